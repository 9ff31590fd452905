"""The table cells that a check used, shown among their neighbours.

They are bold, and in square brackets for terminals without bold.
"""

from collections.abc import Iterable, Sequence

from tui.analysis.described import dimension_noun
from tui.analysis.member_shares import known_wholes
from tui.analysis.working import UsedCell
from tui.analysis.years import year_totals
from tui.model.pack import Pack
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.printed_claims import column_title
from tui.model.table import GRIDS, RowPeriod, Table
from tui.text.glyphs import Glyphs
from tui.text.numbers import decimals, plural
from tui.text.periods import in_year, short, when
from tui.text.spans import Line, Span
from tui.text.units import figure
from tui.text.wrapping import clip, within, wrap

MarkedRow = tuple[str, Sequence[tuple[str, bool]]]
"""The name of a row and its cells: each a text, and whether the check used it."""
RowKey = tuple[RowPeriod, tuple[str, ...]]
"""A row of a table: its period and its members."""

MOST_PERIODS_ACROSS = 3
"""The most periods side by side; more than these go below one another."""
MOST_PLACES = 2
"""The most decimal places of a figure."""
MOST_MEMBERS = 8
"""The most members to show from a long list; used members come first."""


def used_lines(pack: Pack, cells: Iterable[UsedCell], glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """A heading for each column, and the rows that hold a used cell."""
    by_column: dict[tuple[str, int], set[RowKey]] = {}
    for cell in cells:
        by_column.setdefault((cell.table, cell.column), set()).add((cell.period, cell.members))
    lines: list[Line] = []
    for (id, column), used in by_column.items():
        table = pack.tables[id]
        name = f"{table.spec.short}, {column_title(table, column)}" if len(table.columns) > 1 else table.spec.short
        lines += wrap((Span(f"Figures used (in brackets): {name}", "strong"),), columns)
        lines += _rows(table, column, used, glyphs, columns, MOST_MEMBERS)
    return within(lines, columns)


def _rows(table: Table, column: int, used: set[RowKey], glyphs: Glyphs, columns: int, most: int) -> list[Line]:
    if table.split or not table.periods:
        return _members(table, column, used, glyphs, columns, most)
    if table.spec.period.frequency in GRIDS:
        return _years(table, column, used, glyphs, columns)
    return _listed(table, column, used, glyphs)


def _members(table: Table, column: int, used: set[RowKey], glyphs: Glyphs, columns: int, most: int) -> list[Line]:
    """Members down and periods across; many periods go down, with members across.

    Used members come first.
    """
    places = _places(table, column)
    values = {(row.members, row.period): row.cells[column].number for row in table.rows}
    every_period: tuple[RowPeriod, ...] = table.periods or (None,)
    periods = [at for at in every_period if any(period == at for period, _ in used)] or list(every_period)
    named = [at for at, each in enumerate(table.dimensions) if each in table.split] or list(range(len(table.dimensions)))
    every = dict.fromkeys(row.members for row in table.rows)
    marked = {members for _, members in used}
    ordered = sorted(
        every, key=lambda members: (bool(used) and members not in marked, -max((values.get((members, at)) or 0) for at in periods))
    )
    names = {members: ", ".join(members[at] for at in named) for members in every}
    if len(periods) > MOST_PERIODS_ACROSS:
        return _periods(values, names, ordered, periods, used, places, glyphs, columns)
    rows: list[MarkedRow] = [
        (names[each], [(_shown(values.get((each, at)), glyphs, places), (at, each) in used) for at in periods]) for each in ordered[:most]
    ]
    if any(not members for members in marked):
        wholes = known_wholes(table, column)
        title = f"All {dimension_noun(table, (table.split or table.dimensions)[-1].id, 2)}"
        total: MarkedRow = (title, [(_shown(wholes.get(at), glyphs, places), (at, ()) in used) for at in periods])
        # Used cells come first: on a small terminal the others may be out of sight.
        rows.insert(sum(any(mark for _, mark in cells) for _, cells in rows), total)
    lines = _table(("", *(short(at) if at else "" for at in periods)), rows, glyphs, columns)
    return [*lines, *_more(table, len(ordered) - most)]


def _periods(
    values: dict[tuple[tuple[str, ...], RowPeriod], int | float | None],
    names: dict[tuple[str, ...], str],
    ordered: list[tuple[str, ...]],
    periods: list[RowPeriod],
    used: set[RowKey],
    places: int | None,
    glyphs: Glyphs,
    columns: int,
) -> list[Line]:
    """Periods down, and as many members across as fit."""
    heads = [short(at) if at else "" for at in periods]
    shown: list[tuple[str, ...]] = []
    room = columns - max(map(len, heads)) - 2
    for members in ordered:
        room -= max(6, len(names[members])) + 1
        if room < 0 and shown:
            break
        shown.append(members)
    rows: list[MarkedRow] = [
        (head, [(_shown(values.get((members, at)), glyphs, places), (at, members) in used) for members in shown])
        for head, at in zip(heads, periods, strict=True)
    ]
    lines = _table(("", *(names[members] for members in shown)), rows, glyphs, columns)
    left = len(ordered) - len(shown)
    return [*lines, *([(Span(f"and {left} more", "quiet"),)] if left else [])]


def _years(table: Table, column: int, used: set[RowKey], glyphs: Glyphs, columns: int) -> list[Line]:
    """Years down and their parts across, in two halves where one row has no room.

    Otherwise the periods used, one to a line. Nothing used means every period, with none marked.
    """
    places = _places(table, column)
    series, marked = table.series(column), {period for period, _ in used}
    totals = year_totals(series, table.measures[column])
    years = [year for year in series.years if not used or any(period and period.year == year for period in marked)]
    added = any(value is not None for value in totals.values())
    heads = _heads(series.periods[0])
    rows: list[MarkedRow] = []
    for year in years:
        parts = {period.part: period for period in series.periods if period.year == year}
        cells = [
            (_shown(series.value_at(at) if (at := parts.get(part)) else None, glyphs, places), parts.get(part) in marked)
            for part in range(1, len(heads) + 1)
        ]
        total = [(_shown(totals[year], glyphs, places), False)] if added else []
        rows.append((str(year), [*cells, *total]))
    ends = ("Total",) if rows and len(rows[0][1]) > len(heads) else ()
    half = len(heads) // 2
    whole, halves = slice(None), (slice(half), slice(half, None))
    for pieces in ((whole,), halves):
        tables = [(("", *(*heads, *ends)[piece]), [(name, cells[piece]) for name, cells in rows]) for piece in pieces]
        if all(_wide(cells) <= columns for _, cells in tables):
            return [line for names, cells in tables for line in _table(names, cells, glyphs, columns)]
    return _listed(table, column, used, glyphs)


def _wide(rows: Sequence[MarkedRow]) -> int:
    """The cells that years with their parts take."""
    across = range(len(rows[0][1])) if rows else range(0)
    return max((len(name) for name, _ in rows), default=0) + 1 + sum(1 + max(4, *(len(cells[at][0]) for _, cells in rows)) for at in across)


def _heads(period: Period) -> tuple[str, ...]:
    """The parts of a year: `Jan` to `Dec`, or `Q1` to `Q4`."""
    first = period.shift(1 - period.part)
    return tuple(in_year(first.shift(part)) for part in range(PERIODS_A_YEAR[period.frequency]))


def _listed(table: Table, column: int, used: set[RowKey], glyphs: Glyphs) -> list[Line]:
    """The periods used, or all of them, one to a line."""
    places = _places(table, column)
    series, marked = table.series(column), {period for period, _ in used}
    shown = [(at, _shown(series.value_at(at), glyphs, places)) for at in series.periods if not used or at in marked]
    return [(Span(f"{when(at)}: "), Span(f"[{text}]", "strong") if used else Span(text)) for at, text in shown]


def _more(table: Table, number: int) -> list[Line]:
    """How many members are left out."""
    if number <= 0:
        return []
    noun = (
        dimension_noun(table, (table.split or table.dimensions)[-1].id, number)
        if table.dimensions
        else plural(number, "row").partition(" ")[2]
    )
    return [(Span(f"and {number} more {noun}", "quiet"),)]


def _table(heads: Sequence[str], rows: Sequence[MarkedRow], glyphs: Glyphs, columns: int) -> list[Line]:
    widths = [
        max(len(heads[at + 1]), *(len(cells[at][0]) for _, cells in rows if at < len(cells)), 4 if len(heads) > 6 else 6)
        for at in range(len(heads) - 1)
    ]
    room = max(4, columns - sum(widths) - len(widths) - 1)
    # Where there is room, a blank keeps a bracket apart from the name.
    name = min(room, max(len(name) for name, _ in rows) + 1)
    head = " " * name + " " + " ".join(text.rjust(width) for text, width in zip(heads[1:], widths, strict=True))
    lines: list[Line] = [(Span(head, "quiet"),)] if any(heads) else []
    for title, cells in rows:
        spans = [Span(clip(title, name, glyphs).ljust(name))]
        before = False
        for (text, mark), width in zip(cells, widths, strict=False):
            # One bracket before the first of several used cells and one after the last, in spaces already there.
            spans.append(Span("[" if mark and not before else "]" if before and not mark else " ", "strong" if mark or before else "plain"))
            spans.append(Span(text.rjust(width), "strong" if mark else "plain"))
            before = mark
        if before:
            spans.append(Span("]", "strong"))
        lines.append(tuple(spans))
    return lines


def _shown(value: float | None, glyphs: Glyphs, places: int | None) -> str:
    return glyphs.missing if value is None else figure(value, places)


def _places(table: Table, column: int) -> int | None:
    """The decimal places of a column, so that 85 beside 85.9 is `85.0`.

    None where its rows have measures of their own.
    """
    return None if table.by_member else min(MOST_PLACES, decimals(row.cells[column].number for row in table.rows))
