"""Which periods of a table a sentence means, with their year or without."""

import re
from collections.abc import Iterator, Sequence

from tui.documents.prose.windows import NamedPeriod
from tui.model.period import Period
from tui.text.dates import named_month
from tui.text.number_words import SMALL

_QUARTER = re.compile(r"(?:q|quarter\s?)(\w+)$", re.IGNORECASE)


def quarter_of(window: NamedPeriod) -> int:
    """The number of a quarter without its year, 0 for any other period."""
    found = _QUARTER.search(window.text) if window.kind == "bare" else None
    return (SMALL.get(found[1].casefold()) or (int(found[1]) if found[1].isdigit() else 0)) if found else 0


def is_undated(window: NamedPeriod) -> bool:
    """Whether a month or a quarter is named without its year."""
    return window.kind == "named" or quarter_of(window) > 0


def is_meant(window: NamedPeriod, period: Period) -> bool:
    """Whether a period of a table is the one that is named.

    A date is in it; a month or a quarter without its year has the same place in the year.
    """
    if window.kind == "named":
        return period.frequency == "month" and period.calendar[1] == named_month(window.text)
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
