"""The frequency that the periods of a table have in common."""

from collections.abc import Collection

from msgspec import Struct

from tui.documents.window import MonthWindow
from tui.model.period import APRIL, Frequency, Period

from .parts import Tree

_LENGTHS: dict[int, Frequency] = {1: "month", 3: "quarter", 6: "half-year"}


class Calendar(Struct, frozen=True):
    """How the periods of a table are written.

    Their frequency, and the month in which their years begin.
    """

    frequency: Frequency
    starts: int
    months: int
    """How many months a period has. Fewer than twelve of a year are a part of it."""

    def period(self, window: MonthWindow) -> Period:
        """The period of a window that has this frequency."""
        at = window.last if self.frequency == "rolling-12" else window.first
        return Period(self.frequency, 0, self.starts).like(Period("month", at))

    @property
    def tree(self) -> Tree:
        """It as `workshop.yaml` has it."""
        usual = APRIL if self.frequency == "financial-year" else 1
        return {"frequency": self.frequency} | ({"starts": self.starts} if self.starts != usual else {})


def calendar(windows: Collection[MonthWindow], *, financial: bool) -> Calendar | None:
    """The frequency of some windows, all of them dated.

    None where they have none in common.

    Months and quarters are those of financial years where the document has such years, as `financial` says, or where they run from April
    to March.
    """
    lengths = {window.months for window in windows}
    if len(lengths) != 1 or not all(window.dated and window.first >= 1000 * 12 for window in windows):
        return None
    length = lengths.pop()
    begins = {window.first % 12 for window in windows}
    if length == 12:
        if begins == {0}:
            return Calendar("year", 1, 12)
        return Calendar("financial-year", APRIL, 12) if begins == {APRIL - 1} else Calendar("rolling-12", 1, 12)
    spanned = min(window.first for window in windows) % 12 == APRIL - 1 and max(window.last for window in windows) % 12 == APRIL - 2
    orders = (APRIL, 1) if financial or spanned else (1, APRIL)
    if length in _LENGTHS:
        for starts in orders:
            if all((window.first - (starts - 1)) % length == 0 for window in windows):
                return Calendar(_LENGTHS[length], starts, length)
    return _part_years(windows, length) if len(begins) == 1 else None


def _part_years(windows: Collection[MonthWindow], months: int) -> Calendar | None:
    """The years that the same months of several years are a part of.

    None for several windows in one year.
    """
    first = next(iter(windows)).first % 12
    starts = 1 if first == 0 or (first + months <= 12 and first < APRIL - 1) else APRIL
    if (first - (starts - 1)) % 12 + months > 12:
        return None
    return Calendar("year" if starts == 1 else "financial-year", starts, months)
