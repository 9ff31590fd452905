"""Percentages that belong to a cell which their sentence states in figures.

Northgate took 4,216 people, 47.7% of the total: the row is named by its 4,216 alone.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cached_property

from tui.documents.grid import TableReading, every_cell
from tui.documents.interval import NumberRange
from tui.documents.printed import PrintedNumber

from .cells import Tables
from .figure import ProseSentence, StatedFigure
from .named_cells import WHOLES

LEAST_ANCHOR = 20
"""Smaller numbers stand in too many cells."""
LEAST_SUM = 1000
"""Smaller sums are other figures by chance."""


class Anchors:
    """The cells of all tables by their value."""

    def __init__(self, tables: Tables) -> None:
        self.readings = tables.readings
        self.places: dict[Decimal, list[tuple[int, int, int]]] = defaultdict(list)
        for number, reading in enumerate(tables.readings):
            for row, column, value in every_cell(reading):
                if value.unit != "%" and value.value >= LEAST_ANCHOR:
                    self.places[value.value].append((number, row, column))

    @cached_property
    def sums(self) -> frozenset[Decimal]:
        """The large sums of rows and columns, which no other figure is by chance."""
        ways = [way for reading in self.readings for way in (reading, reading.across)]
        added = (
            _sum_of([value for value, other in zip(line, way.columns, strict=True) if other.role == "plain"])
            for way in ways
            for line in way.values
        )
        return frozenset(each for each in added if each >= LEAST_SUM)

    def fits(self, sentence: ProseSentence, figure: StatedFigure) -> bool:
        """Whether a percentage is right for a cell whose number the sentence states.

        It stands beside it, or it is its share of a total, or its change from a line such as a baseline, that is no period.
        """
        if figure.unit != "%" or figure.role not in ("level", "percent-change"):
            return False
        levels = {each.value for each in sentence.figures if each.role == "level" and each.exact and each.unit != "%"}
        for place in (place for value in levels for place in self.places.get(value, ())):
            if any(figure.allowed.meets(each) for each in self._beside(*place, changed=bool(figure.sign))):
                return True
        return False

    def _beside(self, number: int, row: int, column: int, *, changed: bool) -> Iterator[NumberRange]:
        reading = self.readings[number]
        for turned, at, across in ((reading, row, column), (reading.across, column, row)):
            yield from _of_row(turned, at, across, changed=changed)


def _sum_of(values: Sequence[PrintedNumber | None]) -> Decimal:
    """The sum of numbers, 0 where there are percentages among them."""
    found = [value for value in values if value is not None]
    return sum((value.value for value in found), Decimal(0)) if all(value.unit != "%" for value in found) else Decimal(0)


def _of_row(reading: TableReading, row: int, column: int, *, changed: bool) -> Iterator[NumberRange]:
    """The percentages of a cell, without its shares where it has `changed`."""
    own, when = reading.values[row][column], reading.window(row, column)
    for at, line in enumerate(reading.columns):
        other = reading.values[row][at]
        if own is None or other is None or at == column:
            continue
        if other.unit == "%" or line.percent:
            if (line.window is None or line.window == when) and not (changed and line.role == "share"):
                yield -other.interval if other.interval.high < 0 else other.interval
            continue
        if line.role in WHOLES and not changed and (share := own.interval.over(other.interval)) is not None:
            yield share.times(100)
        if line.window is None or line.role in ("average", "target"):
            change = (own.interval - other.interval).over(other.interval)
            if change is not None and reading.columns[column].window is not None:
                percent = change.times(100)
                yield -percent if percent.high < 0 else percent
