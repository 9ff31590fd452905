"""The row of all members where the table prints none: their sums."""

from tui.model.period import Period
from tui.model.table import Table

from .headings import whole_name
from .members import Member, members, summed


def total_row(table: Table, period: Period | None) -> Member | None:
    """All members together, if any column adds up at the period.

    None for a single member.
    """
    if len(members(table)) < 2 or all(summed(table, place, period) is None for place in table.own_columns):
        return None
    return Member(whole_name(table))
