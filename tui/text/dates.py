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


def date(day: dt.date) -> str:
    """`16 June 2015`."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
