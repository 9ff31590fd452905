"""The periods of a table's cells that its headings give together.

The year of its title, the months that a total covers, whether it has one period or whole years.
"""

import re
from itertools import pairwise

from tui.documents.grid import TableReading
from tui.documents.window import MonthWindow as Months
from tui.documents.window import heading_windows

_ROLLING = re.compile(r"\b(?:years?|12 months|twelve months)\s(?:to|ending|ended)\b|\brolling\b", re.IGNORECASE)


def only_title_period(reading: TableReading) -> Months | None:
    """The period of a table's title, if it names one."""
    found = [each for each in heading_windows(reading.title)[0] if each.dated]
    return found[0] if len(found) == 1 else None


def has_one_period(reading: TableReading) -> bool:
    """Whether all figures of a table that are no changes are of one period."""
    lines = {
        line.window for line in (*reading.rows, *reading.columns) if line.window is not None and line.role in ("plain", "total", "whole")
    }
    return len(lines) == 1


def is_rolling(reading: TableReading) -> bool:
    """Whether the title says that each month ends a year: year to September."""
    return bool(_ROLLING.search(reading.title))


def is_yearly(reading: TableReading) -> bool:
    """Whether all periods of a table are years."""
    windows = [line.window for line in (*reading.rows, *reading.columns) if line.window is not None]
    return bool(windows) and all(window.dated and window.months == 12 for window in windows)


def covered_months(reading: TableReading, row: int, column: int) -> Months | None:
    """The consecutive periods that a total covers together: January to March 2015."""
    for turned, at, across in ((reading, row, column), (reading.across, column, row)):
        if turned.columns[across].role != "total":
            continue
        months = [
            when
            for place, line in enumerate(turned.columns)
            if line.role == "plain"
            and turned.values[at][place] is not None
            and (when := turned.window(at, place)) is not None
            and when.dated
        ]
        follow = len(months) > 1 and all(
            one.last + 1 == other.first for one, other in pairwise(sorted(months, key=lambda each: each.first))
        )
        if follow:
            return Months(min(each.first for each in months), max(each.last for each in months))
    return None


def table_subject(reading: TableReading) -> str:
    """The words that say what a table is about.

    Its title and the headings that all its columns or rows share.
    """
    heads = [head for line in reading.columns[:1] for head in line.words[:-1]]
    return " ".join((reading.title, *heads))
