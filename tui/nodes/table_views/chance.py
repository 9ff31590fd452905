"""Whether a change in a table could be chance, where its counts show it."""

from tui.analysis.chance import Chance
from tui.analysis.printed import comparable_figure
from tui.analysis.share_changes import share_chance
from tui.analysis.usual import change_chance
from tui.model.period import Period
from tui.model.table import Number, Table

from .members import Member, cell_of, series_of


def has_counts(table: Table, column: int) -> bool:
    """Whether the figures of a column are counts of events.

    A difference of two such counts can be tested.
    """
    measure = table.measures[column]
    return measure is not None and measure.events


def figure_column(table: Table, column: int) -> int:
    """The column that a related one is of.

    The column itself for one with figures of its own.
    """
    return table.place(of) if (of := table.columns[column].of) else column


def member_a_year_before(table: Table, member: Member, column: int, period: Period | None) -> Number | None:
    """The figure of the same period a year before.

    Printed beside it, or in the table's own row of that year.
    """
    if (previous := table.related(column).get("previous")) is not None:
        return cell_of(table, member, previous, period).number
    before = period.years_later(-1) if period else None
    return figure_to_compare(table, member, column, before) if before in table.periods else None


def figure_to_compare(table: Table, member: Member, column: int, period: Period | None) -> Number | None:
    """The figure of a row; the sum of its parts for a printed whole that is wrong."""
    return comparable_figure(table, column, member.where, period, cell_of(table, member, column, period).number)


def change_by_chance(table: Table, member: Member, column: int, period: Period | None) -> bool | None:
    """Whether the change since the same period a year before could be chance.

    None where the table does not show it.
    """
    found = change_chance_at(table, member, column, period)
    return None if found is None else not found.beyond


def change_chance_at(table: Table, member: Member, column: int, period: Period | None) -> Chance | None:
    """The test of a change of counts, or of a share of two, on a year before.

    None where the table does not show it.

    `column` is the change's own or the one that it is of. Without the figure of a year before, it is worked out from the change.
    """
    main = figure_column(table, column)
    if not has_counts(table, main):
        return share_chance(table, main, member.where, period)
    now, before = figure_to_compare(table, member, main, period), member_a_year_before(table, member, main, period)
    if before is None and (change := table.related(main).get("change")) is not None:
        by = cell_of(table, member, change, period).number
        before = None if by is None or now is None else now - by
    if now is None or before is None or now < 0 or before < 0:
        return None
    return change_chance(now, before, series_of(table, main, member), table.measures[main])
