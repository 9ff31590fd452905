"""The figures of whole years that another table has of a table's measure."""

from typing import NamedTuple

from tui.model.period import Period
from tui.model.table import Cell, Table

from .members import Member, cell_of, members


class StatedYears(NamedTuple):
    """The table that has them, and its row."""

    table: Table
    row: Member

    @property
    def names(self) -> tuple[str, ...]:
        """The members of the row."""
        return tuple(member for _, member in self.row.members)

    def cell(self, year: Period) -> Cell | None:
        """The figure of a year: its own, or the year before in the next year's row."""
        before = self.table.related(self.table.main).get("previous")
        places = ((year, self.table.main), (year.years_later(1), before))
        found = (cell_of(self.table, self.row, place, at) for at, place in places if place is not None and at in self.table.periods)
        return next((cell for cell in found if cell.number is not None), None)


def stated_years(table: Table) -> StatedYears | None:
    """The years that the report has figures of.

    None where the table has means of them itself.
    """
    return table.once(_stated_years)


def _stated_years(table: Table) -> StatedYears | None:
    other, measure = table.yearly, table.measures[table.main]
    if other is None or table.columns[table.main].printed.means or table.spec.printed.means:
        return None
    every = (StatedYears(other, row) for row in members(other))
    return next((found for found in every if other.measure(other.main, found.names) == measure), None)
