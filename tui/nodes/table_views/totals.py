"""The row of all members where the table prints none: their sums."""

from tui.model.table import Table

from .headings import whole_name
from .members import Member, members


def total_row(table: Table) -> Member | None:
    """All members together, if any column may be added up and there are several members."""
    if len(members(table)) < 2 or not any(table.additive(place) for place in range(len(table.columns))):
        return None
    return Member(whole_name(table))
