"""The private name of Textual that the table needs, with its reason.

It is not with the others, as Home does not load DataTable. Checked with Textual 8.2.8.
"""

from collections.abc import Iterable

from textual.widgets import DataTable
from textual.widgets.data_table import CellType, RowKey


class FixedTable(DataTable[CellType]):
    """A table with fixed column widths and one line a row.

    No cell needs measuring. Textual measures every cell of every new row. In one run with 3,000 rows of 7 columns that took the processor
    0.4 s.
    """

    def _update_dimensions(self, new_rows: Iterable[RowKey]) -> None:
        """Work out the size of the whole, without measuring the rows."""
        super()._update_dimensions(())
