"""A table of figures: measures by period and by any dimensions.

It has the look-ups that everything else is made from. One type for every table of every report. What a table looks like follows from its
`shape`, never from which report it is in.
"""

from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec import field

from .base import Whole, grouped
from .measures import Measure
from .origin import Origin
from .period import Period
from .tables import Column, Dimension, TableSpec

Number = int | float
RowPeriod = Period | None
"""The period of a row; None in a table without periods."""
Mark = Literal["", "not-available", "confidential", "not-applicable", "low", "provisional", "revised"]
Where = Mapping[str, str]
"""One member for each of some dimensions: `{"district": "Bradford"}`."""
Without = Mapping[str, Collection[str]]
"""Members left out, by dimension: `{"disposal": ["Cancelled"]}`."""
Shape = Literal["grid", "members-by-period", "measures-by-member", "scorecard", "list"]

MISSING_MARKS: dict[str, Mark] = {"[x]": "not-available", "[c]": "confidential", "[z]": "not-applicable", "[low]": "low"}
"""The signs of official statistics that stand in place of a figure."""
STATUS_MARKS: dict[str, Mark] = {"[p]": "provisional", "[r]": "revised"}
"""The signs that stand after a figure."""
GRIDS = ("month", "quarter", "half-year")
"""The frequencies with a grid of years down and their parts across."""


class Cell(NamedTuple):
    """A figure, a rating or a note, or None; with its official statistics sign."""

    value: Number | str | None = None
    mark: Mark = ""

    @property
    def number(self) -> Number | None:
        """The figure, None for anything else."""
        return None if isinstance(self.value, str) else self.value


EMPTY = Cell()


class Row(NamedTuple):
    """The cells of one period and one member of each dimension, by column."""

    period: Period | None
    members: tuple[str, ...]
    cells: tuple[Cell, ...]


class Series(Whole, frozen=True):
    """One measure of one table by period, in time order; None without a figure."""

    periods: tuple[Period, ...]
    values: tuple[Number | None, ...]

    @cached_property
    def _places(self) -> dict[Period, int]:
        return {period: place for place, period in enumerate(self.periods)}

    def place(self, period: Period) -> int:
        """The index of a period, from 0. Raises KeyError for one outside the series."""
        return self._places[period]

    def value_at(self, period: Period) -> Number | None:
        """The value of a period, None where it is missing or outside the series."""
        place = self._places.get(period)
        return None if place is None else self.values[place]

    @cached_property
    def years(self) -> tuple[Period, ...]:
        """The years of its periods in order, calendar or financial."""
        return tuple(dict.fromkeys(period.year for period in self.periods))

    def within(self, span: Period) -> tuple[tuple[Period, Number | None], ...]:
        """The periods that lie in a longer one, with their values."""
        return tuple((period, value) for period, value in zip(self.periods, self.values, strict=True) if period.within(span))


def added(values: Iterable[Number]) -> Number:
    """The sum of figures as written: 0.1 and 0.2 make 0.3."""
    figures = tuple(values)
    if float not in map(type, figures):
        return sum(figures)
    return float(sum(Decimal(repr(figure)) for figure in figures))


