"""Rows that both reports print with the same label and the same figures.

They show which columns belong together, however their headings were read.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal

from tui.documents.grid import TableReading
from tui.documents.line import TableLine
from tui.documents.window import MonthWindow

from .cell_keys import line_words

RowName = tuple[tuple[str, ...], MonthWindow | None]
"""The words of a row and its period."""
RowSignature = tuple[RowName, tuple[Decimal, ...]]
MOSTLY_ALIKE = 0.6
"""The part of the rows with the same label that has to have the same figures."""
FEWEST_ROWS, FEWEST_FIGURES = 2, 3
"""So many rows, or so many figures of a single row, show that two tables are one."""


def row_signatures(reading: TableReading) -> Iterator[RowSignature]:
    """The label and the figures of each row that has two figures or more."""
    for row, values in zip(reading.rows, reading.values, strict=True):
        figures = tuple(value.value for value in values if value is not None)
        if len(figures) > 1:
            yield _row_name(row), figures


def rows_by_name(now: TableReading, earlier: TableReading) -> dict[int, int]:
    """The rows of the same name. Those that are alike are left out."""
    names, past = Counter(map(_row_name, now.rows)), Counter(map(_row_name, earlier.rows))
    places = {_row_name(row): at for at, row in enumerate(earlier.rows)}
    return {at: places[name] for at, row in enumerate(now.rows) if names[name := _row_name(row)] == 1 == past[name]}


def columns_by_figures(now: TableReading, earlier: TableReading, rows: Mapping[int, int]) -> dict[int, int]:
    """The columns that belong together, where most of the rows have the same figures."""
    found: dict[int, int] = {}
    alike = held = figures = 0
    for at, to in rows.items():
        values = [(column, value.value) for column, value in enumerate(now.values[at]) if value is not None]
        past = [(column, value.value) for column, value in enumerate(earlier.values[to]) if value is not None]
        if min(len(values), len(past)) < 2:
            continue
        held += 1
        if [value for _, value in values] != [value for _, value in past]:
            continue
        alike += 1
        figures = max(figures, len(values))
        for (column, _), (old, _) in zip(values, past, strict=True):
            if found.setdefault(column, old) != old:
                return {}
    enough = alike >= FEWEST_ROWS or figures >= FEWEST_FIGURES
    return found if enough and alike >= MOSTLY_ALIKE * held and len(set(found.values())) == len(found) else {}


def _row_name(row: TableLine) -> RowName:
    return line_words(row), row.window
