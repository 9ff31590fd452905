"""Finding words in a draft, and splitting a statement with both halves in view."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.in_turn import some
from tui.text.spans import plain
from tui.widgets.choices import Choices
from tui.widgets.frame import Crumbs
from tui.widgets.split_view import SplitView

from .reviewing import page, remark, reviewing, to_statement

pytestmark = pytest.mark.slow

TEXT = "Robbery is down 3.3% (31 offences) so far this year. Burglary is down 8.8% in the same months, the report says."


def title(pilot: Pilot[int]) -> str:
    key = page(pilot).key
    return page(pilot).session.item(key).title if key else ""


def hit(pilot: Pilot[int]) -> str:
    return page(pilot).query_one(Crumbs).hit


@pytest.mark.parametrize("words", ["40 more", "VEHICLE year", "vehicle-crime", "crime 4%"])
async def test_words_are_found_wherever_they_stand(tmp_path: Path, words: str) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("slash")
        page(pilot).box.editor.begin(words)
        await pilot.press("enter")
        assert title(pilot).startswith("Vehicle")


async def test_a_result_that_an_undo_takes_away_ends_the_search(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        (key,) = (item.key for item in session.items if item.key.id.startswith("collisions"))
        session.split(key, len("Collisions are stable at 74 a month."))
        await pilot.press("slash")
        page(pilot).box.editor.begin("speeding-down")
        await pilot.press("enter")
        assert hit(pilot).startswith("1 of 1")
        await pilot.press("u", "n")
        assert pilot.app.is_running and not hit(pilot) and not page(pilot).found


async def test_results_are_counted_listed_and_gone_through(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, _):
        await pilot.press("slash", *"year")
        found = [str(entry.key) for entry in page(pilot).query_one("#edit-list", Choices).entries]
        assert len(found) > 2 and f"{len(found)} results" in remark(pilot)
        await pilot.press("down", "enter")
        seen: list[str] = []
        for _each in found:
            key = page(pilot).key
            seen.append(f"{key.kind} {key.id}" if key else "")
            await pilot.press("n")
        assert sorted(seen) == sorted(found) and seen[0] == found[1]
        assert "of" in hit(pilot) and "end-find" not in page(pilot).idle_keys
        here = page(pilot).key
        await pilot.press("N")
        assert page(pilot).key != here
        await pilot.press("n")
        assert page(pilot).key == here
        await pilot.press("escape")
        assert not hit(pilot)
        await pilot.press("slash", "enter")
        assert f"of {len(found)}" in hit(pilot)


async def test_nothing_found_suggests_words_that_there_are(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, _):
        before = page(pilot).key
        await pilot.press("slash", *"burglery")
        assert "Nothing has these words. Choose what was meant" in remark(pilot)
        await pilot.press("enter")
        assert page(pilot).editing == "find" and page(pilot).box.text == "burglary" and "result" in remark(pilot)
        await pilot.press("ctrl+u", *"qqqqq", "enter")
        assert page(pilot).editing == "find" and "Try fewer or other words" in remark(pilot)
        await pilot.press("escape")
        assert page(pilot).key == before


@pytest.mark.parametrize("size", some([(80, 24), (60, 20), (40, 12), (120, 40)], 2, 1))
async def test_both_halves_of_a_split_are_shown_with_their_figures(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reviewing(tmp_path, size) as (pilot, session):
        await to_statement(pilot, session)
        key = page(pilot).key
        assert key is not None
        session.edit(key, ("text",), TEXT)
        page(pilot).redraw()
        await pilot.press("vertical_line")
        view = page(pilot).query_one(SplitView)
        lines = list(map(plain, view.lines))
        assert "┃ Burglary is down 8.8% in the same months, the report says." in lines
        assert "3.3%" in lines[2] and "8.8%" not in lines[2] and "8.8%" in lines[-1]
        await pilot.press("right", "left", "left")
        assert "┃ Year. Burglary is down 8.8% in the same months, the report says." in list(map(plain, view.lines))
        await pilot.press("down")
        assert view.at == TEXT.index("Burglary")
        await pilot.press("home")
        assert view.at == TEXT.index("is down")
        await pilot.press("down", "enter")
        assert not page(pilot).editing
        assert [line.value for line in session.lines(key) if line.path == ("text",)] == [
            "Robbery is down 3.3% (31 offences) so far this year."
        ]
