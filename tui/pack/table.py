"""Reads one CSV file of a pack, in RFC 4180 and UTF-8.

It has months and values, disposals, or levels of areas. What its figures add up to is checked elsewhere.
"""

import csv
import io
import math
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeVar

from tui.model.series import Disposal, Disposals, Level, Levels, Month, Series
from tui.text.visible import visible

from .datapackage import DISPOSALS, LEVELS, SERIES, Resource
from .files import LIMIT, read_text
from .problems import PackError, Problem
from .words import told

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_YEAR = re.compile(r"[1-9][0-9]{3}")

_LISTED = 50
"""The most problems of a file to report one by one."""

T = TypeVar("T")


class _Row(NamedTuple):
    line: int
    cells: list[str]


class _Misfit(Exception):
    """A cell that does not fit its column: what it is, and what was expected."""


class _Sheet:
    """The rows of a file, and the problems found while reading them."""

    def __init__(self, text: str, shown: str, resource: Resource) -> None:
        self.problems: list[Problem] = []
        self._unlisted = self._more = 0
        self._text = text
        self._shown = shown
        self._columns = resource.schema.columns
        self._missing = frozenset(resource.schema.missing_values)
        self._counts = {column.name for column in resource.schema.fields if column.type == "integer"}

    def wrong(self, line: int, what: str, expected: str) -> None:
        """Record a problem; beyond the limit only the number of problems is kept."""
        if len(self.problems) < _LISTED:
            self.problems.append(Problem(self._shown, line, what, expected))
        else:
            self._more = self._more or line
            self._unlisted += 1

    def found(self) -> list[Problem]:
        """Every problem, those beyond the limit together in a last line."""
        if not self._unlisted:
            return self.problems
        several = f"{self._unlisted:,} more problems" if self._unlisted > 1 else "1 more problem"
        return [*self.problems, Problem(self._shown, self._more, f"{several} from here on", f"rows of {', '.join(self._columns)}")]

    def rows(self) -> Iterator[_Row]:
        """The rows below the header, each with its first line.

        Rows of the wrong length are recorded as problems and left out.
        """
        csv.field_size_limit(LIMIT)  # A value may be as long as its file; it is refused for its content, not its length.
        reader = csv.reader(io.StringIO(self._text, newline=""), strict=True)
        line = 1
        try:
            header = next(reader, [])
            if header != list(self._columns):
                self.wrong(1, f"the header is {told(visible(','.join(header)))}", repr(",".join(self._columns)))
                return
            line = reader.line_num + 1
            for cells in reader:
                if len(cells) == len(self._columns):
                    yield _Row(line, cells)
                else:
                    self.wrong(
                        line,
                        f"the row has {len(cells)} value{'' if len(cells) == 1 else 's'}" if cells else "a blank row",
                        str(len(self._columns)) if cells else f"{len(self._columns)} values",
                    )
                line = reader.line_num + 1
            if line == 2:
                self.wrong(1, "no rows under the header", "at least one")
        except csv.Error as error:
            self.wrong(line, f"not CSV: {error}", "each quotation mark closed, and doubled inside quotes (RFC 4180)")

    def read(self, row: _Row, at: int, parse: Callable[[str], T]) -> T | None:
        """A cell as `parse` reads it.

        None, with a problem recorded, if it cannot be read.
        """
        try:
            return parse(row.cells[at])
        except _Misfit as misfit:
            what, expected = misfit.args
            self.wrong(row.line, f"{self._columns[at]} {what}", expected)
            return None

    def value(self, cell: str) -> int | float | None:
        """A value of a series.

        None if the package says that the cell means a missing value.
        """
        if cell in self._missing:
            return None
        return _count(cell) if "value" in self._counts else _number(cell)


def read_table(file: Path, shown: str, within: Path, resource: Resource) -> Series | Disposals | Levels:
    """The data of a resource whose columns are a key of SHAPES.

    Raises PackError with every problem of the file.
    """
    sheet = _Sheet(read_text(file, shown, within), shown, resource)
    table = SHAPES[resource.schema.columns](sheet)
    if sheet.problems:
        raise PackError(sheet.found())
    return table


def _series(sheet: _Sheet) -> Series:
    values: dict[Month, int | float | None] = {}
    last = None
    for row in sheet.rows():
        value = sheet.read(row, 1, sheet.value)
        month = sheet.read(row, 0, _month)
        if month is None:
            continue
        if month in values:
            sheet.wrong(row.line, f"{month} is given twice", "each month once")
        elif last and month < last:
            sheet.wrong(row.line, f"{month} comes after {last}", "months in order")
        values[month] = value
        last = month
    return Series(tuple(values), tuple(values.values()))


def _disposals(sheet: _Sheet) -> Disposals:
    found: dict[tuple[str, str, int], Disposal] = {}
    for row in sheet.rows():
        year = sheet.read(row, 0, _year)
        offence = sheet.read(row, 1, _words)
        disposal = sheet.read(row, 2, _words)
        volume = sheet.read(row, 3, _count)
        if year is None or offence is None or disposal is None or volume is None:
            continue
        key = (offence, disposal, year)
        if key in found:
            sheet.wrong(row.line, f"{disposal!r} of {year} is given twice for the offence", "each disposal of a year once")
        found[key] = Disposal(year, offence, disposal, volume)
    return Disposals(tuple(found.values()))


def _levels(sheet: _Sheet) -> Levels:
    found: dict[tuple[str, str], Level] = {}
    for row in sheet.rows():
        area = sheet.read(row, 0, _words)
        period = sheet.read(row, 1, _words)
        value = sheet.read(row, 2, _number)
        if area is None or period is None or value is None:
            continue
        if (area, period) in found:
            sheet.wrong(row.line, f"{area!r} of {period} is given twice", "each area of a period once")
        found[area, period] = Level(area, period, value)
    return Levels(tuple(found.values()))


SHAPES: dict[tuple[str, ...], Callable[[_Sheet], Series | Disposals | Levels]] = {SERIES: _series, DISPOSALS: _disposals, LEVELS: _levels}
"""The function that reads a table, by the names of its columns."""


def _month(cell: str) -> Month:
    try:
        return Month.parse(cell)
    except ValueError:
        raise _is(cell, "a month such as 2014-07") from None


def _year(cell: str) -> int:
    if not _YEAR.fullmatch(cell):
        raise _is(cell, "a year such as 2014")
    return int(cell)


def _words(cell: str) -> str:
    words = visible(cell)
    if not words:
        raise _Misfit("is empty", "text")
    return words


def _count(cell: str) -> int:
    if not _WHOLE.fullmatch(cell):
        raise _is(cell, "a whole number without separators")
    if cell.startswith("-"):
        raise _is(cell, "0 or more, as it is a count")
    return int(cell)


def _number(cell: str) -> int | float:
    if _WHOLE.fullmatch(cell):
        return int(cell)
    if not (_DECIMAL.fullmatch(cell) and math.isfinite(float(cell))):
        raise _is(cell, "a number without separators")
    return float(cell)


def _is(cell: str, expected: str) -> _Misfit:
    return _Misfit(f"is {told(visible(cell))}", expected)
