"""The rows of members that several layouts share.

Which there are, in which order, and what they are called.
"""

from typing import NamedTuple

from tui.analysis.member_shares import parts_of
from tui.analysis.printed import comparable_series
from tui.analysis.years import adds_up, known, year_totals
from tui.model.base import grouped
from tui.model.period import Period
from tui.model.table import EMPTY, Cell, Number, Row, Series, Table, Where, added
from tui.model.tables import Dimension
from tui.navigation.table_parts import TablePart
from tui.text.numbers import rounded

from .headings import member_name, whole_name
from .part_years import whole_years

MOST_SHARE_PERIODS = 3
"""The most periods whose volumes and shares fit side by side."""


class Member(NamedTuple):
    """A row of a layout: one member of each split dimension.

    It has the name that is shown. The row of all members has none. `printed` says that the table has figures of its own for all.
    """

    name: str
    members: tuple[tuple[str, str], ...] = ()
    printed: bool = False

    @property
    def where(self) -> dict[str, str]:
        """The members by dimension."""
        return dict(self.members)


def members(table: Table) -> tuple[Member, ...]:
    """Every combination of members in the table's order.

    Without the wholes that it prints.
    """
    return table.once(_members)


def _members(table: Table) -> tuple[Member, ...]:
    wholes = table.wholes
    found: dict[tuple[tuple[str, str], ...], Member] = {}
    for row in table.rows:
        named = _named(table, row)
        if named not in found and not any(wholes.get(dimension) == member for dimension, member in named):
            found[named] = Member(member_name(table, row.members), named)
    return tuple(found.values())


def _named(table: Table, row: Row) -> tuple[tuple[str, str], ...]:
    shown = shown_dimensions(table)
    return tuple((each.id, member) for each, member in zip(table.dimensions, row.members, strict=True) if each in shown)


def shown_dimensions(table: Table) -> tuple[Dimension, ...]:
    """The dimensions that a reader sees.

    Those with several members, or all of them where none has.
    """
    return table.split or table.dimensions


def whole(table: Table, column: int) -> Member | None:
    """The row of all members: printed, or added up if the column's figures may be.

    None where neither is possible.
    """
    if printed := printed_whole(table):
        return printed
    if len(members(table)) > 1 and table.additive(column):
        return Member(whole_name(table))
    return None


def printed_whole(table: Table) -> Member | None:
    """The row of all members, if the table prints it in every dimension."""
    shown = shown_dimensions(table)
    wholes = tuple((each.id, table.wholes[each.id]) for each in shown if each.id in table.wholes)
    if not wholes or len(wholes) < len(shown) or len(members(table)) < 2:
        return None
    return Member(", ".join(name for _, name in wholes), wholes, printed=True)


def cell_of(table: Table, member: Member, column: int, period: Period | None) -> Cell:
    """The figure of a row at a period.

    Its own cell, for all members their sum, and for a longer period the sum over its parts.
    """
    if period is not None and period.frequency != table.spec.period.frequency:
        return Cell(_span_sum(table, member, column, period))
    if not member.members and len(members(table)) == 1:
        (member,) = members(table)
        return _cell(table, member, column, period)
    if member.members:
        return _cell(table, member, column, period)
    return Cell(summed(table, column, period))


def has_row(table: Table, member: Member, period: Period | None) -> bool:
    """Whether a row has anything in its cells at a period."""
    return any(cell_of(table, member, place, period) != EMPTY for place in range(len(table.columns)))


def _span_sum(table: Table, member: Member, column: int, span: Period) -> Number | None:
    """The sum of a row's figures in a longer period.

    None without any, or where they may not be added up.
    """
    series = series_of(table, column, member)
    if not table.additive(column, over_time=True) or not adds_up(series):
        return None
    if span in series.years:
        return year_totals(series)[span]
    found = known(value for _, value in series.within(span))
    return added(found) if found else None


def _cell(table: Table, member: Member, column: int, period: Period | None) -> Cell:
    row = row_of(table, member.members, period)
    if row is not None or len(member.members) >= len(shown_dimensions(table)):
        return row.cells[column] if row else EMPTY
    # A member of one of several dimensions.
    return Cell(_sum(table, member.where, column, period))


def _sum(table: Table, where: Where, column: int, period: Period | None) -> Number | None:
    """The sum over the rows of some members.

    Where one of them has no figure or no row, or where they may not be added up, the wholes that the table prints stand for them.

    None where it prints none.
    """
    found = None if period in parts_of(table, column, where) else _sum_of(table, table.select(where, None, period), column)
    wholes = {id: member for id, member in table.wholes.items() if id not in where}
    return _sum_of(table, table.select({**where, **wholes}, None, period), column) if wholes and found is None else found


