"""The private names of Textual that the table needs, with their reasons.

It is not with the others, as Home does not load DataTable. Checked with Textual 8.2.8.
"""

from bisect import bisect_right
from collections.abc import Iterable

from textual.coordinate import Coordinate
from textual.geometry import Offset, Region, Spacing
from textual.strip import Strip
from textual.widgets import DataTable
from textual.widgets.data_table import CellType, RowKey

from .compat import with_place


class FixedTable(DataTable[CellType]):
    """A table with fixed column widths, and rows whose heights are given.

    No cell needs measuring. Textual measures every cell of every new row. In one run with 3,000 rows of 7 columns that took the processor
    0.4 s.
    """

    heads: tuple[int, ...] = ()
    """The rows, from 0, that head those below them, and stay in view over these."""

    def render_line(self, y: int) -> Strip:
        """A line; the first one below the headings is the head of its group."""
        top = self.scroll_offset.y + self.header_height
        if y == self.header_height and (head := self._head_over(top)) is not None:
            scrolled = self.scroll_offset.x
            return self._render_line(self._get_row_region(head).y, scrolled, scrolled + self.size.width, self.rich_style)
        return super().render_line(y)

    def _head_over(self, y: int) -> int | None:
        """The head of the row at a line of the whole table.

        None for a head itself, and where there is none.
        """
        if not self.heads:
            return None
        try:
            row = self.get_row_index(self._get_offsets(y)[0])
        except LookupError:
            return None
        place = bisect_right(self.heads, row) - 1
        return self.heads[place] if place >= 0 and self.heads[place] != row else None

    def _get_fixed_offset(self) -> Spacing:
        """What does not scroll, with the line of a head; the cursor stays below it."""
        top, right, bottom, left = super()._get_fixed_offset()
        return Spacing(top + (bool(self.heads) and self.cursor_row not in self.heads), right, bottom, left)

    def _scroll_cursor_into_view(self, animate: bool = False) -> None:
        """Scroll to the cursor.

        After a jump its group begins the window, if the cursor is still in view then.
        """
        row, rows = self._get_row_region(self.cursor_row), self.size.height - self.header_height
        start = self.scroll_offset.y + self.header_height
        if self.heads and not start - 1 <= row.y <= start + rows and (place := bisect_right(self.heads, self.cursor_row)):
            top = self._get_row_region(self.heads[place - 1]).y - self.header_height
            if row.y - self.header_height < top + rows:
                self.scroll_to(y=top, animate=False, force=True)
        super()._scroll_cursor_into_view(animate)

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
