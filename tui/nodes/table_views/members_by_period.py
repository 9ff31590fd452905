"""One measure by member and period.

A row for each member with a sparkline, and a column for each period.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from tui.analysis.xmr import LEAST_FOR_LIMITS
from tui.analysis.years import known_periods
from tui.charts.plan import LEAST_POINTS
from tui.charts.sparkline import latest_values, scale_heading, series_sparkline
from tui.model.period import Period
from tui.model.table import Cell, Series, Table
from tui.navigation.table_parts import TablePart, added_spans
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.periods import in_year, noun, short
from tui.text.spans import Line, Span
from tui.text.wrapping import CUT_WORD

from .cells import NAME, SHAPE, WHOLE, Cells, GridColumn, GridRow, fit_column, member_key
from .column_panels import LEAST_BESIDE, BarPanel, bar_panels
from .figures import cell_text
from .grouped_rows import grouped_rows, heads_group, names_in_cells
from .headings import heading, member_heading
from .layout import Layout, order_words
from .member_bars import BarsRoom, member_named_bars
from .members import Member, cell_of, course_of, members, printed_whole
from .part_years import names_over_bars, unequal_years
from .period_bars import PeriodBars, bars_beside
from .reading import member_reading
from .totals import total_row

LEAST_OF_WIDTH = 4
"""How many tenths of the width are enough for names beside all figures."""
NARROW_NAME_WIDTH, WIDE_NAME_WIDTH = 12, 24
"""Points of a sparkline on a narrow screen and on a wide one."""
WIDE_TERMINAL = 80


class MembersByPeriod(Layout):
    """The layout of one measure for members over time."""

    sortable: ClassVar[bool] = True
    compares_rows: ClassVar[bool] = True

    @property
    def charted(self) -> bool:
        """Whether most rows have figures for two periods that can be compared."""
        return self.table.once(_comparable)

    @property
    def sparklines(self) -> bool:
        """Whether there are enough periods for a shape to be seen."""
        return len(self.table.periods) >= LEAST_FOR_LIMITS

    def sort_key(self, column: str) -> str:
        """The period, or the name; the sparkline sorts by the last period."""
        return str(self.table.periods[-1]) if column == SHAPE else column

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods, each year that is added up after its last one."""
        table = self.table
        years = added_spans(table)
        return tuple(each for year in years for each in (*(each for each in table.periods if each.year == year), year)) or table.periods

    @cached_property
    def rows(self) -> tuple[Member, ...]:
        """The members in the reader's order, below the row of them all.

        In the order of the report, in groups where there are several dimensions.
        """
        table = self.table
        found = list(members(table) if self.sort else grouped_rows(table, members(table)))
        if self.sort and (period := self._period(self.sort.column)):
            sign = -1 if self.sort.highest else 1
            found.sort(key=lambda each: ((number := cell_of(table, each, table.main, period).number) is None, sign * (number or 0)))
        elif self.sort:
            found.sort(key=lambda each: each.name.casefold(), reverse=self.sort.highest)
        head = printed_whole(table) or next(filter(None, (total_row(table, period) for period in table.periods)), None)
        return (*([head] if head and len(found) > 1 else []), *found)

    @property
    def height(self) -> int:
        """The number of its rows."""
        return len(self.rows)

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """A sparkline, where there is one, stays beside the name while the periods scroll.

        Names have half of the width, or all that the figures leave.
        """
        table, rows = self.table, self.rows
        longest = WIDE_NAME_WIDTH if width >= WIDE_TERMINAL else NARROW_NAME_WIDTH
        columns: list[GridColumn] = []
        lines: list[list[Line]] = [[] for _ in rows]
        if self.sparklines:
            series = [course_of(table, table.main, row) for row in rows]
            shapes: list[Line] = [(*series_sparkline(each, longest, glyphs), Span(" ")) for each in series]
            columns.append(fit_column(SHAPE, _shape_heading(series, longest), shapes, right=False))
            for line, drawn in zip(lines, shapes, strict=True):
                line.append(drawn)
        for period in self.periods:
            shown = [self._cell(row, cell_of(table, row, table.main, period), glyphs, total=period not in table.periods) for row in rows]
            columns.append(fit_column(str(period), self.marked_title(str(period), self._heading(period), glyphs), shown))
            for line, cell in zip(lines, shown, strict=True):
                line.append(cell)
        left = width - sum(column.width for column in columns)
        most = left if left >= width * LEAST_OF_WIDTH // 10 else max(16, width // 2, left)
        names: list[Line] = [
            (Span(name, "strong" if not row.members or row.printed or heads_group(table, row) else "plain"),)
            for row, name in zip(rows, names_in_cells(rows, most - 1), strict=True)
        ]
        first = fit_column(NAME, self.marked_title(NAME, member_heading(table), glyphs), names, right=False, most=most, sign=CUT_WORD)
        cells = zip(rows, names, lines, strict=True)
        found = (GridRow(self._key(row), (name, *line), heads=heads_group(table, row)) for row, name, line in cells)
        return Cells((first, *columns), tuple(found))

    def part(self, row: str, column: str) -> TablePart:
        """The member of a row and the period of a column."""
        member = self._members.get(row)
        return TablePart(member.members if member else (), self._period(column))

    def place(self, part: TablePart) -> tuple[str, str]:
        """The row of a member; the first one without a member."""
        keys = [self._key(each) for each in self.rows]
        wanted = next((self._key(each) for each in self.rows if set(part.members) <= set(each.members)), "")
        return wanted if part.members else (keys or [""])[0], str(part.period) if part.period in self.periods else NAME

    @property
    def start(self) -> TablePart:
        """The first row, at the last period."""
        rows = self.rows
        return TablePart(rows[0].members if rows else (), self.table.periods[-1])

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The cell in words; a row's name gives its last period."""
        return member_reading(self.table, part, brief=brief, rebases=self.rebases_at(part))

    def series(self, part: TablePart) -> Series | None:
        """The row under the cursor."""
        member = next((each for each in self.rows if each.members == part.members), None) if self.charted else None
        found = course_of(self.table, self.table.main, member) if member else None
        return found if found and any(value is not None for value in found.values) else None

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """Where no row has a chart, the members as bars for each period.

        Those of a period below the other if all have room, otherwise beside each other if they have it there, and otherwise those of the
        cursor's period first. Below a chart, those of the last period.
        """
        table = self.table
        if rows is None or (self.charted and not self.under_chart) or table.measures[table.main] is None:
            return ()
        title, found, unequal, last = heading(table, table.main), [], unequal_years(table), table.periods[-1]
        for period in (last,) if self.charted else table.periods:
            bars = member_named_bars(table, table.main, period)
            if any(each.bar.value for each in bars):
                found.append(PeriodBars(period, names_over_bars(table, period), bars, str(period) in unequal))
        if sum(len(each.bars) + 2 for each in found) > rows + 1:
            if beside := bars_beside(title, found, width, rows, glyphs):
                return beside
            if width < LEAST_BESIDE:
                found.sort(key=lambda each: each.period != (part.period or last))
        panels = [BarPanel(each.titled(title, width), each.bars, "part year" if each.part else "year") for each in found]
        return bar_panels(panels, BarsRoom(width, rows, notes=self.note_rows), glyphs)

    @property
    def title(self) -> str:
        """The order that the reader chose."""
        if not self.sort:
            return ""
        period = self._period(self.sort.column)
        name = short(period) if period else member_heading(self.table)
        return order_words(name, self.sort)

    @cached_property
    def _members(self) -> dict[str, Member]:
        """The rows by their keys."""
        return {self._key(each): each for each in self.rows}

    def _period(self, column: str) -> Period | None:
        return next((period for period in self.periods if str(period) == column), None)

    def _cell(self, row: Member, cell: Cell, glyphs: Glyphs, *, total: bool) -> Line:
        text = cell_text(self.table, self.table.main, cell, tuple(name for _, name in row.members), glyphs.missing)
        if cell.value is None and heads_group(self.table, row):
            return ()
        strong = total or not row.members or row.printed or heads_group(self.table, row)
        return (Span(text, "quiet" if cell.value is None else "strong" if strong else "plain"),)

    def _heading(self, period: Period) -> str:
        """A period, without its year where the total of that year has a column."""
        years = {each.year for each in self.table.periods}
        return in_year(period) if len(years) == 1 and self.periods != self.table.periods and period in self.table.periods else short(period)

    def _key(self, member: Member) -> str:
        return member_key([name for _, name in member.members]) if member.members and not member.printed else WHOLE


def _shape_heading(series: Sequence[Series], most: int) -> str:
    """Which periods the sparklines show, `last 12`, or without limits their scale."""
    scale, number = scale_heading(series), max((len(latest_values(each, most + 1)) for each in series), default=0)
    if scale != "limits":
        return scale
    every = plural(number, noun(series[0].periods[0])) if number <= most else ""
    return every if 0 < cell_len(every) <= number else f"last {min(number, most)}"


def _comparable(table: Table) -> bool:
    rows = (*members(table), Member(""))
    drawn = sum(len(known_periods(course_of(table, table.main, row))) >= LEAST_POINTS for row in rows)
    return 2 * drawn > len(rows)