def known_part(table: Table, where: Where, column: int, period: Period | None) -> Number | None:
    """The sum of the figures that are known of some members, where others are missing.

    None without any, or where a missing one could take it down.
    """
    figures = [number for row in table.select(where, None, period) if (number := row.cells[column].number) is not None]
    return added(figures) if figures and table.additive(column) and min(figures) >= 0 else None


def _sum_of(table: Table, rows: tuple[Row, ...], column: int) -> Number | None:
    figures = [number for row in rows if (number := row.cells[column].number) is not None]
    summed = len(rows) == 1 or table.additive(column, over_time=len({row.period for row in rows}) > 1)
    return added(figures) if figures and len(figures) == len(rows) and summed else None


def series_of(table: Table, column: int, member: Member | None = None) -> Series:
    """The figures of a row by period, worked out once for each row and column."""
    kept = table.once(_series)
    key = (column, member.members if member else ())
    if key not in kept:
        kept[key] = Series(table.periods, tuple(cell_of(table, member or Member(""), column, period).number for period in table.periods))
    return kept[key]


def course_of(table: Table, column: int, member: Member | None = None) -> Series:
    """The figures of a row that can be compared over time.

    Without years that the table covers only in part, and with the sum of the parts where a printed whole does not hold.
    """
    kept, key = table.once(_courses), (column, member.members if member else ())
    if key not in kept:
        course = whole_years(table, column, series_of(table, column, member))
        kept[key] = comparable_series(table, column, member.where if member else {}, course)
    return kept[key]


def _series(table: Table) -> dict[tuple[int, tuple[tuple[str, str], ...]], Series]:
    return {}


def _courses(table: Table) -> dict[tuple[int, tuple[tuple[str, str], ...]], Series]:
    return {}


def summed(table: Table, column: int, period: Period | None) -> Number | None:
    """The sum over all members at a period.

    None where a row has no figure, where a member of other periods has no row, or where they may not be added up.

    A change in per cent is worked out from the sums.
    """
    if table.columns[column].relation == "percent-change":
        columns = table.related(table.place(table.columns[column].of or ""))
        change, before = (summed(table, columns[each], period) if each in columns else None for each in ("change", "previous"))
        return rounded(change * 100 / before, 1) if change is not None and before else None
    return _sum(table, {}, column, period)


def missing(table: Table, member: Member, column: int, period: Period | None) -> bool:
    """Whether a member has no figure at a period that has or needs one.

    It has a row without a figure, or it has none and the sum needs one.
    """
    row = row_of(table, member.members, period)
    if row is None:
        return any(name in parts_of(table, column).get(period, ()) for _, name in member.members)
    return row.cells[column].number is None


def row_of(table: Table, named: tuple[tuple[str, str], ...], period: Period | None) -> Row | None:
    """The row of some members at a period."""
    return table.once(_rows).get((period, named))


def _rows(table: Table) -> dict[tuple[Period | None, tuple[tuple[str, str], ...]], Row]:
    return {(row.period, _named(table, row)): row for row in reversed(table.rows)}


def values_at(table: Table, column: int, period: Period | None) -> tuple[Number, ...]:
    """The known figures of all members at a period, without the wholes."""
    return table.once(_values)[column].get(period, ())


def _values(table: Table) -> tuple[dict[Period | None, tuple[Number, ...]], ...]:
    known = {each.members for each in members(table)}
    kept = [row for row in table.rows if _named(table, row) in known]
    return tuple(
        grouped((row.period, number) for row in kept if (number := row.cells[column].number) is not None)
        for column in range(len(table.columns))
    )


def has_shares(table: Table) -> bool:
    """Whether a table counts the members of one whole in a few periods."""
    measure = table.measures[table.main]
    counted = measure is not None and measure.kind == "count" and len(table.columns) == 1
    return counted and len(table.split) == 1 and 2 <= len(table.periods) <= MOST_SHARE_PERIODS


def shares_shown(table: Table) -> bool:
    """Whether a table's members are shown as shares of one whole."""
    return table.shape == "members-by-period" and has_shares(table)


def member_of(table: Table, part: TablePart) -> Member:
    """The row of a part: its members, or all of them."""
    if part.members:
        # A member of one of several dimensions stands for all of its rows.
        full = [each for each in members(table) if set(part.members) <= set(each.members)]
        if len(full) == 1:
            return full[0]
        return Member(", ".join(name for _, name in part.members), part.members, printed=True)
    return printed_whole(table) or Member(whole_name(table))
