"""Ranks: they follow their figures, the highest first or the lowest.

One that breaks the order is wrong.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from tui.documents.equation import Equation, Slot, slot, upright
from tui.documents.finding import Unchecked
from tui.documents.grid import TableReading
from tui.documents.interval import INFINITY, NumberRange
from tui.documents.printed import PrintedNumber

from .bases import bases
from .coverings import is_member

FEWEST_RANKS = 5
WHY = "the table does not show what the rank is by"


class _Entry(NamedTuple):
    """A rank and the figure that it belongs to, with their cells."""

    rank: PrintedNumber
    value: PrintedNumber
    at: Slot
    beside: Slot


def check(reading: TableReading) -> Iterator[Equation | Unchecked]:
    """The rows of ranks; columns of them are the same check of the table turned."""
    for at, row in enumerate(reading.rows):
        if row.role != "rank":
            continue
        best: tuple[list[int], list[_Entry], int] | None = None
        for base in bases(reading.rows, at):
            entries = _entries(reading, at, base)
            for sign in (-1, 1) if _varied(entries) else ():
                wrong = _wrong(entries, sign)
                if wrong is not None and (best is None or len(wrong) < len(best[0])):
                    best = wrong, entries, sign
        if best is None or len(best[0]) > _allowed(best[1]):
            yield Unchecked("rank", sum(value is not None for value in reading.values[at]), WHY)
        else:
            yield from (_equation(reading, best[1], each, best[2]) for each in best[0])


def _allowed(entries: Sequence[_Entry]) -> int:
    """How many entries can be wrong while the others still show what the ranks are by."""
    return max(1, len(entries) // 6)


def _wrong(entries: Sequence[_Entry], sign: int) -> list[int] | None:
    """The entries with the wrong rank; None if the ranks cannot be by these figures.

    Ranks within a longer list only have to go one way. Those that count up to the number of entries have to be their places.
    """
    misplaced, broken = _misplaced(entries, sign), _broken(entries, sign)
    if len(misplaced) <= _allowed(entries):
        return misplaced
    whole = all(1 <= each.rank.value <= len(entries) for each in entries)
    return None if whole and not broken else broken


def _misplaced(entries: Sequence[_Entry], sign: int) -> list[int]:
    """The entries whose rank is not their place among all.

    Those with equal figures share the places between them.
    """
    values = sorted(sign * each.value.value for each in entries)
    found = []
    for at, each in enumerate(entries):
        first, last = bisect_left(values, sign * each.value.value) + 1, bisect_right(values, sign * each.value.value)
        if not first <= each.rank.value <= last:
            found.append(at)
    return found


def _varied(entries: Sequence[_Entry]) -> bool:
    """Whether there are enough different figures to show what the ranks are by."""
    return len(entries) >= FEWEST_RANKS and len({each.value.value for each in entries}) * 3 >= len(entries) * 2


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


def _equation(reading: TableReading, entries: Sequence[_Entry], at: int, sign: int) -> Equation:
    """The rank that an entry must have among those in order.

    And the figure that it must have for its rank.
    """
    own, others = entries[at], [each for place, each in enumerate(entries) if place != at]
    better = [each.rank.value for each in others if sign * each.value.value < sign * own.value.value]
    worse = [each.rank.value for each in others if sign * each.value.value > sign * own.value.value]
    ranks = NumberRange(max(better, default=Decimal(1)), min(worse, default=INFINITY))
    above = [sign * each.value.value for each in others if each.rank.value < own.rank.value]
    below = [sign * each.value.value for each in others if each.rank.value > own.rank.value]
    ends = sorted((sign * max(above, default=-INFINITY), sign * min(below, default=INFINITY)))
    limits = {own.at: ranks, own.beside: NumberRange(ends[0], ends[1])}
    way = f"by {own.value.text} the rank is"
    return Equation("rank", upright(reading), own.at, (own.at, own.beside), ranks, False, way, limits.get)
