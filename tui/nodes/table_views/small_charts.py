"""Views of tables with several series: a small chart for each, below a short grid."""

from typing import ClassVar

from tui.charts.small_multiples import small_multiples, with_places
from tui.charts.small_words import SmallSeries
from tui.model.table import Series
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .headings import heading
from .members import course_of, series_of
from .members_by_period import MembersByPeriod
from .plain_list import PlainList
from .ratio_view import ROWS_IN_VIEW

LEAST_POINTS_OF_SERIES = 8
"""Fewer periods than this are not worth a chart."""


class SmallChartsOfMembers(MembersByPeriod):
    """One measure by member and period, with a small chart for each member."""

    follows: ClassVar[bool] = True

    @property
    def charted(self) -> bool:
        """Never: the small charts stand in place of the one of the row."""
        return False

    @property
    def least_rows(self) -> int:
        """A few rows: the charts are what this view is for."""
        return min(self.height, ROWS_IN_VIEW)

    def series(self, part: TablePart) -> Series | None:
        """None: the small charts stand in its place."""
        return None

    @property
    def title(self) -> str:
        """That there is a chart for each row, and the order of the rows."""
        return ", ".join(filter(None, ("small charts", super().title)))

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """The small charts, in the order of the rows."""
        table, measure = self.table, self.table.measures[self.table.main]
        if measure is None or rows is None:
            return ()
        written = with_places(measure)
        found = [SmallSeries(row.name, course_of(table, table.main, row), written) for row in self.rows]
        cursor = next((at for at, row in enumerate(self.rows) if row.members == part.members), 0)
        return small_multiples(found, width, rows, glyphs, cursor)


class SmallChartsOfColumns(PlainList):
    """Several measures by period, with a small chart for each."""

    follows: ClassVar[bool] = True

    @property
    def charted(self) -> bool:
        """Never: the small charts stand in place of the one of the column."""
        return False

    @property
    def least_rows(self) -> int:
        """A few rows: the charts are what this view is for."""
        return min(self.height, ROWS_IN_VIEW)

    def series(self, part: TablePart) -> Series | None:
        """None: the small charts stand in its place."""
        return None

    @property
    def title(self) -> str:
        """That there is a chart for each column."""
        return "small charts"

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """The small charts, in the order of the columns."""
        table = self.table
        found, places = [], []
        for place in table.own_columns:
            if (measure := table.measures[place]) is not None and measure.kind != "rating":
                found.append(SmallSeries(heading(table, place), series_of(table, place), with_places(measure)))
                places.append(place)
        chosen = table.place(part.column) if part.column else table.main
        return () if rows is None else small_multiples(found, width, rows, glyphs, places.index(chosen) if chosen in places else 0)
