"""Which two rows a derived row can be made from.

Those before it, nearest first, with the earlier period as the base.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from tui.documents.grid import TableReading
from tui.documents.line import TableLine

BASE_ROLES = frozenset(
    ("plain", "part", "total", "subtotal", "whole", "population", "target", "rate", "share", "average", "statistic", "cumulative")
)
NEAREST = 14
"""The most rows on one side of a derived one to try."""


def bases(rows: Sequence[TableLine], at: int) -> list[int]:
    """The rows that a derived row can be made from.

    The nearest above comes first, then the nearest below.
    """
    above = islice((place for place in range(at - 1, -1, -1) if rows[place].role in BASE_ROLES), NEAREST)
    below = islice((place for place in range(at + 1, len(rows)) if rows[place].role in BASE_ROLES), NEAREST // 2)
    return [*above, *below]


def pairs(reading: TableReading, at: int) -> Iterator[tuple[int, int]]:
    """The pairs of an earlier and a later row that a change can be between.

    The likeliest comes first.
    """
    rows = reading.rows
    found = []
    for one, other in combinations(bases(rows, at), 2):
        for before, after in ((one, other), (other, one)):
            found.append((_distance(rows, at, before, after), before, after))
    yield from ((before, after) for _, before, after in sorted(found))


def _distance(rows: Sequence[TableLine], at: int, before: int, after: int) -> tuple[int, int, int, int, int]:
    """How unlikely a pair is: by its group, by its periods, and by how far away it is."""
    base, later, own = rows[before], rows[after], rows[at]
    strange = (base.percent != later.percent) + (base.role != later.role) + (outer(base) != outer(later))
    strange += outer(own) not in ((), outer(base)) if outer(base) == outer(later) else 0
    times = 1
    if (base.window and later.window and base.window.dated and later.window.dated) or (base.window and later.window):
        times = 0 if base.window.first < later.window.first else 2
    if own.compared:
        times += {base.window, later.window} != set(own.compared[:2])
    return strange, times, abs(at - before) + abs(at - after), int(before > after), before


def outer(row: TableLine) -> tuple[str, ...]:
    """The headings above a row's own."""
    return (*row.outer, *row.words[:-1])


def alike(one: TableLine, other: TableLine) -> bool:
    """Whether two rows are for periods of the same length, by their headings."""
    first, second = one.window, other.window
    if first is None or second is None:
        return True
    return first.months == second.months and first.open == second.open and first.part == second.part
