"""Rows of character cells, as a terminal stores them."""

from functools import lru_cache

from rich.cells import cell_len
from rich.color import ColorSystem
from textual.strip import Strip

from .pens import PLAIN_PEN, Pen, pen_of


@lru_cache(128)
def row_cells(text: str) -> tuple[tuple[str, ...], bool]:
    """A text as cells, and whether all terminals agree on their widths.

    The second cell of a wide character is empty. Terminals disagree on combining characters: a text that has any stays whole, in its
    first cell.
    """
    if text.isascii():
        return tuple(text), True
    widths = [cell_len(character) for character in text]
    if 0 in widths:
        return (text, *[""] * (cell_len(text) - 1)) if cell_len(text) else (), False
    return tuple(cell for character, width in zip(text, widths, strict=True) for cell in (character, "")[:width]), True


class PaintedRow:
    """A row of cells.

    `sure` means that everything written to it since it was blank has the same width on all terminals.
    """

    __slots__ = ("characters", "pens", "sure")

    def __init__(self, characters: list[str], pens: list[Pen], sure: bool = True) -> None:
        self.characters, self.pens, self.sure = characters, pens, sure

    def copy(self) -> "PaintedRow":
        """A copy that can be changed separately."""
        return PaintedRow(self.characters[:], self.pens[:], self.sure)

    def write(self, x: int, strip: Strip, system: ColorSystem) -> None:
        """Write a strip from a column on; anything beyond the row is cut off."""
        characters: list[str] = []
        pens: list[Pen] = []
        for text, style, control in strip:
            if control:
                continue
            drawn = pen_of(style, system)
            letters, sure = row_cells(text)
            self.sure = self.sure and sure
            if not letters and characters:
                characters[-1] += text  # a combining accent separated from its letter
            characters += letters
            blank = drawn.blank
            pens += [drawn] * len(letters) if drawn is blank else [blank if letter == " " else drawn for letter in letters]
        width = min(len(characters), len(self.characters) - x)
        if width > 0:
            self._part(x)
            self._part(x + width)
            self.characters[x : x + width] = characters[:width]
            self.pens[x : x + width] = pens[:width]

    def _part(self, x: int) -> None:
        """Blank a character that covers the cells on both sides of a column.

        One half of a wide character is written over, and terminals show a blank for the other.
        """
        cells = self.characters
        first = last = x
        if not 0 < x < len(cells) or cells[x]:
            return
        while first and not cells[first]:
            first -= 1
        while last < len(cells) and not cells[last]:
            last += 1
        cells[first:last] = [" "] * (last - first)


def blank_row(width: int) -> PaintedRow:
    """A row of an erased screen."""
    return PaintedRow([" "] * width, [PLAIN_PEN] * width)
