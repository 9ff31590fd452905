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

from .competitors import competitors
from .mentions import GENERIC_ROOTS, label_words

LISTED_ROLES = ("plain", "part", "rate", "share")
_LEVELS = (*LISTED_ROLES, "total", "whole", "subtotal", "average", "text", "statistic", "population", "cumulative")
"""The roles of lines across a list whose figures are levels, not changes or targets."""
FEWEST_ENTRIES = 3
"""Fewer entries have no order worth the name."""
LONGEST_LIST = 500


class ListedCell(Struct, frozen=True):
    """One cell of a list.

    `certain` is whether it is one of those that are compared: the row of others or a subtotal may not be.
    """

    row: int
    column: int
    value: PrintedNumber
    when: MonthWindow | None
    certain: bool = True


class Ordered(Struct, frozen=True):
    """The cells that one is compared with, itself among them.

    `dated` is a list of periods; `whole` says that a total covers it.
    """

    entries: tuple[ListedCell, ...]
    own: int
    dated: bool
    whole: bool = False

    @property
    def own_cell(self) -> ListedCell:
        """The cell itself."""
        return self.entries[self.own]

    @property
    def own_value(self) -> NumberRange:
        """What the cell itself allows."""
        return self.own_cell.value.interval

    @property
    def certain(self) -> int:
        """How many entries are certain to be compared."""
        return sum(each.certain for each in self.entries)

    def places(self, way: int) -> tuple[int, int]:
        """The first and the last place that the cell can have.

        The highest figure is first where `way` is 1.
        """
        others = [each for at, each in enumerate(self.entries) if at != self.own]
        own = self.own_value
        better = [each for each in others if (each.value.interval.low > own.high if way > 0 else each.value.interval.high < own.low)]
        worse = [each for each in others if (each.value.interval.high < own.low if way > 0 else each.value.interval.low > own.high)]
        return 1 + sum(each.certain for each in better), len(self.entries) - len(worse)

    def fits(self, way: int, place: int) -> bool:
        """Whether the cell can have a place; with `way` 0, from either end."""
        ways = (way,) if way else (1, -1)
        return any(first <= place <= last for first, last in map(self.places, ways))

    def only(self, kept: Sequence[ListedCell]) -> "Ordered | None":
        """The list with some of its entries.

        None where the cell is not among them, or alone.
        """
        if self.own_cell not in kept or len(kept) < 2:
            return None
        return Ordered(tuple(kept), list(kept).index(self.own_cell), self.dated, self.whole)

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
        columns = [place for place, each in enumerate(reading.columns) if each.role in LISTED_ROLES]
        entries = [
            entry
            for at, line in enumerate(reading.rows)
            if line.role in LISTED_ROLES
            for entry in _entries(reading.across, at, dict.fromkeys(columns, True))
        ]
        # The reading that is turned has rows and columns the other way round.
        yield from _made([_flipped(each) for each in entries], row, column, dated=True, whole=True)


def _column(reading: TableReading, row: int, column: int, *, flip: bool) -> Iterator[Ordered]:
    rows = reading.rows
    if rows[row].role not in LISTED_ROLES or reading.columns[column].role not in _LEVELS:
        return
    members = [at for at, line in enumerate(rows) if line.role in LISTED_ROLES]
    alike = [at for at in members if rows[at].role == rows[row].role and rows[at].percent == rows[row].percent]
    dated = rows[row].window is not None and len({_subject(rows[at]) for at in alike}) == 1
    if dated:
        alike = [at for at in alike if rows[at].window is not None and _has_ended(reading, at, alike, column)]
        if len({rows[at].window for at in alike}) < len(alike):
            return
        chosen, flat = dict.fromkeys(alike, True), True
    elif len({rows[at].window for at in alike}) > 1:
        return  # Rows of several things in several periods have no one order.
    else:
        chosen = competitors(reading, alike, row)
        flat = any(_covered(reading, each, column) for each in (alike, list(chosen), [at for at, sure in chosen.items() if sure]))
    entries = _entries(reading, column, chosen)
    swapped = [_flipped(entry) for entry in entries] if flip else entries
    yield from _made(swapped, *((column, row) if flip else (row, column)), dated=dated, whole=flat)


def _subject(line: TableLine) -> frozenset[str]:
    """What a line is of, without its period."""
    return label_words(line.words) - GENERIC_ROOTS


def _has_ended(reading: TableReading, row: int, rows: Sequence[int], column: int) -> bool:
    """Whether a period is over.

    A year to date is not, nor is a year with months to come.
    """
    line = reading.rows[row]
    if line.window is not None and line.window.open:
        return False
    if reading.columns[column].role not in ("total", "whole", "subtotal", "average"):
        return True
    parts = [at for at, each in enumerate(reading.columns) if each.role == "plain"]
    given = [sum(reading.values[at][part] is not None for part in parts) for at in (row, *rows)]
    return given[0] == max(given)


def _entries(reading: TableReading, column: int, rows: dict[int, bool]) -> list[ListedCell]:
    return [
        ListedCell(at, column, value, reading.window(at, column), sure)
        for at, sure in rows.items()
        if (value := reading.values[at][column]) is not None
    ]


def _flipped(cell: ListedCell) -> ListedCell:
    return ListedCell(cell.column, cell.row, cell.value, cell.when, cell.certain)


def _made(entries: list[ListedCell], row: int, column: int, *, dated: bool, whole: bool) -> Iterator[Ordered]:
    if dated:
        if any(each.when is None or each.when.open for each in entries):
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
    windows = {line.window for line in members}
    return len(members) > 1 and None not in windows and len(windows) == len(members) and len({_subject(line) for line in members}) == 1
