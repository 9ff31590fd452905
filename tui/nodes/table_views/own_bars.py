"""The members of a table by the column of one figure, whose row is always there."""

from typing import NamedTuple

from tui.model.period import Period
from tui.model.table import Table
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.signs import BRACKETS, WORDS
from tui.text.spans import Line, Span
from tui.text.wrapping import clip_distinct

from .bars import Bar
from .figures import cell_text, figures_in
from .interval_marks import limited_rows, whiskers_below
from .member_bars import (
    LEAST_BARS_BELOW,
    MOST_BARS_BELOW,
    BarsRoom,
    NamedBar,
    largest_first,
    member_named_bars,
    members_not_shown,
    named_bars,
    title_of_bars,
)
from .members import Member, cell_of, printed_whole

MOST_OWN_NAME = 28
"""The most cells of a name beside its bar."""


class OwnFigure(NamedTuple):
    """What a figure is of: its column, the members that it names, and its period."""

    column: int
    where: tuple[tuple[str, str], ...] = ()
    period: Period | None = None


def own_bars(table: Table, figure: OwnFigure, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The members by the column of a figure, the largest first, under its name.

    As many as a panel has, and after the last of them the row of the figure where it is further down. That row is bold. A whole has no bar
    beside its parts, and stands before them. Where the report gives limits, every figure stands between its own. Nothing for fewer than
    three rows, or for a period that is none of the table's.
    """
    period = figure.period or (table.periods[-1] if table.periods else None)
    if (table.periods and period not in table.periods) or not figures_in(table, figure.column):
        return ()
    rows, found = largest_first(table, figure.column, period), member_named_bars(table, figure.column, period)
    own = [at for at, row in enumerate(rows) if set(figure.where) <= set(row.members)] if figure.where else []
    whole = _whole(table, figure, period)
    if len(rows) < LEAST_BARS_BELOW or (figure.where and not own and whole is None):
        return ()
    limited = limited_rows(table, rows, figure.column, period)
    if any(limited):
        lines = whiskers_below(table, rows, figure.column, period, BarsRoom(columns), glyphs)
        drawn = [at for at, each in enumerate(limited) if each]
        bold = {1 + drawn.index(at) for at in own if at in drawn}  # The first line is their scale.
        return tuple(_bold(line) if at in bold else line for at, line in enumerate(lines))
    kept = list(range(min(len(rows), MOST_BARS_BELOW)))
    if own and own[0] not in kept:
        kept[-1] = own[0]
    marks = {cell_of(table, row, figure.column, period).mark for row in rows}
    mark = marks.pop() if len(marks) == 1 else None  # Where every figure has the sign, the title says it once.
    names = clip_distinct([row.name for row in rows], min(MOST_OWN_NAME, max(cell_len(row.name) for row in rows)))
    shown = [*([whole] if whole else []), *(found[at]._replace(name=names[at]) for at in kept)]
    shown = [each._replace(text=each.text.removesuffix(f" {BRACKETS[mark]}")) for each in shown] if mark else shown
    lines = named_bars(shown, BarsRoom(columns, centred=False), glyphs)
    bold = {kept.index(at) + bool(whole) for at in own if at in kept} | ({0} if whole else set())
    title = ", ".join(filter(None, (title_of_bars(table, figure.column, period), WORDS[mark] if mark else "")))
    return (
        (Span(title, "strong"),),
        *(_bold(line) if at in bold else line for at, line in enumerate(lines)),
        *members_not_shown(len(rows) - len(kept)),
    )


def _whole(table: Table, figure: OwnFigure, period: Period | None) -> NamedBar | None:
    """The whole that a figure is of, which is longer than any of its parts."""
    row = printed_whole(table)
    named = {member for id, member in figure.where if table.wholes.get(id) == member}
    if row is None or len(named) != len(figure.where) or not named:
        return None
    cell = cell_of(table, Member(row.name, row.members, row.printed), figure.column, period)
    return NamedBar(row.name, cell_text(table, figure.column, cell), Bar(None))


def _bold(line: Line) -> Line:
    return tuple(span._replace(role="strong") if span.role == "plain" and span.text.strip() else span for span in line)
