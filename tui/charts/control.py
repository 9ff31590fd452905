"""A control chart in plain characters, for a pipe or a screen reader.

It uses no box drawing and no colour.
"""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from tui.analysis.rules import Special
from tui.analysis.xmr import Phase, Point
from tui.model.period import Period, places
from tui.text.periods import short

HEIGHT = 12
WIDEST_STEP = 4
"""The most columns from one point to the next."""

RULE_LETTERS: dict[Special, str] = {"outside": "O", "trend": "T", "two-of-three": "2", "shift": "S"}


class ChartMarks(NamedTuple):
    """The characters for points, mean and limits."""

    point: str
    mean: str
    limit: str


DOTS = ChartMarks("•", "-", "·")
ASCII_MARKS = ChartMarks("o", "-", ".")


def key(marks: ChartMarks) -> str:
    """The key that explains the characters."""
    letters = ", ".join(f"{letter} {name}" for name, letter in RULE_LETTERS.items())
    return f"{marks.point} a point, {letters}; {marks.mean} mean, {marks.limit} limits"


class ControlChart(NamedTuple):
    """The lines of a chart, and how many points they show.

    Where not all points fit, the chart shows the latest.
    """

    lines: tuple[str, ...]
    shown: int


class _IndexedPoint(NamedTuple):
    """A point of a period, and its index among all points."""

    place: int
    period: Phase[Period]
    point: Point[Period]


class _Room(NamedTuple):
    """What fits on the chart.

    The points, a function from a level to its row, the names of the levels on the left, and the columns those names take.
    """

    spots: list[_IndexedPoint]
    row: Callable[[float], int]
    rows: int
    names: dict[int, str]
    margin: int


def control(periods: Sequence[Phase[Period]], columns: int, written: Callable[[float], str], marks: ChartMarks) -> ControlChart:
    """Draw the chart in at most `columns` columns; empty if no point has a value.

    Levels are on the left and times below. Where the names of the levels would take more than half the width they are left out: the text
    above the chart gives them too.
    """
    drawn = [(period, point) for period in periods for point in period.last(columns)][-columns:]
    spots = [_IndexedPoint(at, *each) for at, each in zip(places([point.period for _, point in drawn]), drawn, strict=True)]
    room = _room(spots, columns, written)
    if room and room.margin > columns // 2:
        room = _room(spots, columns, None)
    if not room:
        return ControlChart((), 0)
    spots, row, rows, names, margin = room
    first, last = spots[0].place, spots[-1].place
    step = max(1, min(WIDEST_STEP, (columns - margin) // (last - first + 1)))
    grid = [[" "] * ((last - first + 1) * step) for _ in range(rows)]
    for period, group in groupby(spots, lambda mark: mark.period):
        stretch = list(group)
        cells = slice((stretch[0].place - first) * step, (stretch[-1].place - first + 1) * step)
        for level, name in reversed(_lines(period)):
            if level is not None:
                grid[row(level)][cells] = (marks.mean if name == "mean" else marks.limit) * (cells.stop - cells.start)
        for at, _, point in stretch:
            if point.value is not None:
                grid[row(point.value)][(at - first) * step] = _mark(point, marks)
    heads = [f"{names[number]} " if number in names else "" for number in range(rows)]
    lines = [f"{head:>{margin}}{''.join(cells)}".rstrip() for head, cells in zip(heads, grid, strict=True)]
    times = _times([(margin + (mark.place - first) * step, mark.point.period) for mark in spots], columns)
    return ControlChart((*lines, times), len(spots))


def _room(spots: list[_IndexedPoint], columns: int, written: Callable[[float], str] | None) -> _Room | None:
    """The latest points that fit beside the names of their levels.

    `written` formats a level; None leaves the names out.
    """
    margin, wanted = 0, 1 if written else 0
    # The names take room from the points, and the points that remain decide the levels.
    while True:
        margin = max(margin, wanted)
        spots = [mark for mark in spots if mark.place > spots[-1].place - max(1, columns - margin)]
        shown = [period for period, _ in groupby(mark.period for mark in spots)]
        levels = [mark.point.value for mark in spots] + [level for period in shown for level, _ in _lines(period)]
        known = [level for level in levels if level is not None]
        if not known:
            return None
        row = partial(_row, min(known), max(known))
        names = _names(shown, row, written, columns // 3) if written else {}
        wanted = 1 + max(map(len, names.values())) if names else 0
        if wanted <= margin:
            return _Room(spots, row, 1 + row(min(known)), names, margin)


def _row(low: float, high: float, level: float) -> int:
    """The row of a level, from the top."""
    return round((high - level) / (high - low) * (HEIGHT - 1)) if high > low else 0


def _names(periods: Sequence[Phase[Period]], row: Callable[[float], int], written: Callable[[float], str], room: int) -> dict[int, str]:
    """The names of the levels by row, means first.

    As many as fit, and always at least one.
    """
    names: dict[int, list[str]] = {}
    for each in zip(*map(_lines, periods), strict=True):
        for level, name in each:
            if level is not None:
                shown = names.setdefault(row(level), [])
                words = f"{written(level)} {name}"
                if words not in shown and (not shown or len(", ".join((*shown, words))) <= room):
                    shown.append(words)
    return {number: ", ".join(shown) for number, shown in names.items()}


def _mark(point: Point[Period], marks: ChartMarks) -> str:
    return RULE_LETTERS[point.special] if point.special else marks.point


def _lines(period: Phase[Period]) -> tuple[tuple[float | None, str], ...]:
    return (period.mean, "mean"), (period.upper, "upper"), (period.floor, "lower")


def _times(points: Sequence[tuple[int, Period]], columns: int) -> str:
    """The line of time labels: the first, then as many as fit below their points."""
    line = ""
    for column, at in points:
        words = short(at)
        if (not line or column >= len(line) + 2) and column + len(words) <= columns:
            line = f"{line:<{column}}{words}"
    return line
