"""A list of any length, of which only the rows in view are made.

Each entry is one row. Rows without an entry part groups of them.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.events import Click, MouseScrollDown, MouseScrollUp
from textual.geometry import Offset
from textual.message import Message

from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import BLANK, Line, Span, plain, width

from .drawn_lines import DrawnLines
from .titled import Titled

ROWS_A_STEP = 3
"""Rows for each step of the mouse's wheel."""


class RowEntry(NamedTuple):
    """A row: the key of its entry, empty for one that cannot be selected."""

    key: str
    item: object = None


RowDrawing = Callable[[RowEntry, int, Glyphs], Line]
"""Makes a row of so many cells."""


class RowList(Titled, DrawnLines):
    """The rows, below a head that stays. One of them is selected."""

    can_focus = True
    glyphs: Glyphs = BLOCKS

    class About(Message):
        """An event of a row; the base of `RowMarked` and `RowChosen`."""

        def __init__(self, rows: "RowList", key: str) -> None:
            super().__init__()
            self.rows = rows
            self.key = key

    class RowMarked(About):
        """A row was selected."""

    class RowChosen(About):
        """A row was opened with a click."""

    def __init__(self, drawing: RowDrawing, head: Callable[[int, Glyphs], Line], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.drawing = drawing
        self.head = head
        self.entries: Sequence[RowEntry] = ()
        self.at: int | None = None
        """The index of the selected row; None where there is none."""
        self.top = 0
        self.moved = False
        """Whether the reader has selected a row."""
        self.led = False
        """Whether a line above has the keys, so that the list looks as if it had the focus."""

    def fill(self, entries: Sequence[RowEntry], key: str = "") -> None:
        """Replace the rows and select the one with a key.

        Otherwise the row that the reader has selected stays so if it is still listed, and else the first row is selected.
        """
        keep = key or (self.marked if self.moved else "")
        self.entries = entries
        found = [number for number, entry in enumerate(entries) if entry.key]
        self.at = next((number for number in found if entries[number].key == keep), next(iter(found), None))
        self._follow()
        self.post_message(self.RowMarked(self, self.marked))

    @property
    def marked(self) -> str:
        """The key of the selected row; empty if there is none."""
        return self.entry.key if self.entry else ""

    @property
    def entry(self) -> RowEntry | None:
        """The selected row."""
        return self.entries[self.at] if self.at is not None and self.at < len(self.entries) else None

    def walk(self, rows: int) -> None:
        """Move down by so many rows, or up if it is negative, past those without an entry."""
        if self.at is None:
            return
        to = max(0, min(self.at + rows, len(self.entries) - 1))
        by = 1 if rows > 0 else -1
        ahead = [*range(to, len(self.entries) if by > 0 else -1, by), *range(to, self.at, -by)]
        self._mark(next((number for number in ahead if self.entries[number].key), self.at))

    def page(self, pages: int) -> None:
        """Move by so many pages."""
        self.walk(pages * max(1, self._rows() - 1))

    def _mark(self, number: int) -> None:
        self.moved = True
        if number != self.at:
            self.at = number
            self._follow()
            self.post_message(self.RowMarked(self, self.marked))

    def _rows(self) -> int:
        """The rows below the head."""
        return max(1, self.size.height - 1)

    def _follow(self) -> None:
        """Scroll so that the selected row is in view, with those above the first one."""
        rows, at = self._rows(), self.at or 0
        first = not any(entry.key for entry in self.entries[:at])
        self.top = 0 if first and at < rows else min(max(self.top, at - rows + 1), at)
        self.top = max(0, min(self.top, len(self.entries) - rows))
        self.repaint()

    def on_resize(self) -> None:
        """Keep the selected row in view."""
        self._follow()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.repaint()

    def on_blur(self) -> None:
        """Show the place of the cursor only."""
        self.repaint()

    def on_click(self, event: Click) -> None:
        """Select a row, or open the selected one."""
        number = self.top + event.y - self.gutter.top - 1
        if event.y > self.gutter.top and number < len(self.entries) and self.entries[number].key:
            if number == self.at:
                self.post_message(self.RowChosen(self, self.marked))
            self._mark(number)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Move down with the wheel."""
        event.stop()
        self.walk(ROWS_A_STEP)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Move up with the wheel."""
        event.stop()
        self.walk(-ROWS_A_STEP)

    @property
    def cursor_spot(self) -> Offset:
        """Where the selected row begins in the widget."""
        return Offset(self.gutter.left, self.gutter.top + 1 + (self.at or 0) - self.top)

    def lines_shown(self) -> Sequence[Line]:
        """The head, and the rows in view."""
        cells = max(1, self.size.width - 1)
        shown = range(self.top, min(self.top + self._rows(), len(self.entries)))
        return [(Span(" "), *self.head(cells, self.glyphs)), *(self._line(number, cells) for number in shown)]

    def _line(self, number: int, cells: int) -> Line:
        entry = self.entries[number]
        line = self.drawing(entry, cells, self.glyphs)
        if number != self.at:
            return (Span(" "), *line) if line else BLANK
        if self.has_focus or self.led:
            return (Span(f" {plain(line)}{' ' * (cells - width(line))}", "cursor"),)
        return (Span(self.glyphs.marker, "accent"), *line)
