"""What a grid of years has on a terminal that leaves much of the width blank.

A column of each year like for like with the year before, and wider columns.
"""

from tui.analysis.like_for_like import YearComparison, compare_years
from tui.analysis.years import adds_up
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.numbers import rounded, signed, signed_percent, value_places
from tui.text.spans import Line, Span, SpanRole

from .cells import COLUMN_GAP, Cells, GridColumn, fit_column, year_parts
from .members import series_of

SAME_MONTHS = "like-for-like"
"""The key of the column; its cells are of the year, as the total is."""
SAME_MONTHS_TITLE = "Like for like"
MOST_ADDED = 3
"""The most cells that a column becomes wider."""
GUTTER = 7
"""The cells of a line's name beside the chart below the grid, less its figure."""


def roomy_years(table: Table, cells: Cells, room: int, glyphs: Glyphs) -> Cells:
    """A grid of years in a room that it leaves blank in part.

    The parts of a year become wider only while the chart below still stands under them.
    """
    cells = _levelled(_with_changes(table, cells, room, glyphs), room)
    parts = year_parts(cells)
    spare = room - cells.width
    if parts is None or spare <= 0:
        return cells
    figures = [column for column in cells.columns[1:] if column.key.isdecimal()]
    shown = table.periods[0].part - 1 + len(series_of(table, table.main).periods)
    most = (room - GUTTER - (parts.width - COLUMN_GAP) - parts.first) // max(1, shown)
    wider = min(MOST_ADDED, spare // len(figures), max(0, most - parts.width))
    others = [column for column in cells.columns[1:] if column not in figures]
    more = min(MOST_ADDED, (spare - wider * len(figures)) // len(others)) if others else 0
    added = {column.key: wider if column in figures else more for column in cells.columns[1:]}
    return cells._replace(columns=tuple(each._replace(width=each.width + added.get(each.key, 0)) for each in cells.columns))


def _levelled(cells: Cells, room: int) -> Cells:
    """The parts of a year as wide as the widest, which has a flag, if that fits."""
    widest = max((column.width for column in cells.columns[1:] if column.key.isdecimal()), default=0)
    level = cells._replace(columns=tuple(each._replace(width=widest) if each.key.isdecimal() else each for each in cells.columns))
    return level if level.width <= room else cells


def _with_changes(table: Table, cells: Cells, room: int, glyphs: Glyphs) -> Cells:
    """The grid with each year beside the same periods of the year before."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    if measure is None or not adds_up(series, measure):
        return cells
    found = {str(year): compare_years(series, year, measure) for year in table.years}
    if not any(found.values()):
        return cells
    places = value_places(series)
    lines = {year: _change(each, places, glyphs) if each else (Span(glyphs.missing, "quiet"),) for year, each in found.items()}
    column: GridColumn = fit_column(SAME_MONTHS, SAME_MONTHS_TITLE, lines.values())
    if cells.width + column.width > room:
        return cells
    rows = tuple(row._replace(cells=(*row.cells, lines[row.key])) for row in cells.rows)
    return Cells((*cells.columns, column), rows)


def _change(found: YearComparison, places: int, glyphs: Glyphs) -> Line:
    """`−314 −8.1% ○`: with the sign of chance where it could be that, else an arrow."""
    chance = found.by_chance or found.usual is None
    role: SpanRole = "quiet" if chance else "strong"
    words = [signed(rounded(found.difference, places))]
    words += [] if found.percent is None else [signed_percent(rounded(found.percent, 1))]
    flag = glyphs.chance if chance else glyphs.up if found.difference > 0 else glyphs.down
    return (Span(f" {' '.join(words)} {flag}", role),)
