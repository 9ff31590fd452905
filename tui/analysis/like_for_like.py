"""A year against the year before, over the periods that both have.

Also how far such a difference goes by chance.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.measures import Measure, MeasureKind
from tui.model.period import Period
from tui.model.table import Number, Series, Table, Where, added
from tui.text.numbers import mean_places, rounded
from tui.text.periods import noun

from .chance import DEPENDENT, Chance
from .share_changes import share_chance
from .usual import change_chance, usual_difference
from .xmr import dependent
from .years import adds_up, known, shared

MEANS: tuple[MeasureKind, ...] = ("mean", "percentage", "rate", "score")
"""The kinds whose figures are not added up, but have a mean."""


class YearComparison(NamedTuple):
    """The same periods of two years: sums, difference and percentage.

    Figures that may not be added up are compared in their last shared period alone. The percentage is None where the base is not above 0,
    and for percentages, whose difference is in percentage points. `chance` is its test; None where neither the series nor the counts can
    say. `few` are the points of a series that is too short to judge by, 0 for a longer one. `correlation` is that of each point with the
    next (lag 1), None where nothing varies; `differences` says that the points are the differences from the year before. With `mean`, the
    two figures are the plain means of the periods, rounded as they are shown, and `earlier` is that of the year before these.
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
    mean: bool = False
    earlier: Number | None = None

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


def compare_means(series: Series, year: Period, measure: Measure | None = None) -> YearComparison | None:
    """Compare the plain mean of a year's figures with that of the year before.

    The means are of the periods that both have. They are not the means of the years, which would weigh each period, and they are compared
    only where the series is long enough to judge them. None for what adds up, for a single period and for figures of twelve months.
    """
    pairs, usual = shared(series, year), usual_difference(series)
    reach = usual.reach(len(pairs))
    if measure is None or measure.kind not in MEANS or measure.stock or len(pairs) < 2 or reach is None:
        return None
    if series.periods[0].frequency == "rolling-12":
        return None
    places, number = mean_places(series), len(pairs)
    total, base = (_mean(series, [pair[at] for pair in pairs]) for at in (0, 1))
    before = [period.years_later(-1) for _, period in pairs]
    known = [period for period in before if period is not None and series.value_at(period) is not None]
    reach /= number
    # A difference that is rounded to its usual range would not show on which side of it it is.
    places += rounded(abs(rounded(total, places) - rounded(base, places)), places) == rounded(reach, places)
    earlier = rounded(_mean(series, known), places) if len(known) == number else None
    now, then = rounded(total, places), rounded(base, places)
    difference = added((now, -then))
    percent = difference * 100 / then if then > 0 and not measure.percentage else None
    chance = Chance(reach, reach, abs(total - base) > reach, usual=True, places=places)
    periods, befores = tuple(period for period, _ in pairs), tuple(period for _, period in pairs)
    whose = (usual.correlation, usual.few, usual.differences)
    return YearComparison(periods, befores, now, then, difference, percent, chance, *whose, True, earlier)


def _mean(series: Series, periods: Sequence[Period]) -> float:
    return added(known(map(series.value_at, periods))) / len(periods)


def judged_by_counts(found: YearComparison | None, table: Table, column: int, where: Where | None) -> YearComparison | None:
    """A comparison of two years, with the test of a share by its counts.

    Where the series is too short for another test.
    """
    if found is None or found.chance is not None or not (chance := share_chance(table, column, where, found.periods[-1])):
        return found
    return found._replace(chance=chance, few=0)


def compare_figures(table: Table, column: int, where: Where | None, series: Series, year: Period) -> YearComparison | None:
    """Compare a year of a table's series with the one before, as it can be judged.

    A short series of shares by the counts beside them, means and rates by the mean of the periods that both years have, and the rest as
    `compare_years` does.
    """
    measure = table.measures[column]
    return compare_means(series, year, measure) or judged_by_counts(compare_years(series, year, measure), table, column, where)
