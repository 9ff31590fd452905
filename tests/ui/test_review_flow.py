"""The flow of a review: doubts that hold, what x takes, undo, and several at once."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tui.drafting.review.item import ReviewItem
from tui.drafting.review.session import ReviewSession
from tui.screens.review import ReviewScreen
from tui.screens.review_several import ReviewSeveralDialog
from tui.text.glyphs import BLOCKS
from tui.text.spans import Line, plain
from tui.widgets.choices import Choices
from tui.widgets.panel import Panel

from .reviewing import page, reviewing

pytestmark = pytest.mark.slow


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that are shown."""
    found: list[str] = []
    monkeypatch.setattr(ReviewScreen, "tell", lambda _, words, severe=False: found.append(words))
    return found


def item(session: ReviewSession, words: str, kind: str = "statement") -> ReviewItem:
    return next(each for each in session.items if each.key.kind == kind and words in each.title)


def decision_lines_of(pilot: Pilot[int]) -> tuple[Line, ...]:
    drawing = page(pilot).query_one("#keys", Panel).drawing
    assert drawing is not None
    return tuple(drawing(60, BLOCKS))


async def show(pilot: Pilot[int], found: ReviewItem) -> None:
    page(pilot).show_item(found)
    await pilot.pause()


def mark(pilot: Pilot[int], path: tuple[str | int, ...]) -> None:
    at = next(number for number, line in enumerate(page(pilot).lines) if line.path == path)
    page(pilot).query_one("#draft", Choices).mark(str(at))


async def test_a_doubt_holds_the_first_press_at_its_line(tmp_path: Path, said: list[str]) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        robbery = item(session, "Robbery").key
        session.edit(robbery, ("text",), "Robberies are 35 fewer.")
        session.edit(robbery, ("figures", 0, "value"), "3.3")
        page(pilot).redraw()
        await show(pilot, session.item(robbery))
        doubts = [check for check in session.checks(robbery) if check.holds_up]
        assert len(doubts) >= 2
        for path in dict.fromkeys(doubt.path for doubt in doubts):
            await pilot.press("a")
            line = page(pilot).marked_line()
            assert line is not None and line.path == path and session.item(robbery).state == "waiting"
            assert all(doubt.sentence in line.doubt for doubt in doubts if doubt.path == path) and "Press a again" in said[-1]
        await pilot.press("a")
        assert session.item(robbery).state == "edited" and page(pilot).key != robbery


async def test_what_is_not_doubtful_takes_one_press(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        found = next(each for each in session.items if each.sort in ("confirmed", "unchecked") and each.key.kind == "statement")
        await show(pilot, found)
        await pilot.press("a")
        assert session.item(found.key).state == "accepted"


async def test_x_takes_what_the_cursor_is_on_and_u_brings_it_back(tmp_path: Path, said: list[str]) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        robbery = item(session, "Robbery").key
        await show(pilot, session.item(robbery))
        count, printed = len(session.figures(robbery)), session.figures(robbery)[1].printed
        mark(pilot, ("figures", 1, "window"))
        await pilot.pause()
        assert "takes out this figure only" in "\n".join(map(plain, decision_lines_of(pilot)))
        await pilot.press("x")
        assert len(session.figures(robbery)) == count - 1 and page(pilot).key == robbery
        assert said[-1] == f"Rejected the figure “{printed}”. u takes it back."
        line = page(pilot).marked_line()
        assert line is not None and line.path == ("title",)
        assert "takes out the whole statement" in "\n".join(map(plain, decision_lines_of(pilot)))
        await pilot.press("x")
        assert session.item(robbery).state == "rejected" and "“Robbery" in said[-1] and page(pilot).key != robbery
        await pilot.press("u")
        assert page(pilot).key == robbery and said[-1].startswith("Taken back: rejecting “Robbery")
        await pilot.press("u")
        line = page(pilot).marked_line()
        assert line is not None and line.path == ("figures", 1, "window") and len(session.figures(robbery)) == count


async def test_a_refused_x_names_what_needs_it(tmp_path: Path, said: list[str]) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        topic = item(session, "Crime", "topic")
        await show(pilot, topic)
        page(pilot).mark_line(())
        await pilot.press("x")
        assert "“Robbery is down" in said[-1] and "Reject them first. X rejects a whole topic." in said[-1]


async def test_several_are_accepted_after_they_were_listed(tmp_path: Path, said: list[str]) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        found = next(each for each in session.items if each.sort == "unchecked" and each.key.kind == "topic")
        await show(pilot, found)
        await pilot.press("A")
        assert isinstance(pilot.app.screen, ReviewSeveralDialog)
        assert not pilot.app.screen.ticked, "their descriptions only count"
        listed = [each.key for each in pilot.app.screen.things]
        await pilot.press("asterisk", "space", "enter")
        assert session.item(listed[0]).state == "waiting"
        assert all(session.item(each).state == "accepted" for each in listed[1:]) and "Accepted" in said[-1]
        await pilot.press("u")
        assert all(session.item(each).state == "waiting" for each in listed)
        await pilot.press("A", "escape")
        assert session.progress().left == len(session.items)


async def test_a_whole_topic_is_rejected(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await show(pilot, item(session, "Collisions"))
        await pilot.press("X", "enter")
        assert not any(each.topic == "Roads" for each in session.items) and pilot.app.is_running
        await pilot.press("u")
        assert any(each.topic == "Roads" for each in session.items)
        await pilot.press("X", "space", "enter")
        assert item(session, "Roads", "topic"), "a topic stays with what is left in it"


@pytest.mark.exhaustive
async def test_n_and_p_walk_the_list_as_it_is_shown(tmp_path: Path, said: list[str]) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        keys = [each.key for each in session.items]
        await pilot.press("p")
        assert said[-1] == "This is the first."
        for key in keys[1:]:
            await pilot.press("n")
            assert page(pilot).key == key
        await pilot.press("n")
        assert page(pilot).key == keys[0] and "From the top" in said[-1]
        await pilot.press("n", "p")
        assert page(pilot).key == keys[0]


async def test_capital_n_goes_to_real_doubts_only(tmp_path: Path, said: list[str]) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        doubtful = [each.key for each in session.items if each.reasons]
        await pilot.press("N")
        assert page(pilot).key in doubtful if doubtful else said[-1] == "Nothing else has something to look at."
