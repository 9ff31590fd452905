"""Figures with the limits that a report gives for them, on one scale.

A mark on its whisker, `├──■──┤`. The scale need not start at 0, because no length stands for a figure.
"""

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from tui.charts.bar import round_step
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
SCALE_STEPS = 5
"""A scale has about so many round steps between its ends."""
WHISKER_KEY = "lower to upper limit, as in the report"


class Limited(NamedTuple):
    """A figure between its lower and its upper limit."""

    low: float
    value: float
    high: float


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


def interval_scale(found: Sequence[Limited | None]) -> tuple[float, float]:
    """Round numbers at or beyond the lowest and the highest limit."""
    known = [each for each in found if each]
    low, high = min(each.low for each in known), max(each.high for each in known)
    step = round_step((high - low) / SCALE_STEPS) if high > low else 1.0
    start, end = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return round(start * step, 12), round(max(end, start + 1) * step, 12)


def interval_heading(table: Table, column: int, scale: tuple[float, float], room: int) -> str:
    """The ends of the scale, at the ends of the column."""
    measure = table.measures[column]
    low, high = (plain_figure(end, measure) if measure else "" for end in scale)
    return f"{low}{high.rjust(room - cell_len(low))}"


def interval_marks(found: Sequence[Limited | None], scale: tuple[float, float], room: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A whisker and its mark for each figure, within half a cell of their places."""
    low, high = scale

    def place(value: float) -> int:
        return round((value - low) / (high - low) * (room - 1))

    lines: list[Line] = []
    for each in found:
        if each is None:
            lines.append(())
            continue
        start, at, end = place(each.low), place(each.value), place(each.high)
        left, right = whisker_ends(glyphs)
        before = left + glyphs.rule * (at - start - 1) if at > start else ""
        after = glyphs.rule * (end - at - 1) + right if end > at else ""
        lines.append((Span(" " * start), Span(before, "quiet"), Span(glyphs.core, "strong"), Span(after, "quiet")))
    return tuple(lines)


def whisker_ends(glyphs: Glyphs) -> tuple[str, str]:
    """The signs at the lower and the upper limit."""
    return ("├", "┤") if glyphs.unicode else ("|", "|")


def whisker_key(glyphs: Glyphs) -> str:
    """What a whisker means."""
    left, right = whisker_ends(glyphs)
    return f"{left}{glyphs.rule}{glyphs.core}{glyphs.rule}{right} {WHISKER_KEY}"


def whiskers_below(
    table: Table, rows: Sequence[Member], column: int, period: Period | None, room: BarsRoom, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The whiskers below a grid that has no room for them, and what they mean."""
    key = wrap((Span(whisker_key(glyphs), "quiet"),), room.columns)
    left = None if room.rows is None else room.rows - len(key)
    lines = whiskers_across(table, rows, column, period, room._replace(rows=left), glyphs)
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
