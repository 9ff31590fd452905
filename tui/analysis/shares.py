"""Shares of cases by disposal and year, with confidence intervals."""

from typing import NamedTuple

from tui.model.bridge import Table
from tui.model.series import Disposals

from .intervals import Interval, newcombe, wilson


class Share(NamedTuple):
    """A disposal: its volume and share by year, and the change of its share.

    A share is a fraction. The change, from the first year to the last, is in percentage points. A year without the disposal is absent
    from both dictionaries; the points need both years. `intervals` are Wilson's for the shares, and `points_interval` is Newcombe's for
    the change.
    """

    disposal: str
    volumes: dict[int, int]
    shares: dict[int, float]
    points: float | None
    intervals: dict[int, Interval]
    points_interval: Interval | None

    @property
    def sure(self) -> bool:
        """Whether the difference is more than chance: its interval excludes zero."""
        return self.points_interval is not None and not self.points_interval.low <= 0 <= self.points_interval.high


def totals(data: Disposals) -> dict[int, int]:
    """The number of all cases in each year."""
    return data.once(_totals)


def _totals(data: Disposals) -> dict[int, int]:
    return {year: sum(row.volume for row in data.year(year)) for year in data.years}


def without(table: Table) -> tuple[str, Disposals] | None:
    """The cases on the table's second base, and the names left out; None without one."""
    if not isinstance(table.data, Disposals) or not table.without:
        return None
    return ", ".join(name for names in table.without.values() for name in names), table.data.without(table.without)


def part_year_months(table: Table, year: int, base: int) -> float | None:
    """How many average months of the base year a part year's cases equal.

    None unless the year is a part year and the base is whole.
    """
    part = {each.year for each in table.note.part_years}
    if not isinstance(table.data, Disposals) or year not in part or base in part:
        return None
    whole = totals(table.data)
    return whole[year] * 12 / whole[base] if whole.get(year) and whole.get(base) else None


def shares(data: Disposals) -> tuple[Share, ...]:
    """Every disposal of any year, in the order in which the table first names it.

    Several offences of a year are added up.
    """
    return data.once(_shares)


def _shares(data: Disposals) -> tuple[Share, ...]:
    whole = totals(data)
    volumes: dict[str, dict[int, int]] = {}
    for row in data.rows:
        of = volumes.setdefault(row.disposal, {})
        of[row.year] = of.get(row.year, 0) + row.volume
    found = []
    for disposal, by_year in volumes.items():
        parts = {year: volume / whole[year] for year, volume in by_year.items() if whole[year]}
        first, last = data.years[0], data.years[-1]
        points, between = None, None
        if first != last and first in parts and last in parts:
            between = Interval(*(end * 100 for end in newcombe(by_year[last], whole[last], by_year[first], whole[first])))
            # One division of whole numbers: subtracting two shares first could round halves either way.
            points = (by_year[last] * whole[first] - by_year[first] * whole[last]) * 100 / (whole[first] * whole[last])
        intervals = {year: wilson(by_year[year], whole[year]) for year in parts}
        found.append(Share(disposal, by_year, parts, points, intervals, between))
    return tuple(found)
