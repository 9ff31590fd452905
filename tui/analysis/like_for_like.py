"""A year against the year before, over the periods that both have.

Also how far such a difference goes by chance.
"""

from typing import NamedTuple

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number, Series, Table, Where, added
from tui.text.periods import noun

from .chance import DEPENDENT, Chance
from .share_changes import share_chance
from .usual import change_chance, usual_difference
from .xmr import dependent
from .years import adds_up, known, shared


class YearComparison(NamedTuple):
    """The same periods of two years: sums, difference and percentage.

    Figures that may not be added up are compared in their last shared period alone. The percentage is None where the base is not above 0,
    and for percentages, whose difference is in percentage points. `chance` is its test; None where neither the series nor the counts can
    say. `few` are the points of a series that is too short to judge by, 0 for a longer one. `correlation` is that of each point with the
    next (lag 1), None where nothing varies; `differences` says that the points are the differences from the year before.
    """

    periods: tuple[Period, ...]
    before: tuple[Period, ...]
    total: Number
    base: Number
    difference: Number
    percent: float | None
    chance: Chance | None
    correlation: float | None = None
    few: int = 0
    differences: bool = False

    @property
    def year(self) -> Period:
        """The year that is compared."""
        return self.periods[-1].year

    @property
    def base_year(self) -> Period:
        """The year that it is compared with."""
        return self.before[-1].year

    @property
    def usual(self) -> float | None:
        """How far such a difference usually goes; None where the series cannot say."""
        return self.chance.most if self.chance is not None and self.chance.usual else None

    @property
    def beyond(self) -> bool:
        """Whether the difference is larger than chance explains.

        Within that range it could be chance, or a change too small to see.
        """
        return self.chance is not None and self.chance.beyond

    @property
    def by_chance(self) -> bool:
        """Whether the difference was tested and could be chance."""
        return self.chance is not None and not self.chance.beyond

    @property
    def dependent(self) -> bool:
        """Whether neighbouring points are so alike that the usual range may be too narrow."""
        return dependent(self.correlation)

    @property
    def caution(self) -> str:
        """That the usual range may be too narrow for what is beyond it, or nothing."""
        alike = "difference" if self.differences else noun(self.periods[0])
        return DEPENDENT.format(alike) if self.beyond and self.dependent else ""


def compare_years(series: Series, year: Period, measure: Measure | None = None) -> YearComparison | None:
    """Compare a year with the one before; None where they share no periods."""
    pairs = shared(series, year)
    if not pairs:
        return None
    if not adds_up(series, measure):
        pairs = pairs[-1:]
    periods, befores = tuple(period for period, _ in pairs), tuple(before for _, before in pairs)
    total, base = (added(known(map(series.value_at, each))) for each in (periods, befores))
    difference = added((total, -base))
    usual = usual_difference(series)
    chance = change_chance(total, base, series, measure, len(pairs))
    percent = difference * 100 / base if base > 0 and not (measure and measure.percentage) else None
    return YearComparison(periods, befores, total, base, difference, percent, chance, usual.correlation, usual.few, usual.differences)


def judged_by_counts(found: YearComparison | None, table: Table, column: int, where: Where | None) -> YearComparison | None:
    """A comparison of two years, with the test of a share by its counts.

    Where the series is too short for another test.
    """
    if found is None or found.chance is not None or not (chance := share_chance(table, column, where, found.periods[-1])):
        return found
    return found._replace(chance=chance, few=0)
