"""The values of a series as numbers for limits and rules, with its gaps.

`long_neighbours` does the same for long series, many times as fast.
"""

from collections import Counter
from collections.abc import Sequence
from functools import reduce
from itertools import islice, pairwise, repeat
from math import isfinite, nan
from operator import add, gt, lt, mul, sub
from typing import Protocol

from tui.model.table import Number

from .rules import Limits, PointMarks


class Neighbours(Protocol):
    """The values of points as numbers, nan for a missing one and at each gap."""

    rows: Sequence[int]
    """The index among the points of each number; without a meaning at a gap."""

    def counts(self) -> "Counter[float]":
        """How often each value occurs."""

    def ranges(self) -> "Counter[float]":
        """How often each moving range occurs."""

    def marks(self, lines: Limits) -> PointMarks:
        """How they lie to the lines and to each other."""

    def correlation(self) -> float | None:
        """The correlation of each value with the next, None where nothing varies."""


class ShortNeighbours:
    """Numbers in a list."""

    def __init__(self, places: Sequence[int], values: Sequence[Number | None]) -> None:
        self.rows: Sequence[int] = range(len(values))
        self._numbers = [nan if value is None else float(value) for value in values]
        if places and places[-1] - places[0] != len(places) - 1:
            gaps = [at for at, (before, after) in enumerate(pairwise(places), 1) if after - before != 1]
            self.rows = list(self.rows)
            for at in reversed(gaps):
                self._numbers.insert(at, nan)
                self.rows.insert(at, -1)

    def counts(self) -> "Counter[float]":
        """How often each value occurs."""
        return Counter(_known(self._numbers))

    def ranges(self) -> "Counter[float]":
        """How often each moving range occurs."""
        return Counter(_known(list(map(abs, map(sub, islice(self._numbers, 1, None), self._numbers)))))

    def marks(self, lines: Limits) -> PointMarks:
        """How they lie to the lines and to each other."""
        mean, lower, upper, near_lower, near_upper = lines
        numbers = self._numbers
        above = below = over = under = near = b""
        if mean is not None:
            above, below = bytes(map(gt, numbers, repeat(mean))), bytes(map(lt, numbers, repeat(mean)))
        if lower is not None and upper is not None:
            over, under = bytes(map(gt, numbers, repeat(upper))), bytes(map(lt, numbers, repeat(lower)))
            near = bytes(near_upper < number <= upper or lower <= number < near_lower for number in numbers)
        rising = bytes(map(gt, islice(numbers, 1, None), numbers))
        return PointMarks(above, below, over, under, near, rising, bytes(map(lt, islice(numbers, 1, None), numbers)))

    def correlation(self) -> float | None:
        """The correlation of each value with the next."""
        known = _known(self._numbers)
        if not known or min(known) == max(known):
            return None
        mean = _sum(known) / len(known)
        away = [number - mean for number in self._numbers]
        return correlated(_sum(_known(list(map(mul, away, away)))), _sum(_known(list(map(mul, away, islice(away, 1, None))))))


def correlated(squares: float, products: float) -> float | None:
    """The correlation, from the sums of squared distances to the mean and of products."""
    return products / squares if squares and isfinite(squares) else None


def _sum(numbers: list[float]) -> float:
    """The sum from left to right, without the corrections of Python 3.12."""
    return reduce(add, numbers, 0.0)


def _known(numbers: list[float]) -> list[float]:
    """The numbers that are not nan."""
    return [number for number in numbers if number == number]
