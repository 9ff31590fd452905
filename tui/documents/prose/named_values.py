"""What named cells give together.

Their values, the share of one in another, the change between two periods, the gap between two rows.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from tui.documents.interval import NumberRange, exactly
from tui.documents.window import MonthWindow as Months

from .figure import StatedFigure
from .named_cells import NamedCell

ValueKind = Literal["cell", "share", "change", "points", "percent-change", "times", "mean"]
CHANGE_KINDS: tuple[ValueKind, ...] = ("change", "points", "percent-change")
MOST_VALUES = 300
"""The most cells to take in pairs."""


class NamedValue(Struct, frozen=True):
    """A value that named cells give, in the unit of its kind.

    With the period that it is for and the one that it is measured from.
    """

    kind: ValueKind
    interval: NumberRange
    cells: tuple[NamedCell, ...]
    named: bool = True
    """Whether the sentence names the line of a share, rather than only that of its whole."""

    @property
    def when(self) -> Months | None:
        """The period that it is for, the later one of a change."""
        return self.cells[-1].when if self.kind in CHANGE_KINDS else self.cells[0].when

    @property
    def base(self) -> Months | None:
        """The period that a change is measured from."""
        return self.cells[0].when if self.kind in CHANGE_KINDS else None

    @property
    def labels(self) -> int:
        """How many labels of its cells the sentence names."""
        return max(cell.labels for cell in self.cells)


def kinds_of(figure: StatedFigure) -> tuple[ValueKind, ...]:
    """The kinds of value that a figure can be, the one that its words say first.

    None where it can be none.
    """
    if figure.role in ("rank", "duration", "ratio", "range", "rate"):
        return ()
    if figure.role == "mean":
        return ("mean", "cell") if figure.per == "month" and figure.unit != "%" else ()
    if figure.role == "multiple":
        return ("times",)
    if figure.unit == "points":
        return ("points",)
    if figure.unit == "%":
        return ("percent-change", "share") if figure.sign or figure.base is not None else ("share", "percent-change")
    return ("change", "cell") if figure.sign or figure.role == "change" else ("cell",)


def values_of_cells(cells: Sequence[NamedCell], kinds: Sequence[ValueKind]) -> Iterator[NamedValue]:
    """Every value of these kinds."""
    for kind in kinds:
        if kind == "cell":
            yield from (NamedValue(kind, cell.interval, (cell,)) for cell in cells if not cell.percent)
            continue
        if kind == "mean":
            yield from _means(cells)
            continue
        if kind == "share":
            yield from (NamedValue(kind, cell.interval, (cell,)) for cell in cells if cell.percent)
        if len(cells) <= MOST_VALUES:
            yield from _of_pairs(cells, kind)


def _means(cells: Sequence[NamedCell]) -> Iterator[NamedValue]:
    """What the totals of months come to a month."""
    for cell in cells:
        months = 0 if cell.percent or not cell.whole else months_beside(cell)
        mean = cell.interval.over(exactly(months)) if months > 1 else None
        if mean is not None:
            yield NamedValue("mean", mean, (cell,))


def months_beside(cell: NamedCell) -> int:
    """How many months with figures stand beside a total."""
    place = cell.first
    for reading, row, column in ((place.reading, place.row, place.column), (place.reading.across, place.column, place.row)):
        windows = [reading.window(row, at) for at, line in enumerate(reading.columns) if line.role == "plain"]
        given = [reading.values[row][at] for at, line in enumerate(reading.columns) if line.role == "plain"]
        months = [value for window, value in zip(windows, given, strict=True) if window is not None and window.months == 1]
        if len(months) > 1 and reading.columns[column].role == "total":
            return sum(value is not None for value in months)
    return 0


def _of_pairs(cells: Sequence[NamedCell], kind: ValueKind) -> Iterator[NamedValue]:
    groups: dict[tuple[object, ...], list[NamedCell]] = defaultdict(list)
    for cell in cells:
        if cell.percent != (kind == "points"):
            continue
        row, column = cell.line
        if kind in ("share", "times"):
            if "average" not in (cell.first.reading.rows[cell.first.row].role, cell.first.reading.columns[cell.first.column].role):
                groups[0, row[0]].append(cell)
                groups[1, column[0]].append(cell)
        else:
            groups[0, row[0], column[1]].append(cell)
            groups[1, column[0], row[1]].append(cell)
            if kind == "points" and cell.when is not None:
                groups[2, cell.when.first, cell.when.last].append(cell)
    for key, group in groups.items():
        yield from _pairs(group, kind, 0 if key[0] == 1 else 1)


def _pairs(cells: Sequence[NamedCell], kind: ValueKind, axis: int) -> Iterator[NamedValue]:
    for one in cells:
        for other in cells:
            if one is other:
                continue
            if kind in ("share", "times"):
                yield from _quotient(one, other, kind, axis)
            elif _follow(one.when, other.when):
                difference = other.interval - one.interval
                found = difference.over(one.interval) if kind == "percent-change" else difference
                if found is not None:
                    yield NamedValue(kind, found.times(100) if kind == "percent-change" else found, (one, other))
            elif kind == "points" and one.when == other.when and one.labels and other.labels and one.interval.high < other.interval.low:
                yield NamedValue(kind, other.interval - one.interval, (one, other))


def _quotient(one: NamedCell, other: NamedCell, kind: ValueKind, axis: int) -> Iterator[NamedValue]:
    """The share of one cell in another of its period.

    Or how many times as much the other is.
    """
    if one.when != other.when or one.interval.high >= other.interval.low or not (one.labels or kind == "times"):
        return
    top, bottom = (one, other) if kind == "share" else (other, one)
    found = top.interval.over(bottom.interval)
    if found is not None:
        yield NamedValue(kind, found.times(100) if kind == "share" else found, (top, bottom), one.named[axis])


def _follow(one: Months | None, other: Months | None) -> bool:
    return one is not None and other is not None and one.months == other.months and one.last < other.last
