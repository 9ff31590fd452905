"""The lists of a review: checks that fit a figure, and cells of the matrix."""

from pathlib import Path

import pytest

from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import LONGER, add_candidates, add_matrix
from tui.drafting.review.session import ReviewSession
from tui.screens.review_choice import ReviewChoiceDialog
from tui.screens.review_links import ReviewLinksDialog
from tui.text.spans import plain
from tui.widgets.choices import Choices
from tui.widgets.panel import Panel

from .reviewing import page, reviewing

pytestmark = pytest.mark.slow

MIXED = ("escape", "enter", "tab", "c", "m", "up", "down", "escape", "enter", "c", "enter", "enter", "escape", "m", "m", "escape", "escape")


@pytest.mark.exhaustive
async def test_a_check_and_a_link_are_chosen_and_taken_back(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    add_matrix(folder)
    statement = add_candidates(folder)
    async with reviewing(tmp_path) as (pilot, session):
        page(pilot).show_item(session.item(statement))
        assert session.figures(statement)[0].mark == "?"
        await pilot.press("c")
        assert isinstance(pilot.app.screen, ReviewChoiceDialog)
        entries = pilot.app.screen.query_one(Choices).entries
        assert [plain(line) for line in entries[1].lines] == [
            "The figure in September 2014, in “Vehicle crime by month”",
            "= agrees: September 2014: 230; as stated",
        ]
        await pilot.press("enter")
        assert session.figures(statement)[0].mark == "=" and len(pilot.app.screen_stack) == 1
        await pilot.press("c")
        assert plain(pilot.app.screen.query_one(Choices).entries[1].lines[0]).endswith("  now")
        await pilot.press("escape", "m", "enter")
        assert session.links(statement)[0].on
        await pilot.press("enter", "enter", "escape", "u", "u")
        assert session.links(statement)[0].on
        assert pack_of(folder).links["1a", "city"].evidence == (statement.id,)


@pytest.mark.exhaustive
async def test_mixed_keys_in_the_lists_leave_a_sound_draft(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    add_matrix(folder)
    statement = add_candidates(folder)
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        page(pilot).show_item(session.item(statement))
        await pilot.press("c", *MIXED, *reversed(MIXED), "escape", "escape")
        assert pilot.app.is_running
    ReviewSession.open(folder).close()
    pack_of(folder)


async def test_join_and_open(tmp_path: Path) -> None:
    drafted(tmp_path, LONGER)
    async with reviewing(tmp_path) as (pilot, session):
        page(pilot).show_item(next(item for item in session.items if item.title.startswith("Speeding is")))
        before = len(session.items)
        await pilot.press("plus")
        assert len(session.items) == before - 1
        await pilot.press("u")
        assert len(session.items) == before
        await pilot.press("o")
    assert pilot.app.return_value is not None


async def test_links_have_the_keys_of_the_matrix(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    add_matrix(folder)
    text = (folder / "capabilities.yaml").read_text()
    entry = next(iter(pack_of(folder).entries))
    more = f"  - {{id: 1b, title: Patrol by car, text: Patrol by car., sources: [{entry}]}}\ncategories:\n"
    city = next(line for line in text.splitlines() if "id: city" in line)
    rural = city.replace("city", "rural").replace("City centre", "Countryside").replace("short: City", "short: Rural")
    (folder / "capabilities.yaml").write_text(text.replace("categories:\n", more).replace(city, f"{city}\n{rural}"))
    pack_of(folder)
    for size in ((80, 24), (60, 20), (120, 40)):
        async with reviewing(tmp_path, size) as (pilot, session):
            key = next(item.key for item in session.items if item.key.kind == "statement")
            page(pilot).show_item(session.item(key))
            await pilot.press("m", "1", "b", "right", "space")
            assert isinstance(pilot.app.screen, ReviewLinksDialog)
            assert [(link.row, link.category) for link in session.links(key) if link.on] == [("1b", "rural")]
            await pilot.press("left", "left", "enter")
            said = pilot.app.screen.query_one("#cell", Panel)
            assert said.drawing and "Move to a category first" in "".join(map(plain, said.drawing(80, said.glyphs)))
            await pilot.press("up", "right", "enter", "escape")
            assert [(link.row, link.category) for link in session.links(key) if link.on] == [("1a", "city"), ("1b", "rural")]
            await pilot.press("u", "u")
            assert not any(link.on for link in session.links(key))
