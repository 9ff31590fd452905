"""How the explorer of the matrix divides the screen at each size."""

from typing import NamedTuple

from tui.nodes.matrix.sheet import MatrixSheet

CRUMBS_AND_KEYS = 2
"""The breadcrumb and the footer."""
DETAIL_BESIDE_FROM = 100
"""The fewest columns at which the detail stands beside the grid."""
LEAST_DETAIL, LEAST_WIDE = 33, 120
"""The columns of the detail up to 120 columns; of those beyond, it gets seven in sixteen."""
DETAIL_ROWS = 7
"""The rows of the detail below the grid, with its title."""
LEAST_GRID_ROWS, LEAST_LIST_ROWS = 11, 12
"""The fewest rows of a grid over its detail, with its headings and some of its rows, and of a list."""
MOST_LEGEND = 2
"""The most rows of the legend below both."""


class Explorer(NamedTuple):
    """Whether the detail stands beside the grid, and the cells of both.

    `grid` is the grid's columns, `height` the rows of both together and `detail` those of the detail where it stands below.
    """

    beside: bool
    grid: int
    height: int
    detail: int


def explorer(columns: int, rows: int, legend: int, needed: int | None, gaps: int, *, across: bool = False) -> Explorer:
    """The division of a screen, with a legend and a grid of some rows.

    A detail below the grid gets the rows that the grid does not need; `gaps` are blank lines of the grid, where there is room for them.
    Without `needed` there is a list in place of the grid, which scrolls. A grid `across` a wide screen shares those rows with its detail.
    """
    height = max(1, rows - CRUMBS_AND_KEYS - legend)
    if across and needed is not None:
        return Explorer(False, columns, height, max(DETAIL_ROWS, (height - needed - gaps) // 2))
    if columns < DETAIL_BESIDE_FROM:
        least = max(3, min(DETAIL_ROWS, height - (LEAST_LIST_ROWS if needed is None else LEAST_GRID_ROWS)))
        needed = height if needed is None else needed
        needed += gaps if needed + gaps <= height - least else 0
        return Explorer(False, columns, height, max(least, height - needed))
    return Explorer(True, grid_columns(columns), height, height)


def grid_columns(columns: int) -> int:
    """The columns that the grid or a list gets of a screen's."""
    if columns < DETAIL_BESIDE_FROM:
        return columns
    return columns - LEAST_DETAIL - max(0, columns - LEAST_WIDE) * 7 // 16 - 1


def stands_across(wide: MatrixSheet, narrow: MatrixSheet, rows: int) -> bool:
    """Whether a grid has the whole width of a screen, and its detail below.

    Only where more columns are then in sight, and all rows over a detail.
    """
    more = narrow.layout.scrolls and len(wide.layout.shown(0)) > len(narrow.layout.shown(0))
    return more and len(wide.lines(gaps=True)) + DETAIL_ROWS <= rows - CRUMBS_AND_KEYS - MOST_LEGEND
