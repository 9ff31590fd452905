"""All cells of a table that a sentence names, of every period, with the totals beside them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from tui.documents.grid import TableReading
from tui.documents.interval import Interval, total
from tui.documents.line import Line
from tui.documents.window import Window as Months

from .cells import VALUES, Named, Tables, covered
from .mentions import Mention

MOST = 3_000
"""The most cells of one table to look at for one sentence."""
WHOLES = ("total", "whole", "subtotal")


class Cell(Struct, frozen=True):
    """A named cell, or the sum of neighbours that the sentence names together: fatal or serious.

    `whole` says that it is a total which no label names, and `named` whether its row and its column are.
    """

    places: tuple[Named, ...]
    interval: Interval
    when: Months | None
    percent: bool
    named: tuple[bool, bool]
    whole: bool = False

    @property
    def labels(self) -> int:
        """How many of its labels the sentence names."""
        return sum(self.named)

    @property
    def first(self) -> Named:
        """Its cell, or the first of those that it adds up."""
        return self.places[0]

    @property
    def line(self) -> tuple[tuple[tuple[int, ...], str], tuple[tuple[int, ...], str]]:
        """Its rows and its columns, with what is left of their words without periods."""
        reading = self.first.reading
        rows, columns = tuple(dict.fromkeys(each.row for each in self.places)), tuple(dict.fromkeys(each.column for each in self.places))
        return (rows, reading.rows[rows[0]].text), (columns, reading.columns[columns[0]].text)


def named_cells(tables: Tables, number: int, mentions: Sequence[Mention]) -> list[Cell]:
    """The cells in the rows and the columns that a sentence names; of an axis without a name, the periods and the totals."""
    reading = tables.readings[number]
    own = [mention for mention in mentions if mention.table == number]
    named = [sorted({mention.line for mention in own if mention.axis == axis}) for axis in (0, 1)]
    rows, columns = (_lines(tables, number, axis, named[axis]) for axis in (0, 1))
    if len(rows) * len(columns) > MOST:
        return []
    cells = []
    for row in rows:
        for column in columns:
            value = reading.values[row][column]
            if value is not None:
                when = reading.window(row, column) or covered(reading, row, column) or tables.periods[number]
                marks = (row in named[0], column in named[1])
                place = Named(number, reading, row, column, sum(marks), False, when)
                whole = any(
                    not mark and line.role in WHOLES for mark, line in zip(marks, (reading.rows[row], reading.columns[column]), strict=True)
                )
                cells.append(Cell((place,), value.interval, when, place.percent, marks, whole))
    return [*cells, *_together(cells, named)]


def _lines(tables: Tables, number: int, axis: int, named: Sequence[int]) -> list[int]:
    reading: TableReading = tables.readings[number]
    lines: Sequence[Line] = (reading.rows, reading.columns)[axis]
    chosen = {at for at in named if lines[at].role in VALUES}
    # Where a label is named, the total is there for shares of it.
    chosen |= {at for at, line in enumerate(lines) if line.role in WHOLES}
    if not any(lines[at].role in ("plain", "part", "rate", "whole", *WHOLES) for at in named):
        chosen |= set(tables.neutral[number, axis])
        chosen |= {at for at, line in enumerate(lines) if line.window is not None and line.role in VALUES}
        plain = [at for at, line in enumerate(lines) if line.role in ("plain", "part")]
        if not chosen and len(plain) == 1:
            chosen |= set(plain)
    return sorted(chosen)


def _together(cells: Sequence[Cell], named: Sequence[Sequence[int]]) -> Iterator[Cell]:
    """The sums of two named neighbours that count things."""
    by_place = {(cell.first.row, cell.first.column): cell for cell in cells}
    for (row, column), cell in by_place.items():
        for axis in (0, 1):
            following = next((after for at, after in pairwise(named[axis]) if at == (row, column)[axis]), None)
            other = by_place.get((row, column) if following is None else (following, column) if axis == 0 else (row, following))
            if following is None or other is None or cell.percent or other.percent or cell.when != other.when:
                continue
            yield Cell((cell.first, other.first), total((cell.interval, other.interval)), cell.when, False, cell.named)
