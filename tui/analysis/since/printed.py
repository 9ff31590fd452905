"""What a later report prints of a measure: in a table, or in a statement."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.analysis.across.common_span import Days
from tui.analysis.across.identity import same_measure
from tui.analysis.across.in_report import InReport
from tui.model.common_measures import CommonMeasure
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Mark, Number, added
from tui.navigation.address import Address

from .members import named_members, own_member
from .wanted import WantedFigures
from .windows import compared_periods


class DatedTable(NamedTuple):
    """The figures of a measure in a table, and its periods by their days."""

    report: InReport
    by_days: Mapping[Days, Period]


class LaterFigure(NamedTuple):
    """A figure that a report prints, and where.

    `parts` are the periods that add up to its own, `exact` is whether it is printed in full, and `report` the table that it is in.
    """

    member: str
    period: Period
    value: Number
    address: Address
    mark: Mark = ""
    parts: tuple[Period, ...] = ()
    exact: bool = True
    report: InReport | None = None


class LaterAnswer(NamedTuple):
    """What a report prints of the figures that are wanted.

    `near` are the addresses of other figures of the measure; `redefined` says what has changed in its definition since, so that its figures
    answer nothing.
    """

    wanted: WantedFigures
    found: tuple[LaterFigure, ...] = ()
    missing: tuple[tuple[str, Period | None], ...] = ()
    near: tuple[Address, ...] = ()
    redefined: str = ""

    @property
    def complete(self) -> bool:
        """Whether all figures that are wanted are printed."""
        return bool(self.found) and not self.missing and (bool(self.wanted.periods) or self.wanted.whole)


def answer_to(wanted: WantedFigures, earlier: Pack, later: Pack, common: Sequence[CommonMeasure] = ()) -> LaterAnswer:
    """What a later report prints of the figures that an earlier one leaves open."""
    measure = same_measure(later, wanted.measure, earlier, common)
    asked: list[tuple[str, Period | None]] = [(member, period) for member in wanted.members for period in wanted.periods or (None,)]
    if measure is None:
        return LaterAnswer(wanted, missing=tuple(asked))
    tables = {member: [DatedTable(each, _days(each)) for each in tables_of(later, measure, member)] for member in wanted.members}
    near = tuple(dict.fromkeys(each.report.address for found in tables.values() for each in found))
    if changed := redefined(wanted.measure, measure):
        return LaterAnswer(wanted, missing=tuple(asked), near=near, redefined=changed)
    found, missing = [], []
    for member, period in asked:
        if figure := _printed(later, measure, tables[member], member, period):
            found.append(figure)
        else:
            missing.append((member, _written_alike(period, tables[member])))
    if not wanted.periods and not wanted.whole:  # It is not known which of the figures is meant.
        found = []
    return LaterAnswer(wanted, tuple(found), tuple(missing), near)


def redefined(before: Measure, after: Measure) -> str:
    """What makes two measures of one id different ones; empty where nothing does."""
    pairs = {
        "unit": (before.unit, after.unit),
        "kind": (before.kind, after.kind),
        "base": (str(before.per), str(after.per)),
        "title": (before.title, after.title),
        "definition": (before.same_as or "", after.same_as or before.same_as or ""),
    }
    if before.same_as and before.same_as == after.same_as:
        del pairs["title"]
    changed = {what: pair for what, pair in pairs.items() if _folded(pair[0]) != _folded(pair[1])}
    return "; ".join(f"{what} “{one or 'none'}”, then “{other or 'none'}”" for what, (one, other) in changed.items())


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def tables_of(pack: Pack, measure: Measure, member: str = "") -> Iterator[InReport]:
    """The tables that print a measure by period, for a member or the force.

    Where a table has a row for each of several forces, that of the report's own force. Open statistics are not what the report prints.
    """
    for table in pack.tables.values():
        if not table.spec.topic or not table.periods:
            continue
        own = {each.id: named for each in table.split if (named := _row(pack, table.members(each.id), member))}
        if member and not own:
            continue
        for column in table.own_columns:
            if table.measure(column, own.values()) == measure:
                yield InReport(pack, measure, table, column, own)


def _row(pack: Pack, members: Sequence[str], wanted: str) -> str:
    """The member that is wanted, or else the force itself; empty without it."""
    if wanted:
        return next((each for each in members if _folded(each) == _folded(wanted)), "")
    return next((each for each in members if own_member(pack.report.force, each)), "")


def _written_alike(period: Period | None, tables: Sequence[DatedTable]) -> Period | None:
    """A period as the report writes its own: Q2 2017/18 for Q3 2017."""
    for each, _ in tables:
        like = each.table.periods[0].like(period) if period else None
        if period and like and (like.first, like.last) == (period.first, period.last):
            return like
    return period


def _printed(pack: Pack, measure: Measure, tables: Sequence[DatedTable], member: str, period: Period | None) -> LaterFigure | None:
    """The figure of a period, the latest one where none is asked for."""
    in_tables = (_latest(each, member) if period is None else _in_table(each, days, member, period) for each, days in tables)
    return next(filter(None, in_tables), None) or (None if period is None or member else _in_statement(pack, measure, period))


def _in_table(report: InReport, by_days: Mapping[Days, Period], member: str, period: Period) -> LaterFigure | None:
    """The figure of a period, or of all the periods that make it up."""
    if same := by_days.get((period.first, period.last)):
        value = report.series.value_at(same)
        if value is None:
            return None
        return LaterFigure(member, same, value, report.address_at(same), report.mark_at(same), (same,), report=report)
    if not report.measure.additive or report.measure.stock:
        return None
    parts = tuple(each for days, each in by_days.items() if period.first <= days[0] and days[1] <= period.last)
    values = [value for each in parts if (value := report.series.value_at(each)) is not None]
    filled = sum((each.last - each.first).days + 1 for each in parts)
    if not parts or len(values) < len(parts) or filled != (period.last - period.first).days + 1:
        return None
    return LaterFigure(member, period, added(values), report.address, parts=parts, report=report)


def _days(report: InReport) -> dict[Days, Period]:
    """The periods of a table by their first and last days, without parts of years."""
    return {(each.first, each.last): each for each in report.table.periods if each not in report.part_years}


def _in_statement(pack: Pack, measure: Measure, period: Period) -> LaterFigure | None:
    """A level of the measure that a statement gives for the same period."""
    name = pack.once(_stated_levels).get((measure.id, (period.first, period.last)))
    if name is None:
        return None
    figure, (thing, _, part) = pack.figures[name], name.partition("/")
    address = Address(pack.homes[thing], thing, part, pack.id)
    return LaterFigure("", period, figure.value, address, exact=figure.relation == "exactly")


def _stated_levels(pack: Pack) -> dict[tuple[str, Days], str]:
    """The levels of the force in statements, by measure and days."""
    found: dict[tuple[str, Days], str] = {}
    for name, figure in pack.figures.items():
        if figure.measure is None or figure.role not in ("level", "previous") or figure.upto is not None:
            continue
        own = compared_periods(figure.window, base=False)
        if own and not named_members((pack,), f"{figure.label} {pack.statements[name.partition('/')[0]].title}"):
            found.setdefault((figure.measure, (own[0].first, own[0].last)), name)
    return found


def _latest(report: InReport, member: str) -> LaterFigure | None:
    known = [(period, value) for period, value in zip(report.series.periods, report.series.values, strict=True) if value is not None]
    if not known:
        return None
    period, value = known[-1]
    return LaterFigure(member, period, value, report.address_at(period), report.mark_at(period), (period,), report=report)
