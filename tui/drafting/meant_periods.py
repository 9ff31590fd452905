"""Which periods of a table a sentence means, with their year or without."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.documents.prose.quarters import quarter_number
from tui.documents.prose.windows import NamedPeriod
from tui.documents.window import MonthWindow
from tui.model.period import Period
from tui.text.dates import named_month

from .table_names import months_in_words

_THE_YEAR = re.compile(
    r"\b(?:in|over|during|across|for|throughout)\s(?:the|this)\s(?:full\s|whole\s|financial\s)?year\b"
    r"(?!\s(?:to|before|ending|ended|earlier|ago|end|up)\b|\s(?:19|20)\d\d)",
    re.IGNORECASE,
)
_TO = re.compile(r"\sto\s|\s?[-–]\s?")


def quarter_of(window: NamedPeriod) -> int:
    """The number of a quarter without its year, 0 for any other period."""
    return quarter_number(window.text) if window.kind == "bare" else 0


def is_undated(window: NamedPeriod) -> bool:
    """Whether a month or a quarter is named without its year."""
    return window.kind in ("named", "span") or quarter_of(window) > 0


def is_meant(window: NamedPeriod, period: Period) -> bool:
    """Whether a period of a table is the one that is named.

    A date is in it; a month or a quarter without its year has the same place in the year.
    """
    if window.kind == "named":
        return period.frequency == "month" and period.calendar[1] == named_month(window.text)
    if window.kind == "span":
        first, last = (named_month(name) for name in _TO.split(window.text))
        months = [month % 12 + 1 for month in period.months]
        return period.frequency not in ("day", "week") and months == [first, last] and period.months[1] - period.months[0] < 12
    if number := quarter_of(window):
        return period.frequency == "quarter" and period.part == number
    if window.day is not None and period.frequency != "day":
        first, last = period.months
        return first <= window.first <= last
    return window.is_period(period)


def meant_periods(window: NamedPeriod, known: Sequence[Period]) -> list[Period]:
    """The periods of a table that are named, of several years only with the year."""
    found = [period for period in known if is_meant(window, period)]
    return found if window.known or len(found) == 1 else []


def covered_sums(window: NamedPeriod, known: Sequence[Period]) -> Iterator[str]:
    """The sums over periods that a window covers exactly.

    A year whose figures all lie in it, or the whole table, which is written as an empty period.
    """
    if not window.known or window.day is not None or len(known) < 2:
        return
    inside = [period for period in known if window.first <= period.months[0] and period.months[1] <= window.last]
    months = sum(period.months[1] - period.months[0] + 1 for period in inside)
    if known[0].frequency == "rolling-12" or months != window.length:
        return
    if years := {period.year for period in inside}:
        if len(years) == 1 and inside == [period for period in known if period.year in years]:
            yield str(years.pop())
        elif inside == list(known):
            yield ""


def part_of_years(window: NamedPeriod, known: Sequence[Period], parts: Mapping[str, str]) -> list[Period | str]:
    """The years of a table of which a window is the part that the table is about.

    `parts` are in words, by year: April to September 2018 is the 2018 of such a table.
    """
    if not window.known or window.day is not None:
        return []
    months = months_in_words(MonthWindow(window.first, window.last))
    return [year for year in known if parts.get(str(year)) == months and year.months[0] <= window.first <= year.months[1]]


def says_the_year(text: str) -> bool:
    """Whether words are about a year that they do not name: in the year."""
    return bool(_THE_YEAR.search(text))


def report_year(tables: Iterable[Sequence[Period]]) -> str:
    """The one financial year that the tables of a report end in; empty for several.

    `tables` are the periods of each.
    """
    years = {str(year) for known in tables if known and (year := known[-1].year).frequency == "financial-year"}
    return years.pop() if len(years) == 1 else ""
