"""Where each period of a chart stands, from left to right.

Every period has a place of its own; where not all fit, the chart shows a part of them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.period import Period
from tui.text.cells import cell_len
from tui.text.periods import in_year

WIDEST_PITCH = 6
"""The most cells from one period to the next, where names need no more."""
WIDEST_OF_FEW = 40
"""The same where they would otherwise leave much of a wide chart blank."""
MUCH_BLANK = 0.25
"""A chart does not stand under a table's columns, nor beside the names of its lines, where so much of the width would stay blank."""
LITTLE_DRAWN = 3
"""Nor where it would itself take less than this part."""
WIDEST_COLUMN = 5
NAMED = 4
"""The pitch from which months have names of three letters."""


class TableColumns(NamedTuple):
    """The columns of the parts of a year in a table above a chart.

    The cell where the first begins, and how wide each is. Their figures end at the right.
    """

    first: int
    width: int


class PitchedPlaces(NamedTuple):
    """The places of `number` periods, from the one with index `first` on.

    The first begins `left` cells from the edge, each next one `pitch` cells later, and a mark stands `centre` cells within its place.
    """

    first: int
    number: int
    pitch: int
    left: int
    centre: int

    @property
    def right(self) -> int:
        """The cell after the last place, without the gap that follows it."""
        return self.left + self.number * self.pitch - (1 if self.pitch > 1 else 0)

    @property
    def indices(self) -> range:
        """The indices of the periods that are shown."""
        return range(self.first, self.first + self.number)

    @property
    def column(self) -> int:
        """The width of a column."""
        return max(1, min(self.pitch - 1, WIDEST_COLUMN))

    def edge(self, place: int) -> int:
        """The cell in which the place of an index begins."""
        return self.left + (place - self.first) * self.pitch

    def mark(self, place: int) -> int:
        """The cell of a period's mark."""
        return self.edge(place) + self.centre

    def run(self, first: int, last: int) -> range:
        """The cells from one place to another, without the gap after it.

        Only as far as they are shown.
        """
        begin, end = max(first, self.first), min(last, self.first + self.number - 1)
        return range(self.edge(begin), min(self.edge(end + 1), self.right))


def pitched(
    periods: Sequence[Period], columns: int, gutter: int, under: TableColumns | None = None, cursor: int | None = None
) -> PitchedPlaces:
    """Places in so many columns, with a gutter of names on the right.

    Under a table's columns if there is room for that, and little of it left blank; otherwise as far apart as fits, from 40 cells to 1.
    Where even that is too much, the latest periods are shown, or the part with the cursor.
    """
    number, room = len(periods), columns - gutter
    if under and under.width >= 3:
        left = under.first + 1 + under.width * (periods[0].part - 1)
        right = left + under.width * number - 1
        if room * (1 - MUCH_BLANK) <= right <= room and right - left >= room // LITTLE_DRAWN:
            return PitchedPlaces(0, number, under.width, left, under.width - 3)
    longest = max(cell_len(in_year(period)) for period in (*periods[:13], periods[-1]))
    widest = max(WIDEST_PITCH, longest + 1, min(WIDEST_OF_FEW, room // number))
    left = 1
    pitch = next((pitch for pitch in range(widest, 0, -1) if left + pitch * number - 1 <= room), 1)
    left = 0 if pitch == 1 and number == room else left
    shown = max(1, min(number, (room - left + (pitch > 1)) // pitch))
    first = _window(number, shown, cursor)
    return PitchedPlaces(first, shown, pitch, left, (pitch - 1) // 2)


def _window(number: int, shown: int, cursor: int | None) -> int:
    """The first period shown.

    The window moves by whole widths, so that a step of the cursor seldom moves it.
    """
    last = number - shown
    if cursor is None or cursor >= last:
        return last
    back = -(-(last - cursor) // shown)
    return max(0, last - back * shown)
