"""Figures beside targets, similar forces or a year before, as bars.

The length of a bar is the figure as a share of its target, so that different measures have one scale.
"""

from typing import Literal, NamedTuple

from tui.charts.bar import rightward
from tui.model.period import Period
from tui.model.table import Table
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import BLANK, Line, Span
from tui.text.wrapping import clip_distinct

from .chance import figure_column
from .column_panels import THICK_ROWS
from .figures import cell_text
from .member_bars import LEAST_BARS_BELOW, MOST_BARS_BELOW, BarsRoom, members_not_shown
from .members import Member, cell_of
from .verdicts import met_word, target_met

RatioBase = Literal["target", "previous", "peer"]
"""What figures stand beside."""
RATIO_BASES: dict[RatioBase, str] = {"target": "the target", "previous": "the year before", "peer": "similar forces"}
_JOINS: dict[RatioBase, str] = {"target": "of", "previous": "after", "peer": "beside"}
LEAST_RATIO_BAR = 16
"""The fewest cells for a bar and what lies beyond its base."""


class RatioBar(NamedTuple):
    """A figure with its base: name, both as text, share of the base, and a word."""

    name: str
    text: str
    share: float
    word: str


def ratio_rows(table: Table, rows: tuple[Member, ...], period: Period | None, base: RatioBase) -> tuple[RatioBar, ...]:
    """The figures that have a base above 0 and are not below 0, column by column."""
    found: list[RatioBar] = []
    for related in (place for place, column in enumerate(table.columns) if column.relation == base):
        place = figure_column(table, related)
        for row in rows:
            names = tuple(name for _, name in row.members)
            cell, of = (cell_of(table, row, each, period) for each in (place, related))
            if cell.number is not None and cell.number >= 0 and of.number is not None and of.number > 0:
                text = f"{cell_text(table, place, cell, names)} {_JOINS[base]} {cell_text(table, related, of, names)}"
                found.append(RatioBar(row.name, text, float(cell.number) / float(of.number), _word(table, row, place, period, base)))
    return tuple(found)


def _word(table: Table, row: Member, place: int, period: Period | None, base: RatioBase) -> str:
    met = target_met(table, row, place, period) if base == "target" else None
    return met_word(met) if met is not None else ""


def ratio_bars(
    table: Table, rows: tuple[Member, ...], period: Period | None, base: RatioBase, room: BarsRoom, glyphs: Glyphs
) -> tuple[Line, ...]:
    """A bar for each figure with a base, and a line across them where the bases are.

    Nothing where there is room for fewer than three, or too little for a bar. Thick bars are drawn only if all of them fit.
    """
    every = ratio_rows(table, rows, period, base)
    most = min(MOST_BARS_BELOW, ((room.rows or 0) - 1) // (THICK_ROWS if room.thick else 1))
    found = every if len(every) <= most else () if room.thick else every[: max(0, most - 1)]
    if len(found) < max(1, min(LEAST_BARS_BELOW, len(every))):
        return ()
    text, word = (max(map(cell_len, each)) for each in zip(*((each.text, each.word) for each in found), strict=True))
    third = room.columns // 3
    name = min(max(cell_len(each.name) for each in found), max(third, room.columns - text - word - 3 - third))
    across = room.columns - name - text - word - 3
    if across < LEAST_RATIO_BAR:
        return ()
    at = int((across - 1) / max(1.0, *(each.share for each in found)))
    head = ", ".join(filter(None, (f"Beside {RATIO_BASES[base]}", short(period) if period and len(table.periods) > 1 else "")))
    lines: list[Line] = [(Span(head, "strong"), Span(f"   {glyphs.axis} {RATIO_BASES[base]}", "quiet"))]
    for each, shown in zip(found, clip_distinct([each.name for each in found], name), strict=True):
        bar = _bar(each.share * at, at, across, glyphs)
        named = Span(f"{shown}{' ' * (name - cell_len(shown))} ")
        lines.append((named, Span(f"{each.text:>{text}} ", "strong"), *bar, *((Span(f" {each.word}"),) if each.word else ())))
        lines += [(Span(" " * (name + text + 2)), *bar), BLANK] if room.thick else []
    return (*(lines[:-1] if room.thick else lines), *members_not_shown(len(every) - len(found)))


def _bar(length: float, at: int, across: int, glyphs: Glyphs) -> Line:
    """A bar, and the line of the base between what reaches it and what passes it."""
    reached, passed = rightward(min(length, at), glyphs), rightward(max(0.0, length - at), glyphs)
    return Span(f"{reached:<{at}}"), Span(glyphs.axis, "quiet"), Span(f"{passed:<{across - at - 1}}")
