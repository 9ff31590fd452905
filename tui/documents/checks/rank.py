"""Ranks: they follow their figures, the highest first or the lowest. One that breaks the order is wrong."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from tui.documents.equation import Equation, Slot, slot, upright
from tui.documents.finding import Unchecked
from tui.documents.grid import TableReading
from tui.documents.interval import INFINITY, Interval
from tui.documents.printed import Printed

from .bases import bases
from .coverings import is_member

FEWEST = 5
WHY = "the table does not show what the rank is by"


class _Entry(NamedTuple):
    """A rank and the figure that it belongs to, with their cells."""

    rank: Printed
    value: Printed
    at: Slot
    beside: Slot


def check(reading: TableReading) -> Iterator[Equation | Unchecked]:
    """The rows of ranks; columns of them are the same check of the table turned."""
    for at, row in enumerate(reading.rows):
        if row.role == "rank":
            tried = [(base, sign) for base in bases(reading.rows, at) for sign in (-1, 1)]
            outcomes = [(_entries(reading, at, base), sign) for base, sign in tried]
            best = max(((_broken(found, sign), found, sign) for found, sign in outcomes if _varied(found)), key=_fit, default=None)
            if best is None or len(best[0]) > max(1, len(best[1]) // 6):
                yield Unchecked("rank", sum(value is not None for value in reading.values[at]), WHY)
            else:
                yield from (_equation(reading, best[1], each, best[2], kind="rank") for each in best[0])


def _varied(entries: Sequence[_Entry]) -> bool:
    """Whether there are enough figures, and few of them the same, to show what the ranks are by."""
    return len(entries) >= FEWEST and len({each.value.value for each in entries}) * 3 >= len(entries) * 2


def _fit(outcome: tuple[list[int], list[_Entry], int]) -> tuple[int, int]:
    return -len(outcome[0]), len(outcome[1])


def _entries(reading: TableReading, at: int, base: int) -> list[_Entry]:
    """The ranked columns by rank, those that tie by figure."""
    found = []
    for place, column in enumerate(reading.columns):
        rank, value = reading.values[at][place], reading.values[base][place]
        if rank is not None and value is not None and is_member(column):
            found.append(_Entry(rank, value, slot(reading, at, place), slot(reading, base, place)))
    return sorted(found, key=lambda each: each.rank.value)


def _broken(entries: Sequence[_Entry], sign: int) -> list[int]:
    """The fewest entries without which the figures go one way as the ranks rise."""
    tails: list[Decimal] = []
    ends: list[int] = []
    before: list[int] = []
    order = sorted(range(len(entries)), key=lambda at: (entries[at].rank.value, sign * entries[at].value.value))
    for index, at in enumerate(order):
        value = sign * entries[at].value.value
        place = bisect_right(tails, value)
        before.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(value)
            ends.append(index)
        else:
            tails[place], ends[place] = value, index
    kept: set[int] = set()
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.add(order[at])
        at = before[at]
    return [at for at in range(len(entries)) if at not in kept]


def _equation(reading: TableReading, entries: Sequence[_Entry], at: int, sign: int, *, kind: str) -> Equation:
    """The rank that an entry must have among those in order, and the figure that it must have for its rank."""
    own, others = entries[at], [each for place, each in enumerate(entries) if place != at]
    better = [each.rank.value for each in others if sign * each.value.value < sign * own.value.value]
    worse = [each.rank.value for each in others if sign * each.value.value > sign * own.value.value]
    ranks = Interval(max(better, default=Decimal(1)), min(worse, default=INFINITY))
    above = [sign * each.value.value for each in others if each.rank.value < own.rank.value]
    below = [sign * each.value.value for each in others if each.rank.value > own.rank.value]
    ends = sorted((sign * max(above, default=-INFINITY), sign * min(below, default=INFINITY)))
    limits = {own.at: ranks, own.beside: Interval(ends[0], ends[1])}
    way = f"by {own.value.text} the rank is"
    return Equation(kind, upright(reading), own.at, (own.at, own.beside), ranks, False, way, limits.get)
