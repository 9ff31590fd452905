"""Checks a direction that a sentence states without figures against the tables.

Only where every two periods of the named row that can be meant contradict it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from tui.documents.finding import CheckFinding
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.labels import quoted_label
from tui.documents.prose.meant import Meant, meant
from tui.documents.prose.read import read_prose
from tui.documents.prose.trends import StatedTrend, trends
from tui.documents.prose.windows import NamedPeriod
from tui.documents.window import MonthWindow
from tui.text.dates import named_month

LEVELS = ("plain", "total", "subtotal", "whole", "rate", "share", "average")
UNSTABLE = Decimal("0.25")
"""No one calls a change by so much of the figure stable."""
LEAST_STABLE = 50
LONGEST_SERIES = 60
_CHANGES = re.compile(r"\b(?:change|difference|variance|growth|movement|index|cumulative|year to date|ytd)\b", re.IGNORECASE)
_EVERYTHING = re.compile(r"")


def directions(sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding]:
    """Hold every direction of a sentence against the rows that its clause names."""
    for trend in trends(sentence.text):
        clause = next(read_prose(trend.clause, sentence.place, sentence.heading, _EVERYTHING), None)
        if clause is None or clause.figures or any(each.kind == "relative" or each.day for each in clause.windows):
            continue
        series = list(_series(clause, tables, trend))
        pairs = [pair for each in series for pair in _pairs(each, clause.windows)]
        if not pairs or not all(cell.sure for each in series for cell in each):
            continue
        if all(_contradicts(trend, *pair) for pair in pairs):
            yield _finding(sentence, trend, *max(pairs, key=lambda pair: abs(_relative(*pair))))


def _series(clause: ProseSentence, tables: Tables, trend: StatedTrend) -> Iterator[list[Meant]]:
    """The cells of every row or column that can be meant, by period."""
    groups: dict[tuple[object, ...], list[Meant]] = defaultdict(list)
    for cell in meant(clause, tables, trend.start, dated=False):
        row, column = cell.reading.rows[cell.row], cell.reading.columns[cell.column]
        if not cell.named or cell.when is None or not cell.when.dated or {row.role, column.role} - set(LEVELS):
            continue
        if _CHANGES.search(" ".join((cell.reading.title, *row.words, *column.words))):
            continue
        line: tuple[object, ...] = (0, cell.row, column.text) if column.window is not None else (1, cell.column, row.text)
        groups[cell.table, *line, cell.when.months].append(cell)
    for found in groups.values():
        cells = sorted(found, key=lambda each: each.when.first if each.when else 0)
        apart = all(one.when != other.when for one, other in pairwise(cells))
        if 1 < len(cells) <= LONGEST_SERIES and apart and all(_value(each) >= 0 for each in cells):
            yield cells


def _pairs(cells: Sequence[Meant], windows: Sequence[NamedPeriod]) -> list[tuple[Meant, Meant]]:
    """The periods that a direction can be between.

    None where the series lacks a period that is named.
    """
    if not windows:
        return list(combinations(cells, 2))
    at = [next((place for place, cell in enumerate(cells) if _is_of(cell.when, window)), None) for window in windows]
    inside = [cell for cell in cells if len(windows) == 1 and _within(cell.when, windows[0])]
    if None in at:
        return list(combinations(inside, 2))
    places = sorted(place for place in at if place is not None)
    if len(places) > 1:
        return [(cells[places[0]], cells[places[-1]])] if places[0] != places[-1] else []
    return [(cells[before], cells[places[0]]) for before in range(places[0])]


def _is_of(when: MonthWindow | None, window: NamedPeriod) -> bool:
    if when is None:
        return False
    if window.kind == "named":
        return when.months == 1 and when.first % 12 + 1 == named_month(window.text)
    return window.known and (when.first, when.last) == (window.first, window.last)


def _within(when: MonthWindow | None, window: NamedPeriod) -> bool:
    return when is not None and window.known and window.first <= when.first and when.last <= window.last


def _contradicts(trend: StatedTrend, one: Meant, other: Meant) -> bool:
    before, after = (each.reading.values[each.row][each.column] for each in (one, other))
    assert before is not None
    assert after is not None
    if before.interval.meets(after.interval):
        return False
    if trend.way:
        return (after.value > before.value) is (trend.way < 0)
    return before.value >= LEAST_STABLE and abs(_relative(one, other)) > UNSTABLE


def _value(cell: Meant) -> Decimal:
    value = cell.reading.values[cell.row][cell.column]
    assert value is not None
    return value.value


def _relative(one: Meant, other: Meant) -> Decimal:
    return (_value(other) - _value(one)) / (_value(one) or 1)


def _finding(sentence: ProseSentence, trend: StatedTrend, one: Meant, other: Meant) -> CheckFinding:
    before, after = (each.reading.values[each.row][each.column] for each in (one, other))
    assert before is not None
    assert after is not None
    computed = "a rise" if after.value > before.value else "a fall"
    names = [quoted_label(each.reading.named(each.row, each.column)) for each in (one, other)]
    why = f"The table has {before.text} for {names[0]}, and {after.text} for {names[1]}. That is {computed}."
    quote = " ".join(trend.clause.split())
    beside = (before.place, after.place)
    return CheckFinding(sentence.place, quote[:300], "direction", trend.text, computed, "differs", why, beside, 0.5)
