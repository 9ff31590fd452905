"""Tables whose columns name the month in which each of their years ends.

`Nov 2016` and `Nov 2017` under "Crime, 12 months to November".
"""

import re
from collections.abc import Iterable

from tui.documents.window import MonthWindow, heading_windows

_YEAR_TO = re.compile(r"\b(?:(?:12|twelve)[\s-]months?|years?)\s(?:to|ending|ended|up to)\b|\brolling\s(?:year|12|twelve)", re.IGNORECASE)
_BY_MONTH = re.compile(r"\b(?:by|each|per|every)\s(?:calendar\s)?month\b|\bmonthly\b", re.IGNORECASE)


def last_month(title: str, windows: Iterable[MonthWindow | None]) -> int | None:
    """The month, from 0, in which the years of a table end.

    None where its periods are no such years.

    The periods are one month of several years, or years, and the title says that they are twelve months to it.
    """
    found = {each for each in windows if each is not None}
    if len(found) < 2 or not all(each.dated for each in found) or not _YEAR_TO.search(title) or _BY_MONTH.search(title):
        return None
    ends = {each.last % 12 for each in found}
    if all(each.months == 1 for each in found) and len(ends) == 1:
        return ends.pop()
    named = {each.last % 12 for each in heading_windows(title)[0] if each.part == "month" and each.months == 1}
    if len(named) == 1 and all(each.months == 12 and each.first % 12 == 0 for each in found):
        return named.pop()
    return None


def year_to(window: MonthWindow, month: int) -> MonthWindow:
    """The twelve months to a month, of a period that is that month or a calendar year."""
    last = window.last if window.months == 1 else window.first + month
    return MonthWindow(last - 11, last)
