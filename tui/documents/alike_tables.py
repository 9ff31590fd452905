"""Matches the tables of a report with those of an earlier one, cell by cell."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from .grid import TableReading, every_cell
from .printed import PrintedNumber
from .prose.mentions import roots
from .window import MonthWindow, heading_windows

LEAST_ALIKE = 0.5
"""How much of their titles and of their labels two tables have to share."""
CellKey = tuple[frozenset[str], MonthWindow | None, str]
"""The words of a cell's labels, its period, and its role."""


class Alike(Struct, frozen=True):
    """A table and the same table of the earlier report."""

    now: TableReading
    earlier: TableReading


def alike_tables(now: Sequence[TableReading], earlier: Sequence[TableReading]) -> Iterator[Alike]:
    """The pairs of tables that are each other's best match."""
    scores = {(at, to): _score(one, other) for at, one in enumerate(now) for to, other in enumerate(earlier)}
    taken_now: set[int] = set()
    taken_earlier: set[int] = set()
    for (at, to), score in sorted(scores.items(), key=lambda item: -item[1]):
        if score > 0 and at not in taken_now and to not in taken_earlier:
            taken_now.add(at)
            taken_earlier.add(to)
            yield Alike(now[at], earlier[to])


def keyed(reading: TableReading) -> dict[CellKey, tuple[int, int, PrintedNumber]]:
    """The cells of a table by what they are for.

    Those that are alike in everything are left out.
    """
    found: dict[CellKey, tuple[int, int, PrintedNumber]] = {}
    several: set[CellKey] = set()
    for row, column, value in every_cell(reading):
        key = key_of(reading, row, column)
        if key in found:
            several.add(key)
        found[key] = (row, column, value)
    return {key: cell for key, cell in found.items() if key not in several}


def key_of(reading: TableReading, row: int, column: int) -> CellKey:
    """What a cell is for."""
    lines = (reading.rows[row], reading.columns[column])
    words = frozenset(each for line in lines for label in (*line.outer, *line.words) for each in roots(heading_windows(label)[1]))
    percent = any(line.percent for line in lines)
    role = next((line.role for line in lines if line.derived), "plain")
    return words, reading.window(row, column) or title_period(reading), f"{role}{'%' if percent else ''}"


def title_period(reading: TableReading) -> MonthWindow | None:
    """The one period that the title names, if it names one."""
    found = [each for each in heading_windows(reading.title)[0] if each.dated]
    return found[0] if len(found) == 1 else None


def title_words(reading: TableReading) -> frozenset[str]:
    """The roots of a title's words, without periods and the number of the table."""
    return frozenset(roots(heading_windows(reading.title)[1])) - {"table"}


def _labels(reading: TableReading) -> frozenset[str]:
    return frozenset(
        " ".join(found) for line in (*reading.rows, *reading.columns) if line.words and (found := roots(heading_windows(line.name)[1]))
    )


def _score(one: TableReading, other: TableReading) -> float:
    titles, labels = _shared(title_words(one), title_words(other)), _shared(_labels(one), _labels(other))
    if titles is None and labels is None:
        return 0.0
    if (titles is not None and titles < LEAST_ALIKE) or (labels is not None and labels < LEAST_ALIKE):
        return 0.0
    return (LEAST_ALIKE if titles is None else titles) + (LEAST_ALIKE if labels is None else labels)


def _shared(one: frozenset[str], other: frozenset[str]) -> float | None:
    """The part of all words that both have; None where one has none."""
    return len(one & other) / len(one | other) if one and other else None
