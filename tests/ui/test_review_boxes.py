"""The box of a line that is edited: what its keys do, and what it refuses."""

from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from tests.in_turn import some
from tui.widgets.choices import Choices
from tui.widgets.line_editor import LineEditor

from .reviewing import on_line, page, remark, reviewing, to_statement

pytestmark = pytest.mark.slow

LONG = "Robbery is down 3.3% so far this year, and the number of offences is the lowest of four similar forces. " * 6


def editor(pilot: Pilot[int]) -> LineEditor:
    return page(pilot).query_one(LineEditor)


EDITED = (
    (("ctrl+u",), ""),
    (("ctrl+w", "ctrl+w", "ctrl+w"), "Robbery is down "),
    (("home", "ctrl+k"), ""),
    (("home", "ctrl+right", "ctrl+right", "ctrl+k"), "Robbery is"),
    (("alt+left", "ctrl+u"), "year"),
    (("ctrl+home", "N"), "NRobbery is down 3.3% this year"),
    (("up", "end", "!"), "Robbery is down 3.3% this year!"),
    (("ctrl+left", "ctrl+left", "alt+d"), "Robbery is down 3.3%  year"),
)
"""Keys, and what they leave of a line."""


@pytest.mark.exhaustive
async def test_the_keys_of_a_shell_edit_the_line(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e")
        for keys, left in EDITED:
            editor(pilot).begin("Robbery is down 3.3% this year")
            await pilot.press(*keys)
            assert editor(pilot).text == left, keys


@pytest.mark.exhaustive
async def test_ctrl_u_clears_every_row(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e")
        editor(pilot).begin(LONG)
        await pilot.press("ctrl+u", *"New", "enter")
        assert page(pilot).lines[0].value == "New"


@pytest.mark.exhaustive
async def test_what_is_not_stated_is_typed_from_nothing(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        page(pilot).show_item(next(item for item in session.items if "Collisions" in item.title))
        await pilot.pause()
        await on_line(pilot, "Window")
        await pilot.press("e")
        assert editor(pilot).text == ""
        await pilot.press("enter")
        assert [line.value for line in page(pilot).lines if line.label == "Window"] == ["period not stated"]
        await pilot.press("e", *"2014/15", "enter")
        assert [line.value for line in page(pilot).lines if line.label == "Window"] == ["2014/15"]


@pytest.mark.parametrize("size", some([(80, 24), (60, 20), (120, 40)], 2))
async def test_a_long_text_is_seen_whole(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reviewing(tmp_path, size) as (pilot, session):
        await to_statement(pilot, session)
        await on_line(pilot, "Text")
        await pilot.press("e")
        editor(pilot).begin(LONG[:600])
        editor(pilot).post_message(Paste("one\n\ntwo\tthree\r\n"))
        await pilot.pause()
        assert editor(pilot).text.endswith("one two three")
        assert editor(pilot).virtual_size.height <= editor(pilot).size.height


async def test_what_is_refused_stays_with_its_reason_until_it_is_right(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        await to_statement(pilot, session)
        await on_line(pilot, "Value")
        await pilot.press("e", "ctrl+u", *"3,3", "enter")
        assert editor(pilot).text == "3,3" and "A comma is for thousands" in remark(pilot)
        await pilot.press("left", "backspace")
        assert "A comma is for thousands" in remark(pilot)
        await pilot.press("end", "ctrl+u", *"1,200", "enter")
        assert "Value is 1200, which is not in" in remark(pilot) and ".yaml" not in remark(pilot)
        await pilot.press("escape")
        assert not page(pilot).editing


@pytest.mark.exhaustive
async def test_a_value_and_its_printed_words_change_together(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        await to_statement(pilot, session)
        await on_line(pilot, "Value")
        before = len(page(pilot).lines)
        await pilot.press("e", "ctrl+u", *"-35", "enter", "tab")
        assert page(pilot).edited and page(pilot).edited.label == "Printed as"  # type: ignore[union-attr]  # as asserted
        await pilot.press("ctrl+u", *"35 offences", "enter")
        assert not page(pilot).editing and len(page(pilot).lines) == before
        assert not page(pilot).has_class("-editing")
        values = {line.label: line.value for line in reversed(page(pilot).lines)}
        assert (values["Value"], values["Printed as"]) == ("-35", "35 offences")
        await pilot.press("u")
        assert {line.label: line.value for line in reversed(page(pilot).lines)}["Value"] != "-35"


async def test_tab_keeps_what_was_typed_and_comes_back_to_it(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await pilot.press("e", "X", "tab", "Y", "shift+tab")
        assert editor(pilot).text.endswith("X")
        await pilot.press("enter")
        assert page(pilot).lines[0].value.endswith("X") and page(pilot).lines[1].value.endswith("Y")


@pytest.mark.exhaustive
async def test_a_topic_is_changed_on_its_own(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await on_line(pilot, "Topic")
        await pilot.press("e", "tab")
        assert "on its own" in remark(pilot) and page(pilot).editing
        await pilot.press(*"road", "enter")
        assert page(pilot).lines[2].value == "Roads"


@pytest.mark.exhaustive
async def test_typing_narrows_a_list_of_choices(tmp_path: Path) -> None:
    async with reviewing(tmp_path, (80, 24)) as (pilot, session):
        page(pilot).show_item(next(item for item in session.items if item.key.kind == "measure"))
        at = next(number for number, line in enumerate(page(pilot).lines) if line.label == "Police activity")
        await on_line(pilot, "Police activity")
        await pilot.press("e", *"a?+u", "enter")
        assert editor(pilot).text == "a?+u" and "Nothing in the list has these words" in remark(pilot)
        assert pilot.app.screen is page(pilot)
        await pilot.press("ctrl+u")
        choices = page(pilot).query_one("#edit-list", Choices)
        assert len(choices.entries) == 2 and choices.marked == "1"
        await pilot.press("y", "enter")
        assert page(pilot).lines[at].value == "yes"
        await pilot.press("e", "down", "enter")
        assert page(pilot).lines[at].value == "no"


@pytest.mark.exhaustive
async def test_the_box_goes_on_in_another_size(tmp_path: Path) -> None:
    async with reviewing(tmp_path) as (pilot, session):
        await to_statement(pilot, session)
        await on_line(pilot, "Relation")
        await pilot.press("e", *"just")
        for size in ((40, 12), (30, 8), (60, 20), (120, 40)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        await pilot.press("space", *"under", "enter")
        assert next(line.value for line in page(pilot).lines if line.label == "Relation") == "just under"


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
