"""How the other columns of a table relate to its figures.

A change, a share, a target, a rank, a note, or a measure of their own.
"""

import re
from collections.abc import Callable, Sequence

from tui.documents.grid import TableReading
from tui.documents.interval import total
from tui.documents.printed import PrintedNumber

from .axes import PREVIOUS, Axes
from .figures_fit import Trial, exact_change, most_fit, percent_change, percent_share, sums_fit
from .units import KINDS_ADDED

_PEER = re.compile(r"\b(?:msg|most similar|similar forces?|peer|family)\b.*\b(?:average|mean|avg)\b", re.IGNORECASE)
MISPRINTED = 8
"""At most one row in so many of a column of shares can be a misprint; with more, they are shares of something else."""
RowValue = Callable[[int], PrintedNumber | None]


def column_relation(axes: Axes, column: int, now: RowValue, before: RowValue | None, kind: str, rows: Sequence[int]) -> str:
    """How a column relates to figures; empty for one with figures of its own.

    `now` and `before` give the figure of a row that it could be of, and that of a year before. Words alone do not make a change: where the
    figures before are there, most rows have to bear it out.
    """
    reading, line = axes.reading, axes.reading.columns[column]
    words = " ".join(line.words)
    if line.role == "text":
        return "note"
    stated: RowValue = lambda row: reading.values[row][column]  # noqa: E731
    if _PEER.search(words):
        return "peer"
    if PREVIOUS.search(words) and line.role in ("plain", "total", "difference"):
        return "previous"
    if line.role == "target":
        return "target"
    if line.role == "rank":
        return "rank" if _ranks(reading, column, rows) else "note"
    if line.role in ("change", "difference", "points") and before is None and from_target(axes, column, now, rows):
        return ""
    if line.role in ("change", "difference") and kind in KINDS_ADDED and _all_percent(reading, column, rows):
        return _tried("percent-change", stated, now, before, rows, percent_change)
    if line.role in ("change", "difference", "points"):
        return _tried("change", stated, now, before, rows, exact_change) if line.role != "points" or kind == "percentage" else ""
    if line.role == "percent-change":
        return _tried("percent-change", stated, now, before, rows, percent_change) if kind in KINDS_ADDED or kind == "rate" else ""
    if line.role == "share" and kind in KINDS_ADDED:
        return "share" if _is_share(axes, column, now, rows) else ""
    return ""


def _all_percent(reading: TableReading, column: int, rows: Sequence[int]) -> bool:
    """Whether all figures of a column are percentages, as they are in `Change`: 8.0%."""
    found = [value for row in rows if (value := reading.values[row][column])]
    return bool(found) and all(value.unit == "%" for value in found)


def from_target(axes: Axes, column: int, now: RowValue, rows: Sequence[int]) -> bool:
    """Whether a column says how far figures are from their targets or budgets."""
    reading = axes.reading
    targets = [at for at, line in enumerate(reading.columns) if line.role == "target"]
    away: Trial = lambda figure, target: figure - target  # noqa: E731
    for at in targets:
        found = [(reading.values[row][column], now(row), reading.values[row][at]) for row in rows]
        if most_fit(found, away) or most_fit([(given, target, figure) for given, figure, target in found], away):
            return True
    return False


def _tried(name: str, stated: RowValue, now: RowValue, before: RowValue | None, rows: Sequence[int], follows: Trial) -> str:
    if before is None:
        return name
    fits = most_fit([(stated(row), now(row), before(row)) for row in rows], follows)
    return name if fits is not False else ""


def _ranks(reading: TableReading, column: int, rows: Sequence[int]) -> bool:
    found = [value for row in rows if (value := reading.values[row][column])]
    return bool(found) and all(value.value >= 1 and value.value == int(value.value) for value in found)


def _is_share(axes: Axes, column: int, now: RowValue, rows: Sequence[int]) -> bool:
    parts = [value.interval for row in axes.rows if row not in axes.totals and (value := now(row))]
    if not parts:
        return False
    whole = total(parts)
    stated = [(axes.reading.values[row][column], now(row)) for row in rows]
    fits = [result.meets(given.interval) for given, part in stated if given and part and (result := percent_share(part.interval, whole))]
    return len(fits) > 0 and len(fits) - sum(fits) <= max(1, len(fits) // MISPRINTED)


def adds_up_columns(axes: Axes) -> int | None:
    """The one column that adds up all others of a table.

    None where there is none, or where one of the others is no count of its own.
    """
    reading = axes.reading
    totals = [at for at, line in enumerate(reading.columns) if line.role in ("total", "whole")]
    rest = [at for at, line in enumerate(reading.columns) if at not in totals]
    if len(totals) != 1 or len(rest) < 2 or set(rest) != set(axes.columns) or any(reading.columns[at].role != "plain" for at in rest):
        return None
    values = [value for row in axes.rows for at in rest if (value := reading.values[row][at])]
    if any(value.unit in ("%", "points") for value in values):
        return None
    fits = sums_fit(([reading.values[row][at] for at in rest], reading.values[row][totals[0]]) for row in axes.rows)
    return totals[0] if fits else None
