"""Dates and months in words, the same in every locale."""

import datetime as dt

from tui.model.series import Month

from .lists import listed

MONTH_NAMES = (
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


def date(day: dt.date) -> str:
    """`16 June 2015`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def month(at: Month) -> str:
    """`July 2014`."""
    return f"{MONTH_NAMES[at.month - 1]} {at.year}"


def short_month(at: Month) -> str:
    """`Jul`."""
    return MONTH_NAMES[at.month - 1][:3]


def months_of_year(numbers: tuple[int, ...]) -> str:
    """Months of a year: `January to March` for a run, otherwise each by name."""
    if not numbers:
        return "no months"
    if len(numbers) > 1 and numbers == tuple(range(numbers[0], numbers[-1] + 1)):
        return f"{MONTH_NAMES[numbers[0] - 1]} to {MONTH_NAMES[numbers[-1] - 1]}"
    return listed(MONTH_NAMES[number - 1] for number in numbers)


def months(first: Month, last: Month) -> str:
    """`January to March 2015`, `January 2014 to March 2015`, `July 2014`."""
    if first == last:
        return month(first)
    if first.year == last.year:
        return f"{MONTH_NAMES[first.month - 1]} to {month(last)}"
    return f"{month(first)} to {month(last)}"
