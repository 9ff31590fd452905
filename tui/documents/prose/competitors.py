"""Which rows of a table compete for a place in an order.

Districts do; their total does not. Others, subtotals, averages and wider areas may not.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tui.documents.grid import TableReading
from tui.documents.interval import exactly, total
from tui.documents.line import TableLine

from .mentions import label_words, roots

_REST = frozenset(roots("other rest elsewhere unknown unspecified unrecorded miscellaneous missing blank none unclassified unallocated"))
"""Words of a row of what no other row has."""
_BESIDE = re.compile(
    r"\b(?:similar|national(?:ly)?|peers?|benchmark|ms[fg]s?|averages?|family|england|wales|scotland|uk|kingdom|britain|regional|region"
    r"|force[- ]?wide|county[- ]?wide|combined|together|excluding|excl|less|net|gross)\b",
    re.IGNORECASE,
)
"""Words of a row that stands beside those that are compared, or covers them."""
FEWEST_SUMMED = 3
MOST_COMPETITORS = 80
"""With more rows than this, no subtotal is looked for among them by its figures."""


def competitors(reading: TableReading, rows: Sequence[int], own: int) -> dict[int, bool]:
    """The rows that one can be compared with, itself among them.

    Each comes with whether it is certain to be.
    """
    lines = reading.rows
    sums = dict(_sums(reading, rows)) if len(rows) <= MOST_COMPETITORS else {}
    wholes = {at for at, parts in sums.items() if len(parts) == len(rows) - 1}
    unsure = {each for at, parts in sums.items() if at not in wholes for each in (at, *parts)}
    found = {}
    for at in rows:
        beside = any(label_words(line.words) & _REST or _BESIDE.search(" ".join(line.words)) for line in (lines[at],))
        alike = _group(lines[at]) == _group(lines[own])
        found[at] = at == own or (alike and not beside and at not in unsure and at not in wholes)
    return found


def sum_of_others(reading: TableReading) -> frozenset[int]:
    """The row that is the sum of all others.

    Such as that of the force among its districts.
    """
    rows = [at for at, line in enumerate(reading.rows) if line.role == "plain"]
    if len(rows) <= FEWEST_SUMMED:
        return frozenset()
    columns = [at for at, each in enumerate(reading.columns) if each.additive and each.role in ("plain", "total")]
    sums = []
    for column in columns:
        values = [reading.values[at][column] for at in rows]
        if any(value is None or value.unit == "%" for value in values):
            return frozenset()
        sums.append(sum(value.value for value in values if value is not None) / 2)
    found = [at for at in rows if all(_value(reading, at, column) == half for column, half in zip(columns, sums, strict=True))]
    return frozenset(found if sums and len(found) == 1 and sums[0] else ())


def _value(reading: TableReading, row: int, column: int) -> Decimal:
    value = reading.values[row][column]
    return value.value if value is not None else Decimal(0)


def _group(line: TableLine) -> tuple[object, ...]:
    """Where in its table a row stands, by headings and outer labels."""
    return (line.group, line.outer, line.words[:-1])


def _sums(reading: TableReading, rows: Sequence[int]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The rows that are the sum of others, in every column of numbers.

    Each comes with those others, which stand next to it or are all that there are.
    """
    columns = [at for at, each in enumerate(reading.columns) if each.additive and each.role in ("plain", "total")]
    for place, at in enumerate(rows):
        if not columns or any(reading.values[at][column] is None for column in columns):
            continue
        for run in _runs(reading, rows, place, columns[0]):
            if all(_adds_up(reading, at, run, column) for column in columns):
                yield at, tuple(run)
                break


def _runs(reading: TableReading, rows: Sequence[int], place: int, column: int) -> Iterator[Sequence[int]]:
    """The other rows that add up to one in a column: all of them, or some next to it."""
    rest = [*rows[:place], *rows[place + 1 :]]
    if len(rest) > 1 and _adds_up(reading, rows[place], rest, column):
        yield rest
    whole = reading.values[rows[place]][column]
    for beside in (rows[place + 1 :], rows[:place][::-1]):
        added = exactly(0)
        for length, at in enumerate(beside, 1):
            value = reading.values[at][column]
            if whole is None or value is None:
                break
            added += value.interval
            if length > 1 and whole.interval.meets(added):
                yield beside[:length]


def _adds_up(reading: TableReading, at: int, run: Sequence[int], column: int) -> bool:
    whole = reading.values[at][column]
    parts = [reading.values[each][column] for each in run]
    if whole is None or None in parts:
        return False
    return whole.interval.meets(total(part.interval for part in parts if part is not None))
