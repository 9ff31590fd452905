"""A move draws again what it changes, and no more."""

import asyncio
from collections.abc import Iterable
from functools import partial, partialmethod
from itertools import zip_longest
from types import SimpleNamespace
from typing import Any

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.geometry import Region, Size
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from tests.browse import HANGS, Driver, browsing, bundled
from tests.in_turn import in_turn, some
from tui.app.browser import Browser
from tui.app.first_frame.frame import Frame
from tui.app.first_frame.opening import FirstPageComplete
from tui.app.paint.kept_rows import rows_as_bytes
from tui.app.paint.rows import blank_row
from tui.app.relay.handed import Continued
from tui.widgets.choices import Choices
from tui.widgets.compat_updates import OneUpdate
from tui.widgets.drawn_lines import DrawnLines
from tui.widgets.frame import Crumbs, KeyBar
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.reading import Reading

pytestmark = pytest.mark.slow


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The lines of the grid that are drawn, one after the other."""
    found: list[int] = []
    draw = MatrixGrid.render_line

    def counted(grid: MatrixGrid, y: int) -> Strip:
        found.append(y)
        return draw(grid, y)

    monkeypatch.setattr(MatrixGrid, "render_line", counted)
    return found


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_move_in_the_matrix_draws_two_rows_or_a_row_and_the_headings(size: tuple[int, int], lines: list[int]) -> None:
    async with browsing(bundled(), size=size, drawn=True) as driver:
        await driver.press("m", *"1e", "right", "right", "right")
        grid = driver.app.screen.query_one(MatrixGrid)
        assert grid.sheet
        lines.clear()
        await driver.press("down")
        assert len(lines) == 2
        lines.clear()
        await driver.press("left")
        assert len(lines) == 1 + grid.sheet.head_rows


@pytest.fixture
def whole_screens(monkeypatch: pytest.MonkeyPatch) -> list[Compositor]:
    """Whose whole screens are drawn, one after the other."""
    found: list[Compositor] = []
    draw = Compositor.render_full_update

    def counted(compositor: Compositor, *arguments: object, **named: object) -> object:
        found.append(compositor)
        return draw(compositor, *arguments, **named)  # type: ignore[arg-type]  # As they were given.

    monkeypatch.setattr(Compositor, "render_full_update", counted)
    return found


async def test_a_start_with_a_kept_frame_draws_the_screen_once(whole_screens: list[Compositor], monkeypatch: pytest.MonkeyPatch) -> None:
    """When it is complete: until then the terminal shows the frame."""
    layouts: list[Screen[object]] = []
    lay_out = Screen._refresh_layout

    def counted(screen: Screen[object], *arguments: Any, **named: Any) -> None:
        layouts.append(screen)
        lay_out(screen, *arguments, **named)

    size = (80, 24)
    terminal = SimpleNamespace(size=size, resized=False)
    start = Continued(terminal, b"")  # type: ignore[arg-type]  # What is asked of a terminal that has been taken over.
    start.frame = Frame(b"", b"", b"", b"", rows_as_bytes([blank_row(size[0])] * size[1]))
    browser = Browser(bundled(), begun=start)
    async with browser.run_test(size=size) as pilot:
        driver = Driver(pilot, browser)
        await driver.drain()
        assert browser.holds_paint and not whole_screens
        monkeypatch.setattr(Screen, "_refresh_layout", counted)
        browser.post_message(FirstPageComplete(""))  # It comes by way of the terminal's driver.
        await driver.drain()
        assert not browser.holds_paint and len(whole_screens) == len(layouts) == 1


@pytest.mark.parametrize("keys", ["3 left", "3 up", "m 1 e down", "a down", "1 down"])
async def test_a_key_is_one_update(keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual would paint the cursor first, and what follows it a frame later.

    However short a frame is: the program has 1,000 a second, which the tests do not set.
    """
    monkeypatch.setattr("tui.widgets.compat_updates.UPDATE_PERIOD", 0.001, raising=False)
    *place, key = keys.split()
    updates = 0
    refresh = Screen._compositor_refresh

    def counted(screen: Screen[object]) -> None:
        nonlocal updates
        updates += 1
        refresh(screen)

    async with browsing(bundled(), drawn=True) as driver:
        await driver.press(*place)
        monkeypatch.setattr(Screen, "_compositor_refresh", counted)
        await driver.press(key)
        assert updates == 1


