"""Writes one update with as few style changes and cursor moves as possible."""

import re
from collections.abc import Iterable

from .patches import Patch, patches
from .pens import PLAIN_PEN, Pen, change
from .rows import PaintedRow

BLANKS = re.compile(" {5,}")
"""Blanks that are longer to write than to erase, where nothing follows them."""
LEAST_ERASED = 11
"""The fewest blanks inside a patch for which erasing and moving on is shorter than writing them."""


class Stroke:
    """The output of one update, and the cursor and pen that it leaves.

    It draws pen by pen: a cursor move takes half the bytes of a change between two of 256 colours.
    """

    def __init__(self, erases: bool) -> None:
        self.erases = erases
        self._sent: list[str] = []
        self._x = self._y = -1
        self._pen = PLAIN_PEN
        self._layers: dict[Pen, list[Patch]] = {}

    def clear(self) -> None:
        """Erase the screen."""
        self._sent.append("\x1b[m\x1b[2J")

    def row(self, y: int, before: PaintedRow, after: PaintedRow) -> None:
        """Collect what turns one row into another."""
        found = patches(y, before, after, erases=self.erases)
        if before.sure and after.sure:
            for patch in found:
                self._layers.setdefault(patch.pen, []).append(patch)
        else:
            self._draw(found)  # From left to right: what is wider than expected is written over.

    def end(self) -> str:
        """Draw what was collected, reset the pen and return the whole output."""
        for layer in sorted(self._layers, key=lambda drawn: (sorted(drawn.attributes), drawn.back, drawn.fore)):
            self._draw(self._layers[layer])
        self._change(PLAIN_PEN)
        return "".join(self._sent)

    def _draw(self, found: Iterable[Patch]) -> None:
        for patch in found:
            characters = patch.row.characters[patch.x : patch.end]
            # One sign for each cell, so that places in the text are columns.
            text = "".join(character or "\0" for character in characters)
            at = 0
            self._move(patch.x, patch.y)
            self._change(patch.pen)
            if not patch.pen.blank.attributes and (self.erases or not patch.pen.back):
                for blanks in BLANKS.finditer(text):
                    start, end = blanks.span()
                    if end < len(text) and end - start < LEAST_ERASED:
                        continue
                    self._write(patch, at, text[at:start])
                    self._move(patch.x + start, patch.y)
                    self._sent.append("\x1b[K" if patch.x + end == len(patch.row.characters) else f"\x1b[{end - start}X")
                    at = end
            self._write(patch, at, text[at:])
            if len(text) > len(characters):
                self._x = -1  # It ends with a character whose width is uncertain.

    def _write(self, patch: Patch, at: int, text: str) -> None:
        if text:
            x = patch.x + at
            self._move(x, patch.y)
            self._sent.append(text.replace("\0", ""))
            # Terminals differ in where the cursor is at the right edge.
            self._x = x + len(text) if x + len(text) < len(patch.row.characters) else -1

    def _change(self, wanted: Pen) -> None:
        if wanted is not self._pen:
            self._sent.append(change(self._pen, wanted))
            self._pen = wanted

    def _move(self, x: int, y: int) -> None:
        if (x, y) == (self._x, self._y):
            return
        ways = [f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H"]
        if y == self._y and self._x >= 0:
            ways.append(_forward(x - self._x) if x > self._x else "\b" * (self._x - x))
        elif y == self._y + 1 and y:
            ways.append(f"\r\n{_forward(x)}")
            if x <= self._x:
                ways.append("\b" * (self._x - x) + "\x1b[B")
        self._sent.append(min(ways, key=len))
        self._x, self._y = x, y


def _forward(cells: int) -> str:
    return f"\x1b[{cells}C" if cells > 1 else "\x1b[C" if cells else ""
