"""Write one update with as few cursor moves and style changes as possible."""

from collections.abc import Iterator, Sequence

from .pens import PLAIN_PEN, Pen, change, pen
from .rows import PaintedRow

LEAST_ERASED = 12
"""The fewest blanks inside a row for which erasing and moving on is shorter than writing them."""
SHORT_GAP = 4
"""The most unchanged cells between two changes that are sent again, because moving over them would be longer."""


class Stroke:
    """The output of one update, and the cursor and pen that it leaves."""

    def __init__(self, erases: bool) -> None:
        self.erases = erases
        self._sent: list[str] = []
        self._x = self._y = -1
        self._pen = PLAIN_PEN

    def clear(self) -> None:
        """Erase the screen."""
        self._sent.append("\x1b[m\x1b[2J")

    def end(self) -> str:
        """Reset the pen and return the whole output."""
        self._change(PLAIN_PEN)
        return "".join(self._sent)

    def row(self, y: int, before: PaintedRow, after: PaintedRow) -> None:
        """Write what turns one row into another."""
        old, new, old_pens, new_pens = before.characters, after.characters, before.pens, after.pens
        if old == new and old_pens == new_pens:
            return
        width = len(new)
        if before.sure and after.sure:
            differ = [x for x in range(width) if new[x] != old[x] or new_pens[x] is not old_pens[x]]
        else:
            differ = list(range(width))
        tail = _tail(new, new_pens) if self._erasable(new, new_pens, width - 1) else width
        x = 0
        for start, stop in _runs(differ, after):
            if start < x:
                continue
            x = start
            while x < stop:
                if x >= tail and width - x > 3:
                    self._move(x, y)
                    self._change(new_pens[x], blank=True)
                    self._sent.append("\x1b[K")
                    return
                blanks = _blanks(new, new_pens, x, stop)
                if blanks >= LEAST_ERASED and self._erasable(new, new_pens, x):
                    self._move(x, y)
                    self._change(new_pens[x], blank=True)
                    self._sent.append(f"\x1b[{blanks}X")
                    x += blanks
                    continue
                self._move(x, y)
                self._change(new_pens[x], blank=new[x] == " ")
                self._sent.append(new[x])
                known = len(new[x]) == 1
                x += 1
                while x < width and not new[x]:
                    x += 1
                # The cursor's column is unknown at the right edge, where terminals differ, and after text whose width is uncertain.
                self._x = x if x < width and known else -1

    def _erasable(self, characters: Sequence[str], pens: Sequence[Pen], x: int) -> bool:
        return characters[x] == " " and not pens[x].attributes and (self.erases or not pens[x].back)

    def _change(self, wanted: Pen, *, blank: bool = False) -> None:
        if blank:
            if self._pen.blank is wanted:
                return
            if not wanted.attributes and not self._pen.blank.attributes:
                # A blank shows no foreground colour, so keep the one that is set.
                wanted = pen(self._pen.attributes, self._pen.fore, wanted.back)
        if wanted is not self._pen:
            self._sent.append(change(self._pen, wanted))
            self._pen = wanted

    def _move(self, x: int, y: int) -> None:
        if (x, y) == (self._x, self._y):
            return
        if y == self._y and 0 <= self._x < x:
            steps = x - self._x
            self._sent.append(f"\x1b[{steps}C" if steps > 1 else "\x1b[C")
        else:
            self._sent.append(f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H")
        self._x, self._y = x, y


def _tail(characters: Sequence[str], pens: Sequence[Pen]) -> int:
    """The column from which a row ends in blanks of one style."""
    x, last = len(characters), pens[-1]
    while x and characters[x - 1] == " " and pens[x - 1] is last:
        x -= 1
    return x


def _blanks(characters: Sequence[str], pens: Sequence[Pen], x: int, stop: int) -> int:
    """The number of blanks of one style from a column on."""
    at = x
    while at < stop and characters[at] == " " and pens[at] is pens[x]:
        at += 1
    return at - x


def _runs(differ: Sequence[int], row: PaintedRow) -> Iterator[tuple[int, int]]:
    """Group changed columns into runs, each as its start and its end (exclusive).

    Small gaps are included, and characters that cover several cells are not split.
    """
    characters, pens = row.characters, row.pens
    start = stop = -1
    for x in differ:
        while not characters[x] and x:
            x -= 1
        end = x + 1
        while end < len(characters) and not characters[end]:
            end += 1
        if start < 0:
            start, stop = x, end
        elif x - stop <= SHORT_GAP and all(pens[at] is pens[stop - 1] or pens[at] is pens[stop - 1].blank for at in range(stop, x)):
            stop = max(stop, end)
        else:
            yield start, stop
            start, stop = x, end
    if start >= 0:
        yield start, stop
