"""The rows of a small screen: the grid has all that the detail below it leaves."""

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.geometry import Size
from textual.strip import Strip
from textual.widget import Widget

from tests.browse import browsing, bundled
from tests.explorer import explorer
from tests.in_turn import in_turn
from tests.reports import EXAMPLE, report
from tui.nodes.matrix.sheet import OWN_LINKS
from tui.text.spans import Line
from tui.widgets.content import strip
from tui.widgets.detail import Detail

pytestmark = pytest.mark.slow

SMALL = [(60, 20), (80, 24)]


@pytest.mark.parametrize(("size", "rows"), [((60, 20), 10), ((80, 24), 14)], ids=str)
async def test_at_first_the_grid_has_half_of_a_small_screen(size: tuple[int, int], rows: int) -> None:
    """Its totals are below the rows that do not all fit."""
    async with browsing(bundled(), size=size) as driver:
        await driver.type("m")
        grid = explorer(driver).grid
        assert grid.seen[:2] == (1, rows) and OWN_LINKS not in driver.text()
        await driver.type("4", "d")
        assert grid.seen[1] == grid.seen[2] and OWN_LINKS in driver.text()


@pytest.mark.parametrize(("name", "size"), in_turn(["bundled", EXAMPLE], SMALL), ids=str)
async def test_no_row_is_blank_while_there_are_more(name: str, size: tuple[int, int]) -> None:
    """And a cell beside another begins no other row of the grid."""
    async with browsing(bundled() if name == "bundled" else report(name), size=size) as driver:
        await driver.type("m")
        page = explorer(driver)
        grid, detail, seen = page.grid, page.query_one(Detail), set[int]()
        for key in (*["right", "right", "left", "left", "down"] * len(page.pack.activities), "home"):
            top = grid.top
            await driver.type(key)
            assert key == "down" or grid.top == top
            first, last, number = grid.seen
            assert first <= page.pane.grid.sheet.rows.index(grid.at[0]) + 1 <= last  # type: ignore[union-attr]  # It is filled.
            assert grid.size.height == grid.rows and detail.size.height + 1 + grid.rows == page.room.height
            if last < number:
                assert len(detail._all()) >= detail.size.height, (grid.at, "all rows of the detail are used")
            seen.add(grid.rows)
        assert len(seen) > 1, "the detail has what it needs"


async def test_the_corner_explains_what_stands_round_the_marks_where_the_legend_has_no_room() -> None:
    for size, legend in (((60, 20), 1), ((80, 24), 1)):
        async with browsing(bundled(), size=size) as driver:
            await driver.type("m")
            assert driver.text().count("( ) inferred") == 1 and driver.text().count("inherited") == 1
            assert explorer(driver).query_one("#legend").size.height == legend


async def test_the_wheel_shows_which_rows_are_in_sight() -> None:
    async with browsing(bundled(), size=(80, 24)) as driver:
        await driver.type("m")
        grid = explorer(driver).grid
        grid._scroll(3)
        await driver.drain()
        assert f"rows 4 to {grid.seen[1]} of 28" in driver.text()


async def test_more_rows_of_the_matrix_take_one_layout_and_only_they_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual lays out the screen again for each widget that has another size."""
    drawn: list[Line] = []
    layouts = 0
    lay_out = Compositor.reflow

    def drawn_line(widget: Widget, line: Line) -> Strip:
        drawn.append(line)
        return strip(widget, line)

    def laid_out(compositor: Compositor, parent: Widget, size: Size) -> ReflowResult:
        nonlocal layouts
        layouts += 1
        return lay_out(compositor, parent, size)

    async with browsing(bundled()) as driver:
        await driver.press("m", *"1d", "right", "right")
        grid = explorer(driver).grid
        before = grid.rows
        monkeypatch.setattr("tui.widgets.matrix_grid.strip", drawn_line)
        monkeypatch.setattr(Compositor, "reflow", laid_out)
        await driver.press("left")
        assert layouts == 1 and grid.rows > before and grid.sheet
        assert len(drawn) <= grid.rows - before + 1 + grid.sheet.head_rows


@pytest.mark.exhaustive
async def test_a_hidden_grid_keeps_no_lines_and_looks_as_before_when_it_returns() -> None:
    async with browsing(bundled()) as driver:
        await driver.press("m")
        grid = explorer(driver).grid
        shown = driver.text().splitlines()[: grid.region.bottom]
        assert grid._drawn
        await driver.press("0", "1", "2", "a", "0")
        assert not grid._drawn
        await driver.press("m")
        assert driver.text().splitlines()[: grid.region.bottom] == shown
