"""The rules of a control chart: which points of a run of neighbours are signals.

The order and the operations are those of NHSRplotthedots; `xmr` gives the mean and the limits.
"""

import re
from collections.abc import Iterator
from itertools import compress, islice, repeat
from operator import gt, lt
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
        above, below = bytes(map(gt, numbers, repeat(mean))), bytes(map(lt, numbers, repeat(mean)))
        for start, end, side in _runs(above, below, RUN):
            if side != crowded or end - start >= run:
                yield from ((at, "shift", side) for at in range(start, end))
    if mean is not None and lower is not None and upper is not None:
        near = [near_upper < number <= upper or lower <= number < near_lower for number in numbers]
        for at in _pairs(near, above, below):
            yield at, "two-of-three", above[at] or -1
    after = islice(numbers, 1, None), islice(numbers, 1, None)
    for start, end, step in _runs(bytes(map(gt, after[0], numbers)), bytes(map(lt, after[1], numbers)), RUN - 1):
        yield from ((at, "trend", step) for at in range(start, end + 1))
    if lower is not None and upper is not None:
        yield from ((at, "outside", 1 if number > upper else -1) for at, number in enumerate(numbers) if not lower <= number <= upper)


def _runs(up: bytes, down: bytes, least: int) -> list[tuple[int, int, int]]:
    """Runs of at least `least` marks in a row, of one or the other kind.

    Each is the index where it begins, the index after its end, and the sign. They are bytes, so that a long series is searched like a text.
    """
    long = re.compile(rb"\x01{%d,}" % least)
    return sorted((*found.span(), sign) for sign, marks in ((1, up), (-1, down)) for found in long.finditer(marks))


def _pairs(near: list[bool], above: bytes, below: bytes) -> Iterator[int]:
    """Points near a limit that are one of at least two such among three neighbours.

    All three are on the same side of the mean.
    """
    last = len(near)
    for at in compress(range(last), near):
        for first in range(max(0, at - 2), min(at, last - 3) + 1):
            if b"\1\1\1" in (above[first : first + 3], below[first : first + 3]) and sum(near[first : first + 3]) >= 2:
                yield at
                break
