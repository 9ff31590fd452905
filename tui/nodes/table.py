"""A table, its periods and years, its members, and a member at a period."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Table as Data
from tui.navigation.address import Address, NodeKind
from tui.navigation.table_parts import TablePart, part_at, periods_with_rows, table_steps
from tui.text.lists import joined
from tui.text.numbers import count
from tui.text.periods import noun, when
from tui.text.plurals import several, singular_noun
from tui.text.spans import Line
from tui.text.units import heading_unit, measured

from .kinds import addresses
from .node import CopyKind, Node, PaletteListing, SearchText
from .table_names import measure_names, names_in_figures

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent


class TableNode(Node):
    """A table of the report."""

    kind: ClassVar[NodeKind] = "table"
    weight: ClassVar[float] = 1.1
    contains: ClassVar[tuple[NodeKind, ...]] = ("year", "month", "period", "member")
    search_words: ClassVar[str] = "table data"
    noun: ClassVar[tuple[str, str]] = ("table", "tables")
    suggested: ClassVar[bool] = True
    in_table: ClassVar[bool] = True

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """The tables of a topic."""
        yield from (Address(within.topic, table.id) for table in pack.topic_tables(within.topic))

    @property
    def data(self) -> Data:
        """The table."""
        return self.pack.tables[self.address.thing]

    @property
    def part(self) -> TablePart:
        """The part of the table at the address."""
        return part_at(self.data, self.address.part, self.address.period)

    @property
    def title(self) -> str:
        return self.data.spec.short

    @property
    def sources(self) -> tuple[str, ...]:
        return self.data.spec.sources

    def blank(self, address: Address) -> Node:
        """A period of a year that the table does not have."""
        period = part_at(self.data, address.part, address.period).period
        if period is None:
            raise KeyError(address)
        kinds: dict[NodeKind, type[TablePeriod]] = {"month": Month, "year": Year}
        return kinds.get(period_kind(period), TablePeriod)(self.pack, address)

    def search(self) -> SearchText | None:
        spec = self.data.spec
        measures = tuple({each.id: each for each in (*self.data.measures, *self.data.by_member.values()) if each}.values())
        units = joined(list(dict.fromkeys(unit for each in measures if (unit := heading_unit(each)))))
        over = [noun(self.data.periods[0])] if self.data.periods else []
        by = [*over, *(each.title.lower() for each in self.data.split)]
        words = f"{spec.title}: {units}{f' by {joined(by)}' if by else ''}"
        caveats = (caveat for each in measures for caveat in each.caveats)
        names = (spec.title, *measure_names(measures), *names_in_figures(self.pack, spec.id))
        return SearchText((words, *spec.caveats, *caveats), names, " ".join(dict.fromkeys([*over, "year"] if over else [])))

    def record(self) -> "Record":
        from .month_record import monthly, monthly_record

        if monthly(self.data):
            return monthly_record(self.pack, self.address, self.kind, self.title, self.data, self.part.period)
        from .table_record import table_record

        return table_record(self.pack, self.address, self.kind, self.title, self.data, self.part)

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from .table_views.describe import described

        return described(self.pack, self.data, self.part)

    def slide(self) -> "SlideContent":
        from .table_slide import table_slide

        return table_slide(self.pack, self.data, self.part)

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        from .table_copies import table_copies

        return table_copies(self.data, self.part, cursor)

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        from .table_citation import cited_figure

        return cited_figure(self.data, self.part, cursor)

    def cited_at(self, cursor: tuple[str, ...] = ()) -> Address:
        from .table_citation import cited_part

        cited = cited_part(self.data, self.part, cursor)
        if cited == self.part:
            return self.address
        part, period = table_steps(self.data).of(cited)
        return self.address._replace(part=part, period=period)

    def info(self) -> tuple[Line, ...]:
        from .table_info import info

        return info(self.data, self.part)

    def deck(self) -> tuple[Address, ...]:
        """The table, its years and its members; there are too many of the rest."""
        shown = ("year", "member")
        return tuple(
            each for each, kind in addresses(self.pack).items() if each.within(self.address) and (kind in shown or each == self.address)
        )

    def nearby(self) -> Iterator[Address]:
        yield self.address._replace(part="", period="")


class TablePeriod(TableNode):
    """A period of a table."""

    kind: ClassVar[NodeKind] = "period"
    weight: ClassVar[float] = 0.85
    contains: ClassVar[tuple[NodeKind, ...]] = ()
    search_words: ClassVar[str] = ""
    noun: ClassVar[tuple[str, str]] = ("period", "periods")
    palette: ClassVar[PaletteListing] = "typed"
    suggested: ClassVar[bool] = False

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """The periods of this kind, in time order."""
        steps = table_steps(pack.tables[within.thing])
        found = sorted((period, step) for period, step in steps.periods.items() if period_kind(period) == cls.kind)
        yield from (within._replace(part=step) for _, step in found)

    @property
    def period(self) -> Period:
        """The period."""
        period = self.part.period
        assert period is not None
        return period

    @property
    def crumb(self) -> str:
        return when(self.period)

    @property
    def title(self) -> str:
        return f"{super().title}, {self.crumb}"

    def search(self) -> SearchText | None:
        return period_search(self.data, self.part, self.crumb)


class Month(TablePeriod):
    """A month of a table."""

    kind: ClassVar[NodeKind] = "month"
    weight: ClassVar[float] = 0.85
    noun: ClassVar[tuple[str, str]] = ("month", "months")


class Year(TablePeriod):
    """A year of a table, calendar or financial."""

    kind: ClassVar[NodeKind] = "year"
    weight: ClassVar[float] = 0.85
    noun: ClassVar[tuple[str, str]] = ("year", "years")


class MemberNode(TableNode):
    """A member of a table: a district, an offence."""

    kind: ClassVar[NodeKind] = "member"
    weight: ClassVar[float] = 0.9
    contains: ClassVar[tuple[NodeKind, ...]] = ("member-period",)
    search_words: ClassVar[str] = ""
    noun: ClassVar[tuple[str, str]] = ("row of a table", "rows of tables")
    palette: ClassVar[PaletteListing] = "typed"
    suggested: ClassVar[bool] = False

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """The members of every dimension that has several."""
        yield from (within._replace(part=step) for step in table_steps(pack.tables[within.thing]).member_of)

    @property
    def crumb(self) -> str:
        return self.part.members[0][1]

    @property
    def title(self) -> str:
        return f"{self.data.spec.short}: {self.crumb}"

    def search(self) -> SearchText | None:
        from .table_views.members import Member, cell_of

        data, part = self.data, self.part
        measure, row = data.measure(data.main, [self.crumb]), Member(self.crumb, part.members)
        figures = [(period, cell_of(data, row, data.main, period).number) for period in data.periods or (None,)]
        shown = [
            f"{measured(number, measure)}{f' in {when(period)}' if period else ''}"
            for period, number in figures
            if number is not None and measure
        ]
        words = ", ".join(shown[-SEARCHED:])
        also = tuple(MemberPeriod.addresses(self.pack, self.address))
        return SearchText((words,), (self.crumb,), data.spec.title, own=(f"{self.crumb} {words}",), also=also)


class MemberPeriod(TablePeriod):
    """A member of a table at a period."""

    kind: ClassVar[NodeKind] = "member-period"
    weight: ClassVar[float] = 0.8
    noun: ClassVar[tuple[str, str]] = ("figure of a table", "figures of tables")
    palette: ClassVar[PaletteListing] = "never"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """The periods in which the member has a row."""
        data = pack.tables[within.thing]
        steps = table_steps(data)
        held = periods_with_rows(data).get(steps.member_of[within.part], ())
        yield from (within._replace(period=steps.periods[period]) for period in held)

    @property
    def title(self) -> str:
        return f"{self.data.spec.short}: {self.part.members[0][1]}, {self.crumb}"

    def search(self) -> SearchText | None:
        return None


SEARCHED = 6
"""The most periods of a member whose figures are searched: its latest."""


def period_kind(period: Period) -> NodeKind:
    """The kind of a period of a table."""
    return "month" if period.frequency == "month" else "year" if period.frequency in ("year", "financial-year") else "period"


def period_search(data: Data, part: TablePart, named: str) -> SearchText:
    """What a period is found by: its figure, or how many members have one."""
    from .table_views.members import Member, cell_of, printed_whole

    measure = data.measures[data.main]
    value = cell_of(data, printed_whole(data) or Member(""), data.main, part.period).number
    if value is not None and measure is not None:
        words = f"{measured(value, measure)} in {named}"
    elif data.split:
        number, of = len(data.select(None, None, part.period)), data.split[0]
        words = f"figures for {count(number)} {singular_noun(of) if number == 1 else several(of)} in {named}"
    else:
        words = ", ".join(_in_periods(data, part.period)) or f"no figure in the table for {named}"
    names = (data.spec.title, *measure_names(each for each in data.measures if each))
    return SearchText((words,), context=" ".join(names), own=(count(value) if value is not None else "",), period=part.period)


def _in_periods(data: Data, span: Period | None) -> list[str]:
    """The figures or ratings of the periods within a longer one.

    The longer one has none itself: `62.7% in Q1 2018/19`.
    """
    measure, held = data.measures[data.main], [row for row in data.rows if span and row.period and row.period.within(span)]
    values = [(row.period, row.cells[data.main].value) for row in held[-SEARCHED:]]
    return [
        f"{value if isinstance(value, str) else measured(value, measure)} in {when(period)}"
        for period, value in values
        if period and measure and value is not None
    ]
