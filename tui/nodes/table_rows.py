"""The rows of a table for the shell: periods, members, figures with their signs, shares of one whole, and addresses."""

from collections.abc import Iterator

from tui.analysis.member_shares import MemberShare, shares_of
from tui.model.table import Row, Table
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart, table_steps
from tui.text.numbers import rounded, share, share_places
from tui.text.periods import when
from tui.text.signs import BRACKETS

from .record import Cell, Column, Grid, Said
from .table_views.figures import cell_words
from .table_views.headings import heading
from .table_views.part_years import part_year_words
from .table_views.shapes import shares_shown


def table_grid(address: Address, table: Table, rows: tuple[Row, ...]) -> Grid:
    """Some rows of a table, each with all its columns."""
    signed = {place for place in range(len(table.columns)) if any(row.cells[place].mark for row in rows)}
    shares = {each.member: each for each in shares_of(table, table.split[0].id)} if shares_shown(table) else None
    lines = tuple(_cells(address, table, row, signed, shares) for row in rows)
    return Grid("rows", "Figures", tuple(_columns(table, signed, shared=shares is not None)), lines)


def _columns(table: Table, signed: set[int], *, shared: bool) -> Iterator[Column]:
    before = ""
    for dimension in table.split:
        yield Column(dimension.id, dimension.title, bare=True, before=before)
        before = ", "
    if table.periods:
        yield Column("period", "Period", bare=True, before=before)
    # A dimension of one member is the same in every row, so only programs need it.
    yield from (Column(dimension.id, dimension.title, bare=True) for dimension in table.dimensions if dimension not in table.split)
    for place, column in enumerate(table.columns):
        yield Column(column.id, heading(table, place), bare=len(table.columns) == 1)
        if place in signed:
            yield Column(f"{column.id}_sign", f"{heading(table, place)} sign", bare=True)
    if shared:
        yield Column("share", "Share", bare=True)
    if table.spec.topic and table.split:
        yield Column("address", "Address")


def _cells(address: Address, table: Table, row: Row, signed: set[int], shares: dict[str, MemberShare] | None) -> tuple[Cell, ...]:
    named = dict(zip((each.id for each in table.dimensions), row.members, strict=True))
    split = [each.id for each in table.split]
    cells: list[Cell] = [named[id] for id in split]
    if row.period is not None:
        cells.append(Said(str(row.period), f"{when(row.period)}{part_year_words(table, row.period)}"))
    cells += [Said(name, "" if table.split or table.periods else name) for id, name in named.items() if id not in split]
    for place, cell in enumerate(row.cells):
        note = table.columns[place].relation == "note" and cell.value is None and not cell.mark
        cells.append(Said(cell.value, "" if note else cell_words(table, place, cell, row.members)))
        if place in signed:
            cells.append(Said(BRACKETS[cell.mark] if cell.mark else None, ""))
    if shares is not None:
        # The whole that the table prints has no share.
        found = shares.get(named[split[0]])
        part_of = found.shares.get(row.period) if found else None
        cells.append(Said(None, "") if part_of is None else Said(rounded(part_of * 100, share_places(part_of)), share(part_of)))
    if table.spec.topic and split:
        first, second = table_steps(table).of(TablePart(tuple((id, named[id]) for id in split), row.period))
        cells.append(Said(str(Address(address.topic, address.thing, first, "", second)), ""))
    return tuple(cells)
