"""Shares of the members of a dimension by period, with confidence intervals."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.table import Number, RowPeriod, Table, Where, Without, added

from .intervals import Interval, newcombe, wilson

"""A period of a table; None in a table without periods."""


SMALLEST_SHARE = 0.005
"""The share below which a member may be missing without a difference to the others."""


class MemberShare(NamedTuple):
    """A member's figure and share in each period.

    Also the change of its share from the first period to the last. A share is a fraction. The change is in percentage points, and needs a
    figure in both periods. A period without a figure is absent from every dictionary, and one that lacks a part of the whole from all but
    the volumes. `intervals` are Wilson's for the shares, and
    `points_interval` is Newcombe's for the change: only counts of events have them.
    """

    member: str
    volumes: dict[RowPeriod, Number]
    shares: dict[RowPeriod, float]
    points: float | None
    intervals: dict[RowPeriod, Interval]
    points_interval: Interval | None

    @property
    def sure(self) -> bool:
        """Whether the change is more than chance: its interval excludes zero."""
        return self.points_interval is not None and not self.points_interval.low <= 0 <= self.points_interval.high


def shares_of(
    table: Table, dimension: str, column: int | None = None, where: Where | None = None, without: Without | None = None
) -> tuple[MemberShare, ...]:
    """Every member of a dimension, in the order in which the table first names it.

    None where the figures may not be added up. Worked out once: each move of a cursor asks again.

    `without` leaves members out of the base as well as of the result; so does the whole that the table prints.
    """
    at = table.main if column is None else column
    key = (dimension, at, frozenset((where or {}).items()), frozenset((id, *names) for id, names in (without or {}).items()))
    known = table.once(_known)
    if key not in known:
        known[key] = _shares_of(table, dimension, at, where, without)
    return known[key]


def _known(table: Table) -> dict[tuple[object, ...], tuple[MemberShare, ...]]:
    """The shares that have been asked for."""
    return {}


def _shares_of(table: Table, dimension: str, at: int, where: Where | None, without: Without | None) -> tuple[MemberShare, ...]:
    if not table.additive(at):
        return ()
    volumes = _volumes(table, dimension, at, where, without)
    sums = _sums(volumes)
    lacking = _missing(volumes, sums)
    known = {period: total for period, total in sums.items() if period not in lacking}
    ends = (min(filter(None, sums), default=None), max(filter(None, sums), default=None))
    measure = table.measures[at]
    events = measure is not None and measure.events
    return tuple(_share(member, by, known, *ends, events=events) for member, by in volumes.items())


def _volumes(table: Table, dimension: str, at: int, where: Where | None, without: Without | None) -> dict[str, dict[RowPeriod, Number]]:
    """The sum of each member in each period that it has a figure in."""
    place = next(number for number, each in enumerate(table.dimensions) if each.id == dimension)
    parts: dict[str, dict[RowPeriod, list[Number]]] = {}
    for row in table.select(where, without):
        if (number := row.cells[at].number) is not None:
            parts.setdefault(row.members[place], {}).setdefault(row.period, []).append(number)
    return {member: {period: added(numbers) for period, numbers in by.items()} for member, by in parts.items()}


def missing_parts(found: Sequence[MemberShare]) -> dict[RowPeriod, list[str]]:
    """The members without a figure in a period that are no small part in another.

    Such a period has no shares, because its sum is no whole.
    """
    volumes = {row.member: row.volumes for row in found}
    return _missing(volumes, _sums(volumes))


def _missing(volumes: dict[str, dict[RowPeriod, Number]], sums: dict[RowPeriod, Number]) -> dict[RowPeriod, list[str]]:
    missing: dict[RowPeriod, list[str]] = {}
    for member, by in volumes.items():
        if max((volume / sums[period] for period, volume in by.items() if sums[period]), default=0) >= SMALLEST_SHARE:
            for period in sums.keys() - by.keys():
                missing.setdefault(period, []).append(member)
    return missing


def wholes_of(
    table: Table, column: int | None = None, where: Where | None = None, without: Without | None = None
) -> dict[RowPeriod, Number]:
    """The sum of all members in each period.

    None where the figures may not be added up.
    """
    at = table.main if column is None else column
    found: dict[RowPeriod, list[Number]] = {}
    for row in table.select(where, without) if table.additive(at) else ():
        if (number := row.cells[at].number) is not None:
            found.setdefault(row.period, []).append(number)
    return {period: added(numbers) for period, numbers in found.items()}


def known_wholes(
    table: Table, column: int | None = None, where: Where | None = None, without: Without | None = None
) -> dict[RowPeriod, Number]:
    """The sum of all members in each period that lacks no part of it."""
    missing = parts_of(table, column, where, without)
    return {period: whole for period, whole in wholes_of(table, column, where, without).items() if period not in missing}


def parts_of(
    table: Table, column: int | None = None, where: Where | None = None, without: Without | None = None
) -> dict[RowPeriod, list[str]]:
    """The missing parts of each period of a table with one dimension, worked out once.

    The sum of such a period is not compared with that of others, which has other members. A column beside another lacks what that lacks.
    """
    at = table.main if column is None else column
    at = table.place(of) if (of := table.columns[at].of) else at
    if len(table.split) != 1 or not table.additive(at):
        return {}
    key = (at, frozenset((where or {}).items()), frozenset((id, *names) for id, names in (without or {}).items()))
    known = table.once(_known_parts)
    if key not in known:
        volumes = _volumes(table, table.split[0].id, at, where, without)
        known[key] = _missing(volumes, _sums(volumes))
    return known[key]


def _known_parts(table: Table) -> dict[tuple[object, ...], dict[RowPeriod, list[str]]]:
    """The missing parts that have been asked for."""
    return {}


def _sums(volumes: dict[str, dict[RowPeriod, Number]]) -> dict[RowPeriod, Number]:
    found: dict[RowPeriod, list[Number]] = {}
    for by in volumes.values():
        for period, number in by.items():
            found.setdefault(period, []).append(number)
    return {period: added(numbers) for period, numbers in found.items()}


def _share(
    member: str, volumes: dict[RowPeriod, Number], sums: dict[RowPeriod, Number], first: RowPeriod, last: RowPeriod, *, events: bool
) -> MemberShare:
    shares = {period: volume / sums[period] for period, volume in volumes.items() if sums.get(period)}
    counts = {
        period: (volume, sums[period])
        for period, volume in volumes.items()
        if events and period in shares and _counts(volume, sums[period])
    }
    points, between = None, None
    if first != last and first in shares and last in shares:
        points = share_points(volumes[last], sums[last], volumes[first], sums[first])
        if first in counts and last in counts:
            between = points_interval(*map(int, (*counts[last], *counts[first])))
    intervals = {period: wilson(int(part), int(whole)) for period, (part, whole) in counts.items()}
    return MemberShare(member, volumes, shares, points, intervals, between)


def share_points(part: Number, whole: Number, base_part: Number, base_whole: Number) -> float:
    """One share less another, in percentage points.

    One division: subtracting two shares first could round halves either way.
    """
    return (part * base_whole - base_part * whole) * 100 / (whole * base_whole)


def points_interval(part: int, whole: int, base_part: int, base_whole: int) -> Interval:
    """The 95% interval of one share less another, in percentage points."""
    return Interval(*(end * 100 for end in newcombe(part, whole, base_part, base_whole)))


def _counts(part: Number, whole: Number) -> bool:
    return isinstance(part, int) and isinstance(whole, int) and 0 <= part <= whole


def part_year_months(table: Table, column: int, year: RowPeriod, base: RowPeriod) -> tuple[Number, float] | None:
    """The sum of a part year, and how many average months it equals.

    The months are those of a whole base year. None unless the table has one figure a year, only the first year is a part year, and both
    have a sum.
    """
    part = {each.year for each in table.spec.part_years}
    if year is None or base is None or year.frequency not in ("year", "financial-year") or year not in table.periods:
        return None
    if str(year) not in part or str(base) in part:
        return None
    whole = wholes_of(table, column)
    now, before = whole.get(year), whole.get(base)
    return (now, now * 12 / before) if now and before else None
