"""The rows of a table over its periods, a small chart or a line for each.

For a table that shows one period at a time.
"""

from collections.abc import Callable

from tui.analysis.xmr import LEAST_FOR_LIMITS
from tui.charts.small_multiples import small_multiples, with_places
from tui.charts.small_words import SmallSeries
from tui.charts.sparkline import series_sparkline, sparkline_scale
from tui.model.measures import Measure
from tui.model.report import CHANGES
from tui.model.table import Series, Table
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import value_places
from tui.text.periods import noun, short
from tui.text.spans import Line, Span, width
from tui.text.units import signed_figure

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
    written = _written(table, column, measure)
    every = [SmallSeries(row.name, course_of(table, column, row), written) for row in rows]
    found = [each for each in every if any(value is not None for value in each.series.values)]
    drawn = small_multiples(found, room.columns, (room.rows or 0) - 1, glyphs, _NO_CURSOR)
    return ((Span(f"{heading(table, column)} by {noun(table.periods[0])}", "strong"),), *drawn) if drawn else ()


def lines_over_time(table: Table, column: int, rows: tuple[Member, ...], room: BarsRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """A line for each row: its sparkline, its first figure and its last.

    For a terminal without the rows for charts. Nothing where not all rows fit, or for few periods.
    """
    measure = table.measures[column]
    if measure is None or measure.kind == "rating" or len(table.periods) < LEAST_FOR_LIMITS:
        return ()
    written = _written(table, column, measure)
    every = [(row.name, course_of(table, column, row)) for row in rows if row.members and not row.printed]
    found = [(name, series) for name, series in every if any(value is not None for value in series.values)]
    names = max((cell_len(name) for name, _ in found), default=0)
    beyond = {name: trial for name, series in found if (trial := _outside(series)) is not None}
    key = "trial limits" if all(beyond.values()) else "the limits"
    lines: list[Line] = [
        (
            Span(f"{heading(table, column)} by {noun(table.periods[0])}", "strong"),
            Span(f"   {glyphs.outside} last figure outside {key}" if beyond else "", "quiet"),
        )
    ]
    for name, series in found:
        known = [(period, value) for period, value in zip(series.periods, series.values, strict=True) if value is not None]
        ends = [f"{written(value, value_places(series))} in {short(period)}" for period, value in (known[0], known[-1])]
        drawn = series_sparkline(series, len(table.periods), glyphs)
        gap = " " * (names - cell_len(name) + 1 + len(table.periods) - width(drawn))
        sign = f" {glyphs.outside}" if name in beyond else ""
        lines.append((Span(f"{name}{gap}"), *drawn, Span(f" {', '.join(ends)}"), Span(sign, "strong")))
    return tuple(lines) if found and len(lines) <= (room.rows or 0) and max(map(width, lines)) <= room.columns else ()


def _written(table: Table, column: int, measure: Measure) -> Callable[[float, int], str]:
    """How figures of a column are written: changes with their sign, as in the grid."""
    if table.columns[column].relation not in CHANGES:
        return with_places(measure)
    return lambda value, places: signed_figure(value, measure, places)


def _outside(series: Series) -> bool | None:
    """Whether the limits that the last figure is outside are trial limits.

    None where it is within them.
    """
    scale, last = sparkline_scale(series), next(value for value in reversed(series.values) if value is not None)
    return scale.trial if scale.limits and not scale.low <= last <= scale.high else None
