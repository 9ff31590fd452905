"""The box of a line that is edited: what its keys do."""

from pathlib import Path

from tui.widgets.choices import Choices
from tui.widgets.line_editor import LineEditor

from .reviewing import page, reviewing, to_statement


async def test_ctrl_u_clears_every_row(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e")
        page(pilot).query_one(LineEditor).begin("Robbery is down 3.3% so far this year. " * 8)
        await pilot.press("ctrl+u", *"New", "enter")
        assert page(pilot).lines[0].value == "New"


async def test_a_choice_is_never_typed_into(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        page(pilot).show_item(next(item for item in session.items if item.key.kind == "measure"))
        at = next(number for number, line in enumerate(page(pilot).lines) if line.label == "Police activity")
        page(pilot).query_one("#draft", Choices).mark(str(at))
        await pilot.press("e", "a", "question_mark", "plus", "ctrl+u")
        assert page(pilot).query_one(LineEditor).text == "no" and pilot.app.screen is page(pilot)
        await pilot.press("down", "enter")
        assert page(pilot).lines[at].value != "no"


async def test_no_other_key_acts_in_a_split(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        before = session.items
        await pilot.press("vertical_line", *"ucmaexsn", "plus", "slash", "question_mark")
        assert session.items == before and page(pilot).editing == "split" and pilot.app.screen is page(pilot)


async def test_what_a_check_finds_wrong_is_accepted_at_the_second_press(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        wrong = page(pilot).key
        assert wrong is not None
        session.edit(wrong, ("text",), "Robberies are 35 fewer.")
        await pilot.press("a")
        assert session.item(wrong).state == "waiting" and page(pilot).key == wrong
        await pilot.press("a")
        assert session.item(wrong).state == "edited" and page(pilot).key != wrong
