"""Periods in words, for sentences and below charts."""

from collections.abc import Sequence
from itertools import pairwise

from tui.model.period import Frequency, Period, financial

from .dates import MONTH_NAMES, date
from .lists import joined

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


def noun(at: Period) -> str:
    """The noun for one period of a series: `month`, `week` and so on.

    `point` where its dates or months are further apart than their own length.
    """
    return _NOUNS[at.frequency] if at.step == 1 else "point"


def each(at: Period) -> str:
    """What a mean of a series is for: `a month`, `a week`, `a year`, `a point`.

    A rolling 12 months is `a year` too.
    """
    return "a year" if at.frequency == "rolling-12" else f"a {noun(at)}"


def when(at: Period) -> str:
    """A period in full: `July 2014`, `Q3 2014/15`, `week of 7 July 2014`.

    Also `Q3 2014`, `2014/15`, `7 July 2014` and `year to June 2014`.
    """
    match at.frequency:
        case "month" | "rolling-12":
            year, month = divmod(at.number, 12)
            return f"{'year to ' if at.frequency == 'rolling-12' else ''}{MONTH_NAMES[month]} {year}"
        case "quarter" | "half-year":
            return _part(at)
        case "day":
            return date(at.first)
        case "week":
            return f"week of {date(at.first.fromordinal(at.first.toordinal() + at.starts - 1))}"
        case _:
            return str(at)


def short(at: Period) -> str:
    """A period in at most eleven cells, for years of four digits.

    `Jul 2014`, `Q3 2014`, `2014/15`, `7 Jul 2014`.
    """
    match at.frequency:
        case "month" | "rolling-12":
            year, month = divmod(at.number, 12)
            return f"{MONTH_NAMES[month][:3]} {year}"
        case "day" | "week":
            day = at.first.fromordinal(at.first.toordinal() + (at.starts - 1 if at.frequency == "week" else 0))
            return f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}"
        case "quarter" | "half-year":
            return _part(at)
        case _:
            return str(at)


def explained(at: Period) -> str:
    """A period in full, with its months where its name does not give them.

    `Q3 2014/15 (October to December 2014)`, `2014/15 (April 2014 to March 2015)`, `July 2014`.
    """
    if at.frequency in ("quarter", "half-year", "financial-year"):
        return f"{when(at)} ({span([Period('month', number) for number in at.months])})"
    return when(at)


def in_year(at: Period) -> str:
    """A period without its year, for the head of a column.

    `Jul`, `Q3`, `H1`, `16 Jul`; a year as it is.
    """
    match at.frequency:
        case "month" | "rolling-12":
            return MONTH_NAMES[at.number % 12][:3]
        case "quarter" | "half-year":
            return _part(at).partition(" ")[0]
        case "day" | "week":
            return short(at).rpartition(" ")[0]
        case _:
            return str(at)


def parts(periods: Sequence[Period]) -> str:
    """Parts of one year without the year, in order.

    `January to March`, `Q1 and Q3`, `January, March and April`.
    """
    found = list(periods)
    names = [MONTH_NAMES[at.number % 12] if at.frequency == "month" else in_year(at) for at in found]
    if len(found) > 1 and all(after.number - before.number == 1 for before, after in pairwise(found)):
        return f"{names[0]} to {names[-1]}"
    return joined(names) or "no periods"


def in_period(at: Period) -> str:
    """A period in a sentence.

    `in July 2014`, `in the week of 7 July 2014`, `on 7 July 2014`.
    """
    before = "on " if at.frequency == "day" else "in the " if at.frequency in ("week", "rolling-12") else "in "
    return f"{before}{when(at)}"


def span(periods: Sequence[Period]) -> str:
    """From the first period to the last, with a shared year only once.

    `January to July 2014`, `November 2014 to May 2015`, `July 2014`, `weeks of 7 July to 21 July 2014`,
    `years ending January to March 2014`.
    """
    first, last = when(periods[0]), when(periods[-1])
    if first == last:
        return first
    same = first.rpartition(" ")[2] == last.rpartition(" ")[2]
    begins = first.rpartition(" ")[0] if same and " " in first else first
    for one, many in (("year to ", "years ending "), ("week of ", "weeks of ")):
        begins = f"{many}{begins.removeprefix(one)}" if begins.startswith(one) else begins
        last = last.removeprefix(one)
    return f"{begins} to {last}"


def _part(found: Period) -> str:
    parts, letter = (4, "Q") if found.frequency == "quarter" else (2, "H")
    year, part = divmod(found.number, parts)
    return f"{letter}{part + 1} {financial(year) if found.starts > 1 else year}"
