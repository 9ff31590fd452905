"""The lists of a review: checks that fit a figure, and cells of the matrix."""

from pathlib import Path

from tests.unit.drafted import drafted, pack_of
from tests.unit.reviewed import LONGER, add_candidates, add_matrix
from tui.drafting.review.session import ReviewSession
from tui.screens.review_choice import ReviewChoiceDialog

from .reviewing import page, reviewing

MIXED = ("escape", "enter", "tab", "c", "m", "up", "down", "escape", "enter", "c", "enter", "enter", "escape", "m", "m", "escape", "escape")


async def test_a_check_and_a_link_are_chosen_and_taken_back(tmp_path: Path) -> None:
    _, folder = drafted(tmp_path, LONGER)
    add_matrix(folder)
    statement = add_candidates(folder)
    async with reviewing(tmp_path) as (pilot, session):
        page(pilot).show_item(session.item(statement))
        assert session.figures(statement)[0].mark == "?"
        await pilot.press("c")
        assert isinstance(pilot.app.screen, ReviewChoiceDialog)
        await pilot.press("enter", "escape")
        assert session.figures(statement)[0].mark == "="
        await pilot.press("m", "enter")
        assert session.links(statement)[0].on
        await pilot.press("enter", "enter", "escape", "u", "u")
        assert session.links(statement)[0].on
        assert pack_of(folder).links["1a", "city"].evidence == (statement.id,)


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
