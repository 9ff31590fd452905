"""Where the cells of a printed table go.

The row and the column of each, and those that have no place.
"""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from tui.documents.printed import PrintedNumber

from .axes import Axes
from .cells import figure_number, missing_sign
from .columns import adds_up_columns
from .ids import Ids
from .layout import Tidy, TidyColumn, TidyKey
from .members import Members
from .table_names import months_in_words, part_of_year, what_is_counted
from .wording import harmless_line, unmarked, unnumbered

KeyOf = Callable[[int, int], TidyKey | None]


class PlacedTable:
    """A table while its cells are placed.

    `left` names the figures that have no place in it.

    `across` says that its columns are periods, and `split` is the column that adds up all others, where they are members of a dimension.
    """

    def __init__(self, found: Axes, title: str) -> None:
        self.axes, self.reading = found, found.reading
        self.title = unnumbered(title)
        self.subject = what_is_counted(title, found.reading.label_heads)
        self._part = part_of_year(title) if found.calendar and found.calendar.months == 12 else ""
        self.ids = Ids(frozenset(("period",)))
        self.across = found.along and found.calendar is not None
        self.split = None if self.across else adds_up_columns(found)
        self.members = Members(found, self.ids, self.title, in_periods=found.calendar is not None)
        self.result = Tidy(unmarked(self.title) or "Table", found.calendar, self.members.dimensions, [], [], [], {}, {})
        self.left: list[str] = []

    def heading(self, column: int) -> str:
        """The words above a column."""
        return harmless_line(" ".join(self.reading.columns[column].words)) or f"Column {column + 1}"

    def key(self, row: int, column: int) -> TidyKey | None:
        """The key of a cell; None where it has no period although the table has."""
        calendar = self.axes.calendar
        if calendar is None:
            return "", self.members.of[row]
        window = self.axes.window(row, column)
        if window is None or not window.dated or window.months != calendar.months:
            return None
        period = str(calendar.period(window))
        if window.open:
            self.result.part_years.setdefault(period, "the year to date")
        elif part := months_in_words(window) if window.months < 12 and calendar.frequency in ("year", "financial-year") else self._part:
            self.result.part_years.setdefault(period, part)
        return period, self.members.of[row]

    def fill(self, column: TidyColumn, at: int, rows: Sequence[int], key_of: KeyOf) -> dict[tuple[int, int], tuple[str, TidyKey]]:
        """Put the cells of a column of the document into a column of the table."""
        placed = {}
        for row in rows:
            key = key_of(row, at)
            if key is None:
                self.leave(row, at)
                continue
            if column.cells.get(key):
                self.leave(row, at)
                continue
            column.cells[key] = self.cell(row, at)
            if (value := self.reading.values[row][at]) is not None:
                column.values.append(value)
                placed[row, at] = (column.id, key)
        return placed

    def cell(self, row: int, at: int) -> str:
        """A cell as the file has it."""
        value = self.reading.values[row][at]
        if value is not None:
            return figure_number(value) or self.leave(row, at)
        text = missing_sign(self.reading.table.rows[self.reading.rows[row].at][self.reading.columns[at].at])
        return self.leave(row, at) if text == "?" else text

    def leave(self, row: int, at: int) -> str:
        """Name a cell that is not in the table; its sign there."""
        cell = self.reading.table.rows[self.reading.rows[row].at][self.reading.columns[at].at]
        if text := harmless_line(cell.text):
            self.left.append(f"{self.reading.named(row, at) or 'a cell'}: {text}")
        return "[x]"

    def value(self, row: int, at: int) -> PrintedNumber | None:
        """The figure of a cell."""
        return self.reading.values[row][at]

    def hidden(self, row: int, at: int) -> bool:
        """Whether a sign stands in place of a figure that a total may have in it."""
        return self.reading.values[row][at] is None and self.reading.signs[row][at] is not None

    def with_row(self, row: int) -> None:
        """Count a row among those with figures of their own: a whole."""
        self.axes = replace(self.axes, rows=(*self.axes.rows, row))
