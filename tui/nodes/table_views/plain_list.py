"""A plain list of a table's rows, where no other layout fits.

Its periods and members, then its columns.
"""

from functools import cached_property
from typing import ClassVar

from tui.model.period import Period
from tui.model.table import Row as TableRow
from tui.model.table import Series
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import Line, Span
from tui.text.wrapping import CUT_WORD, clip_distinct

from .bars import MOST_BARS_WIDTH
from .cells import BARS, COLUMN_GAP, NAME, Cells, GridColumn, GridRow, fit_column, member_key
from .column_order import most_in_view
from .column_panels import column_panels, columns_to_draw
from .figures import cell_text, cell_words, figures_in
from .headings import heading
from .layout import Layout, SeriesKey, order_words
from .member_bars import LEAST_BARS_BELOW, BarsRoom
from .members import Member, cell_of, course_of, shown_dimensions
from .ranked import rank_of_sum
from .reading import member_reading, rows_of
from .row_bars import RowBars, row_bars

PERIOD_KEY = "period"


class PlainList(Layout):
    """The layout of any table: a row for each row."""

    sortable: ClassVar[bool] = True
    _bars_in_grid: bool = False
    """Whether the grid that was laid out last has bars."""

    @property
    def charted(self) -> bool:
        """Whether the rows are the periods of one thing, so that each column is a series."""
        return bool(self.table.periods) and len(self.table.rows) == len(self.table.periods)

    @cached_property
    def rows(self) -> tuple[TableRow, ...]:
        """The table's rows in the reader's order.

        As the report has them, or by time, or by a column.
        """
        rows = self.table.rows
        if self.charted:
            rows = tuple(sorted(rows, key=lambda row: row.period or (rows[0].period or Period("year", 0))))
        if not self.sort or self.sort.column not in {column.id for column in self.table.columns}:
            return tuple(reversed(rows)) if self.sort and self.sort.highest else rows
        place, sign = self.table.place(self.sort.column), -1 if self.sort.highest else 1
        return tuple(sorted(rows, key=lambda row: ((number := row.cells[place].number) is None, sign * (number or 0))))

    @property
    def height(self) -> int:
        """The number of its rows."""
        return len(self.rows)

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """A column of names for the period and each dimension, then the table's columns."""
        table, rows = self.table, self.rows
        names: list[tuple[str, str, list[Line]]] = []
        if table.periods:
            names.append((PERIOD_KEY, "Period", [(Span(short(row.period) if row.period else "", "strong"),) for row in rows]))
        for dimension in shown_dimensions(table) if not self.charted else ():
            at = table.dimensions.index(dimension)
            shown_names = clip_distinct([row.members[at] for row in rows], max(15, width // 2 - 1), CUT_WORD)
            names.append(
                (f"{NAME}-{dimension.id}", dimension.title, [(Span(each, "plain" if names else "strong"),) for each in shown_names])
            )
        if len(names) > 1:
            key, title, leading = names[0]
            names[0] = key, title, _quiet_repeats(leading)
        columns = [
            fit_column(key, self.marked_title(key, title, glyphs), lines, right=False, most=max(16, width // 2), sign=CUT_WORD)
            for key, title, lines in names
        ]
        lines: list[list[Line]] = [[each[at] for _, _, each in names] for at in range(len(rows))]
        for place, column in enumerate(table.columns):
            shown: list[Line] = []
            for row in rows:
                cell = row.cells[place]
                text = cell_text(table, place, cell, row.members, "" if column.relation == "note" else glyphs.missing)
                shown.append((Span(text, "quiet" if cell.value is None else "plain"),))
            right = any(row.cells[place].number is not None for row in rows)
            # A column of words leaves a gap after the figures on its left.
            shown = shown if right else [(Span(" "), *cell) for cell in shown]
            title = self.marked_title(column.id, heading(table, place), glyphs)
            columns.append(fit_column(column.id, title if right else f" {title}", shown, right=right))
            for line, each in zip(lines, shown, strict=True):
                line.append(each)
        room = min(max(MOST_BARS_WIDTH, width // 3), width - sum(column.width for column in columns) - COLUMN_GAP)
        if self._has_bars and room >= self._bars.least:
            columns.append(GridColumn(BARS, f" {self._bars.heading(heading(table, table.main), room)}", room + COLUMN_GAP, right=False))
            for line, bar in zip(lines, self._bars.drawn(room, glyphs), strict=True):
                line.append((Span(" "), *bar) if bar else ())
        self._bars_in_grid = columns[-1].key == BARS
        found = Cells(tuple(columns), tuple(GridRow(self._key(row), tuple(line)) for row, line in zip(rows, lines, strict=True)))
        return most_in_view(found, self.fixed, width)

    def part(self, row: str, column: str) -> TablePart:
        """The member and period of a row, and the column."""
        found = self._rows.get(row)
        known = {each.id for each in self.table.columns}
        if found is None:
            return TablePart()
        return TablePart(() if self.charted else self._member(found).members, found.period, column if column in known else "")

    def place(self, part: TablePart) -> tuple[str, str]:
        """The first row of a period and a member."""
        wanted = set(part.members)
        for row in self.rows:
            if part.period in (None, row.period) and wanted <= set(self._member(row).members):
                return self._key(row), part.column or self._first
        return "", self._first

    @property
    def start(self) -> TablePart:
        """The last period, or the first row."""
        if self.charted:
            return TablePart(period=self.table.periods[-1], column=self.table.columns[self.table.main].id)
        rows = self.rows
        return TablePart(self._member(rows[0]).members, rows[0].period) if rows else TablePart()

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The row in words, and what it is a part of."""
        words = member_reading(self.table, part, brief=brief, rebases=self.rebases_at(part))
        return words if brief else (*words, *self._together(part))

    def _together(self, part: TablePart) -> Line:
        """What the rows of a member have: ` City centre: 38 officers in all.`."""
        table = self.table
        whole = Member(part.members[0][1], part.members[:1]) if len(part.members) > 1 else None
        found = cell_of(table, whole, table.main, part.period) if whole and len(rows_of(table, whole)) > 1 else None
        if whole is None or found is None or found.number is None:
            return ()
        rank = rank_of_sum(table, whole, part.period)
        return (Span(f" {whole.name}: {cell_words(table, table.main, found)} in all{f', {rank}' if rank else ''}."),)

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """The columns as bars, where each row is a member, but for the one in the grid.

        Nothing in the shell, or where the notes need the room.
        """
        table = self.table
        if rows is None or rows - self.note_rows <= LEAST_BARS_BELOW or not self._has_bars:
            return ()
        columns = (*(() if self._bars_in_grid else (table.main,)), *columns_to_draw(table, table.main))
        return column_panels(table, columns, None, BarsRoom(width, rows, notes=self.note_rows), glyphs)

    @property
    def _has_bars(self) -> bool:
        """Whether each row is a member with a figure of one measure."""
        return not self.table.periods and self.table.measures[self.table.main] is not None and figures_in(self.table, self.table.main)

    @cached_property
    def _bars(self) -> RowBars:
        return row_bars(self.table, [self._member(row) for row in self.rows], self.table.main, None)

    def series(self, part: TablePart) -> Series | None:
        """The column under the cursor by period."""
        if not self.charted:
            return None
        return course_of(self.table, self.series_key(part)[0])

    def series_key(self, part: TablePart) -> SeriesKey:
        """The column, of the one thing that the rows are about."""
        place = self.table.place(part.column)
        return (place if self.table.columns[place].relation != "note" else self.table.main), ()

    @property
    def title(self) -> str:
        """The order that the reader chose."""
        if not self.sort or self.sort.column not in {column.id for column in self.table.columns}:
            return ""
        name = heading(self.table, self.table.place(self.sort.column))
        return order_words(name, self.sort)

    @property
    def _first(self) -> str:
        return (
            PERIOD_KEY
            if self.table.periods
            else f"{NAME}-{shown_dimensions(self.table)[0].id}"
            if self.table.dimensions
            else self.table.columns[0].id
        )

    @cached_property
    def _rows(self) -> dict[str, TableRow]:
        """The rows by their keys."""
        return {self._key(each): each for each in self.rows}

    def _member(self, row: TableRow) -> Member:
        shown = shown_dimensions(self.table)
        named = tuple((each.id, name) for each, name in zip(self.table.dimensions, row.members, strict=True) if each in shown)
        return Member(", ".join(name for _, name in named), named)

    def _key(self, row: TableRow) -> str:
        return member_key([str(row.period) if row.period else "", *row.members])


def _quiet_repeats(names: list[Line]) -> list[Line]:
    """Names of which those that repeat the one above are quiet."""
    return [
        tuple(span._replace(role="quiet") for span in name) if before == name else name
        for before, name in zip([(), *names], names, strict=False)
    ]
