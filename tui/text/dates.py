"""Dates in words and the names of the months, the same in every locale."""

import datetime as dt

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
_NUMBERS = {name[:3].casefold(): number for number, name in enumerate(MONTH_NAMES, 1)}


def named_month(name: str) -> int:
    """The number of a month, from 1, by its English name or the start of it.

    Raises KeyError for any other word.
    """
    return _NUMBERS[name[:3].casefold()]


def date(day: dt.date) -> str:
    """`16 June 2015`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
