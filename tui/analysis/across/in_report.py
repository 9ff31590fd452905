"""The figures of a measure in one report: the table and the rows that have them."""

import datetime as dt
from collections.abc import Iterator
from functools import cached_property

from tui.analysis.own_row import own_members
from tui.analysis.printed import Misprint, comparable_series, misprint_of
from tui.analysis.selection import Selection
from tui.analysis.share_changes import PartOfWhole, share_counts
from tui.model.base import Whole, grouped
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Mark, Series, Table
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart, table_steps
from tui.text.periods import noun


class NotInReport(LookupError):
    """Why a report has no figures to compare, as a sentence without its end."""


class InReport(Whole, frozen=True):
    """The figures of a measure in one report, by period.

    `where` has a member of each dimension that has several, or none for all of them. In a table of several forces it has one of these.
    """

    pack: Pack
    measure: Measure
    table: Table
    column: int
    where: dict[str, str]

    @property
    def workshop(self) -> str:
        """The id of the workshop."""
        return self.pack.id

    @property
    def force(self) -> str:
        """The force whose report it is."""
        return self.pack.report.force

    @cached_property
    def own(self) -> dict[str, str]:
        """The member of a dimension of forces that is the force of the report."""
        return dict(own_members(self.pack, self.table))

    @property
    def rows(self) -> dict[str, str]:
        """The members that were asked for, without the force of the report itself."""
        return {id: member for id, member in self.where.items() if self.own.get(id) != member}

    @property
    def subject(self) -> str:
        """The force that the figures are of: another one where the row is another's."""
        return next((member for id, member in self.rows.items() if id in self.own), self.force)

    @property
    def name(self) -> str:
        """The force, and the row of the table where that is not the force itself."""
        return ", ".join((self.subject, *(member for id, member in self.rows.items() if id not in self.own)))

    @property
    def crumb(self) -> str:
        """The measure, and the row of the table unless it has the same name."""
        title = self.measure.title
        return ", ".join((title, *(member for member in self.rows.values() if member.casefold() != title.casefold())))

    @property
    def date(self) -> dt.date:
        """The day that dates the report."""
        return self.pack.date

    @cached_property
    def selection(self) -> Selection:
        """Its rows and its column."""
        return Selection(self.table, self.column, self.where, {})

    @cached_property
    def series(self) -> Series:
        """Its figures by period; the sum of the parts for a printed total that is wrong."""
        return comparable_series(self.table, self.column, self.where, self.selection.series)

    def misprint_at(self, period: Period) -> Misprint | None:
        """The printed total of a period that does not hold."""
        return misprint_of(self.table, self.column, self.where, period)

    @cached_property
    def address(self) -> Address:
        """Where the figures are."""
        part, _ = table_steps(self.table).of(TablePart(tuple(self.where.items())))
        return Address(self.table.spec.topic or "audit", self.table.id, part, self.pack.id)

    def address_at(self, period: Period) -> Address:
        """Where the figure of a period is; open statistics have one address."""
        if not self.table.spec.topic:
            return self.address
        first, second = table_steps(self.table).of(TablePart(tuple(self.where.items()), period))
        return self.address._replace(part=first, period=second)

    @cached_property
    def part_years(self) -> dict[Period, str]:
        """The years whose figures are for a part of them, and which part."""
        noted = {each.year: each.note for each in self.table.spec.part_years}
        return {period: noted[str(period)] for period in self.table.periods if str(period) in noted}

    def mark_at(self, period: Period) -> Mark:
        """The sign of the figure of a period, where one row has it.

        A sum is provisional where one of its parts is.
        """
        marks = self._marks.get(period, ())
        return marks[0] if len(marks) == 1 else "provisional" if "provisional" in marks else ""

    def counts_at(self, period: Period) -> PartOfWhole | None:
        """The counts of a period's figure, where it is a share of two columns."""
        return share_counts(self.table, self.column, self.where, period)

    @cached_property
    def _marks(self) -> dict[Period | None, tuple[Mark, ...]]:
        return grouped((row.period, row.cells[self.column].mark) for row in self.selection.rows)


def in_report(pack: Pack, measure: Measure, like: InReport | None = None) -> InReport:
    """The figures of a measure in a report, like those of another where one is given.

    Those of the same members and as often, from the table of the same id if there is one. A table of the report is like none of open
    statistics, which the report does not print. Raises NotInReport.
    """
    found = list(_printed(pack, measure, like))
    if like is None:
        usable = [each for each in found if any(value is not None for value in each.series.values)]
        if not usable:
            raise NotInReport(f"no table of “{measure.title}” by period")
        return min(usable, key=lambda each: (not each.table.spec.topic, len(each.table.split)))
    if not found:
        raise NotInReport(f"no table of “{measure.title}”{_of(like)} by period")
    often = [each for each in found if _frequency(each) == _frequency(like)]
    if not often:
        raise NotInReport(f"“{measure.title}” is by {noun(found[0].table.periods[0])}, not by {noun(like.table.periods[0])}")
    usable = [each for each in often if any(value is not None for value in each.series.values)]
    if not usable:
        raise NotInReport(f"no figure of “{measure.title}”{_of(like)}")
    return min(usable, key=lambda each: (each.table.id != like.table.id, len(each.table.split)))


def _of(like: InReport) -> str:
    return f" for {', '.join(like.rows.values())}" if like.rows else ""


def with_own_force(pack: Pack, table: Table, where: dict[str, str]) -> dict[str, str]:
    """The members of some rows, and the report's own force in a table of several.

    Forces are never added up to one figure of the report's own.
    """
    return where | {id: member for id, member in own_members(pack, table) if id not in where}


def _frequency(each: InReport) -> tuple[str, int]:
    first = each.table.periods[0]
    return first.frequency, first.starts


def _printed(pack: Pack, measure: Measure, like: InReport | None) -> Iterator[InReport]:
    """Every column of the measure, in tables that have periods and the same members."""
    where = like.rows if like else {}
    for table in pack.tables.values():
        split = {each.id: table.members(each.id) for each in table.split}
        if like and bool(table.spec.topic) != bool(like.table.spec.topic):
            continue
        if not table.periods or not all(member in split.get(id, ()) for id, member in where.items()):
            continue
        members = with_own_force(pack, table, where)
        for column in table.own_columns:
            if (table.measures[column] or table.measure(column, members.values())) == measure:
                yield InReport(pack, measure, table, column, members)
