"""The rows of a table for the shell.

Periods, members, figures with their signs, shares of one whole, and addresses.
"""

from collections.abc import Iterator

from tui.analysis.member_shares import MemberShare, shares_of
from tui.model.table import Row, Table
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart, table_steps
from tui.text.numbers import rounded, share, share_places
from tui.text.periods import when
from tui.text.signs import BRACKETS, WORDS

from .record import InWords, RecordCell, RecordColumn, RecordTable
from .table_views.figures import cell_words
from .table_views.headings import heading
from .table_views.members import shares_shown
from .table_views.part_years import part_year_words


def table_grid(address: Address, table: Table, rows: tuple[Row, ...]) -> RecordTable:
    """Some rows of a table, each with all its columns."""
    signed = {place for place in range(len(table.columns)) if any(row.cells[place].mark for row in rows)}
    shares = {each.member: each for each in shares_of(table, table.split[0].id)} if shares_shown(table) else None
    lines = tuple(_cells(address, table, row, signed, shares) for row in rows)
    return RecordTable("rows", "Figures", tuple(_columns(table, signed, shared=shares is not None)), lines)


def _columns(table: Table, signed: set[int], *, shared: bool) -> Iterator[RecordColumn]:
    before = ""
    for dimension in table.split:
        yield RecordColumn(dimension.id, dimension.title, bare=True, before=before)
        before = ", "
    if table.periods:
        yield RecordColumn("period", "Period", bare=True, before=before)
    # A dimension of one member is the same in every row, so only programs need it.
    yield from (RecordColumn(dimension.id, dimension.title, bare=True) for dimension in table.dimensions if dimension not in table.split)
    for place, column in enumerate(table.columns):
        yield RecordColumn(column.id, heading(table, place), bare=len(table.columns) == 1)
        if place in signed:
            yield RecordColumn(f"{column.id}_sign", f"{heading(table, place)} sign", bare=True)
    if shared:
        yield RecordColumn("share", "Share", bare=True)
    if table.spec.topic and table.split:
        yield RecordColumn("address", "Address")


def _cells(address: Address, table: Table, row: Row, signed: set[int], shares: dict[str, MemberShare] | None) -> tuple[RecordCell, ...]:
    named = dict(zip((each.id for each in table.dimensions), row.members, strict=True))
    split = [each.id for each in table.split]
    cells: list[RecordCell] = [named[id] for id in split]
    if row.period is not None:
        cells.append(InWords(str(row.period), f"{when(row.period)}{part_year_words(table, row.period)}"))
    cells += [InWords(name, "" if table.split or table.periods else name) for id, name in named.items() if id not in split]
    said = _figures(table, row)
    for place, cell in enumerate(row.cells):
        note = table.columns[place].relation == "note" and cell.value is None and not cell.mark
        cells.append(InWords(cell.value, "" if note else said[place]))
        if place in signed:
            cells.append(InWords(BRACKETS[cell.mark] if cell.mark else None, ""))
    if shares is not None:
        # The whole that the table prints has no share.
        found = shares.get(named[split[0]])
        part_of = found.shares.get(row.period) if found else None
        cells.append(InWords(None, "") if part_of is None else InWords(rounded(part_of * 100, share_places(part_of)), share(part_of)))
    if table.spec.topic and split:
        first, second = table_steps(table).of(TablePart(tuple((id, named[id]) for id in split), row.period))
        cells.append(InWords(str(Address(address.topic, address.thing, first, "", second)), ""))
    return tuple(cells)


def _figures(table: Table, row: Row) -> tuple[str, ...]:
    """The cells of a row in words, each unit only where it comes first.

    A unit that the column's heading names is left out too: `Collisions 341, Fatal 2`.
    """
    found: list[str] = []
    said: set[str] = set()
    for place, cell in enumerate(row.cells):
        words = cell_words(table, place, cell, row.members)
        measure = table.measure(place, row.members)
        unit = words.partition(" ")[2].removesuffix(f" ({WORDS[cell.mark]})" if cell.mark else "")
        if cell.number is not None and unit and measure is not None and measure.unit != "%" and len(row.cells) > 1:
            named = measure.unit.casefold() in heading(table, place).casefold()
            words = words.replace(f" {unit}", "", 1) if named or measure.unit in said else words
            said.add(measure.unit)
        found.append(words)
    return tuple(found)
