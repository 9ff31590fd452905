"""The totals and means that the report prints with a table."""

from tui.model.claims import PrintedFigure
from tui.model.table import Table
from tui.model.tables import Printed
from tui.navigation.table_parts import TablePart


def printed_with(table: Table, column: int) -> Printed:
    """What the report prints below a column.

    Its own, or the table's for the first column.
    """
    own = table.columns[column].printed
    return table.spec.printed if column == table.main and not (own.totals or own.means) else own


def printed_part(table: Table, check: PrintedFigure) -> TablePart:
    """The part of a table that a printed total, mean or whole is of."""
    shown = {dimension.id for dimension in table.split}
    members = tuple((id, member) for id, member in check.where.items() if id in shown)
    return TablePart(members, check.period, check.column, mean=check.how == "mean")
