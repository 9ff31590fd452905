"""The rows of a table over its periods, a small chart for each.

For a table that shows one period at a time.
"""

from tui.charts.small_multiples import small_multiples, with_places
from tui.charts.small_words import SmallSeries
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.periods import noun
from tui.text.spans import Line, Span

from .headings import heading
from .member_bars import BarsRoom
from .members import Member, course_of

LEAST_PERIODS_DRAWN = 3
"""Fewer periods than this are not worth a chart."""
_NO_CURSOR = -1


def over_time(table: Table, column: int, rows: tuple[Member, ...], room: BarsRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """A column under its name, with as many small charts as fit."""
    measure = table.measures[column]
    if measure is None or measure.kind == "rating" or len(table.periods) < LEAST_PERIODS_DRAWN:
        return ()
    written = with_places(measure)
    every = [SmallSeries(row.name, course_of(table, column, row), written) for row in rows]
    found = [each for each in every if any(value is not None for value in each.series.values)]
    drawn = small_multiples(found, room.columns, (room.rows or 0) - 1, glyphs, _NO_CURSOR)
    return ((Span(f"{heading(table, column)} by {noun(table.periods[0])}", "strong"),), *drawn) if drawn else ()
