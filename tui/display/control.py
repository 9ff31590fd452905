"""A control chart in plain characters, for a pipe or a screen reader's copy: no box drawing and no colour."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.analysis.stamps import Stamp
from tui.analysis.xmr import Period, Point, Special
from tui.display.numbers import count, rounded
from tui.display.stamps import short

HEIGHT = 12
WIDEST = 4
"""The most columns from one point to the next."""

LETTERS: dict[Special, str] = {"outside": "O", "trend": "T", "two-of-three": "2", "shift": "S"}


class Marks(NamedTuple):
    """The characters of points, mean and limits."""

    point: str
    mean: str
    limit: str


DOTS = Marks("•", "-", "·")
PLAIN = Marks("o", "-", ".")


def key(marks: Marks) -> str:
    """What the characters mean."""
    letters = ", ".join(f"{letter} {name}" for name, letter in LETTERS.items())
    return f"{marks.point} a point, {letters}; {marks.mean} mean, {marks.limit} limits"


def shown(periods: Sequence[Period[Stamp]], columns: int, places: int) -> int:
    """How many points fit: the last ones are drawn where that is less than all."""
    return max(1, min(sum(len(period.points) for period in periods), columns - _margin(periods, places)))


def control(periods: Sequence[Period[Stamp]], columns: int, places: int, marks: Marks) -> list[str]:
    """The chart in at most so many columns, levels at its left rounded to so many decimal places, times below. Empty without a value."""
    fits = shown(periods, columns, places)
    points = [(period, point) for period in periods for point in period.points][-fits:]
    levels = [level for period, point in points for level in (point.value, *_lines(period)) if level is not None]
    if not levels:
        return []
    low, high = min(levels), max(levels)
    margin = _margin(periods, places)
    step = max(1, min(WIDEST, (columns - margin) // len(points)))
    grid = [[" "] * (len(points) * step) for _ in range(HEIGHT if high > low else 1)]

    def row(level: float) -> int:
        return round((high - level) / (high - low) * (HEIGHT - 1)) if high > low else 0

    names: dict[int, str] = {}
    for at, (period, point) in enumerate(points):
        cells = range(at * step, at * step + step)
        for level, mark, name in zip(_lines(period), (marks.limit, marks.mean, marks.limit), ("lower", "mean", "upper"), strict=True):
            if level is not None:
                for cell in cells:
                    grid[row(level)][cell] = mark
                names[row(level)] = f"{count(rounded(level, places))} {name}"
        if point.value is not None:
            grid[row(point.value)][at * step] = _mark(point, marks)
    lines = [f"{names.get(number, ''):>{margin - 1}} {''.join(cells)}".rstrip() for number, cells in enumerate(grid)]
    return [*lines, _times([point for _, point in points], margin, step, columns)]


def _mark(point: Point[Stamp], marks: Marks) -> str:
    return LETTERS[point.special] if point.special else marks.point


def _lines(period: Period[Stamp]) -> tuple[float | None, float | None, float | None]:
    return period.lower, period.mean, period.upper


def _margin(periods: Sequence[Period[Stamp]], places: int) -> int:
    levels = [level for period in periods for level in _lines(period) if level is not None]
    return max((len(count(rounded(level, places))) for level in levels), default=0) + len(" upper") + 1


def _times(points: Sequence[Point[Stamp]], margin: int, step: int, columns: int) -> str:
    """The first time, and others where there is room for them after it, each from under its point."""
    line = ""
    for at, point in enumerate(points):
        words = short(point.month)
        column = margin + at * step
        if (not line or column >= len(line) + 2) and column + len(words) <= columns:
            line = f"{line:<{column}}{words}"
    return line
