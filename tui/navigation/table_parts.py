"""The parts of a table that have addresses.

Members, periods, and a member at a period.

The steps of an address are made from names and periods here, and read back.
"""

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple, TypeVar

from tui.model.base import grouped
from tui.model.claims import PrintedFigure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.printed_claims import printed_claims
from tui.model.slug import slug
from tui.model.table import GRIDS, Table

T = TypeVar("T")


class TablePart(NamedTuple):
    """A part of a table: members by dimension, a period, and a column.

    The period may be longer than those of the table: a year of months. Without members it is about all of them, without a period about
    all periods, and without a column about the main one. `mean` asks for the mean of a longer period instead of its total, and `without`
    for the figures without the members that the table's claims leave out.
    """

    members: tuple[tuple[str, str], ...] = ()
    period: Period | None = None
    column: str = ""
    mean: bool = False
    without: bool = False

    @property
    def where(self) -> dict[str, str]:
        """Its members by dimension, to select rows by."""
        return dict(self.members)


class TableSteps(NamedTuple):
    """The steps in the addresses of a table's parts, and the parts of steps.

    By member and by period.
    """

    members: dict[tuple[str, str], str]
    periods: dict[Period, str]
    member_of: dict[str, tuple[str, str]]
    period_of: dict[str, Period]

    def of(self, part: TablePart) -> tuple[str, str]:
        """The last two steps of a part's address, such as `bradford`, `2014-15`.

        Empty where it needs fewer.
        """
        named = [self.members[member] for member in part.members if member in self.members][:1]
        if part.period is not None:
            named.append(self.periods.get(part.period) or period_step(part.period))
        return (*named, "", "")[0], (*named, "", "")[1]

    def part(self, first: str, second: str = "") -> TablePart:
        """The part of a table at an address.

        Raises KeyError for steps that it does not have.
        """
        if not first:
            return TablePart()
        if first in self.period_of:
            return TablePart(period=self.period_of[first])
        return TablePart((self.member_of[first],), self.period_of[second] if second else None)


def table_steps(table: Table) -> TableSteps:
    """The steps of all members and periods of a table, worked out once."""
    return table.once(_steps)


def _steps(table: Table) -> TableSteps:
    period_of = {period_step(period): period for period in table.periods}
    for year in spans(table):
        step = period_step(year)
        # In a table of months, 2011-12 is December 2011; the year 2011/12 is then 2011-2012.
        period_of.setdefault(step if step not in period_of else f"{year.number}-{year.number + 1}", year)
    taken = {*period_of, *(claim.part for claim in printed_claims(table))}
    numbers: dict[str, Iterator[int]] = {}
    member_of: dict[str, tuple[str, str]] = {}
    for dimension in table.split:
        for member in table.members(dimension.id):
            base = slug(member) or slug(dimension.id)
            step, number = base, numbers.setdefault(base, count(2))
            while step in taken:
                step = f"{base}-{next(number)}"
            taken.add(step)
            member_of[step] = (dimension.id, member)
    return TableSteps(_back(member_of), _back(period_of), member_of, period_of)


def spans(table: Table) -> tuple[Period, ...]:
    """The longer periods of a table that have addresses, in time order.

    Those that it adds up, and of a table of members also those for which the report prints a figure.
    """
    return table.once(_spans)


def _spans(table: Table) -> tuple[Period, ...]:
    if table.shape == "grid":
        return table.years
    printed = [each.check.period for each in printed_claims(table) if isinstance(each.check, PrintedFigure) and each.check.period]
    return tuple(sorted({*added_spans(table), *printed} - {*table.periods}))


def added_spans(table: Table) -> tuple[Period, ...]:
    """The years that a table of members by month, quarter or half-year adds up."""
    summed = table.shape == "members-by-period" and table.spec.period.frequency in GRIDS and table.additive(table.main, over_time=True)
    return table.years if summed else ()


def part_at(table: Table, first: str, second: str = "") -> TablePart:
    """The part of a table at an address, or a blank cell of a year, which has none.

    Raises KeyError for anything else.
    """
    steps = table_steps(table)
    try:
        return steps.part(first, second)
    except KeyError:
        if table.shape != "grid" or second:
            raise
    return TablePart(period=next((each for each in blanks(table) if period_step(each) == first), None) or steps.period_of[first])


def periods_with_rows(table: Table) -> dict[tuple[str, str], tuple[Period, ...]]:
    """The periods in which each member has a row, and the years that are added up."""
    return table.once(_held)


def _held(table: Table) -> dict[tuple[str, str], tuple[Period, ...]]:
    ids = [each.id for each in table.dimensions]
    years = set(added_spans(table))
    found = grouped(
        (named, period)
        for row in table.rows
        if row.period
        for named in zip(ids, row.members, strict=True)
        for period in {row.period, *({row.period.year} & years)}
    )
    return {named: tuple(sorted(set(periods))) for named, periods in found.items()}


def blanks(table: Table) -> Iterator[Period]:
    """The periods of a table's years that it does not have."""
    held = set(table.periods)
    for year in table.years:
        first = table.periods[0].like(year)
        yield from (each for at in range(PERIODS_A_YEAR[first.frequency]) if (each := first.shift(at)) not in held)


def period_step(period: Period) -> str:
    """A period as a step of an address: `2014-07`, `2014-15`, `2014-15-q3`."""
    return str(period).replace("/", "-").casefold()


def _back(steps: dict[str, T]) -> dict[T, str]:
    return {part: step for step, part in steps.items()}
