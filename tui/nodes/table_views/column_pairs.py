"""Two columns of one unit, such as budget and spent, as pairs of bars."""

from collections.abc import Iterator

from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import BLANK, Line, Span

from .bars import PALE_BAR, Bar
from .figures import cell_text
from .headings import heading
from .member_bars import MOST_BARS_BELOW, MOST_PANEL, BarsRoom, NamedBar, largest_first, named_bars
from .members import Member, cell_of

PAIR_ROWS = 2
"""The rows of a pair."""


def pairs_below(table: Table, columns: tuple[int, int], period: Period | None, room: BarsRoom, glyphs: Glyphs) -> tuple[Line, ...]:
    """The pairs under what they show, on one scale, the largest first.

    Nothing where not all of them fit and leave room for the notes. Blank rows part them where there is room for those too.
    """
    rows = largest_first(table, columns[0], period)
    left = (room.rows or 0) - room.notes - 1
    if len(rows) > MOST_BARS_BELOW or PAIR_ROWS * len(rows) > left:
        return ()
    found = [bar for row in rows for bar in _pair(table, row, columns, period)]
    lines = named_bars(found, BarsRoom(min(MOST_PANEL, room.columns), centred=False), glyphs)
    if (PAIR_ROWS + 1) * len(rows) - 1 <= left:
        lines = tuple(line for at in range(0, len(lines), PAIR_ROWS) for line in (*lines[at : at + PAIR_ROWS], BLANK))[:-1]
    return (_heading(table, columns, period, glyphs), *lines)


def _pair(table: Table, row: Member, columns: tuple[int, int], period: Period | None) -> Iterator[NamedBar]:
    """The bars of a row; the second has no name beside it."""
    names = tuple(name for _, name in row.members)
    for column in columns:
        cell, first = cell_of(table, row, column, period), column == columns[0]
        yield NamedBar(row.name if first else "", cell_text(table, column, cell, names), Bar(cell.number, pale=first))


def _heading(table: Table, columns: tuple[int, int], period: Period | None, glyphs: Glyphs) -> Line:
    """`Budget and spent, 2019/20   ▒ Budget  █ Spent`."""
    first, second = (heading(table, column) for column in columns)
    when = f", {short(period)}" if period and len(table.periods) > 1 else ""
    title = Span(f"{first} and {mid_sentence(second)}{when}", "strong")
    return title, Span(f"   {glyphs.patterns[PALE_BAR]}", "quiet"), Span(f" {first}  {glyphs.full} {second}")
