"""The values of a long series for limits and rules, by NumPy.

Each figure is the same to the last bit as that of `ShortNeighbours`: each sum is from left to right.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from tui.model.table import Number

from .neighbours import correlated
from .rules import Limits, PointMarks

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]


class LongNeighbours:
    """Numbers in an array."""

    def __init__(self, places: Sequence[int], values: Sequence[Number | None]) -> None:
        self.rows: Sequence[int] = range(len(values))
        self._numbers: Floats = np.array(values, dtype=np.float64)
        if places and places[-1] - places[0] != len(places) - 1:
            gaps = 1 + np.flatnonzero(np.diff(np.array(places)) != 1)
            self._numbers = np.insert(self._numbers, gaps, np.nan)
            self.rows = np.insert(np.arange(len(values)), gaps, -1).tolist()

    def counts(self) -> "Counter[float]":
        """How often each value occurs."""
        return _counted(self._numbers)

    def ranges(self) -> "Counter[float]":
        """How often each moving range occurs."""
        return _counted(np.abs(np.diff(self._numbers)))

    def marks(self, lines: Limits) -> PointMarks:
        """How they lie to the lines and to each other."""
        mean, lower, upper, near_lower, near_upper = lines
        numbers = self._numbers
        above = below = over = under = near = b""
        if mean is not None:
            above, below = (numbers > mean).tobytes(), (numbers < mean).tobytes()
        if lower is not None and upper is not None:
            over, under = (numbers > upper).tobytes(), (numbers < lower).tobytes()
            near = (((near_upper < numbers) & (numbers <= upper)) | ((lower <= numbers) & (numbers < near_lower))).tobytes()
        return PointMarks(above, below, over, under, near, (numbers[1:] > numbers[:-1]).tobytes(), (numbers[1:] < numbers[:-1]).tobytes())

    def correlation(self) -> float | None:
        """The correlation of each value with the next."""
        known = _known(self._numbers)
        if not len(known) or known.min() == known.max():
            return None
        with np.errstate(over="ignore", invalid="ignore"):  # Python says nothing of an overflow either.
            away = self._numbers - _sum(known) / len(known)
            return correlated(_sum(_known(away * away)), _sum(_known(away[:-1] * away[1:])))


def _sum(numbers: "Floats") -> float:
    """The sum from left to right, unlike that of `np.sum`."""
    return float(np.add.accumulate(numbers)[-1]) if len(numbers) else 0.0


def _counted(numbers: "Floats") -> "Counter[float]":
    found, times = np.unique(_known(numbers), return_counts=True)
    return Counter(dict(zip(found.tolist(), times.tolist(), strict=True)))


def _known(numbers: "Floats") -> "Floats":
    """The numbers that are not nan."""
    return numbers[~np.isnan(numbers)]
