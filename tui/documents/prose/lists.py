"""The lists of a table that a cell can be compared in.

Its column of districts, its row of years, the months of a whole table.
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tui.documents.grid import TableReading
from tui.documents.interval import NumberRange, total
from tui.documents.line import TableLine
from tui.documents.printed import PrintedNumber
from tui.documents.window import MonthWindow

from .mentions import label_words, roots

LISTED_ROLES = ("plain", "part", "rate", "share")
_REST = frozenset(roots("other unknown unspecified unrecorded miscellaneous missing blank none unclassified unallocated"))
FEWEST_ENTRIES = 3
"""Fewer entries have no order worth the name."""
LONGEST_LIST = 500


class ListedCell(Struct, frozen=True):
    """One cell of a list."""

    row: int
    column: int
    value: PrintedNumber
    when: MonthWindow | None


class Ordered(Struct, frozen=True):
    """The cells that one is compared with, itself among them.

    `dated` is a list of periods; `whole` says that a total covers it.
    """

    entries: tuple[ListedCell, ...]
    own: int
    dated: bool
    whole: bool = False

    @property
    def own_value(self) -> NumberRange:
        """What the cell itself allows."""
        return self.entries[self.own].value.interval

    def places(self, way: int) -> tuple[int, int]:
        """The first and the last place that the cell can have.

        The highest figure is first where `way` is 1.
        """
        values = [each.value.interval for at, each in enumerate(self.entries) if at != self.own]
        above = sum(each.low > self.own_value.high for each in values)
        below = sum(each.high < self.own_value.low for each in values)
        better, worse = (above, below) if way > 0 else (below, above)
        return 1 + better, len(self.entries) - worse

    def fits(self, way: int, place: int) -> bool:
        """Whether the cell can have a place; with `way` 0, from either end."""
        ways = (way,) if way else (1, -1)
        return any(first <= place <= last for first, last in map(self.places, ways))

    def latest(self, number: int) -> "Ordered | None":
        """The so many entries that end with the cell; None where there are not so many."""
        if self.own + 1 < number:
            return None
        return Ordered(self.entries[self.own + 1 - number : self.own + 1], number - 1, self.dated, self.whole)

    def local(self, way: int) -> bool:
        """Whether a cell is a local high or low in a list of periods.

        It is no less, or no more, than both of its neighbours.
        """
        if not self.dated:
            return False
        beside = [self.entries[at].value.interval for at in (self.own - 1, self.own + 1) if 0 <= at < len(self.entries)]
        return all((each.low <= self.own_value.high) if way > 0 else (each.high >= self.own_value.low) for each in beside)


def lists(reading: TableReading, row: int, column: int) -> Iterator[Ordered]:
    """Every list that a cell stands in.

    Its column, its row, and all periods of a table of years and months.
    """
    for turned, at, across in ((reading, row, column), (reading.across, column, row)):
        yield from _column(turned, at, across, flip=turned is not reading)
    if _all_dated(reading.rows) and _all_dated(reading.columns):
        entries = [
            entry
            for at, line in enumerate(reading.rows)
            if line.role in LISTED_ROLES
            for entry in _entries(reading.across, at, [place for place, each in enumerate(reading.columns) if each.role in LISTED_ROLES])
        ]
        # The reading that is turned has rows and columns the other way round.
        yield from _made(
            [ListedCell(each.column, each.row, each.value, each.when) for each in entries], row, column, dated=True, whole=True
        )


def _column(reading: TableReading, row: int, column: int, *, flip: bool) -> Iterator[Ordered]:
    rows = reading.rows
    if rows[row].role not in LISTED_ROLES:
        return
    members = [at for at, line in enumerate(rows) if line.role in LISTED_ROLES]
    dated = all(rows[at].window is not None for at in members)
    if not dated and any(rows[at].window is not None for at in members):
        return
    alike = [at for at in members if rows[at].role == rows[row].role and rows[at].percent == rows[row].percent]
    groups = {at: (rows[at].group, rows[at].outer) for at in alike}
    own = [at for at in alike if groups[at] == groups[row]] if row in groups else []
    named = [at for at in alike if not label_words(rows[at].words) & _REST]
    chosen = dict.fromkeys((tuple(alike), tuple(named), tuple(own)))
    flat = dated or _covered(reading, alike, column) or _covered(reading, own, column)
    for each in chosen:
        entries = _entries(reading, column, each)
        swapped = [ListedCell(entry.column, entry.row, entry.value, entry.when) for entry in entries] if flip else entries
        yield from _made(swapped, *((column, row) if flip else (row, column)), dated=dated, whole=flat)


def _entries(reading: TableReading, column: int, rows: Sequence[int]) -> list[ListedCell]:
    return [ListedCell(at, column, value, reading.window(at, column)) for at in rows if (value := reading.values[at][column]) is not None]


def _made(entries: list[ListedCell], row: int, column: int, *, dated: bool, whole: bool) -> Iterator[Ordered]:
    if dated:
        if any(each.when is None for each in entries):
            return
        length = {each.when.months for each in entries if each.when is not None}
        if len(length) != 1:
            return
        entries = sorted(entries, key=lambda each: each.when.first if each.when is not None else 0)
    own = [at for at, each in enumerate(entries) if (each.row, each.column) == (row, column)]
    units = {each.value.unit for each in entries}
    if own and FEWEST_ENTRIES <= len(entries) <= LONGEST_LIST and len(units) == 1:
        yield Ordered(tuple(entries), own[0], dated, whole)


def _covered(reading: TableReading, rows: Sequence[int], column: int) -> bool:
    """Whether a total of the table is the sum of these rows.

    If so, none of them contains another.
    """
    values = [value.interval for at in rows if (value := reading.values[at][column]) is not None]
    totals = [reading.values[at][column] for at, line in enumerate(reading.rows) if line.role in ("total", "whole", "subtotal")]
    added = total(values)
    return any(value is not None and value.interval.meets(added) for value in totals)


def _all_dated(lines: Sequence[TableLine]) -> bool:
    members = [line for line in lines if line.role in LISTED_ROLES]
    return len(members) > 1 and all(line.window is not None for line in members)
