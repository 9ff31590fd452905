"""The changed cells of a row, in patches that are each drawn with one pen."""

from collections.abc import Iterator

from .pens import Pen
from .rows import PaintedRow

SHORT_GAP = 4
"""The most unchanged cells between two changes that are sent again, because moving over them would be longer."""


class Patch:
    """The cells of a row from one column up to another, drawn with one pen.

    `blank` if it has no letters: any pen with the same background draws it.
    """

    __slots__ = ("blank", "end", "pen", "row", "x", "y")

    def __init__(self, y: int, x: int, end: int, pen: Pen, row: PaintedRow, *, blank: bool) -> None:
        self.y, self.x, self.end, self.pen, self.row, self.blank = y, x, end, pen, row, blank

    def takes(self, pen: Pen, *, blank: bool) -> bool:
        """Whether a cell can be drawn along with the patch."""
        if blank or self.blank:
            letters = self.pen if blank else pen
            return pen.back == self.pen.back and not letters.blank.attributes
        return pen is self.pen


def patches(y: int, before: PaintedRow, after: PaintedRow, *, erases: bool) -> list[Patch]:
    """What turns one row into another, from left to right.

    Blanks at the end of the row are in one patch, up to the edge, where the terminal can erase them: in any colour if it `erases`.
    """
    new, pens = after.characters, after.pens
    if new == before.characters and pens == before.pens:
        return []
    found: list[Patch] = []
    last: Patch | None = None
    width, tail = len(new), _tail(after, erases=erases)
    for x, end in _changed(before, after):
        drawn, blank = pens[x], new[x] == " " and not pens[x].blank.attributes
        if x >= tail:
            end = width
        if last and (x == last.end or _bridged(last, x)) and last.takes(drawn, blank=blank):
            last.end = end
            if last.blank and not blank:
                last.pen, last.blank = drawn, False
        else:
            last = Patch(y, x, end, drawn, after, blank=blank)
            found.append(last)
        if len(new[x]) > 1:
            last = None  # Terminals differ in where such a character ends: the next patch does not rely on it.
        if end == width:
            break
    _share_pens(found)
    return found


def _changed(before: PaintedRow, after: PaintedRow) -> Iterator[tuple[int, int]]:
    """The characters that differ, each as its first column and the column after it."""
    new, pens, old, old_pens = after.characters, after.pens, before.characters, before.pens
    width, done, known = len(new), 0, before.sure and after.sure
    for x in range(width):
        if x < done or (known and new[x] == old[x] and pens[x] is old_pens[x]):
            continue
        while x and not new[x]:
            x -= 1
        done = x + 1
        while done < width and not new[done]:
            done += 1
        yield x, done


def _bridged(patch: Patch, x: int) -> bool:
    """Whether the unchanged cells up to a column are few and drawn along with it."""
    characters, pens = patch.row.characters, patch.row.pens
    return x - patch.end <= SHORT_GAP and all(
        patch.takes(pens[at], blank=True)
        if characters[at] == " "
        else pens[at] is patch.pen and not patch.blank and characters[at].isascii()
        for at in range(patch.end, x)
    )


def _tail(row: PaintedRow, *, erases: bool) -> int:
    """The column from which a row is blanks that can be erased, else its width."""
    characters, pens = row.characters, row.pens
    x, last = len(characters), pens[-1]
    if last.attributes or (last.back and not erases):
        return x
    while x and characters[x - 1] == " " and pens[x - 1] is last:
        x -= 1
    return x


def _share_pens(found: list[Patch]) -> None:
    """Give patches of blanks the pen of another patch in the row that draws them."""
    for patch in found:
        if patch.blank:
            patch.pen = next((other.pen for other in found if not other.blank and other.takes(patch.pen, blank=True)), patch.pen)
