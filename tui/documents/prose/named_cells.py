"""All cells of a table that a sentence names.

Of every period, with the totals beside them.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tui.documents.grid import TableReading
from tui.documents.interval import NumberRange, total
from tui.documents.line import TableLine
from tui.documents.window import MonthWindow as Months

from .cells import Named, Tables
from .meant_lines import VALUES
from .mentions import Mention
from .table_periods import covered_months

MOST_NAMED = 3_000
"""The most cells of one table to look at for one sentence."""
NEAR_LINES = 4
_OR = re.compile(r"\s?(?:,|,?\s?(?:or|and|plus)|/|&)\s?(?:the\s)?", re.IGNORECASE)
WHOLES = ("total", "whole", "subtotal")


class NamedCell(Struct, frozen=True):
    """A named cell, or the sum of neighbours that the sentence names together.

    Fatal or serious.

    `whole` says that it is a total which no label names, and `named` whether its row and its column are.
    """

    places: tuple[Named, ...]
    interval: NumberRange
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


def named_cells(tables: Tables, number: int, mentions: Sequence[Mention], text: str) -> list[NamedCell]:
    """The cells in the rows and the columns of a table that a sentence names.

    `mentions` are those of the table. Of an axis without a name, the periods and the totals.
    """
    reading = tables.readings[number]
    named = [sorted({mention.line for mention in mentions if mention.axis == axis}) for axis in (0, 1)]
    rows, columns = (_lines(tables, number, axis, named[axis]) for axis in (0, 1))
    if len(rows) * len(columns) > MOST_NAMED:
        return []
    wholes = [whole_lines(tables, number, axis) for axis in (0, 1)]
    cells = []
    for row in rows:
        for column in columns:
            value = reading.values[row][column]
            if value is not None:
                when = tables.when(number, row, column) or covered_months(reading, row, column) or tables.periods[number]
                marks = (row in named[0], column in named[1])
                place = Named(number, reading, row, column, sum(marks), False, when)
                whole = any(not mark and at in wholes[axis] for axis, (mark, at) in enumerate(zip(marks, (row, column), strict=True)))
                cells.append(NamedCell((place,), value.interval, when, place.percent, marks, whole))
    return [*cells, *_together(cells, [_joined(mentions, axis, text) for axis in (0, 1)])]


def _lines(tables: Tables, number: int, axis: int, named: Sequence[int]) -> list[int]:
    reading: TableReading = tables.readings[number]
    lines: Sequence[TableLine] = (reading.rows, reading.columns)[axis]
    chosen = {at for at in named if lines[at].role in VALUES}
    # Where a label is named, the total is there for shares of it.
    chosen |= whole_lines(tables, number, axis)
    if not any(lines[at].role in ("plain", "part", "rate", "whole", *WHOLES) for at in named):
        chosen |= set(tables.neutral[number, axis])
        chosen |= {at for at, line in enumerate(lines) if line.window is not None and line.role in VALUES}
        plain = [at for at, line in enumerate(lines) if line.role in ("plain", "part")]
        if not chosen and len(plain) == 1:
            chosen |= set(plain)
    return sorted(chosen)


def whole_lines(tables: Tables, number: int, axis: int) -> frozenset[int]:
    """The totals of an axis.

    With the line that is the sum of all others, whatever it is called.
    """
    lines = (tables.readings[number].rows, tables.readings[number].columns)[axis]
    return tables.sums[number, axis] | frozenset(at for at, line in enumerate(lines) if line.role in WHOLES)


def _joined(mentions: Sequence[Mention], axis: int, text: str) -> list[tuple[int, int]]:
    """The lines of an axis that the sentence joins: fatal or serious."""
    own = sorted((mention for mention in mentions if mention.axis == axis), key=lambda each: each.start)
    return [
        (one.line, other.line)
        for at, one in enumerate(own)
        for other in own[at + 1 : at + NEAR_LINES]
        if one.line != other.line and one.end <= other.start and _OR.fullmatch(text[one.end : other.start])
    ]


def _together(cells: Sequence[NamedCell], joined: Sequence[Sequence[tuple[int, int]]]) -> Iterator[NamedCell]:
    """The sums of two cells in lines that the sentence joins."""
    by_place = {(cell.first.row, cell.first.column): cell for cell in cells}
    for axis in (0, 1):
        for one, other in dict.fromkeys(joined[axis]):
            for (row, column), cell in by_place.items():
                if (row, column)[axis] != one or cell.percent:
                    continue
                beside = by_place.get((other, column) if axis == 0 else (row, other))
                if beside is not None and not beside.percent and cell.when == beside.when:
                    yield NamedCell((cell.first, beside.first), total((cell.interval, beside.interval)), cell.when, False, cell.named)
