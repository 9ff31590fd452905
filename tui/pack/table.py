"""Reads the figures of one table from its CSV file.

What they add up to is checked elsewhere.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from tui.model.measures import Measure
from tui.model.period import NotAPeriod, Period, parse_period
from tui.model.table import EMPTY, Cell, Row
from tui.model.tables import TableSpec
from tui.text.visible import visible

from .cells import ColumnFormat, Misfit, UndeclaredSign, member
from .datapackage import Resource
from .files import read_text
from .problems import PackError
from .sheet import Sheet, SheetRow
from .words import quote

PERIOD_HEADING = "period"
"""The column that has a row's period."""

T = TypeVar("T")


def columns_of(spec: TableSpec) -> tuple[str, ...]:
    """The columns that the file of a table has, in any order."""
    period = (PERIOD_HEADING,) if spec.period.frequency != "none" else ()
    return (*period, *(each.id for each in spec.dimensions), *(each.id for each in spec.columns))


def read_rows(
    file: Path, shown: str, within: Path, resource: Resource, spec: TableSpec, measures: Mapping[str, Measure]
) -> tuple[Row, ...]:
    """The rows of a table in the order of its file, whose columns are those of `spec`.

    Raises PackError with every problem of the file.
    """
    reader = _Reader(Sheet(read_text(file, shown, within), shown, resource.schema.columns), resource, spec, measures)
    rows = reader.rows()
    if reader.sheet.problems:
        raise PackError(reader.sheet.found())
    return rows


def measures_of(spec: TableSpec, measures: Mapping[str, Measure]) -> tuple[Measure | None, ...]:
    """The measure of each column: its own, or that of the column which it is `of`."""
    own = {column.id: column.measure for column in spec.columns}
    return tuple(measures.get(column.measure or own.get(column.of or "") or "") for column in spec.columns)


def measures_of_members(spec: TableSpec, measures: Mapping[str, Measure]) -> dict[str, Measure]:
    """The measure of each member, where rows are measures of different units."""
    return {name: measures[id] for each in spec.dimensions for name, id in each.measures.items() if id in measures}


class _Reader:
    """The rows of one file as its table describes them."""

    def __init__(self, sheet: Sheet, resource: Resource, spec: TableSpec, measures: Mapping[str, Measure]) -> None:
        self.sheet = sheet
        self._spec = spec
        self._resource = resource.name
        self._undeclared: set[str] = set()
        names = resource.schema.columns
        fields = {field.name: field for field in resource.schema.fields}
        missing = frozenset(resource.schema.missing_values)
        self._period = names.index(PERIOD_HEADING) if spec.period.frequency != "none" else None
        self._dimensions = [(each.id, names.index(each.id)) for each in spec.dimensions]
        self._formats = [
            (names.index(column.id), ColumnFormat.of(column, measure, fields[column.id], missing))
            for column, measure in zip(spec.columns, measures_of(spec, measures), strict=True)
        ]
        self._by_member = measures_of_members(spec, measures)
        self._periods: dict[str, Period] = {}

    def rows(self) -> tuple[Row, ...]:
        found: dict[tuple[Period | None, tuple[str, ...]], Row] = {}
        last: Period | None = None
        for line in self.sheet.rows():
            row = self._row(line)
            if row is None:
                continue
            key = (row.period, row.members)
            if key in found:
                self.sheet.wrong(line.number, *self._twice(row))
            elif not row.members and last and row.period and row.period < last:
                self.sheet.wrong(line.number, f"{row.period} comes after {last}", f"{self._spec.period.frequency}s in order")
            found[key] = row
            last = row.period
        return tuple(found.values())

    def _twice(self, row: Row) -> tuple[str, str]:
        if row.members:
            of = f" of {row.period}" if row.period else ""
            return (
                f"{quote(', '.join(row.members))}{of} is given twice",
                f"each {', '.join(each.id for each in self._spec.dimensions)} once",
            )
        if row.period:
            return f"{row.period} is given twice", f"each {self._spec.period.frequency} once"
        return "a second row", "one row, as the table has neither periods nor dimensions"

    def _row(self, line: SheetRow) -> Row | None:
        """A row of the table; None where its period or a member cannot be read."""
        period = None if self._period is None else self._read(line, PERIOD_HEADING, self._period, self._parsed)
        members = [self._read(line, id, at, member) for id, at in self._dimensions]
        known = tuple(name for name in members if name is not None)
        own = next((self._by_member[name] for name in known if name in self._by_member), None) if self._by_member else None
        cells = tuple([self._cell(line, at, format, own) for at, format in self._formats])
        if len(known) < len(members) or (period is None and self._period is not None):
            return None
        return Row(period, known, cells)

    def _cell(self, line: SheetRow, at: int, format: ColumnFormat, own: Measure | None) -> Cell:
        """A cell of a column; EMPTY, with a problem recorded, if it cannot be read."""
        try:
            return format.read(line.cells[at], own)
        except UndeclaredSign as misfit:
            # One line of datapackage.yaml mends every cell with the sign.
            if line.cells[at] not in self._undeclared:
                self._undeclared.add(line.cells[at])
                what, expected = misfit.args
                place = f"of the resource {quote(self._resource)} in datapackage.yaml"
                self.sheet.wrong(line.number, f"{format.column.id} {what}", f"{expected} {place}")
            return EMPTY
        except Misfit as misfit:
            what, expected = misfit.args
            self.sheet.wrong(line.number, f"{format.column.id} {what}", expected)
            return EMPTY

    def _parsed(self, text: str) -> Period:
        """A period, read once however many rows have it."""
        if text not in self._periods:
            self._periods[text] = self._parse(text)
        return self._periods[text]

    def _parse(self, text: str) -> Period:
        frequency, starts = self._spec.period.frequency, self._spec.period.starts
        assert frequency != "none"
        try:
            return parse_period(text, frequency, starts)
        except NotAPeriod as error:
            raise Misfit(f"is {quote(visible(text) or None)}", str(error)) from None

    def _read(self, line: SheetRow, name: str, at: int, parse: Callable[[str], T]) -> T | None:
        """A cell as `parse` reads it; None, with a problem recorded, if it cannot be read."""
        try:
            return parse(line.cells[at])
        except Misfit as misfit:
            what, expected = misfit.args
            self.sheet.wrong(line.number, f"{name} {what}", expected)
            return None
