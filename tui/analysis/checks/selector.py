"""The part of a table that a check is about: a column, members and a period."""

from collections.abc import Collection, Iterator
from typing import Annotated, ClassVar

from msgspec import Meta, field
from msgspec.structs import replace

from tui.analysis.ratings import ordered
from tui.analysis.selection import Selection, not_added
from tui.model.base import Id, NonEmptyText
from tui.model.claims import Wording
from tui.model.period import NotAPeriod, Period, parse_any, parse_period
from tui.model.report import Figure
from tui.model.table import Series, Table, Where, Without
from tui.model.tables import PeriodText
from tui.navigation.address import quoted

from .base import CheckFault, ClaimCheck, Known

PeriodKey = PeriodText | Annotated[int, Meta(ge=1000, le=9999)]
"""A period as an author writes it: a year needs no quotes."""


class Selector(ClaimCheck, frozen=True, kw_only=True):
    """Figures of a table.

    Those of a column (the first, if none is given), of the members in `where`, without those in `without`.
    """

    orders_ratings: ClassVar[bool] = False
    """Whether it can go by the order of ratings, which have no size."""
    table: Id
    column: str = ""
    where: dict[Id, NonEmptyText] = field(default_factory=dict)
    without: dict[Id, Annotated[tuple[NonEmptyText, ...], Meta(min_length=1)]] = field(default_factory=dict)

    def faults(self, claim: Figure | Wording, statement: str, known: Known) -> Iterator[CheckFault]:
        """A column, dimension or member that the table does not have.

        Then what is wrong with this kind on a sound selection.
        """
        table = known.tables.get(self.table)
        if table is None:
            return
        if not table.spec.topic:
            what = f"{quoted(self.table)} has no topic, so it is open statistics, which settle nothing"
            yield CheckFault("table", what, "a table of the report, or a check of kind cross-check")
            return
        found = [*misnamed(table, self.column, self.where, self.without)]
        yield from found
        if not found:
            yield from self.selected(table, claim)
            return
        every = replace(self, column="", where={}, without={})
        for key in ("period", "base"):
            yield from every.period_faults(table, key, getattr(self, key, None))

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """What is wrong with a check whose column and members are in the table."""
        yield from ()

    def period_faults(self, table: Table, key: str, text: PeriodKey | None) -> Iterator[CheckFault]:
        """A period that is no period, or for which the selection has no figure."""
        if text is None:
            return
        if not table.periods:
            yield CheckFault(key, f"{key} is {text}, but the table has no periods", f"no {key}")
            return
        try:
            span = period_of_check(table, text)
        except NotAPeriod as error:
            yield CheckFault(key, f"{key} is {quoted(str(text))}", str(error))
            return
        if not self.select(table, span).known:
            if fault := self._not_numbers(table, span):
                yield fault
                return
            having = sorted({row.period for row in self.select(table).known if row.period})
            words = _some([str(period) for period in having]) or "none"
            yield CheckFault(key, f"{key} is {text}, but the table has no figure for it", f"a period with a figure ({words})")

    def _not_numbers(self, table: Table, span: Period | None) -> CheckFault | None:
        """A selection of ratings, for a check that needs numbers."""
        place, chosen = table.place(self.column), self.select(table, span)
        measures = {measure.kind for row in chosen.rows if (measure := table.measure(place, row.members))}
        if measures != {"rating"} or self.orders_ratings or chosen.known:
            return None
        expected = "a column of numbers, or a check of kind change, rank, extreme or against-target"
        return CheckFault("kind", "the column is of ratings, which are not numbers", expected)

    def select(self, table: Table, span: Period | None = None) -> Selection:
        """The selection in a table that has its column and members."""
        table = ordered(table) if self.orders_ratings else table
        return Selection(table, table.place(self.column), dict(self.where), dict(self.without), span)

    def series(self, table: Table) -> Series:
        """The selection by period."""
        return self.select(table).series


class AtPeriod(Selector, frozen=True, kw_only=True):
    """Figures of a table in one period, which may be longer than the table's own.

    In all of it, if none is given.
    """

    period: PeriodKey | None = None

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """A period without figures, or several figures that may not be added up."""
        found = [*self.period_faults(table, "period", self.period)]
        yield from found
        if not found:
            yield from self.single(table, self.period)

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """Several figures that may not be added up, where the check needs one."""
        selection = self.selection(table, period)
        if not selection.known:
            missing = CheckFault("kind", "the table has no such figure", "where and period that have one")
            yield self._not_numbers(table, selection.span) or missing
        elif selection.value is None:
            what = f"{len(selection.rows)} figures are chosen, and {not_added(selection)}"
            yield CheckFault("period" if self.period is not None else "kind", what, "where and period that leave one figure")

    def selection(self, table: Table, period: PeriodKey | None = None) -> Selection:
        """The selection in a period, its own unless given."""
        text = self.period if period is None else period
        return self.select(table, None if text is None else period_of_check(table, text))


def misnamed(table: Table, column: str, where: Where, without: Without) -> Iterator[CheckFault]:
    """Columns, dimensions and members that the table does not have."""
    columns = [each.id for each in table.columns]
    if column and column not in columns:
        yield CheckFault("column", f"column is {quoted(column)}, which is not a column of the table", word=column, known=columns)
    named: list[tuple[str, str, Collection[str]]] = [("where", key, (member,)) for key, member in where.items()]
    named += [("without", key, members) for key, members in without.items()]
    dimensions = [dimension.id for dimension in table.dimensions]
    for key, dimension, members in named:
        if dimension not in dimensions:
            what = f"{key} names {quoted(dimension)}, which is not a dimension of the table"
            yield CheckFault(dimension, what, "" if dimensions else "no dimension, as it has none", (key,), dimension, dimensions)
            continue
        for member in members:
            if member not in table.members(dimension):
                what = f"{key} names {quoted(member)}, which is not in {quoted(dimension)} of the table"
                yield CheckFault(dimension, what, "", (key,), member, table.members(dimension))
        if key == "without" and where.get(dimension) in members:
            yield CheckFault(dimension, f"without leaves out {quoted(where[dimension])}, which where names", "other members", (key,))


def period_of_check(table: Table, text: PeriodKey) -> Period:
    """A period of a table, or a longer one that holds several of them.

    Raises NotAPeriod.
    """
    kept = table.spec.period
    if kept.frequency != "none":
        try:
            return parse_period(str(text), kept.frequency, kept.starts)
        except NotAPeriod:
            return parse_any(str(text), kept.starts)
    return parse_any(str(text))


def _some(words: list[str]) -> str:
    return ", ".join(words if len(words) <= 12 else [*words[:3], "…", *words[-3:]])
