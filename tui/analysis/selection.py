"""Rows of a table and one of its columns, with the one figure that they make."""

from functools import cached_property

from msgspec.structs import replace

from tui.model.base import Whole
from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number, Row, Series, Table, added

from .member_shares import parts_of
from .working import UsedCell


class Selection(Whole, frozen=True):
    """Rows of a table, by members and by period, and one of its columns.

    The period may be longer than those of the rows. Where the figures of members may not be added up, or where a member has none, a
    dimension that `where` does not name stands for the whole that the table prints.
    """

    table: Table
    column: int
    where: dict[str, str]
    without: dict[str, tuple[str, ...]]
    span: Period | None = None

    @cached_property
    def measure(self) -> Measure | None:
        """What its figures measure.

        A column of shares or of changes in per cent is in per cent, a rank in nothing.
        """
        members = [*self.where.values(), *(member for row in self.rows[:1] for member in row.members)]
        measure = self.table.measure(self.column, members)
        relation = self.table.columns[self.column].relation
        if measure and relation in ("percent-change", "share"):
            return replace(measure, unit="%", kind="percentage", per="")
        return replace(measure, unit="", kind="score", per="") if measure and relation == "rank" else measure

    @cached_property
    def additive(self) -> bool:
        """Whether its figures may be added up.

        Over members, and over periods if they do not overlap.
        """
        return self.table.additive(self.column)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """Its rows."""
        rows = self.table.select(self.where, self.without, self.span)
        whole = {key: member for key, member in self.table.wholes.items() if key not in self.where and key not in self.without}
        lacking = any(row.cells[self.column].number is None for row in rows) and self.span in (self.table.periods or (None,))
        if whole and (lacking or not self.additive):
            printed = self.table.select({**self.where, **whole}, self.without, self.span)
            return printed if any(row.cells[self.column].number is not None for row in printed) else rows
        return rows

    @cached_property
    def known(self) -> tuple[Row, ...]:
        """Its rows with a figure."""
        return tuple(row for row in self.rows if row.cells[self.column].number is not None)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Its figures."""
        return tuple(number for row in self.rows if (number := row.cells[self.column].number) is not None)

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """The periods in which it has a figure."""
        return tuple(sorted({row.period for row in self.known if row.period}))

    @cached_property
    def value(self) -> Number | None:
        """Its one figure, or the sum of several.

        None without a figure, and where they may not be added up.
        """
        numbers = self.numbers
        if len(numbers) > 1 and (not self.table.additive(self.column, over_time=len(self.periods) > 1) or self.overlapping):
            return None
        return added(numbers) if numbers else None

    @cached_property
    def overlapping(self) -> bool:
        """Whether its periods are for twelve months each and overlap."""
        return len(self.periods) > 1 and self.periods[0].frequency == "rolling-12"

    @cached_property
    def series(self) -> Series:
        """Its figures by period, over all periods of the table.

        A period that lacks a member of others has none: its sum is of other members than theirs.
        """
        missing = parts_of(self.table, self.column, self.where, self.without)
        by: dict[Period, list[Number]] = {period: [] for period in self.table.periods}
        for row in replace(self, span=None).rows:
            if row.period and (number := row.cells[self.column].number) is not None:
                by[row.period].append(number)
        values = (
            added(numbers) if numbers and period not in missing and (len(numbers) == 1 or self.additive) else None
            for period, numbers in by.items()
        )
        return Series(tuple(by), tuple(values))

    @cached_property
    def cells(self) -> tuple[UsedCell, ...]:
        """The cells with a figure."""
        return tuple(UsedCell(self.table.id, self.column, row.period, row.members) for row in self.known)

    def used(self, periods: tuple[Period, ...]) -> tuple[UsedCell, ...]:
        """The cells of some periods."""
        wanted = frozenset(periods)
        return tuple(cell for cell in replace(self, span=None).cells if cell.period in wanted)


def not_added(selection: Selection) -> str:
    """Why several figures have no sum."""
    if selection.overlapping:
        return "the twelve months to one month overlap those to the next"
    measure = selection.measure
    return measure.not_added or "they cannot be added up" if measure else "they have measures of their own"
