"""The terminal's own cursor stands at what the keys act on.

On each page and dialog, after each key.
"""

from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import Input, TextArea

from tests.browse import browsing, bundled
from tests.in_turn import few
from tests.ui.reviewing import reviewing, to_statement
from tests.ui.test_document import FINDINGS, checking, report
from tui.app.settings import CURSORS
from tui.cli.options import CURSOR_NAMES
from tui.text.spans import plain
from tui.widgets.choices import Choices
from tui.widgets.cursor_place import CursorPlace
from tui.widgets.detail import Detail
from tui.widgets.grid import Grid
from tui.widgets.pane import Pane

pytestmark = pytest.mark.slow

SIZES = [(80, 24), pytest.param((60, 20), marks=pytest.mark.slow), pytest.param((120, 40), marks=pytest.mark.slow)]


def row_at(screen: Screen[Any], place: CursorPlace) -> tuple[str, str]:
    """The text before the cursor and from the cursor on, in its row."""
    x, y = place.on(screen)
    assert 0 <= x < screen.size.width and 0 <= y < screen.size.height
    row = screen._compositor.render_strips()[y].text
    return row[:x], row[x:]


def expected(screen: Screen[Any], walked: bool) -> str:
    """The beginning of what has to stand at the cursor."""
    focused: Any = screen.focused
    if isinstance(focused, Input | TextArea) and walked:
        focused = next(each for each in screen.query(Choices) if not each.can_focus and each.region)
    match focused:
        case Choices():
            return plain(focused.entries[focused.highlighted or 0].lines[0]).strip()[:6]
        case Detail() if focused.current is not None:
            return focused.entries[focused.current].title[:6]
        case Grid():
            return str(focused.get_cell_at(focused.cursor_coordinate)).strip()[:1]
        case Pane():
            return plain(next(iter(focused._shown()), ())).strip()[:6]
    return ""


WALK = (
    "down", "1", "down", "pagedown", "tab", "escape", "3", "right", "down", "left", "tab", "tab", "i", "escape", "y", "escape", "m", "down",
    "right", "down", "f", "down", "space", "escape", "c", "escape", "a", "down", "tab", "escape", "g", "down", "end", "w", "question_mark",
    "down", "space", "ctrl+p", "t", "down", "down", "escape", "colon", "r", "o", "down", "left", "escape", "slash", "t", "i", "d", "u",
    "down", "escape", "p", "right", "o", "down", "escape", "b", "b", "escape",
)  # fmt: skip


@pytest.mark.parametrize("size", few(SIZES, 1), ids=str)
async def test_each_page_and_dialog(size: tuple[int, int]) -> None:
    place, seen = CursorPlace(), set()
    async with browsing(bundled(), size=size) as driver:
        for key in ("", *WALK):
            if key:
                await driver.type(key)
            screen = driver.app.screen
            walked = isinstance(screen.focused, Input | TextArea) and key == "down"
            before, after = row_at(screen, place)
            if isinstance(screen.focused, Input) and not walked:
                typed = screen.focused.value[: screen.focused.cursor_position]
                assert before.endswith(typed), (key, before)
            else:
                assert expected(screen, walked) in after[:40] + before[-2:], (key, screen, before, after)
            seen.add((type(screen).__name__, type(screen.focused).__name__))
    assert len({name for name, _ in seen}) >= 13, seen


async def test_a_slide_has_it_at_its_title() -> None:
    place = CursorPlace()
    async with browsing(bundled()) as driver:
        await driver.type("p", "right")
        before, after = row_at(driver.app.screen, place)
        assert not before.strip() and after.strip()


@pytest.mark.exhaustive
async def test_a_checked_document() -> None:
    place = CursorPlace()
    async with checking(report(*FINDINGS)) as pilot:
        for keys in ("down", "up", "tab", "down", "tab", "tab", "slash", "7", "down", "escape", "y", "escape", "question_mark", "escape"):
            await pilot.press(keys)
            await pilot.pause()
            screen = pilot.app.screen
            if not isinstance(screen.focused, Input):
                before, after = row_at(screen, place)
                assert expected(screen, walked=False) in after[:40] + before[-2:], (keys, before, after)


@pytest.mark.exhaustive
async def test_a_review(tmp_path: Any) -> None:
    place = CursorPlace()
    async with reviewing(tmp_path) as (pilot, session):
        for key in ("down", "down", "tab", "tab", "tab", "question_mark", "escape", "X", "escape", "n"):
            await pilot.press(key)
            await pilot.pause()
            screen = pilot.app.screen
            before, after = row_at(screen, place)
            assert expected(screen, walked=False) in after[:60] + before[-2:], (key, before, after)
        await to_statement(pilot, session)
        await pilot.press("e")
        await pilot.pause()
        line = pilot.app.screen.focused
        assert isinstance(line, TextArea) and place.on(pilot.app.screen) == line.cursor_screen_offset


@pytest.mark.parametrize(
    ("theme", "chosen", "shown"),
    [("dark", "", False), ("terminal", "", True), ("dark", "shown", True), ("terminal", "hidden", False)],
)
async def test_shown_or_hidden(theme: str, chosen: str, shown: bool) -> None:
    async with browsing(bundled(), theme=theme, cursor=chosen) as driver:
        app = driver.app
        assert app.cursor_shown is shown
        await driver.type("C")
        assert app.cursor_shown is not shown
        await driver.type("T")
        assert app.cursor_shown is not shown, "once chosen it does not follow the theme"
    assert CURSORS == CURSOR_NAMES


async def test_it_follows_the_theme_until_it_is_chosen() -> None:
    async with browsing(bundled(), theme="contrast") as driver:
        await driver.type("T")
        assert driver.app.theme == "terminal" and driver.app.cursor_shown
        await driver.type("T")
        assert not driver.app.cursor_shown


@pytest.mark.exhaustive
async def test_a_list_that_becomes_shorter_keeps_its_entry_in_view() -> None:
    place = CursorPlace()
    async with browsing(bundled(), size=(250, 70)) as driver:
        await driver.type("1", "end")
        await driver.resize((200, 12))
        before, after = row_at(driver.app.screen, place)
        assert expected(driver.app.screen, walked=False) in after[:40] + before[-2:]


async def test_it_stays_in_a_list_that_the_mouse_scrolled() -> None:
    async with browsing(bundled()) as driver:
        await driver.type("4", "end")
        choices = driver.app.screen.query_one(Choices)
        choices.scroll_home(animate=False)
        await driver.drain()
        assert choices.region.contains_point(CursorPlace().on(driver.app.screen))


async def test_it_is_on_the_screen_of_a_terminal_that_is_too_small() -> None:
    async with browsing(bundled(), size=(39, 11)) as driver:
        await driver.type("slash", "d", "t", "e")
        assert CursorPlace().on(driver.app.screen) == (0, 0)
