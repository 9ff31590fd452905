"""The rules of a control chart: which points of a run of neighbours are signals.

The order and the operations are those of NHSRplotthedots; `xmr` gives the mean and the limits.
"""

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Literal, NamedTuple

Special = Literal["outside", "shift", "trend", "two-of-three"]
RUN = 7
"""The fewest points in a shift, and in a trend."""


class Limits(NamedTuple):
    """A mean, its limits, and the lines two thirds of the way to the limits."""

    mean: float | None
    lower: float | None = None
    upper: float | None = None
    near_lower: float = 0.0
    near_upper: float = 0.0


def side_of(value: float, mean: float) -> int:
    """1 above the mean, -1 below it, 0 on it."""
    return (value > mean) - (value < mean)


def signals(numbers: list[float], lines: Limits, crowded: int, run: int) -> Iterator[tuple[int, Special, int]]:
    """The signals of a run of neighbours, the weakest rule first.

    Where a point has several, the last one counts.
    """
    mean, lower, upper, near_lower, near_upper = lines
    if mean is not None:
        sides = [side_of(number, mean) for number in numbers]
        for side, start, end in _runs(sides, RUN):
            if side != crowded or end - start >= run:
                yield from ((at, "shift", side) for at in range(start, end))
    if mean is not None and lower is not None and upper is not None:
        near = [near_upper < number <= upper or lower <= number < near_lower for number in numbers]
        for at in _pairs(near, sides):
            yield at, "two-of-three", sides[at]
    steps = [(after > before) - (after < before) for before, after in pairwise(numbers)]
    for step, start, end in _runs(steps, RUN - 1):
        yield from ((at, "trend", step) for at in range(start, end + 1))
    if lower is not None and upper is not None:
        yield from ((at, "outside", 1 if number > upper else -1) for at, number in enumerate(numbers) if number > upper or number < lower)


def _runs(signs: list[int], least: int) -> Iterator[tuple[int, int, int]]:
    """Runs of at least `least` equal signs other than 0.

    Each is the sign, the index where it begins and the index after its end.
    """
    start = 0
    for sign, group in groupby(signs):
        end = start + len(list(group))
        if sign and end - start >= least:
            yield sign, start, end
        start = end


def _pairs(near: list[bool], sides: list[int]) -> Iterator[int]:
    """Points near a limit that are one of at least two such among three neighbours.

    All three are on the same side of the mean.
    """
    last = len(near)
    found = (at for at, close in enumerate(near) if close)
    for at in found:
        for first in range(max(0, at - 2), min(at, last - 3) + 1):
            three = sides[first : first + 3]
            if three[0] == three[1] == three[2] != 0 and sum(near[first : first + 3]) >= 2:
                yield at
                break
