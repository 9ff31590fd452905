"""The address of a comparison names its column, where that is not the main one."""

from tui.model.slug import slug
from tui.model.table import Table
from tui.navigation.address import Address, compare_address
from tui.navigation.table_parts import TablePart, table_steps

from .in_report import InReport


def comparison_address(asked: InReport) -> Address:
    """Where figures are compared: `compare/roads/collisions`.

    Of another column than the main one `compare/searches/by-half/arrest-rate`.
    """
    of = asked.address.local
    named = (each for each, part in column_parts(asked.table).items() if asked.table.place(part.column) == asked.column)
    step = next((each for each in named if each == _step(of.part, asked.table, asked.column)), of.part)
    return compare_address(of._replace(part=step))


def column_parts(table: Table) -> dict[str, TablePart]:
    """The last steps of comparisons of columns after the main one, with their parts.

    Of all rows, and of each member. A name that is a member's or a period's is theirs.
    """
    return table.once(_column_parts)


def _column_parts(table: Table) -> dict[str, TablePart]:
    steps = table_steps(table)
    taken = {*steps.member_of, *steps.period_of}
    rows = {"": TablePart(), **{step: TablePart((member,)) for step, member in steps.member_of.items()}}
    columns = [column for column in table.own_columns if column != table.main]
    found = {_step(row, table, column): part._replace(column=table.columns[column].id) for row, part in rows.items() for column in columns}
    return {step: part for step, part in found.items() if step and step not in taken}


def _step(row: str, table: Table, column: int) -> str:
    return "-".join(filter(None, (row, slug(table.columns[column].id))))
