"""How far figures usually differ from those of a year before.

A season is in both figures and cancels out, so the differences say better than the series how far they go. Judged by the series, whose
neighbours are months of unlike level, a change in a series with a strong season would always seem usual.
"""

from math import sqrt
from typing import NamedTuple

from msgspec.structs import replace

from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.table import Number, Series, added
from tui.text.numbers import mean_places, plural
from tui.text.periods import noun

from .chance import CONFIDENCE, Chance, of_two_counts
from .rolling import from_year_before, months_from_year_before, overlaps, rolling_length
from .xmr import Phase, xmr

LEAST_FOR_SERIES = 3
"""The fewest figures that count as a series which is too short to judge; two totals are not one."""


class UsualDifference(NamedTuple):
    """How far one difference goes by chance, as a standard deviation.

    `sigma` is None where there are no moving ranges, and for `few` points, too few to judge. `differences` says that the moving ranges
    are those of the differences, otherwise of the series; `correlation` is that of each point there with the next (lag 1), None where
    nothing varies. `points` is how many of the points one difference adds up: twelve for figures of twelve months to each month.
    """

    sigma: float | None
    correlation: float | None
    few: int
    differences: bool = False
    points: int = 1

    def reach(self, periods: int = 1) -> float | None:
        """The usual range on either side of 0: 1.96 sigma √k for k periods."""
        return None if self.sigma is None else CONFIDENCE * self.sigma * sqrt(periods * self.points)


def usual_difference(series: Series) -> UsualDifference:
    """How far a figure differs from that of a year before by chance.

    From the moving ranges of the differences where there are twelve or more, otherwise from those of the series: the variance of a
    difference is twice that of a figure. Where a year has one figure, neighbouring differences share it, so the series always says.
    Figures of the twelve months to each month imply the differences of the months, so that they say what a table of months says.
    """
    return series.once(_usual_difference)


def change_chance(now: Number, before: Number, series: Series, measure: Measure | None, periods: int = 1) -> Chance | None:
    """Test a change of so many periods since a year before.

    By the usual range of the series, or while that is too short, as two counts of events. None where neither can say.
    """
    usual, difference = usual_difference(series), abs(added((now, -before)))
    if (reach := usual.reach(periods)) is not None:
        return Chance(reach, reach, difference > reach, usual=True, places=mean_places(series))
    return counts_chance(now, before, series, measure)


def neighbour_chance(change: Number, series: Series) -> Chance | None:
    """Test the change of a figure of twelve months on that to the month before.

    It is the change of a month on a year before.
    """
    usual = usual_difference(series)
    if usual.sigma is None or not overlaps(series):
        return None
    reach = CONFIDENCE * usual.sigma
    return Chance(reach, reach, abs(change) > reach, usual=True, places=mean_places(series))


def counts_chance(now: Number, before: Number, series: Series, measure: Measure | None) -> Chance | None:
    """Test a change as that of two counts of events, as far as a short series lets it.

    None where they are no such counts, and where counts overlap: their months say how far they go, or nothing does.
    """
    few, counts = usual_difference(series).few, isinstance(now, int) and isinstance(before, int) and min(now, before) >= 0
    if measure is None or not measure.events or not counts or overlaps(series):
        return None
    return replace(of_two_counts(now, before), few=plural(few, noun(series.periods[0])) if few >= LEAST_FOR_SERIES else "")


def _usual_difference(series: Series) -> UsualDifference:
    if overlaps(series):
        months = _phase(months_from_year_before(series))
        sigma = None if months is None or months.trial else months.sigma
        return UsualDifference(sigma, months.correlation if months else None, 0, differences=True, points=PERIODS_A_YEAR["month"])
    phase = _phase(series)
    if phase is None or phase.sigma is None:
        return UsualDifference(None, phase.correlation if phase else None, 0)
    if phase.trial:
        return UsualDifference(None, phase.correlation, phase.n)
    apart = _phase(from_year_before(series)) if rolling_length(series) else None
    if apart is None or apart.trial or apart.sigma is None:
        return UsualDifference(phase.sigma * sqrt(2), phase.correlation, 0)
    return UsualDifference(apart.sigma, apart.correlation, 0, differences=True)


def _phase(series: Series) -> Phase[Period] | None:
    return next(iter(xmr(series)), None)
