"""Remembers each cell of the terminal and sends only the changes.

Textual sends whole regions, with full styles, which is too slow on a slow connection. The painter sends only the cells that differ and
the parts of a style that change, and erases blanks where that is shorter. It does not depend on what the pages contain.
"""

from collections.abc import Iterator

from rich.console import Console
from textual.strip import Strip

from tui.app.compat import ChopsUpdate, CompositorUpdate, LayoutUpdate, colours_of

from .rows import PaintedRow, blank_row
from .stroke import Stroke

# At 80x24 in one run, what the painter sends is 0.34 to 0.41 of what Textual sends for a move (458 instead of 1,331 bytes in the matrix,
# 816 instead of 2,008 in a list of statements), and 0.27 for another screen (2,098 instead of 7,739 bytes to Home).
ERASING = (
    "xterm",
    "xterm-color",
    "xterm-16color",
    "xterm-88color",
    "xterm-256color",
    "linux",
    "rxvt",
    "rxvt-unicode-256color",
    "putty-256color",
)
"""Terminal types that erase to the current background colour. On all others, only the default background is erased."""


class Painter:
    """Turns Textual's updates into the shortest terminal sequences.

    Call `forget` when the terminal may no longer show what was painted.
    """

    def __init__(self, term: str) -> None:
        self.erases = term in ERASING
        self._rows: list[PaintedRow] = []
        self._width = 0

    def forget(self) -> None:
        """Forget all rows; the next full update clears the screen first."""
        self._rows = []

    @property
    def known(self) -> bool:
        """Whether it is known what the terminal shows."""
        return bool(self._rows)

    def rows(self) -> list[PaintedRow]:
        """What the terminal shows, as copies; empty if that is not known."""
        return [row.copy() for row in self._rows]

    def take_over(self, rows: list[PaintedRow]) -> None:
        """Go on from what the terminal shows already."""
        self._rows, self._width = rows, len(rows[0].characters) if rows else 0

    def anew(self, rows: list[PaintedRow]) -> str:
        """The text that shows rows on a terminal of their size."""
        stroke = Stroke(self.erases)
        stroke.clear()
        for y, row in enumerate(rows):
            stroke.row(y, blank_row(len(row.characters)), row)
        return stroke.end()

    def paint(self, update: CompositorUpdate, console: Console, size: tuple[int, int]) -> str:
        """The text to send for an update; `size` is in columns and rows."""
        system = colours_of(console)
        if isinstance(update, LayoutUpdate):
            rows: Iterator[tuple[int, list[tuple[int, Strip]]]] = _layout(update)
        elif isinstance(update, ChopsUpdate):
            rows = _chops(update)
        else:
            self.forget()
            return update.render_segments(console)
        width, height = size
        stroke = Stroke(self.erases)
        if not self._rows or (width, height) != (self._width, len(self._rows)):
            if not isinstance(update, LayoutUpdate) or update.region.size != size:
                # A partial update of an unknown screen: send it unchanged and wait for a full one.
                self.forget()
                return update.render_segments(console)
            self._rows = [blank_row(width) for _ in range(height)]
            self._width = width
            stroke.clear()
        changed: dict[int, PaintedRow] = {}  # A row may come in several parts.
        for y, strips in rows:
            if y < height:
                row = changed.setdefault(y, self._rows[y].copy())
                for x, strip in strips:
                    row.write(x, strip, system)
        for y, row in changed.items():
            row.sure = row.sure or all(len(character) < 2 for character in row.characters)
            stroke.row(y, self._rows[y], row)
            self._rows[y] = row
        return stroke.end()


def _layout(update: LayoutUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """A full update as rows of strips with their columns."""
    for y, line in enumerate(update.strips, update.region.y):
        x, strips = update.region.x, []
        for strip in line:
            strips.append((x, strip))
            x += strip.cell_length
        yield y, strips


def _chops(update: ChopsUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """A partial update as rows of strips with their columns.

    A strip that is only partly in the update is included in full: no other strip overlaps it.
    """
    for y, first, last in update.spans:
        line = zip(update.chop_ends[y], update.chops[y].items(), strict=False)
        yield y, [(x, strip) for end, (x, strip) in line if strip is not None and x < last and end > first]
