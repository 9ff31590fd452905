"""The bars beside the rows of a table, or whiskers where the report gives limits."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.charts.whiskers import Limited, interval_marks, interval_scale
from tui.model.period import Period
from tui.model.report import CHANGES
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.spans import Line

from .bars import LEAST_BARS_WIDTH, Bar, bars, bars_key
from .chance import change_by_chance
from .grouped_rows import heads_group
from .interval_marks import LEAST_WHISKERS, interval_heading, limited_rows, whisker_key
from .member_bars import MOST_BARS_BELOW
from .members import Member, cell_of

LONG_WHISKERS = 60
"""The cells of whiskers that are as well read beside the rows as across the page."""


class RowBars(NamedTuple):
    """A bar or a whisker for each row of one column."""

    table: Table
    column: int
    bars: tuple[Bar, ...]
    whiskers: tuple[Limited | None, ...]

    @property
    def least(self) -> int:
        """The fewest cells for them.

        Whiskers that all fit below are drawn there, unless they are long beside the rows.
        """
        if not self.whiskers:
            return LEAST_BARS_WIDTH
        return LONG_WHISKERS if len(self.whiskers) <= MOST_BARS_BELOW else LEAST_WHISKERS

    def drawn(self, room: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """A line for each row."""
        if self.whiskers:
            return interval_marks(self.whiskers, interval_scale(self.whiskers), room, glyphs)
        return bars(self.bars, room, glyphs, two_sided=self._two_sided)

    def heading(self, name: str, room: int) -> str:
        """The name of their column, the side with fewer, or the scale of the whiskers."""
        measure = self.table.measures[self.column]
        if self.whiskers:
            return interval_heading(self.table, self.column, interval_scale(self.whiskers), room)
        if not self._two_sided or self.table.columns[self.column].relation not in CHANGES or measure is None:
            return name[:room]
        less, more = ("fewer", "more") if measure.kind == "count" else ("lower", "higher")
        return f"{less}{more.rjust(room - len(less))}"

    def key(self, glyphs: Glyphs) -> str:
        """What their signs mean; empty for plain bars."""
        return whisker_key(glyphs) if self.whiskers else bars_key(self.bars, glyphs)

    @property
    def _two_sided(self) -> bool:
        return any(bar.value is not None and bar.value < 0 for bar in self.bars)


def row_bars(table: Table, rows: Sequence[Member], column: int, period: Period | None) -> RowBars:
    """The bars of a column, row by row."""
    found = tuple(_bar(table, row, column, period) for row in rows)
    return RowBars(table, column, found, limited_rows(table, rows, column, period))


def _bar(table: Table, row: Member, column: int, period: Period | None) -> Bar:
    # The whole is not drawn to the scale of its parts where they add up to it, and no group to that of its rows.
    if (not row.members or row.printed or heads_group(table, row)) and table.additive(column):
        return Bar(None)
    changed = table.columns[column].relation in CHANGES
    return Bar(cell_of(table, row, column, period).number, change_by_chance(table, row, column, period) if changed else None)
