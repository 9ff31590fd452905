"""Seasons: months or quarters that stand out from their neighbours in every year.

Each of them may be outside the limits of a control chart, but they are one pattern that a board expects, and no signal of a change.
"""

from collections.abc import Collection, Sequence
from math import sqrt
from statistics import median
from typing import NamedTuple

from msgspec.structs import replace

from tui.model.period import PERIODS_A_YEAR, Period, places
from tui.model.table import Number, Series

from .usual import usual_difference
from .xmr import Phase, Point, xmr

WITH_SEASONS = ("month", "quarter")
"""The frequencies whose years are read for seasons."""
LIMIT_RULES = ("outside", "two-of-three")
"""The rules that hold a figure against the limits."""
LEAST_YEARS = 2
"""The fewest years in which a month must stand out to be a season."""
LEAST_SIGMAS = 3.0
"""How many sigmas a figure must be from the median of the periods around it to stand out."""


class Season(NamedTuple):
    """A part of the year that stands out in every year in which that can be seen.

    `sample` is the first such period. `side` is 1 where it is high.
    """

    sample: Period
    side: int


def seasons(series: Series) -> tuple[Season, ...]:
    """The seasons of a series by months or quarters, in the order of the year.

    A part of the year is one where all its figures, in two years or more, are three sigmas or more from the median of the periods around
    them, on the same side. These are as many on either side, up to half a year, so a steady rise makes no season. Sigma is that of the
    differences from the year before, from which a season is absent; fewer than twelve differences show none.
    """
    return series.once(_seasons)


def seasons_of(phase: Phase[Period]) -> tuple[Season, ...]:
    """The seasons of a phase of a control chart, read alone."""
    return phase.once(_of_phase)


def level_phases(series: Series, rebase: Collection[Period] = ()) -> tuple[Phase[Period], ...]:
    """The control chart of a series as screens show it.

    A season widens the limits, so these would call its own months outside them and hide a change of the others. Where there is one, only
    shifts and trends remain. A rebase that is tried keeps the limits that it changes.
    """
    return xmr(series, rebase=rebase) if rebase else series.once(_level_phases)


def season_at(phase: Phase[Period], point: Point[Period]) -> Season | None:
    """The season to which a figure belongs, on a chart without limits."""
    if phase.lower is not None or point.value is None:
        return None
    return next((each for each in seasons_of(phase) if each.sample.part == point.period.part), None)


def in_season(point: Point[Period], found: Sequence[Season]) -> bool:
    """Whether the signal of a point is its season, on that side."""
    return any(point.period.part == each.sample.part and point.side == each.side for each in found)


def _level_phases(series: Series) -> tuple[Phase[Period], ...]:
    phases = xmr(series)
    if len(phases) == 1:
        phases[0].supply(_of_phase, seasons(series))  # It is the whole series, of which more may be kept.
    return without_seasonal_limits(phases)


def without_seasonal_limits(phases: Sequence[Phase[Period]]) -> tuple[Phase[Period], ...]:
    """Phases of which those with a season have no limits."""
    return tuple(_without_limits(phase) if seasons_of(phase) else phase for phase in phases)


def _without_limits(phase: Phase[Period]) -> Phase[Period]:
    kept = {at: flag for at, flag in phase.flagged.items() if flag[0] not in LIMIT_RULES}
    return replace(phase, lower=None, upper=None, flagged=kept)


def _of_phase(phase: Phase[Period]) -> tuple[Season, ...]:
    # Asked first: a file may have a million days, and the periods of each take as long to make as its row to read.
    return seasons(Series(tuple(phase.labels), tuple(phase.values))) if _has_seasons(phase.labels) else ()


def _has_seasons(periods: Sequence[Period]) -> bool:
    """Whether the years of a series are read for seasons."""
    return bool(periods) and periods[0].frequency in WITH_SEASONS and periods[0].step == 1


def _seasons(series: Series) -> tuple[Season, ...]:
    if not _has_seasons(series.periods):
        return ()
    usual = usual_difference(series)
    if not usual.differences or not usual.sigma:
        return ()
    far = LEAST_SIGMAS * usual.sigma / sqrt(2)
    sides: dict[int, list[int]] = {}
    samples: dict[int, Period] = {}
    for period, side in _sides(series, far):
        sides.setdefault(period.part, []).append(side)
        samples.setdefault(period.part, period)
    return tuple(
        Season(samples[part], found[0])
        for part, found in sorted(sides.items())
        if len(found) >= LEAST_YEARS and found[0] and len({*found}) == 1
    )


def _sides(series: Series, far: float) -> list[tuple[Period, int]]:
    """The side on which each period stands out; 0 for none.

    Without the periods that have too few others around them.
    """
    half = PERIODS_A_YEAR[series.periods[0].frequency] // 2
    spots, found = places(series.periods), []
    values: dict[int, Number | None] = dict(zip(spots, series.values, strict=True))
    first, last = spots[0], spots[-1]
    for period, spot in zip(series.periods, spots, strict=True):
        reach, value = min(half, spot - first, last - spot), values[spot]
        around = [other for at in range(spot - reach, spot + reach + 1) if (other := values.get(at)) is not None]
        if value is None or reach * 2 < half or len(around) <= reach:
            continue
        apart = value - median(around)
        found.append((period, 0 if abs(apart) < far else 1 if apart > 0 else -1))
    return found
