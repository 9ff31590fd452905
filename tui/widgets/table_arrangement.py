"""Where a table's grid, its chart and its summary stand on a terminal."""

from typing import NamedTuple

from textual.geometry import Size

from tui.nodes.table_views.cells import Cells, aligned, spread
from tui.nodes.table_views.layout import Layout
from tui.text.glyphs import Glyphs

from .table_room import CHART_BESIDE, ROWS_OUTSIDE_TABLE, TWO_CHARTS, has_side, is_long

ROWS_OVER_CHART = 3
"""The part of the rows of a terminal, one third, above which a grid over its chart has a scrollbar."""
MOST_BESIDE, NAMES_OF_LINES = 55, 11
"""The most per cent of the width of a grid beside its chart, and the cells of the names of the chart's lines."""
LEAST_SIDE = 60
"""The fewest cells for a summary beside a grid that takes more than half of a wide terminal."""

ROOMY_SIDE = 90
"""The cells of a summary beside a grid that has more columns than it needs."""


class Arrangement(NamedTuple):
    """The grid, and what stands beside it rather than below.

    `scrolled` are the cells in which the grid scrolls sideways, 0 where it fits. `side` are the cells of the summary beside the grid and
    its chart, 0 where it stands below them; `left` are those that it leaves.
    """

    cells: Cells
    left: int
    scrolled: int = 0
    chart_beside: bool = False
    side: int = 0


def arrange(found: Layout, size: Size, glyphs: Glyphs) -> Arrangement:
    """The arrangement of a layout on a terminal.

    On a wide one the summary has the half beside the grid, or what a wider grid leaves.
    """
    found.heading_lines = 1
    tall = _is_tall(found, size)
    arranged = _arranged(found, size, glyphs, tall=tall)
    found.heading_lines = arranged.cells.heading_lines
    found.under_chart = found.compares_rows and found.charted and bool(arranged.side) and size.height >= TWO_CHARTS
    return arranged if _is_tall(found, size) == tall else _arranged(found, size, glyphs, tall=True)


def _is_tall(found: Layout, size: Size) -> bool:
    """Whether a grid without a chart has a scrollbar."""
    return not found.charted and found.rows_at(size.width - 2)[0] > size.height - ROWS_OUTSIDE_TABLE


def _arranged(found: Layout, size: Size, glyphs: Glyphs, *, tall: bool) -> Arrangement:
    """The arrangement with one cell less for a grid that has a scrollbar."""
    room = size.width - 2
    if not found.charted and not found.follows and has_side(size):
        for space in (room // 2, room - LEAST_SIDE):
            cells = found.cells(space - 1 - tall, glyphs)
            if cells.width <= space - 1 - tall:
                return _with_side(spread(cells, space - 1 - tall), room, tall)
    cells = found.cells(room - tall, glyphs)
    beside = found.charted and (found.turned or (_leaves_a_chart(found, cells.width, room) and is_long(len(cells.rows), size)))
    if found.charted and not beside and has_side(size) and cells.width <= room - LEAST_SIDE:
        return _with_side(found.roomy(cells, room - ROOMY_SIDE, glyphs), room)
    space = max(room // 2, room - CHART_BESIDE) if beside else room
    # One cell is for the scrollbar, beside a chart whether or not there is one.
    bar = beside or (found.charted and len(cells.rows) > size.height // ROWS_OVER_CHART)
    cells = found.cells(room - 1, glyphs) if bar and not beside and cells.width == room else cells
    cells, scrolled = aligned(cells, found.fixed, space - 1) if cells.width > space - bar else (cells, 0)
    return Arrangement(cells if beside or scrolled else found.roomy(cells, room, glyphs), room, scrolled, beside)


def _leaves_a_chart(found: Layout, taken: int, room: int) -> bool:
    """Whether a grid leaves half of the width, or all that its chart needs."""
    periods = len(found.table.periods)
    return taken <= room // 2 or (taken <= room * MOST_BESIDE // 100 and room - taken >= NAMES_OF_LINES + 2 * periods)


def _with_side(cells: Cells, room: int, tall: bool = False) -> Arrangement:
    left = max(room // 2, cells.width + 1 + tall)
    return Arrangement(cells, left, side=room - left)
