"""The rules of a control chart: which points of a run of neighbours are signals.

The order and the operations are those of NHSRplotthedots; `xmr` gives the mean and the limits.
"""

from collections.abc import Iterator
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


class PointMarks(NamedTuple):
    """How points lie to the lines and to each other, a byte for each: 1 or 0.

    Above or below the mean, above the upper or below the lower limit, and more than two thirds of the way to one but not beyond it; empty
    without a mean or limits. `rising` and `falling` compare each point with the next. All are 0 at what separates two runs of neighbours.
    """

    above: bytes
    below: bytes
    over: bytes
    under: bytes
    near: bytes
    rising: bytes
    falling: bytes


def signals(marks: PointMarks, crowded: int, run: int) -> Iterator[tuple[int, Special, int]]:
    """The signals of points, the weakest rule first.

    Where a point has several, the last one counts.
    """
    for start, end, side in _runs(marks.above, marks.below, RUN):
        if side != crowded or end - start >= run:
            yield from ((at, "shift", side) for at in range(start, end))
    for at in _pairs(marks):
        yield at, "two-of-three", marks.above[at] or -1
    for start, end, step in _runs(marks.rising, marks.falling, RUN - 1):
        yield from ((at, "trend", step) for at in range(start, end + 1))
    yield from ((at, "outside", 1) for at in _places(marks.over))
    yield from ((at, "outside", -1) for at in _places(marks.under))


def _places(marks: bytes) -> Iterator[int]:
    at = marks.find(1)
    while at >= 0:
        yield at
        at = marks.find(1, at + 1)


def _runs(up: bytes, down: bytes, least: int) -> list[tuple[int, int, int]]:
    """Runs of at least `least` marks in a row, of one or the other kind.

    Each is the index where it begins, the index after its end, and the sign. They are bytes, so that a long series is searched like a text.
    """
    found = []
    for sign, marks in ((1, up + b"\0"), (-1, down + b"\0")):
        end = 0
        while (start := marks.find(b"\1" * least, end)) >= 0:
            end = marks.index(b"\0", start)
            found.append((start, end, sign))
    return sorted(found)


def _pairs(marks: PointMarks) -> Iterator[int]:
    """Points near a limit that are one of at least two such among three neighbours.

    All three are on the same side of the mean.
    """
    above, below, near = marks.above, marks.below, marks.near
    last = len(near)
    for at in _places(near):
        if near.count(1, max(0, at - 2), at + 3) < 2:
            continue
        for first in range(max(0, at - 2), min(at, last - 3) + 1):
            if b"\1\1\1" in (above[first : first + 3], below[first : first + 3]) and sum(near[first : first + 3]) >= 2:
                yield at
                break
