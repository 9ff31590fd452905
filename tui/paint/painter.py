"""What the terminal shows, cell by cell, and the fewest bytes that make it show something else.

Textual paints whole regions in whole styles. On a thin line that is most of what is sent: this keeps to the cells that differ, says of a
style only what changes, and erases where there is nothing to write. It knows nothing of what is shown.
"""

from collections.abc import Iterator

from rich.color import ColorSystem
from rich.console import Console
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.strip import Strip

from tui.paint.pens import PLAIN
from tui.paint.rows import Row
from tui.paint.stroke import Stroke

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
"""Types of terminal that erase in the background that is set; any other is only made to erase in its own."""


class Painter:
    """Remembers what it has had painted. `forget` when that may no longer be what is on the terminal."""

    def __init__(self, term: str) -> None:
        self.erases = term in ERASING
        self._rows: list[Row] = []
        self._width = 0

    def forget(self) -> None:
        """The terminal may show anything: no row is known until the next update of the whole screen, which clears it first."""
        self._rows = []

    def paint(self, update: CompositorUpdate, console: Console, size: tuple[int, int]) -> str:
        """What to send for an update of a screen of a size, in columns and rows."""
        system = console._color_system or ColorSystem.TRUECOLOR
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
                # A part, while the rest may show anything: the whole is still to come.
                self.forget()
                return update.render_segments(console)
            self._rows = [Row([" "] * width, [PLAIN] * width) for _ in range(height)]
            self._width = width
            stroke.clear()
        for y, strips in rows:
            if y < height:
                row = self._rows[y].copy()
                for x, strip in strips:
                    row.write(x, strip, system)
                row.sure = row.sure or all(len(character) < 2 for character in row.characters)
                stroke.row(y, self._rows[y], row)
                self._rows[y] = row
        return stroke.end()


def _layout(update: LayoutUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """A whole screen as rows of strips with their columns."""
    for y, line in enumerate(update.strips, update.region.y):
        x, strips = update.region.x, []
        for strip in line:
            strips.append((x, strip))
            x += strip.cell_length
        yield y, strips


def _chops(update: ChopsUpdate) -> Iterator[tuple[int, list[tuple[int, Strip]]]]:
    """A part of a screen as rows of strips with their columns. A strip that is touched is taken whole: no other lies over a part of it."""
    for y, first, last in update.spans:
        line = zip(update.chop_ends[y], update.chops[y].items(), strict=False)
        yield y, [(x, strip) for end, (x, strip) in line if strip is not None and x < last and end > first]
