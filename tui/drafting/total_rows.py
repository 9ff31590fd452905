"""The rows of a table that add up others.

A whole of members, or totals and means over periods.
"""

from tui.documents.window import MonthWindow

from .cells import figure_number
from .figures_fit import exact, near, sums_fit
from .layout import TidyColumn
from .placing import PlacedTable
from .units import KINDS_ADDED


def window_within(part: MonthWindow, whole: MonthWindow) -> bool:
    """Whether a period lies in a longer one."""
    return part.dated and whole.dated and whole.first <= part.first and part.last <= whole.last


class TotalRows:
    """Places the rows of totals.

    `own` are the columns of the table by those of the document.
    """

    def __init__(self, at: PlacedTable, own: dict[int, TidyColumn]) -> None:
        self.at, self.own = at, own

    def place(self) -> None:
        """The rows that add up others: a whole of members, or totals over periods."""
        in_time = self.at.axes.down and self.at.axes.calendar is not None
        for row in self.at.axes.totals:
            if in_time:
                self._over_periods(row, "totals")
            elif not self._whole(row):
                self._leave_row(row)
        for row in self.at.axes.aside:
            if in_time and self.at.reading.rows[row].role == "average":
                self._over_periods(row, "means")
            else:
                self._leave_row(row)

    def _leave_row(self, row: int) -> None:
        for at in self.own:
            self.at.leave(row, at)

    def _whole(self, row: int) -> bool:
        """Make a row the whole of its members, where its figures bear that out."""
        if not self.at.result.dimensions or self.at.split is not None:
            return False
        added = [at for at, column in self.own.items() if column.measure and column.measure["kind"] in KINDS_ADDED]
        parts = [([self.at.value(each, at) for each in self.at.axes.rows], self.at.value(row, at)) for at in added]
        fits = sums_fit(parts)
        if added and not (fits or (self.at.reading.rows[row].bare and near(parts))):
            return False
        if fits and not exact(parts):
            return False  # The audit adds up figures as printed, and these are rounded.
        members = self.at.members.total(row)
        dimension = self.at.result.dimensions[-1]
        if dimension.whole or members in self.at.members.of.values() or len(self.at.axes.rows) < 2:
            return False
        for place, each in enumerate(self.at.result.dimensions):
            if members[place] not in {of[place] for of in self.at.members.of.values()}:
                each.whole = members[place]
        self.at.members.of[row] = members
        for at, column in self.own.items():
            self.at.result.gone |= self.at.fill(column, at, (row,), self.at.key)
        self.at.with_row(row)
        return True

    def _over_periods(self, row: int, how: str) -> None:
        """Totals or means below the periods of a column, where these lie in one year."""
        calendar = self.at.axes.calendar
        assert calendar is not None
        for at, column in self.own.items():
            value = self.at.value(row, at)
            if value is None:
                continue
            own = self.at.reading.rows[row].window
            rows = [
                (each, str(calendar.period(window).year))
                for each in self.at.axes.rows
                if (window := self.at.axes.window(each, at)) and (own is None or own == window or window_within(window, own))
            ]
            filled = [year for each, year in rows if self.at.value(each, at)]
            years = set(filled)
            added = column.measure is not None and column.measure["kind"] in KINDS_ADDED
            hidden = any(self.at.hidden(each, at) for each, _ in rows)
            if (
                hidden
                or len(years) != 1
                or years.intersection(getattr(column, how))
                or not self._of_all(row, at)
                or len(filled) < 2
                or not added
                or not figure_number(value)
            ):
                self.at.leave(row, at)
                continue
            getattr(column, how)[years.pop()] = figure_number(value)

    def _of_all(self, row: int, at: int) -> bool:
        """Whether a total over periods is that of all members.

        So it is in a table without members, and in the column that adds them up.
        """
        return not self.at.result.dimensions or (len(self.at.result.dimensions) == 1 and at == self.at.split)
