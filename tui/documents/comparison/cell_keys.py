"""What a cell of a table is for, so that two reports can be compared."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from tui.documents.grid import TableReading
from tui.documents.line import TableLine
from tui.documents.prose.vocabulary import words
from tui.documents.window import MonthWindow, heading_windows
from tui.text.words import forms, root

CellAt = tuple[int, int]
"""The row and the column of a cell in its reading."""
CellKey = tuple[frozenset[str], MonthWindow | None, tuple[MonthWindow, ...], str]
"""The words of a cell's labels, its period, the periods that it compares, and its role."""
_EMPTY = words(
    "a an the of in on at to for from by with and or as is are was were be been that which all number numbers count counts total totals"
    " figure figures recorded reported volume volumes"
)
"""Words of a label that name nothing."""
_MARKS = re.compile(r"\[(?:note )?\w{1,2}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰†‡*]+", re.IGNORECASE)
_HEADED = re.compile(r"(?:table|figure|fig\.?|chart)\s*[a-z]?\d[\d.-]*[a-z]?\s*[:.–—-]?", re.IGNORECASE)


@lru_cache(50_000)
def exact_words(label: str) -> tuple[str, ...]:
    """All words of a label, without its periods and the marks of its notes."""
    return tuple(forms(_MARKS.sub("", heading_windows(label)[1])))


@lru_cache(50_000)
def naming_words(label: str) -> tuple[str, ...]:
    """The roots of the words of a label that name something."""
    return tuple(root(form) for form in exact_words(label) if form not in _EMPTY)


def title_roots(title: str) -> frozenset[str]:
    """The naming words of a title, without the number of the table."""
    return frozenset(naming_words(_HEADED.sub("", title)))


def cell_window(reading: TableReading, row: int, column: int, around: MonthWindow | None) -> MonthWindow | None:
    """The period of a cell.

    What its row and column say, within the period `around` the table.
    """
    found = reading.window(row, column)
    if found is None or found.dated:
        return found or around
    return (found.inside(around) or found) if around is not None else found


def cell_key(reading: TableReading, row: int, column: int, around: MonthWindow | None, named: Callable[[str], tuple[str, ...]]) -> CellKey:
    """What a cell is for, its labels in the words that `named` takes from them."""
    lines = (reading.rows[row], reading.columns[column])
    labels = frozenset(each for line in lines for label in (*line.outer, *line.words) for each in named(label))
    percent = any(line.percent for line in lines)
    role = next((line.role for line in lines if line.derived), "plain")
    compared = tuple(dict.fromkeys(window for line in lines for window in line.compared))
    return labels, cell_window(reading, row, column, around), compared, f"{role}{'%' if percent else ''}"


def plain_key(key: CellKey, dropped: frozenset[str]) -> CellKey:
    """A key without some words and without its unit."""
    named, window, compared, role = key
    return named - dropped, window, compared, role.rstrip("%")


def line_words(line: TableLine) -> tuple[str, ...]:
    """All words of a row or a column, with those of its group."""
    return tuple(each for label in (*line.outer, *line.words) for each in exact_words(label))


def table_labels(reading: TableReading) -> Iterator[tuple[str, ...]]:
    """The words of each row and column that name something other than a period."""
    for line in (*reading.rows, *reading.columns):
        if found := tuple(each for label in line.words for each in naming_words(label)):
            yield found
