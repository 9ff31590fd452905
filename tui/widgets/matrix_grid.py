"""The matrix with a cursor on one of its cells.

It draws its own rows: headings and totals stay, rows scroll, and columns scroll as a whole where they do not all fit.
"""

from typing import ClassVar

from textual.binding import BindingType
from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.geometry import Offset, Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui.nodes.matrix.sheet import NAME_COLUMN, MatrixSheet
from tui.text.spans import BLANK, Line

from .compat import GivenSize
from .content import strip
from .drawn_lines import KeepsLines
from .keys import answering
from .titled import Titled

WHEEL_ROWS = 3
"""Rows for each step of the mouse's wheel."""
KEPT_ROWS = 2
"""Rows that a page up or down keeps in view."""
TOTALS_LINE = "totals"
"""The line above the rows, or below them where not all fit. It scrolls with them and cannot be selected."""


class MatrixGrid(KeepsLines, GivenSize, Titled, Widget, can_focus=True):
    """A sheet of the matrix, and the cell that is selected."""

    BINDINGS: ClassVar[list[BindingType]] = answering(
        move=("walk(-1)", "walk(1)"),
        across=("across(-1)", "across(1)"),
        page=("page(-1)", "page(1)"),
        ends=("across(-100000)", "across(100000)"),
        open=("take",),
    )

    class Cell(Message):
        """The base of the messages about a cell; never posted itself."""

        def __init__(self, row: str, column: str) -> None:
            super().__init__()
            self.row = row
            self.column = column

    class Moved(Cell):
        """The cursor moved to a cell."""

    class Taken(Cell):
        """Enter was pressed on a cell."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.sheet: MatrixSheet | None = None
        self.gaps, self.rows, self.least = False, 1, 1
        """Whether there are blank lines, the rows to draw in, and the first of these, among which the cursor stays."""
        self.at: tuple[str, str] = ("", NAME_COLUMN)
        self.top = 0
        self.first = 0
        """The first row and the first column in sight."""
        self._drawn: dict[int, tuple[tuple[object, ...], Strip]] = {}
        """The lines in sight as they were drawn last, for another height leaves most of them."""

    def fill(self, sheet: MatrixSheet, rows: int, *, gaps: bool) -> None:
        """Show another sheet in some rows; the cursor keeps its cell if it remains.

        The rows are given, as the widget has no size before the first layout.
        """
        self.sheet, self.gaps, self.rows, self.least = sheet, gaps, rows, rows
        row, column = self.at
        self.at = (row if row in sheet.rows else sheet.rows[0], column if column in sheet.columns else NAME_COLUMN)
        self._in_sight()
        self.refresh()
        if self.at != (row, column):
            self.post_message(self.Moved(*self.at))

    def uncover(self, rows: int) -> None:
        """Draw in more rows, which are below those among which the cursor stays.

        So the first row in sight is the same, however many there are.
        """
        if rows != self.rows:
            self.rows = rows
            self.refresh()

    @property
    def from_top(self) -> int:
        """The lines of the headings, and of the body from the first in sight to its end."""
        return len(self._body()) - self.top + (self.sheet.head_rows if self.sheet else 0)

    def move_to(self, row: str, column: str) -> bool:
        """Move the cursor to a cell; returns whether it is in the sheet."""
        if self.sheet is None or row not in self.sheet.rows or column not in self.sheet.columns:
            return False
        if (row, column) != self.at:
            before, place = self.at, (self.top, self.first)
            self.at = row, column
            self._in_sight()
            # Without regions, `refresh` is for all rows.
            self.refresh(*(self._changed(before) if place == (self.top, self.first) else ()))
            self.post_message(self.Moved(row, column))
        return True

    @property
    def seen(self) -> tuple[int, int, int]:
        """The first and the last row in sight, from 1, and how many there are."""
        rows = self._body()
        height = self._room
        shown = [row for row in rows[self.top : self.top + height] if row not in (None, TOTALS_LINE)]
        every = [row for row in rows if row not in (None, TOTALS_LINE)]
        return (every.index(shown[0]) + 1, every.index(shown[-1]) + 1, len(every)) if shown else (0, 0, len(every))

    @property
    def cursor_spot(self) -> Offset:
        """Where the cell under the cursor begins in the widget."""
        if self.sheet is None:
            return Offset()
        column = self.sheet.columns.index(self.at[1]) - 1
        before = self.sheet.layout.columns[self.first : max(column, 0)]
        left = self.sheet.layout.name + sum(each.width for each in before) if column >= 0 else 0
        place = self._body().index(self.at[0]) - self.top
        return Offset(self.gutter.left + left, self.gutter.top + self.sheet.head_rows + max(0, min(place, self._room - 1)))

    def action_walk(self, by: int) -> None:
        """Move the cursor by a number of rows."""
        if self.sheet:
            rows = self.sheet.rows
            self.move_to(rows[max(0, min(rows.index(self.at[0]) + by, len(rows) - 1))], self.at[1])

    def action_across(self, by: int) -> None:
        """Move the cursor by a number of columns."""
        if self.sheet:
            columns = self.sheet.columns
            self.move_to(self.at[0], columns[max(0, min(columns.index(self.at[1]) + by, len(columns) - 1))])

    def action_page(self, pages: int) -> None:
        """Move the cursor by a number of pages."""
        self.action_walk(pages * max(1, self._least_room - KEPT_ROWS))

    def action_take(self) -> None:
        """Follow what is in the cell."""
        self.post_message(self.Taken(*self.at))

    def on_click(self, event: Click) -> None:
        """Select the clicked cell; a click on the selected one takes it."""
        if (at := self._cell_at(event)) is not None:
            event.stop()
            if at == self.at:
                self.action_take()
            else:
                self.move_to(*at)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._scroll(WHEEL_ROWS)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._scroll(-WHEEL_ROWS)

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Show the cursor's place, without a bar."""
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one of the headings, or of the rows in sight, unless it is drawn already."""
        key = (self._line(y), self.size.width, self.visual_style, self.app.theme)
        found = self._drawn.get(y)
        if found is None or found[0] != key or self.text_selection:
            found = self._drawn[y] = key, strip(self, key[0])
        return found[1]

    def forget_made(self) -> None:
        """Forget the lines that were drawn."""
        self._drawn.clear()

    def _line(self, y: int) -> Line:
        if self.sheet is None:
            return BLANK
        if y < self.sheet.head_rows:
            return self.sheet.head(self.first, self.at[1])[y]
        place = self.top + y - self.sheet.head_rows
        body = self._body()
        row = body[place] if place < min(len(body), self.top + self._room) else None
        if row == TOTALS_LINE:
            return self.sheet.totals(self.first)
        return BLANK if row is None else self.sheet.line(row, self.first, self.at, lit=self.has_focus)

    def _changed(self, before: tuple[str, str]) -> list[Region]:
        """The lines that look different once the cursor has left a cell."""
        if self.sheet is None:
            return []
        body, head = self._body(), self.sheet.head_rows
        lines = {head + body.index(row) - self.top for row, _ in (before, self.at) if row in body}
        if before[1] != self.at[1]:
            lines |= set(range(head))
        return [Region(0, line, self.size.width, 1) for line in lines]

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """The number of lines of the whole."""
        return len(self._body()) + (self.sheet.head_rows if self.sheet else 0)

    @property
    def _room(self) -> int:
        return max(1, self.rows - (self.sheet.head_rows if self.sheet else 0))

    @property
    def _least_room(self) -> int:
        return max(1, self.least - (self.sheet.head_rows if self.sheet else 0))

    def _body(self) -> list[str | None]:
        """The totals and the rows in order, and None for a blank line between them.

        Where the rows scroll, the totals are last, and leave the first lines to the rows.
        """
        if self.sheet is None:
            return []
        rows = [each for row in self.sheet.rows for each in ((None, row) if self.gaps and self.sheet.begins_group(row) else (row,))]
        return [TOTALS_LINE, *rows] if len(rows) < self._least_room else [*rows, TOTALS_LINE]

    def _in_sight(self) -> None:
        """Scroll as little as it takes to show the cursor."""
        if self.sheet is None:
            return
        body, columns, layout = self._body(), self.sheet.columns, self.sheet.layout
        place, column, room = body.index(self.at[0]), columns.index(self.at[1]) - 1, self._least_room
        last = max(0, len(body) - room)
        self.top = max(min(self.top, place, last), place - room + 1)
        if place <= body.index(self.sheet.rows[0]) + 1 and place < room:
            self.top = 0
        elif self.at[0] == self.sheet.rows[-1] and place >= last:
            self.top = last
        self.first = 0 if column < 0 else min(self.first, column, layout.last_first)
        while column >= self.first + len(layout.shown(self.first)):
            self.first += 1

    def _scroll(self, rows: int) -> None:
        top = max(0, min(self.top + rows, len(self._body()) - self._least_room))
        if top != self.top:
            self.top = top
            self.refresh()
            self.post_message(self.Moved(*self.at))  # Other rows are in sight.

    def _cell_at(self, event: Click) -> tuple[str, str] | None:
        if self.sheet is None:
            return None
        offset = event.get_content_offset(self)
        body = self._body()
        if offset is None:
            return None
        place = offset.y - self.sheet.head_rows + self.top
        if offset.y < self.sheet.head_rows or place >= len(body) or (row := body[place]) in (None, TOTALS_LINE):
            return None
        left = self.sheet.layout.name
        for column in self.sheet.layout.shown(self.first):
            if left <= offset.x < left + column.width:
                return row, column.key
            left += column.width
        return row, NAME_COLUMN
