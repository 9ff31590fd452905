"""The data behind the tables: months, series by month, disposals by year and levels by area."""

from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any, NamedTuple, Self

import msgspec

from .base import Whole, grouped

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
"""The months by name, in every locale."""


class Month(NamedTuple):
    """A calendar month; sorts and compares in time order."""

    year: int
    month: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY-MM`. Raises ValueError for anything else, a month outside 1 to 12 included."""
        year, dash, month = text.partition("-")
        if not (dash and len(year) == 4 and len(month) == 2 and year.isascii() and month.isascii() and text.replace("-", "", 1).isdigit()):
            raise ValueError(f"{text!r} is not a month (YYYY-MM)")
        if not 1 <= int(month) <= 12:
            raise ValueError(f"{text!r} has no such month (01 to 12)")
        return cls(int(year), int(month))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"

    def shift(self, months: int) -> "Month":
        """The month so many months later (earlier where negative)."""
        year, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(year, month + 1)


class Series(Whole, frozen=True):
    """A measure by month, in time order, one value a month; None where the source has no figure."""

    months: tuple[Month, ...]
    values: tuple[int | float | None, ...]

    @cached_property
    def _places(self) -> dict[Month, int]:
        return {month: place for place, month in enumerate(self.months)}

    def place(self, month: Month) -> int:
        """The position of a month in the series, from 0. Raises KeyError for a month outside it."""
        return self._places[month]

    def at(self, month: Month) -> int | float | None:
        """The value of a month, None where it is missing or outside the series."""
        place = self._places.get(month)
        return None if place is None else self.values[place]

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The calendar years that the series touches, in order."""
        return tuple(sorted({month.year for month in self.months}))

    def year(self, year: int) -> tuple[int | float | None, ...]:
        """The twelve values of a year, January first; None where missing."""
        return tuple(self.at(Month(year, month)) for month in range(1, 13))


class Disposal(msgspec.Struct, frozen=True):
    """How many cases of an offence ended in one way in a year."""

    year: int
    offence: str
    disposal: str
    volume: int


class Disposals(Whole, frozen=True):
    """A table of disposals, in the order of its file."""

    rows: tuple[Disposal, ...]

    @cached_property
    def _by_year(self) -> dict[int, tuple[Disposal, ...]]:
        return grouped((row.year, row) for row in sorted(self.rows, key=lambda row: row.year))

    @property
    def years(self) -> tuple[int, ...]:
        """The years in order."""
        return tuple(self._by_year)

    def year(self, year: int) -> tuple[Disposal, ...]:
        """The rows of one year."""
        return self._by_year.get(year, ())

    @cached_property
    def _by_disposal(self) -> dict[str, tuple[Disposal, ...]]:
        return grouped((row.disposal, row) for row in self.rows)

    def of(self, disposal: str) -> tuple[Disposal, ...]:
        """The rows of one disposal, in the order of the file."""
        return self._by_disposal.get(disposal, ())

    def without(self, out: Mapping[Any, Collection[str]]) -> "Disposals":
        """The table without some cases, given by dimension: `{"disposal": ["Cancelled"]}`."""
        key = tuple(sorted((dimension, *sorted(names)) for dimension, names in out.items()))
        if key not in self._parts:
            left = (row for row in self.rows if not any(getattr(row, dimension) in names for dimension, names in out.items()))
            self._parts[key] = Disposals(tuple(left))
        return self._parts[key]

    @cached_property
    def _parts(self) -> dict[tuple[tuple[str, ...], ...], "Disposals"]:
        """The tables without some cases that have been asked for."""
        return {}


class Level(msgspec.Struct, frozen=True):
    """A figure for an area over a period (a year as `2014`, or `2017/18`)."""

    area: str
    period: str
    value: int | float


class Levels(Whole, frozen=True):
    """A table of areas, in the order of its file."""

    rows: tuple[Level, ...]

    @cached_property
    def _by_area(self) -> dict[str, Level]:
        return {row.area: row for row in reversed(self.rows)}

    def of(self, area: str) -> Level | None:
        """The first row of an area."""
        return self._by_area.get(area)
