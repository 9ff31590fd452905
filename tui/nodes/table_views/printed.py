"""The totals and means that the report prints with a table."""

from tui.model.table import Table
from tui.model.tables import Printed


def printed_with(table: Table, column: int) -> Printed:
    """What the report prints below a column: its own, or the table's for the first column."""
    own = table.columns[column].printed
    return table.spec.printed if column == table.main and not (own.totals or own.means) else own