class Table(Whole, frozen=True):
    """A table: what the report says of it, and its rows in the order of the file.

    `measures` has the measure of each column, that of the column which it is `of` for a related one, and None for a column whose rows have
    measures of their own. `by_member` has those. `without` are the members that the report's claims on shares leave out of a second base.
    `population` is the table that its specification names for the population of its members, `yearly` another one with its measure's years.
    """

    spec: TableSpec
    rows: tuple[Row, ...]
    measures: tuple[Measure | None, ...]
    by_member: dict[str, Measure] = field(default_factory=dict)
    without: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sources: tuple[Origin, ...] = ()
    licences: tuple[Origin, ...] = ()
    population: "Table | None" = None
    yearly: "Table | None" = None

    @property
    def id(self) -> str:
        """Its id in the pack."""
        return self.spec.id

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in the order of the pack."""
        return self.spec.columns

    @cached_property
    def _columns(self) -> dict[str, int]:
        return {column.id: place for place, column in enumerate(self.columns)}

    def place(self, column: str = "") -> int:
        """The index of a column, the first one without a name; may raise KeyError."""
        return self._columns[column] if column else self.main

    @cached_property
    def main(self) -> int:
        """The position of the first column with figures of its own."""
        return next((place for place, column in enumerate(self.columns) if column.relation is None), 0)

    @cached_property
    def own_columns(self) -> tuple[int, ...]:
        """The positions of the columns that do not relate to another."""
        return tuple(place for place, column in enumerate(self.columns) if column.relation is None)

    def related(self, column: int) -> dict[str, int]:
        """The columns that relate to one, by how: `target`, `previous` and so on."""
        id = self.columns[column].id
        return {each.relation: place for place, each in enumerate(self.columns) if each.of == id and each.relation}

    def measure(self, column: int, members: Iterable[str] = ()) -> Measure | None:
        """The measure of a column, or of the row of these members if rows have one."""
        return self.measures[column] or next((self.by_member[member] for member in members if member in self.by_member), None)

    def additive(self, column: int, *, over_time: bool = False) -> bool:
        """Whether a column's figures may be added up over members, or also over periods."""
        measure = self.measures[column]
        if measure is None or not measure.additive or (over_time and measure.stock):
            return False
        return self.columns[column].relation in (None, "previous", "change", "target", "peer")

    @property
    def dimensions(self) -> tuple[Dimension, ...]:
        """Its dimensions, in the order of the pack."""
        return self.spec.dimensions

    def members(self, dimension: str) -> tuple[str, ...]:
        """The members of a dimension in the order of the file."""
        return self._members[dimension]

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {each.id: tuple(dict.fromkeys(row.members[place] for row in self.rows)) for place, each in enumerate(self.dimensions)}

    @cached_property
    def split(self) -> tuple[Dimension, ...]:
        """The dimensions with more than one member: those that a reader sees."""
        return tuple(each for each in self.dimensions if len(self.members(each.id)) > 1)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Its periods in time order; none where its frequency is none."""
        return tuple(sorted({row.period for row in self.rows if row.period is not None}))

    @cached_property
    def years(self) -> tuple[Period, ...]:
        """The years that its periods lie in, in order, calendar or financial."""
        return tuple(dict.fromkeys(period.year for period in self.periods))

    @cached_property
    def wholes(self) -> dict[str, str]:
        """The member that the others add up to, by dimension, where the table prints one."""
        return {each.id: each.whole for each in self.dimensions if each.whole and each.whole in self.members(each.id)}

    def select(self, where: Where | None = None, without: Without | None = None, span: Period | None = None) -> tuple[Row, ...]:
        """The rows of these members, without others, in a period or a longer span.

        A dimension that `where` does not name leaves out its whole, so that nothing is counted twice.
        """
        wanted, out = where or {}, without or {}
        tests: list[tuple[int, str, Collection[str]]] = []
        for place, dimension in enumerate(self.dimensions):
            unwanted = {*out.get(dimension.id, ())}
            if dimension.id not in wanted and dimension.id in self.wholes and len(self.members(dimension.id)) > 1:
                unwanted.add(self.wholes[dimension.id])
            if (member := wanted.get(dimension.id, "")) or unwanted:
                tests.append((place, member, unwanted))
        if not tests and span is None:
            return self._candidates(wanted, span)
        return tuple(
            row
            for row in self._candidates(wanted, span)
            if all((not member or row.members[place] == member) and row.members[place] not in unwanted for place, member, unwanted in tests)
            and (span is None or (row.period is not None and (row.period == span or row.period.within(span))))
        )

    def _candidates(self, where: Where, span: Period | None) -> tuple[Row, ...]:
        """The shortest list of rows known to have all that are wanted, for speed."""
        known = [self._by_member.get((place, where[each.id]), ()) for place, each in enumerate(self.dimensions) if each.id in where]
        if span in self._by_period:
            known.append(self._by_period[span])
        return min(known, key=len, default=self.rows)

    @cached_property
    def _by_member(self) -> dict[tuple[int, str], tuple[Row, ...]]:
        return grouped(((place, member), row) for row in self.rows for place, member in enumerate(row.members))

    @cached_property
    def _by_period(self) -> dict[Period | None, tuple[Row, ...]]:
        """The rows of each period, and of each year that a period lies in."""
        found = ((span, row) for row in self.rows if row.period for span in {row.period, row.period.year})
        return grouped(found)

    @cached_property
    def _by_key(self) -> dict[tuple[Period | None, tuple[str, ...]], Row]:
        return {(row.period, row.members): row for row in self.rows}

    def cell(self, column: int, where: Where | None = None, period: Period | None = None) -> Cell:
        """The cell of one row; EMPTY where no row or several match."""
        if where and all(each.id in where for each in self.dimensions) and (period is not None or not self.periods):
            row = self._by_key.get((period, tuple(where[each.id] for each in self.dimensions)))
            return row.cells[column] if row else EMPTY
        found = self.select(where, None, period)
        return found[0].cells[column] if len(found) == 1 else EMPTY

    def total(self, column: int, where: Where | None = None, without: Without | None = None, span: Period | None = None) -> Number | None:
        """The sum of the figures of some rows.

        None without a figure, or where they may not be added up. One row needs no adding, so its figure is given whatever its kind.
        """
        rows = self.select(where, without, span)
        known = [number for row in rows if (number := row.cells[column].number) is not None]
        if not known or (len(rows) > 1 and not self.additive(column, over_time=len({row.period for row in rows}) > 1)):
            return None
        return added(known)

    def series(self, column: int, where: Where | None = None, without: Without | None = None) -> Series:
        """A column by period, summed over members; None where they do not add up."""
        key = (column, frozenset((where or {}).items()), frozenset((id, *names) for id, names in (without or {}).items()))
        if key not in self._series:
            self._series[key] = self._made(column, where, without)
        return self._series[key]

    @cached_property
    def _series(self) -> dict[tuple[object, ...], Series]:
        """The series that have been asked for."""
        return {}

    def _made(self, column: int, where: Where | None, without: Without | None) -> Series:
        by_period: dict[Period, list[Row]] = {period: [] for period in self.periods}
        for row in self.select(where, without):
            if row.period is not None:
                by_period[row.period].append(row)
        values: list[Number | None] = []
        for rows in by_period.values():
            known = [number for row in rows if (number := row.cells[column].number) is not None]
            values.append(added(known) if known and (len(rows) == 1 or self.additive(column)) else None)
        return Series(tuple(by_period), tuple(values))

    @cached_property
    def main_series(self) -> Series:
        """The main column by period, over all members."""
        return self.series(self.main)

    @cached_property
    def shape(self) -> Shape:
        """How the table is laid out: the one thing that decides its views.

        `grid`: one measure, the parts of a year across. `members-by-period`: one measure, a row for each member. `measures-by-member`:
        several columns, a row for each member, at one period. `scorecard`: ratings. `list`: anything else, a row for each row.
        """
        if self.by_member or any(measure is not None and measure.kind == "rating" for measure in self.measures):
            return "scorecard"
        if not self.split:
            grid = len(self.own_columns) == 1 and self.spec.period.frequency in GRIDS and len(self.rows) == len(self.periods)
            return "grid" if grid else "list"
        if len(self.split) > 1 and len(self.own_columns) > 1:
            return "list"
        if len(self.columns) == 1 and len(self.periods) > 1:
            return "members-by-period"
        return "measures-by-member"
