"""Figures with the limits that a report gives for them, on one scale."""

from collections.abc import Sequence

from tui.charts.whiskers import Limited, interval_marks, interval_scale, whisker_ends
from tui.model.period import Period
from tui.model.table import Table
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.text.units import plain_figure
from tui.text.wrapping import clip_distinct, wrap

from .figures import cell_text
from .member_bars import BarsRoom, title_of_bars
from .members import Member, cell_of

LEAST_WHISKERS = 20
"""The fewest cells for whiskers: with fewer beside the rows they are drawn below, and with fewer there not at all."""
WHISKER_KEY = "lower to upper limit, as in the report"


def limited_rows(table: Table, rows: Sequence[Member], column: int, period: Period | None) -> tuple[Limited | None, ...]:
    """The figures of a column that have limits, row by row; empty where none has."""
    related = table.related(column)
    if not {"lower", "upper"} <= related.keys() or table.measures[column] is None:
        return ()
    found = tuple(_limited(table, row, (related["lower"], column, related["upper"]), period) for row in rows)
    return found if any(found) else ()


def _limited(table: Table, row: Member, columns: tuple[int, int, int], period: Period | None) -> Limited | None:
    low, value, high = (cell_of(table, row, place, period).number for place in columns)
    return Limited(low, value, high) if low is not None and value is not None and high is not None and low <= value <= high else None


def interval_heading(table: Table, column: int, scale: tuple[float, float], room: int) -> str:
    """The ends of the scale, at the ends of the column."""
    measure = table.measures[column]
    low, high = (plain_figure(end, measure) if measure else "" for end in scale)
    return f"{low}{high.rjust(room - cell_len(low))}"


def whisker_key(glyphs: Glyphs) -> str:
    """What a whisker means."""
    left, right = whisker_ends(glyphs)
    return f"{left}{glyphs.rule}{glyphs.core}{glyphs.rule}{right} {WHISKER_KEY}"


def whiskers_below(
    table: Table, rows: Sequence[Member], column: int, period: Period | None, room: BarsRoom, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The whiskers below a grid that has no room for them, and what they mean.

    Apart from each other where there are rows for that.
    """
    key = wrap((Span(whisker_key(glyphs), "quiet"),), room.columns)
    left = None if room.rows is None else room.rows - len(key)
    rooms = (room._replace(rows=left, thick=thick) for thick in ((False,) if left is None else (True, False)))
    lines = next(filter(None, (whiskers_across(table, rows, column, period, each, glyphs) for each in rooms)), ())
    return (*lines, *key) if lines else ()


def whiskers_across(
    table: Table, rows: Sequence[Member], column: int, period: Period | None, room: BarsRoom, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The whiskers across the whole width, under their scale.

    Nothing where there is no room for all of them, because those left out could be the ones that matter, or where they would be too short.
    """
    both = [(row, each) for row, each in zip(rows, limited_rows(table, rows, column, period), strict=True) if each]
    if room.rows is not None and len(both) * (1 + room.thick) + 1 > room.rows:
        return ()
    texts = [cell_text(table, column, cell_of(table, row, column, period)) for row, _ in both]
    names = clip_distinct([row.name for row, _ in both], room.columns // 3)
    title = title_of_bars(table, column, period)
    name, figure = max(map(cell_len, names)), max(map(cell_len, texts))
    start = max(name + figure + 2, cell_len(title) + 1)
    found = [each for _, each in both]
    scale, cells = interval_scale(found), room.columns - start - 1
    if cells < LEAST_WHISKERS:
        return ()
    lines: list[Line] = [(Span(title.ljust(start), "strong"), Span(interval_heading(table, column, scale, cells), "quiet"))]
    for short, text, mark in zip(names, texts, interval_marks(found, scale, cells, glyphs), strict=True):
        named = Span(f"{short}{' ' * (start - 1 - cell_len(short) - cell_len(text))}")
        lines += [*([BLANK] if room.thick else []), (named, Span(f"{text} ", "strong"), *mark)]
    return tuple(lines)
