"""When a figure is of, as files write it: months, quarters and days, and where each stands in its order."""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from tui.model.series import Month

FORMS = "a month as in 2014-07 or Jul 2014, a quarter as in 2014-Q3, or a date as in 2014-07-31"
"""What can be read, for messages."""


class Quarter(NamedTuple):
    """A quarter of a calendar year; sorts and compares in time order."""

    year: int
    quarter: int

    def __str__(self) -> str:
        return f"{self.year:04d}-Q{self.quarter}"

    def shift(self, quarters: int) -> "Quarter":
        """The quarter so many quarters later (earlier where negative)."""
        year, quarter = divmod(self.year * 4 + self.quarter - 1 + quarters, 4)
        return Quarter(year, quarter + 1)


Stamp = Month | Quarter | dt.date
Kind = Literal["month", "quarter", "day"]

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_NUMBERS = {name: number for names in (_NAMES, _FULL) for number, name in enumerate(names, 1)} | {"sept": 9}


def _day(year: str, month: str, day: str) -> dt.date:
    return dt.date(int(year), int(month), int(day))


def _named(name: str) -> int:
    if number := _NUMBERS.get(name.casefold()):
        return number
    raise ValueError(name)


def _month(year: str, month: str) -> Month:
    number = int(month)
    if not 1 <= number <= 12:
        raise ValueError(month)
    return Month(int(year), number)


_YEAR = "([0-9]{4,5})"
_SHAPES: tuple[tuple[re.Pattern[str], Callable[..., Stamp]], ...] = (
    (re.compile(rf"{_YEAR}[-/]([0-9]{{1,2}})"), _month),
    (re.compile(r"([0-9]{4})[-/]([0-9]{1,2})[-/]([0-9]{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?"), _day),
    (re.compile(rf"{_YEAR}[- ]?[Qq]([1-4])"), lambda year, quarter: Quarter(int(year), int(quarter))),
    (re.compile(rf"[Qq]([1-4])[- ]?{_YEAR}"), lambda quarter, year: Quarter(int(year), int(quarter))),
    (re.compile(rf"([A-Za-z]{{3,9}})\.?[- ]?{_YEAR}"), lambda name, year: Month(int(year), _named(name))),
    (re.compile(rf"{_YEAR}[- ]?([A-Za-z]{{3,9}})\.?"), lambda year, name: Month(int(year), _named(name))),
    (re.compile(r"([0-9]{1,2})[- ]([A-Za-z]{3,9})[- ]([0-9]{4})"), lambda day, name, year: dt.date(int(year), _named(name), int(day))),
)
"""Dates in figures begin with the year: of 01/02/2014 nobody can tell which is the month."""


def stamp(text: str) -> Stamp:
    """Read when a figure is of. Raises ValueError for what is none of FORMS, a thirteenth month or a 31 June included."""
    # What most files have, in a quarter of the time.
    if len(text) == 7 and text[4] == "-" and text.isascii() and (text[:4] + text[5:]).isdigit():
        return _month(text[:4], text[5:])
    if len(text) == 10 and text[4] == text[7] == "-":
        return dt.date.fromisoformat(text)
    for shape, make in _SHAPES:
        if found := shape.fullmatch(text):
            return make(*found.groups())
    raise ValueError(f"{text!r} is not {FORMS}")


def kind(at: Stamp) -> Kind:
    """Which of the three it is."""
    return "month" if isinstance(at, Month) else "quarter" if isinstance(at, Quarter) else "day"


def place(at: Stamp) -> int:
    """Its place in time, counted in its own kind: one more for the next month, quarter or day."""
    if isinstance(at, Month):
        return at.year * 12 + at.month
    return at.year * 4 + at.quarter if isinstance(at, Quarter) else at.toordinal()


def placed(stamps: Sequence[Stamp]) -> list[int]:
    """Where times of one kind stand beside each other, in order: months and quarters in the calendar, neighbours one apart.

    Days are points in their own right, one after the other, whatever lies between them; a place stays empty for whole months without one.
    """
    if not stamps or kind(stamps[0]) != "day":
        return [place(at) for at in stamps]
    months = [at.year * 12 + at.month for at in stamps if not isinstance(at, Quarter)]
    return list(accumulate((1 + (after - before > 1) for before, after in pairwise(months)), initial=0))


def between(before: Stamp, after: Stamp) -> tuple[Stamp, Stamp] | None:
    """The first and the last quarter between two quarters, else the first and the last whole month; None where there is none."""
    first, last = (at if isinstance(at, Quarter) else Month(at.year, at.month) for at in (before, after))
    return (first.shift(1), last.shift(-1)) if place(last) - place(first) > 1 else None


def as_kind(at: Stamp, wanted: Kind) -> Stamp:
    """The same time in another kind: the month or quarter that holds it, the first day of it."""
    if kind(at) == wanted:
        return at
    month = Month(at.year, at.quarter * 3 - 2) if isinstance(at, Quarter) else Month(at.year, at.month)
    if wanted == "month":
        return month
    return Quarter(month.year, (month.month + 2) // 3) if wanted == "quarter" else dt.date(month.year, month.month, 1)
