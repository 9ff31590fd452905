"""Periods of time that figures are for.

A day, a week, a month, a quarter, a financial year, or the twelve months to a month.

One type for every frequency. How people spell periods in files is read elsewhere; here they are written in one way each.
"""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

Frequency = Literal["day", "week", "month", "quarter", "half-year", "year", "financial-year", "rolling-12"]

MONTHS: dict[Frequency, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12, "financial-year": 12, "rolling-12": 1}
"""How many months lie between the ends of two neighbouring periods; days and weeks are not made of months."""
PERIODS_A_YEAR: dict[Frequency, int] = {"month": 12, "quarter": 4, "half-year": 2, "year": 1, "financial-year": 1, "rolling-12": 12}
"""How many periods begin in a year, for the frequencies whose years are all alike."""
APRIL = 4


class Period(NamedTuple):
    """A period of one frequency.

    Periods of one frequency compare in time order, and `number` rises by one to the next.

    `starts` is the month in which its year begins (4 for a financial year, or for its months and quarters); for a week, the day of it
    that the source names (1 for Monday to 7). `step` is how far apart neighbours in its series are: 1 as a rule, 28 for dates four weeks
    apart, and 0 for dates at irregular intervals, each of which is the neighbour of the next.
    """

    frequency: Frequency
    number: int
    starts: int = 1
    step: int = 1

    def __str__(self) -> str:
        """Write it as `2014-07`, `2014-Q3`, `2014/15-Q3`, `2014` or `2014/15`.

        Also `2014-07-16`, `2014-W07` and `2014-H1`.
        """
        frequency, number = self.frequency, self.number
        if frequency == "month" or frequency == "rolling-12":
            year, month = divmod(number, 12)
            return f"{year:04d}-{month + 1:02d}"
        if frequency == "day":
            return dt.date.fromordinal(number).isoformat()
        if frequency == "week":
            year, week, _ = dt.date.fromordinal(number * 7 + 1).isocalendar()
            return f"{year:04d}-W{week:02d}"
        if frequency == "financial-year":
            return financial(number)
        if frequency == "year":
            return f"{number:04d}"
        parts, letter = (4, "Q") if frequency == "quarter" else (2, "H")
        year, part = divmod(number, parts)
        return f"{financial(year) if self.starts > 1 else f'{year:04d}'}-{letter}{part + 1}"

    @property
    def months(self) -> tuple[int, int]:
        """Its first and last calendar month, counted from January of the year 0."""
        match self.frequency:
            case "month":
                return self.number, self.number
            case "day" | "week":
                return month_number(self.first), month_number(self.last)
            case "rolling-12":
                return self.number - 11, self.number
            case frequency:
                first = self.number * MONTHS[frequency] + _begins(self) - 1
                return first, first + MONTHS[frequency] - 1

    @property
    def calendar(self) -> tuple[int, int]:
        """The calendar year and the month, from 1, in which it begins."""
        year, before = divmod(self.months[0], 12)
        return year, before + 1

    @property
    def year(self) -> "Period":
        """The year that it lies in, a financial year where its years are such."""
        if self.frequency in ("year", "financial-year"):
            return self
        starts = self.starts if self.frequency != "week" else 1
        at = month_number(self.last) if self.frequency in ("day", "week", "rolling-12") else self.months[0]
        return Period("financial-year" if starts > 1 else "year", (at - (starts - 1)) // 12, starts)

    @property
    def part(self) -> int:
        """Its place in its year, from 1: April is the first month of a financial year."""
        return (self.months[0] - self.year.months[0]) // MONTHS.get(self.frequency, 1) + 1

    def within(self, other: "Period") -> bool:
        """Whether it lies wholly within another, of any frequency."""
        return other.first <= self.first and self.last <= other.last

    @property
    def first(self) -> dt.date:
        """Its first day. Raises ValueError beyond the year 9999."""
        if self.frequency == "day":
            return dt.date.fromordinal(self.number)
        if self.frequency == "week":
            return dt.date.fromordinal(self.number * 7 + 1)
        year, month = divmod(self.months[0], 12)
        return dt.date(year, month + 1, 1)

    @property
    def last(self) -> dt.date:
        """Its last day, at the latest the end of the year 9999."""
        if self.frequency == "day":
            return self.first
        if self.frequency == "week":
            return dt.date.fromordinal(min(self.number * 7 + 7, dt.date.max.toordinal()))
        year, month = divmod(self.months[1] + 1, 12)
        return dt.date.max if year > dt.MAXYEAR else dt.date(year, month + 1, 1) - dt.timedelta(1)

    def shift(self, periods: int) -> "Period":
        """The period so many of its series' steps later, earlier if negative."""
        return self._replace(number=self.number + periods * (self.step or 1))

    def years_later(self, years: int) -> "Period | None":
        """The same period so many years later, earlier if negative.

        None for a 29 February or a 53rd week that the other year does not have.
        """
        if self.frequency == "day":
            return _in_year(self, years)
        if self.frequency == "week":
            year, week, _ = self.first.isocalendar()
            try:
                return self._replace(number=(dt.date.fromisocalendar(year + years, week, 1).toordinal() - 1) // 7)
            except ValueError:
                return None
        return self._replace(number=self.number + years * PERIODS_A_YEAR[self.frequency])

    def like(self, other: "Period") -> "Period":
        """The period of this one's kind in which another begins."""
        if (self.frequency, self.starts) == (other.frequency, other.starts):
            return self._replace(number=other.number)
        if self.frequency == "day":
            return self._replace(number=other.first.toordinal())
        if self.frequency == "week":
            return self._replace(number=(other.first.toordinal() - 1) // 7)
        starts = _begins(self) if self.frequency != "month" else 1
        return self._replace(number=(other.months[0] - (starts - 1)) // MONTHS[self.frequency])


def _in_year(day: Period, years: int) -> Period | None:
    first = day.first
    try:
        return day._replace(number=first.replace(year=first.year + years).toordinal())
    except ValueError:
        return None


def _begins(period: Period) -> int:
    """The month in which its year begins.

    A financial year begins in April unless it says otherwise.
    """
    return APRIL if period.frequency == "financial-year" and period.starts == 1 else period.starts


class NotAPeriod(ValueError):
    """A text that is no period of the frequency; the message says what was expected."""


EXAMPLES: dict[Frequency, str] = {
    "day": "2014-07-16",
    "week": "2014-W07",
    "month": "2014-07",
    "quarter": "2014-Q3",
    "half-year": "2014-H1",
    "year": "2014",
    "financial-year": "2014/15",
    "rolling-12": "2014-07",
}
"""A period of each frequency as packs write it."""
_FORMS: dict[Frequency, str] = {
    "month": r"([1-9][0-9]{3})-(0[1-9]|1[0-2])",
    "year": r"[1-9][0-9]{3}",
    "financial-year": r"([1-9][0-9]{3})/([0-9]{2})",
    "quarter": r"([1-9][0-9]{3})(?:/([0-9]{2}))?-Q([1-4])",
    "half-year": r"([1-9][0-9]{3})(?:/([0-9]{2}))?-H([12])",
    "day": r"[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}",
    "week": r"([1-9][0-9]{3})-W([0-9]{2})",
}
"""How a period of each frequency is written, the most frequent first. No text fits two."""


@cache
def _form(frequency: Frequency) -> re.Pattern[str]:
    """How a period of a frequency is written; compiled when first needed."""
    return re.compile(_FORMS[frequency])


def example(frequency: Frequency, starts: int = 1) -> str:
    """A period of a frequency as packs write it; a financial quarter is `2014/15-Q3`."""
    plain = EXAMPLES[frequency]
    return plain.replace("2014", "2014/15") if starts > 1 and frequency in ("quarter", "half-year") else plain


def parse_period(text: str, frequency: Frequency, starts: int = 1) -> Period:
    """Read a period as packs write it: `2014-07`, `2014/15-Q3`, `2014/15`.

    `starts` is the month in which years begin; above 1, quarters and half-years are those of a financial year. Raises NotAPeriod.
    """
    found = _form("month" if frequency == "rolling-12" else frequency).fullmatch(text)
    if not found:
        raise NotAPeriod(f"a {frequency.replace('financial-', 'financial ')} such as {example(frequency, starts)}")
    if frequency in ("month", "rolling-12"):
        return Period(frequency, int(found[1]) * 12 + int(found[2]) - 1, starts)
    if frequency == "year":
        return Period("year", int(text))
    if frequency == "day":
        try:
            return Period("day", dt.date.fromisoformat(text).toordinal(), starts)
        except ValueError:
            raise NotAPeriod("a date that exists") from None
    if frequency == "week":
        try:
            return week(dt.date.fromisocalendar(int(found[1]), int(found[2]), 1))
        except ValueError:
            raise NotAPeriod("a week that exists (ISO 8601)") from None
    year, ends = int(found[1]), found[2]
    if ends is not None and int(ends) != (year + 1) % 100:
        raise NotAPeriod(f"a year that ends in the next, such as {financial(year)}")
    if frequency == "financial-year":
        return Period(frequency, year, starts if starts > 1 else APRIL)
    if (ends is not None) != (starts > 1):
        raise NotAPeriod(f"a {frequency.replace('financial-', 'financial ')} such as {example(frequency, starts)}")
    return Period(frequency, year * (4 if frequency == "quarter" else 2) + int(found[3]) - 1, starts)


def parse_any(text: str, starts: int = 1) -> Period:
    """Read a period of whatever frequency it is written as. Raises NotAPeriod."""
    for frequency in _FORMS:
        if found := _form(frequency).fullmatch(text):
            split = frequency in ("quarter", "half-year") and found[2] is not None
            return parse_period(
                text, frequency, (starts if starts > 1 else APRIL) if split else 1 if frequency in ("quarter", "half-year") else starts
            )
    raise NotAPeriod("a period such as 2014-07, 2014-Q3, 2014 or 2014/15")


def month_number(day: dt.date) -> int:
    """The month of a date, counted from January of the year 0."""
    return day.year * 12 + day.month - 1


def month(year: int, number: int) -> Period:
    """A calendar month. Raises ValueError for a thirteenth."""
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {number}")
    return Period("month", year * 12 + number - 1)


def week(day: dt.date) -> Period:
    """The ISO week that holds a date, named in its source by that date."""
    return Period("week", (day.toordinal() - 1) // 7, day.isoweekday())


def day(date: dt.date, step: int = 1) -> Period:
    """A date, in a series whose dates are `step` days apart."""
    return Period("day", date.toordinal(), 1, step)


def financial(year: int) -> str:
    """The financial year that begins in a year: `2014/15`, `1999/00`."""
    return f"{year:04d}/{(year + 1) % 100:02d}"


def places(periods: Sequence[Period]) -> list[int]:
    """Where periods of one series stand beside each other, in order.

    Neighbours one apart, and further apart where periods are missing.

    Dates at irregular intervals stand one after the other; a place stays empty where whole months have no date.
    """
    if not periods:
        return []
    first = periods[0]
    if first.step:
        return [at.number if first.step == 1 else at.number // first.step for at in periods]
    months = [at.year * 12 + at.month for at in map(dt.date.fromordinal, (each.number for each in periods))]
    return list(accumulate((1 + (after - before > 1) for before, after in pairwise(months)), initial=0))


def missing_between(before: Period, after: Period) -> tuple[Period, Period] | None:
    """The first and the last period missing between two of a series.

    Whole months between irregular dates; None if they are neighbours.
    """
    first, last = before, after
    if not first.step:
        first, last = (Period("month", month_number(at.first)) for at in (first, last))
    return (first.shift(1), last.shift(-1)) if last.number - first.number > first.step else None
