"""The private name of Textual that the table needs, with its reason.

It is not with the others, as Home does not load DataTable. Checked with Textual 8.2.8.
"""

from collections.abc import Iterable

from textual.coordinate import Coordinate
from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import DataTable
from textual.widgets.data_table import CellType, RowKey

from .compat import with_place


class FixedTable(DataTable[CellType]):
    """A table with fixed column widths, and rows whose heights are given.

    No cell needs measuring. Textual measures every cell of every new row. In one run with 3,000 rows of 7 columns that took the processor
    0.4 s.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """Some rows; the cursor's is marked in the padding at the left edge."""
        strips = super().render_lines(crop)
        row = self._cursor_y(self.cursor_row)
        if crop.x or not self.styles.padding.left or not crop.y <= row < crop.y + len(strips):
            return strips
        strips[row - crop.y] = with_place(self, strips[row - crop.y])
        return strips

    def watch_cursor_coordinate(self, old_coordinate: Coordinate, new_coordinate: Coordinate) -> None:
        """Paint the marks of both rows too, when the cursor moves to another."""
        super().watch_cursor_coordinate(old_coordinate, new_coordinate)
        if old_coordinate.row != new_coordinate.row and self.styles.padding.left:
            for each in (old_coordinate, new_coordinate):
                if (y := self._cursor_y(each.row)) >= 0:
                    self.refresh(Region(-self.styles.padding.left, y - self.gutter.top, 1, 1))

    @property
    def cursor_spot(self) -> Offset:
        """Where the cell under the cursor begins in the widget."""
        row, column = self.cursor_coordinate
        before = sum(each.get_render_width(self) for each in self.ordered_columns[:column])
        scrolled = self.scroll_offset.x if column >= self.fixed_columns else 0
        return Offset(self.gutter.left + max(0, before - scrolled), max(self.gutter.top, self._cursor_y(row)))

    def _cursor_y(self, row: int) -> int:
        """Where a row is in the widget; -1 if it is scrolled away, or there are no rows."""
        y = self._get_row_region(row).y - self.scroll_offset.y
        return self.gutter.top + y if y >= self.header_height and self.row_count else -1

    def _update_dimensions(self, new_rows: Iterable[RowKey]) -> None:
        """Work out the size of the whole, without measuring the rows."""
        super()._update_dimensions(())
