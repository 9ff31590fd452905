"""A table as it is read, with the figure of each cell.

Its rows and columns have roles and periods.

What rows mean and what columns mean is one question, so a reading can be turned: its columns become its rows.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from msgspec import Struct

from .columns import Columns
from .document import DocumentPlace, PrintedCell, PrintedTable, Unread
from .figures import column_figures
from .interval import NumberRange
from .line import TableLine, line
from .printed import PrintedNumber
from .sections import TableSection, sections
from .window import MonthWindow

PERIODS = 4
"""A table with so many periods side by side can have some that are still to come."""
LARGEST_TABLE = 2_000_000
"""The most cells of a table to read."""


class TableReading(Struct, frozen=True, dict=True):
    """A table, or a part of one that has a heading of its own.

    `values[row][column]` is the figure of a cell, None where there is none; `signs` has what a printed sign allows there, such as `<5`.
    """

    table: PrintedTable
    title: str
    notes: tuple[str, ...]
    rows: tuple[TableLine, ...]
    columns: tuple[TableLine, ...]
    values: tuple[tuple[PrintedNumber | None, ...], ...]
    signs: tuple[tuple[NumberRange | None, ...], ...]
    turned: bool = False
    label_heads: tuple[str, ...] = ()
    """The words above each column of labels."""

    @property
    def header(self) -> tuple[str, ...]:
        """The words above each column."""
        return tuple(" ".join(column.words) for column in self.columns)

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of each row, with those of its group."""
        return tuple(" ".join((*row.outer, *row.words)) for row in self.rows)

    @cached_property
    def across(self) -> "TableReading":
        """The same table with its columns as rows."""
        found = TableReading(
            self.table,
            self.title,
            self.notes,
            self.columns,
            self.rows,
            _turned(self.values),
            _turned(self.signs),
            not self.turned,
            self.label_heads,
        )
        found.__dict__["across"] = self
        return found

    def allowed(self, row: int, column: int) -> NumberRange | None:
        """What the cell allows, whether it has a figure or a sign; None for a blank."""
        value = self.values[row][column]
        return value.interval if value is not None else self.signs[row][column]

    def window(self, row: int, column: int) -> MonthWindow | None:
        """The period that a cell is for, by its row and its column.

        None where they do not say or name two.
        """
        down, along = self.rows[row].window, self.columns[column].window
        if down is None or along is None:
            return down or along
        return down.inside(along) or along.inside(down) or (down if down == along else None)

    def named(self, row: int, column: int) -> str:
        """A cell in words: `Bradford, 2014/15`."""
        one, other = self.rows[row], self.columns[column]
        down, along = (other, one) if self.turned else (one, other)
        return ", ".join(filter(None, (" ".join((*down.outer, *down.words)), " ".join(along.words))))

    def place(self, row: int, column: int) -> DocumentPlace:
        """Where a cell stands in the document."""
        value = self.values[row][column]
        if value is not None:
            return value.place
        at, beside = self.rows[row].at, self.columns[column].at
        return self.table.rows[beside if self.turned else at][at if self.turned else beside].place

    def heading(self, row: int) -> PrintedCell | None:
        """The cell that names the period of a row.

        Of a column in a reading that is turned. None where no one cell does.
        """
        line = self.rows[row]
        cells = (cells[line.at] for cells in self.table.rows) if self.turned else iter(self.table.rows[line.at])
        named = [cell for cell in cells if cell.text and cell.text.strip("*_ ") in line.words and any(map(str.isdigit, cell.text))]
        return named[0] if len(named) == 1 else None

    @property
    def figures(self) -> int:
        """How many cells have a figure."""
        return sum(value is not None for row in self.values for value in row)


def read_tables(table: PrintedTable) -> tuple[list[TableReading], list[Unread]]:
    """The parts of a table, each as it is read.

    What cannot be read for certain is named.
    """
    if not table.rows or not table.rows[0]:
        return [], []
    if len(table.rows) * len(table.rows[0]) > LARGEST_TABLE:
        return [], [Unread(table.place, table.title or "a table", f"it has more than {LARGEST_TABLE:,} cells")]
    parts = sections(table)
    readings = [_read(table, part) for part in parts]
    return [reading for reading in readings if reading.rows and reading.columns], []


def _read(table: PrintedTable, section: TableSection) -> TableReading:
    columns = Columns(table, section)
    lines, rows = columns.lines(), _rows(table, section, columns)
    title = " ".join(section.title)
    heads = tuple(word for words in columns.heads[: columns.labels] for word in words) + section.notes
    figures, kept = column_figures(table, title, heads, rows, lines)
    values = tuple(tuple(column[row][0] for column in figures) for row in range(len(rows)))
    signs = tuple(tuple(column[row][1] for column in figures) for row in range(len(rows)))
    signs = _to_come(_turned(_to_come(_turned(signs), _turned(values), rows)), values, kept)
    label_heads = tuple(" ".join(words) for words in columns.heads[: columns.labels])
    return TableReading(table, title, section.notes, rows, kept, values, signs, label_heads=label_heads)


def _to_come(
    signs: tuple[tuple[NumberRange | None, ...], ...], values: tuple[tuple[PrintedNumber | None, ...], ...], columns: Sequence[TableLine]
) -> tuple[tuple[NumberRange | None, ...], ...]:
    """The signs of each row, without those in periods after the last figure.

    They are still to come.
    """
    dated = [place for place, column in enumerate(columns) if column.role == "plain" and column.window is not None]
    if len(dated) < PERIODS:
        return signs
    found = []
    for row, figures in zip(signs, values, strict=True):
        last = max((place for place in dated if figures[place] is not None), default=-1)
        late = {place for place in dated if place > last >= 0}
        found.append(tuple(None if place in late else sign for place, sign in enumerate(row)) if late else row)
    return tuple(found)


def _rows(table: PrintedTable, section: TableSection, columns: Columns) -> tuple[TableLine, ...]:
    """The rows with figures.

    A row of one label, without figures, names the group of those below it.
    """
    found: list[TableLine] = []
    above = [""] * columns.labels
    outer: tuple[str, ...] = ()
    group = 0
    for at in section.body:
        row = table.rows[at]
        texts, rest = [cell.text for cell in row[: columns.labels]], row[columns.labels :]
        if not any(cell.text for cell in rest):
            if any(texts):
                outer, group = (" ".join(filter(None, texts)),), group + 1
            else:
                outer, group = outer, group + 1
            continue
        words = _carried(row[: columns.labels], above)
        above = list(words)
        bold = any(cell.bold for cell in row[: columns.labels])
        found.append(line(at, tuple(words), bold=bold, group=group, outer=outer))
    return tuple(found)


def _carried(cells: Sequence[PrintedCell], above: Sequence[str]) -> list[str]:
    """The labels of a row. A blank or merged outer label is that of the row above."""
    last = max((place for place, cell in enumerate(cells) if cell.text), default=-1)
    return [cell.text or (above[place] if cell.merged or place < last else "") for place, cell in enumerate(cells)]


def _turned(cells: tuple[tuple[Any, ...], ...]) -> tuple[tuple[Any, ...], ...]:
    return tuple(zip(*cells, strict=True))


def every_cell(reading: TableReading) -> Iterator[tuple[int, int, PrintedNumber]]:
    """The figures of a table with their rows and columns."""
    for row, values in enumerate(reading.values):
        for column, value in enumerate(values):
            if value is not None:
                yield row, column, value
