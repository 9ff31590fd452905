"""The private names of Textual that the widgets need, each with its reason.

Checked with Textual 8.2.8.
"""

from collections.abc import Iterable

from textual.widgets import DataTable, OptionList
from textual.widgets.data_table import CellType, RowKey


class LineList(OptionList):
    """A list that can paint one entry.

    Textual paints the whole list for every move of its cursor.

    In one run of 128 moves each, painting only the two entries took the processor 0.34 to 0.97 of what the whole list took: 1.5 instead of
    4.4 ms a move in the help at 120x40, 5.5 instead of 9.1 in the glossary, 5.9 instead of 8.2 in a topic, 4.6 instead of 4.7 in the audit.
    """

    def paint_entry(self, index: int | None) -> None:
        """Paint the entry at an index, if it has been laid out."""
        if index is not None and index in self._index_to_line:
            self.refresh_lines(self._index_to_line[index], self._heights[index])


class FixedTable(DataTable[CellType]):
    """A table whose columns have a width and whose rows have one line, so that no cell needs measuring.

    Textual measures every cell of every new row. In one run with 3,000 rows of 7 columns that took the processor 0.4 s.
    """

    def _update_dimensions(self, new_rows: Iterable[RowKey]) -> None:
        """Work out the size of the whole, without measuring the rows."""
        super()._update_dimensions(())