@pytest.mark.parametrize(("keys", "layouts"), [("3", 2), ("3 0 3", 0), ("3 0 T 3", 1), ("a 0 a", 0)])
async def test_a_page_is_laid_out_when_it_opens_and_not_when_it_is_shown_again(
    keys: str, layouts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Textual lays out a screen and works out its styles whenever it is shown.

    The last key is measured; other colours need another look at the styles.
    """
    *before, key = keys.split()
    done, styled = 0, set[DOMNode]()
    lay_out, style = Compositor.reflow, Stylesheet.update_nodes

    def counted(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        nonlocal done
        done += parent is driver.page
        return lay_out(compositor, parent, size)

    def noted(sheet: Stylesheet, nodes: Iterable[DOMNode], animate: bool = False) -> None:
        found = list(nodes)
        styled.update(found)
        style(sheet, found, animate)

    async with browsing(bundled(), drawn=True) as driver:
        await driver.press(*before)
        monkeypatch.setattr(Compositor, "reflow", counted)
        monkeypatch.setattr(Stylesheet, "update_nodes", noted)
        await driver.press(key)
        assert done <= layouts
        assert (driver.page in styled) == ("T" in before or not before)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_key_of_a_search_lays_out_once_at_most_and_fills_only_a_list_that_changes(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    layouts, filled = 0, 0
    lay_out, fill = Compositor.reflow, Choices.set_options

    def laid_out(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        nonlocal layouts
        layouts += 1
        return lay_out(compositor, parent, size)

    def noted(choices: Choices, options: Iterable[Any]) -> Choices:
        nonlocal filled
        filled += 1
        return fill(choices, options)

    async with browsing(bundled(), size=size, drawn=True) as driver:
        await driver.press("slash", *"sea")
        monkeypatch.setattr(Compositor, "reflow", laid_out)
        monkeypatch.setattr(Choices, "set_options", noted)
        for key, fills in (("t", 1), ("space", 0), ("b", 1), ("e", 1), ("l", 1)):
            layouts = filled = 0
            await driver.press(key)
            # On a large terminal a chart stands below the preview, and moves with its length.
            assert layouts <= (size == (120, 40) and fills) and filled <= fills, key
        assert driver.app.screen.query_one("#found", Choices).marked


async def test_what_stands_behind_others_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list and the preview of a search fill what they stand in."""
    drawn = set[str | None]()
    draw = Widget.render_lines

    def noted(widget: Widget, crop: Region) -> list[Strip]:
        drawn.add(widget.id)
        return draw(widget, crop)

    async with browsing(bundled(), drawn=True) as driver:
        await driver.press("slash", "s")
        monkeypatch.setattr(Widget, "render_lines", noted)
        await driver.press("e")
        assert {"found", "preview"} <= drawn
        assert not {"box", "beside"} & drawn


@pytest.mark.parametrize(
    ("keys", "size"), in_turn(["3 left", "3 down", "1 down", "a down", "4 down", "g down"], [(80, 24), (120, 40)]), ids=str
)
async def test_a_move_draws_only_the_rows_beside_it_that_differ(keys: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    *place, key = keys.split()
    drawn: list[tuple[DrawnLines, int]] = []
    draw = DrawnLines.render_line

    def counted(widget: DrawnLines, y: int) -> Strip:
        drawn.append((widget, y))
        return draw(widget, y)

    async with browsing(bundled(), size=size, drawn=True) as driver:
        await driver.press(*place)
        beside = [widget for widget in driver.app.screen.query(DrawnLines) if not isinstance(widget, Crumbs | KeyBar | Reading)]
        before = [tuple(widget.lines_shown()) for widget in beside]
        monkeypatch.setattr(DrawnLines, "render_line", counted)
        await driver.press(key)
        differing = {
            (widget, y)
            for widget, old in zip(beside, before, strict=True)
            for y, (one, other) in enumerate(zip_longest(old, tuple(widget.lines_shown())))
            if one != other
        }
        assert {place for place in drawn if place[0] in beside} == differing
        assert len(drawn) == len(set(drawn))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_no_row_lays_out_a_whole_text(size: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a blank row below a text, nor one with a line that goes on in the next."""
    rows: list[int] = []
    draw = DrawnLines._as_text

    def counted(drawn: DrawnLines, y: int) -> Strip:
        rows.append(y)
        return draw(drawn, y)

    monkeypatch.setattr(DrawnLines, "_as_text", counted)
    async with browsing(bundled(), size=size, drawn=True) as driver:
        await driver.type("1", "a", "g", "w", "0", "3", *["left"] * 6, "m", *"3a", "right", *["up"] * 9)
    assert rows == []


async def test_updates_wait_once_and_not_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """The timer comes again meanwhile, and a dialog's waits beside its page's."""

    def waiting() -> int:
        return sum(isinstance(call := handle._callback, partial) and call.func.__name__ == "_wait_or_update" for handle in loop._ready)

    monkeypatch.setattr("tui.widgets.compat_updates.LONGEST_HELD", float("inf"))
    async with browsing(bundled()) as driver:
        await driver.press("/")
        loop: Any = asyncio.get_running_loop()
        loop.call_soon(lambda: None)
        for screen in (*driver.app.screen_stack[-2:], *driver.app.screen_stack[-2:]):
            assert isinstance(screen, OneUpdate)
            screen._on_timer_update()
        assert waiting() == 2
        async with asyncio.timeout(HANGS):
            while waiting():
                await asyncio.sleep(0.001)


@pytest.mark.parametrize("keys", some(["/ s e a t", ": s e a t", "ctrl+p", "a f", "1 y", "3 i", "m f"], 2))
async def test_an_open_dialog_does_nothing_until_a_key(keys: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither it nor the page below paints, or waits to paint."""
    monkeypatch.setattr("tui.widgets.compat_updates.LONGEST_HELD", float("inf"))
    done: list[str] = []
    for base, name in ((OneUpdate, "_on_timer_update"), (OneUpdate, "_wait_or_update"), (Screen, "_compositor_refresh")):

        def counted(screen: Any, /, *, its_name: str, does: Any, **named: Any) -> None:
            done.append(its_name)
            does(screen, **named)

        monkeypatch.setattr(base, name, partialmethod(counted, its_name=name, does=getattr(base, name)))
    async with browsing(bundled(), drawn=True) as driver:
        await driver.press(*keys.split())
        assert done and driver.app.screen is not driver.page
        for _ in range(10):  # A preview may come late.
            done.clear()
            await asyncio.sleep(0.1)
            if not done:
                break
        assert done == []
