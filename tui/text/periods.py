"""Periods in words, for sentences and below charts."""

from collections.abc import Sequence

from tui.model.period import Frequency, Period, Time, financial, of
from tui.model.series import MONTHS

from .dates import date

_NOUNS: dict[Frequency, str] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "half-year": "half-year",
    "year": "year",
    "financial-year": "year",
    "rolling-12": "month",
}


def noun(at: Time) -> str:
    """The noun for one period of a series: `month`, `week` and so on.

    `point` where its dates or months are further apart than their own length.
    """
    found = of(at)
    return _NOUNS[found.frequency] if found.step == 1 else "point"


def when(at: Time) -> str:
    """A period in full: `July 2014`, `Q3 2014/15`, `week of 7 July 2014`.

    Also `Q3 2014`, `2014/15`, `7 July 2014` and `year to June 2014`.
    """
    found = of(at)
    match found.frequency:
        case "month" | "rolling-12":
            year, month = divmod(found.number, 12)
            return f"{'year to ' if found.frequency == 'rolling-12' else ''}{MONTHS[month]} {year}"
        case "quarter" | "half-year":
            return _part(found)
        case "day":
            return date(found.first)
        case "week":
            return f"week of {date(found.first.fromordinal(found.first.toordinal() + found.starts - 1))}"
        case _:
            return str(found)


def short(at: Time) -> str:
    """A period in at most eleven cells, for years of four digits.

    `Jul 2014`, `Q3 2014`, `2014/15`, `7 Jul 2014`.
    """
    found = of(at)
    match found.frequency:
        case "month" | "rolling-12":
            year, month = divmod(found.number, 12)
            return f"{MONTHS[month][:3]} {year}"
        case "day" | "week":
            day = found.first.fromordinal(found.first.toordinal() + (found.starts - 1 if found.frequency == "week" else 0))
            return f"{day.day} {MONTHS[day.month - 1][:3]} {day.year}"
        case "quarter" | "half-year":
            return _part(found)
        case _:
            return str(found)


def span(periods: Sequence[Time]) -> str:
    """From the first period to the last, with a shared year only once.

    `January to July 2014`, `November 2014 to May 2015`, `July 2014`.
    """
    first, last = when(periods[0]), when(periods[-1])
    if first == last:
        return first
    same = first.rpartition(" ")[2] == last.rpartition(" ")[2]
    begins = first.rpartition(" ")[0] if same and " " in first else first
    return f"{begins} to {last.removeprefix('year to ').removeprefix('week of ')}"


def _part(found: Period) -> str:
    parts, letter = (4, "Q") if found.frequency == "quarter" else (2, "H")
    year, part = divmod(found.number, parts)
    return f"{letter}{part + 1} {financial(year) if found.starts > 1 else year}"
