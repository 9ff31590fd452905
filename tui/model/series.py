"""Data behind the tables: months, series by month, and disposals by year."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple, Self

import msgspec

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


class Series(msgspec.Struct, frozen=True):
    """A measure by month, in time order, one value a month; None where the source has no figure."""

    months: tuple[Month, ...]
    values: tuple[int | float | None, ...]

    def at(self, month: Month) -> int | float | None:
        """The value of a month, None where it is missing or outside the series."""
        return self.values[self.months.index(month)] if month in self.months else None

    @property
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


class Disposals(msgspec.Struct, frozen=True):
    """A table of disposals, in the order of its file."""

    rows: tuple[Disposal, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years in order."""
        return tuple(sorted({row.year for row in self.rows}))

    def year(self, year: int) -> tuple[Disposal, ...]:
        """The rows of one year."""
        return tuple(row for row in self.rows if row.year == year)

    def without(self, out: Mapping[Any, Collection[str]]) -> "Disposals":
        """The table without some cases, given by dimension: `{"disposal": ["Cancelled"]}`."""
        return Disposals(tuple(row for row in self.rows if not any(getattr(row, dimension) in names for dimension, names in out.items())))


class Level(msgspec.Struct, frozen=True):
    """A figure of an area over a time (a year as `2014`, or `2017/18`)."""

    area: str
    period: str
    value: int | float


class Levels(msgspec.Struct, frozen=True):
    """A table of areas, in the order of its file."""

    rows: tuple[Level, ...]

    def of(self, area: str) -> Level | None:
        """The first row of an area."""
        return next((row for row in self.rows if row.area == area), None)
