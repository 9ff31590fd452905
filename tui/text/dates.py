"""Dates and months in words, the same in every locale."""

import datetime as dt

from tui.model.series import MONTHS, Month

from .lists import listed


def date(day: dt.date) -> str:
    """`16 June 2015`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def month(at: Month) -> str:
    """`July 2014`."""
    return f"{MONTHS[at.month - 1]} {at.year}"


def short_month(at: Month) -> str:
    """`Jul`."""
    return MONTHS[at.month - 1][:3]


def months_of_year(numbers: tuple[int, ...]) -> str:
    """Months of a year: `January to March` for a run, otherwise each by name."""
    if not numbers:
        return "no months"
    if len(numbers) > 1 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"{MONTHS[numbers[0] - 1]} to {MONTHS[numbers[-1] - 1]}"
    return listed(MONTHS[number - 1] for number in numbers)


def months(first: Month, last: Month) -> str:
    """`January to March 2015`, `January 2014 to March 2015`, `July 2014`."""
    if first == last:
        return month(first)
    if first.year == last.year:
        return f"{MONTHS[first.month - 1]} to {month(last)}"
    return f"{month(first)} to {month(last)}"
