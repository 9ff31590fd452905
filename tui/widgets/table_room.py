"""How a table's page shares its rows between the grid, the chart and the summary."""

from typing import Literal

from textual.dom import DOMNode
from textual.geometry import Size

from tui.analysis.xmr import LEAST_FOR_LIMITS
from tui.nodes.table_views.layout import LEAST_PICTURE, Layout

ROWS_OF_FRAME = 3
"""The breadcrumb, the tabs and the footer."""
READING_ROWS = 2
CHART_ROWS = 13
"""The rows of a chart with all that stands below it."""
ROWS_OVER_PICTURE = 31
"""The most rows of a chart with a drawing below it, and a blank one."""
FEWEST_SUMMARY_ROWS = 3
"""The rows of the summary that even a chart gives way to."""

FEW_GRID_ROWS = 6
"""A grid with more rows and little width has its chart beside it, not below."""
TWO_COLUMNS, TWO_CHARTS = 160, 50
"""The columns from which the summary stands beside the chart, and the rows from which there are two charts."""
GRID_OF_TEN = 6
"""How many tenths of a high terminal a long grid may take beside its chart."""
TITLED_COLUMNS, TITLED_ROWS = 120, 34
"""The fewest columns and rows of a terminal whose panes have titles."""

PICTURED_ROWS = 24
"""The fewest rows of a terminal with bars or notes below a grid however few rows they have: `-tall` in `tables.tcss`."""
ROWS_OUTSIDE_TABLE = 8
"""Lines above and below a grid without a chart: the frame, the tabs, the reading, and two of its bars or notes."""
ROWS_AROUND = 7
"""Lines that are neither grid nor drawing: breadcrumb, tabs, reading and footer."""
SHORTER_READING = 80
"""The columns from which the reading has one line fewer."""
ROWS_BELOW_LONG = 8
"""The rows that a grid too long for a large terminal leaves to the drawing below it."""
MOST_OVER_FEW = 10
"""The most rows of a grid over a chart of few periods that gives up rows."""
CHART_BESIDE = 21
"""The fewest cells for a chart beside a grid, and the gap between them."""

TableParts = Literal["both", "chart", "table"]


def parts_shown(screen: DOMNode) -> TableParts:
    """What a page shows of a table, which its class says."""
    return "chart" if screen.has_class("-chart") else "table" if screen.has_class("-table") else "both"


def summary_rows(height: int, grid: int, shown: TableParts, *, beside: bool) -> int:
    """The most rows of the summary below a grid of some rows and a chart.

    What the grid and a whole chart leave, but never less than a sentence needs.
    """
    titles = 2 if height >= TITLED_ROWS else 0
    chart = CHART_ROWS if shown != "table" else 0
    table = grid if shown != "chart" else 0
    # On a high terminal a long grid beside its chart scrolls, rather than leave the summary three rows.
    used = max(chart, min(table, height * GRID_OF_TEN // 10) if titles else table) if beside else chart + table
    return max(FEWEST_SUMMARY_ROWS, height - ROWS_OF_FRAME - READING_ROWS - titles - used)


def grid_rows(height: int, rows: int, least: int, picture: int = LEAST_PICTURE) -> int:
    """The most rows of a grid and its heading, without a chart of its own.

    On a small terminal the rows that its layout can spare scroll, so that `picture` rows of its drawing are seen.
    """
    most = max(4, height - ROWS_OUTSIDE_TABLE)
    left, spared = (height - ROWS_AROUND - 1 - shown for shown in (min(rows, most - 1), least))
    if left < picture <= spared:
        return max(4, least + 1)
    if left < LEAST_PICTURE and height < PICTURED_ROWS:
        return max(4, height - ROWS_AROUND + fills(height, rows, least))
    # A long grid on a large terminal scrolls, and leaves room for what its rows say together.
    return most - ROWS_BELOW_LONG if rows >= most and height >= TITLED_ROWS else most


def fills(height: int, rows: int, least: int) -> bool:
    """Whether a grid scrolls with no drawing below it: the reading gives it a row."""
    return height < PICTURED_ROWS and rows + 1 > height - ROWS_AROUND and height - ROWS_AROUND - 1 - least < LEAST_PICTURE


def grid_room(size: Size, found: Layout) -> int:
    """The most rows of the grid of a layout on a terminal."""
    return grid_rows(size.height, *found.rows_at(size.width - 2), found.picture_rows)


def drawing_rows(size: Size, found: Layout, shown: TableParts, *, scrolls: bool) -> int:
    """The rows below a grid and the reading, or without the grid where it is hidden.

    A grid that stands alone takes all rows that it needs, and one that scrolls sideways has a row more.
    """
    height, _ = found.rows_at(size.width - 2)
    rows = 0 if shown == "chart" else min(height + 1 + scrolls, size.height if shown == "table" else grid_room(size, found))
    rows += ROWS_OVER_PICTURE if found.under_chart else 0
    return size.height - ROWS_AROUND + (size.width >= SHORTER_READING) - has_titles(size) - rows


def filled_room(size: Size, found: Layout, drawn: int, *, scrolls: bool) -> int:
    """The most rows of a grid that takes those that a drawing of so many lines leaves."""
    return grid_room(size, found) + max(0, drawing_rows(size, found, "both", scrolls=scrolls) - drawn)


def has_titles(size: Size) -> bool:
    """Whether a terminal has room for the titles of panes."""
    return size.width >= TITLED_COLUMNS and size.height >= TITLED_ROWS


def has_side(size: Size) -> bool:
    """Whether a terminal has room for the summary beside a narrow grid and its chart."""
    return size.width >= TWO_COLUMNS


def has_few(size: Size, found: Layout, rows: int) -> bool:
    """Whether a chart has so few periods that its rows have a better use.

    On a large terminal, below a grid of so few `rows` that they leave room for it.
    """
    few = found.charted and len(found.table.periods) < LEAST_FOR_LIMITS and rows <= MOST_OVER_FEW
    return few and has_titles(size) and not has_side(size)


def is_long(rows: int, size: Size) -> bool:
    """Whether a grid has so many rows that its chart stands beside it, not below.

    On a large terminal both fit below each other, and what is said of them stands beside.
    """
    below = has_side(size) and size.height >= TWO_CHARTS
    return rows > (size.height * (10 - GRID_OF_TEN) // 10 if below else FEW_GRID_ROWS)


def picture_title(drawn: int | None, shown: TableParts) -> str:
    """The title of what stands below a grid without a series.

    `drawn` is the number of its lines where the notes stand beside it: a single one needs no title. A table that stands alone has notes.
    """
    if shown == "table":
        return "Notes" if drawn is None else ""
    return "Comparison and notes" if drawn is None else "Comparison" if drawn > 1 else ""
