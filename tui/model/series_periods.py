"""The periods of a series in little room: what they share once, and their numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import repeat
from typing import overload

from .period import Frequency, Period, places


@dataclass(frozen=True, slots=True)
class SeriesPeriods(Sequence[Period]):
    """Periods of one frequency, each made when it is asked for.

    A period takes ten times as much room as its number, and as long to make as a row of the file to read.
    """

    frequency: Frequency
    numbers: Sequence[int]
    starts: int = 1
    step: int = 1

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, at: int) -> Period: ...
    @overload
    def __getitem__(self, at: slice) -> "SeriesPeriods": ...
    def __getitem__(self, at: int | slice) -> "Period | SeriesPeriods":
        if isinstance(at, slice):
            return self.numbered(self.numbers[at])
        return Period(self.frequency, self.numbers[at], self.starts, self.step)

    def __iter__(self) -> Iterator[Period]:
        return map(Period._make, zip(repeat(self.frequency), self.numbers, repeat(self.starts), repeat(self.step), strict=False))

    def numbered(self, numbers: Sequence[int]) -> "SeriesPeriods":
        """Periods like these with other numbers."""
        return replace(self, numbers=numbers)

    @property
    def places(self) -> Sequence[int]:
        """Where they stand beside each other, as `tui.model.period.places` has it."""
        return self.numbers if self.step == 1 else places(self)


def uniform(periods: Sequence[Period]) -> SeriesPeriods:
    """At least one period, all of the same frequency, start and step."""
    first = periods[0]
    return SeriesPeriods(first.frequency, [at.number for at in periods], first.starts, first.step)
