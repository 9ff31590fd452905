"""XmR charts: the mean, natural limits and signals of a series, in phases.

Plain Python for all but long series, to start quickly. The conventions are those of the NHS-R community's NHSRplotthedots, operation by
operation. There are two additions where the package has no rule. A missing period breaks moving ranges and runs. Where most values are
the same, as with rare events, the limits are not screened down to nothing, and a run on that side of the mean must be longer. What the
figures mean for a measure is not said here.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal, localcontext
from functools import cached_property
from itertools import pairwise
from math import ceil, inf, isfinite, log
from typing import Generic, NamedTuple, TypeVar

from tui.model.base import Whole
from tui.model.period import Period, places
from tui.model.table import Number, Series

from .neighbours import Neighbours, ShortNeighbours
from .rules import RUN, Limits, Special, side_of, signals

Label = TypeVar("Label")

LIMIT_FACTOR = 2.66
"""The distance from the mean to a limit in mean moving ranges.

It is three sigma: 3 / 1.128 = 2.66.
"""
NEAR = 2 * (LIMIT_FACTOR / 3)
"""Two thirds of the way from the mean to a limit."""
SCREEN = 3.267
"""Moving ranges at or over this many times their mean are left out, once."""
SIGMA = 1.128
"""The mean moving range of two neighbours, in sigmas (d2)."""
DEPENDENCE = 0.3
"""The lag-1 correlation from which neighbours are too alike.

The limits may then be too narrow.
"""
ENOUGH = 12
"""Fewer points than this give trial limits."""
LEAST_FOR_LIMITS = 6
"""Fewer points than this have no limits to show: two or three ranges say too little of how far figures vary."""
LONG = 100_000
"""From so many points on, NumPy saves more time than its import takes."""
ENOUGH_DIGITS = 700
"""Enough digits to add any floats without rounding."""


class Point(NamedTuple, Generic[Label]):
    """A period, and its value.

    `side` is the direction of its signal: 1 above or rising, -1 below or falling, 0 without one.
    """

    period: Label
    value: Number | None
    special: Special | None
    side: int


class Phase(Whole, Generic[Label], frozen=True):
    """The points between two rebases, read alone.

    `flagged` has the rule and the side of each point with a signal, by its index. `n` counts the points that have a value. The mean and
    limits come from the first `baseline` places, or from all of them if that is None; they are None where there are no values to compute
    them from. `mean_range` is the mean moving range. Where `screened`, it leaves out the `dropped` largest ranges. `spared` counts the
    ranges that screening would have left out but kept, because only ranges of zero would have remained (`screened` is then False).
    `trial` says that the mean and limits rest on fewer than 12 points. `usual` is the value that more than half of the baseline's points
    have, None where there is none; a run on its side of the mean is a shift from `run` points on. `correlation` is that of each point
    with the next (lag 1), None where nothing varies. `lowest` and `highest` are of all values, 0 where there are none.
    """

    labels: Sequence[Label]
    values: Sequence[Number | None]
    flagged: Mapping[int, tuple[Special, int]]
    mean: float | None
    lower: float | None
    upper: float | None
    n: int
    baseline: int | None
    screened: bool
    trial: bool
    mean_range: float | None
    dropped: int
    spared: int = 0
    usual: Number | None = None
    run: int = RUN
    correlation: float | None = None
    lowest: float = 0
    highest: float = 0

    @property
    def sigma(self) -> float | None:
        """The standard deviation that the moving ranges imply."""
        return None if self.mean_range is None else self.mean_range / SIGMA

    @property
    def has_limits(self) -> bool:
        """Whether the limits rest on enough points to be shown."""
        return self.lower is not None and self.n >= LEAST_FOR_LIMITS

    @cached_property
    def floor(self) -> float | None:
        """The lower limit to show: at least 0 for counts, which cannot be negative."""
        counts = self.lowest >= 0 and float not in map(type, self.values)
        return max(self.lower, 0) if counts and self.lower is not None else self.lower

    @cached_property
    def points(self) -> tuple[Point[Label], ...]:
        """All points; for a long series they take much room."""
        return tuple(map(self.point, range(len(self.values))))

    @cached_property
    def signals(self) -> tuple[Point[Label], ...]:
        """The points that a rule flags."""
        return tuple(Point(self.labels[at], self.values[at], *rule) for at, rule in self.flagged.items())

    def last(self, number: int) -> list[Point[Label]]:
        """The last points, at most so many."""
        return [self.point(at) for at in range(max(0, len(self.values) - number), len(self.values))]

    def point(self, at: int) -> Point[Label]:
        """The point at an index."""
        return Point(self.labels[at], self.values[at], *self.flagged.get(at, (None, 0)))


def xmr(series: Series, *, baseline: int | None = None, rebase: Collection[Period] = (), screen: bool = True) -> tuple[Phase[Period], ...]:
    """Read a series, with a new phase at each period in `rebase`.

    Empty for an empty series. A period that the series leaves out is missing, like one without a value: it breaks ranges and runs, and
    counts in a baseline. Periods that overlap, the twelve months to each month, have neither limits nor signals.
    """
    if baseline is not None or not screen:
        return _xmr(series, baseline, rebase, screen)
    if not rebase:
        return series.once(_plain)
    kept, key = series.once(_rebased), frozenset(rebase)
    if key not in kept:
        kept.clear()
        kept[key] = _xmr(series, None, rebase, True)
    return kept[key]


def _plain(series: Series) -> tuple[Phase[Period], ...]:
    """The default reading of a series.

    Kept, because nearly every screen and command asks for it several times.
    """
    return _xmr(series, None, (), True)


def _rebased(series: Series) -> dict[frozenset[Period], tuple[Phase[Period], ...]]:
    """The reading with the rebases that were asked for last.

    A browser asks at each move of the cursor.
    """
    return {}


def _xmr(series: Series, baseline: int | None, rebase: Collection[Period], screen: bool) -> tuple[Phase[Period], ...]:
    periods = series.periods
    # The twelve months to one month share eleven with those to the next, so they are no neighbours: their ranges say nothing of variation.
    spacing = 2 if periods and periods[0].frequency == "rolling-12" else 1
    starts = [period.number * spacing for period in rebase]
    spaced = [place * spacing for place in places(periods)]
    return read_points(periods, spaced, series.values, starts, baseline=baseline and baseline * spacing, screen=screen)


def dependent(correlation: float | None) -> bool:
    """Whether neighbours are so alike that the limits and ranges may be too narrow.

    Limits and ranges assume that points are independent.
    """
    return correlation is not None and correlation >= DEPENDENCE


def read_points(
    labels: Sequence[Label],
    places: Sequence[int],
    values: Sequence[Number | None],
    starts: Iterable[int] = (),
    *,
    baseline: int | None = None,
    screen: bool = True,
) -> tuple[Phase[Label], ...]:
    """Read points of any frequency.

    `places` rise by one from each point to its neighbour, and by more over a gap; `starts` begin phases. Raises ValueError for a
    baseline of less than one.
    """
    if baseline is not None and baseline < 1:
        raise ValueError(f"the baseline must have at least one point, not {baseline}")
    begins = sorted({start for start in starts if places and places[0] < start <= places[-1]})
    cuts = [0, *(bisect_left(places, start) for start in begins), len(places)]
    phases = []
    for begin, (first, end) in zip([*places[:1], *begins], pairwise(cuts), strict=False):
        fixed = end if baseline is None else bisect_left(places, begin + baseline, first, end)
        if first < end:
            phase = _phase(labels[first:end], places[first:end], values[first:end], fixed - first, baseline, screen)
            phases.append(phase)
    return tuple(phases)


def _phase(
    labels: Sequence[Label], places: Sequence[int], values: Sequence[Number | None], fixed: int, baseline: int | None, screen: bool
) -> Phase[Label]:
    found = _neighbours(places, values)
    based = found if fixed >= len(values) else _neighbours(places[:fixed], values[:fixed])
    often, ranges = based.counts(), based.ranges()
    every = often if based is found else found.counts()
    mean, mean_range = _mean(often), _mean(ranges)
    most = inf if mean_range is None else SCREEN * mean_range
    kept = Counter({size: times for size, times in ranges.items() if size < most}) if screen else ranges
    # Rare events: nearly every range is 0, so screening would leave no width, and every point outside.
    spared = ranges.total() - kept.total() if kept and not any(kept) and any(ranges) else 0
    if spared:
        kept = ranges
    usual = next((value for value, times in often.most_common(1) if times * 2 > often.total()), None)
    crowded = 0 if usual is None or mean is None else side_of(usual, mean)
    run = RUN
    if crowded and mean is not None:
        # More than half of the points are on that side, so a run there must be longer to be as unlikely.
        run = _long_enough(sum(times for value, times in often.items() if side_of(value, mean) == crowded) / often.total())
    mean_range = _mean(kept) if len(kept) < len(ranges) else mean_range
    lines = _lines(mean, mean_range)
    flagged = {found.rows[at]: (special, side) for at, special, side in signals(found.marks(lines), crowded, run)}
    return Phase(
        labels=labels,
        values=values,
        flagged=dict(sorted(flagged.items())),
        mean=mean,
        lower=lines.lower,
        upper=lines.upper,
        n=every.total(),
        baseline=baseline,
        screened=screen and not spared,
        trial=often.total() < ENOUGH,
        mean_range=mean_range,
        dropped=ranges.total() - kept.total(),
        spared=spared,
        usual=usual,
        run=run,
        correlation=found.correlation(),
        lowest=min(every, default=0),
        highest=max(every, default=0),
    )


def _neighbours(places: Sequence[int], values: Sequence[Number | None]) -> Neighbours:
    if len(values) < LONG:
        return ShortNeighbours(places, values)
    from .long_neighbours import LongNeighbours  # late, because NumPy takes as long to import as a short series to read

    return LongNeighbours(places, values)


def _long_enough(part: float) -> int:
    """The run length on a side of the mean that is as unlikely as seven coin tosses.

    `part` is the fraction of the points on that side.
    """
    return max(RUN, ceil(RUN * log(0.5) / log(part)))


def _mean(numbers: Counter[float]) -> float | None:
    """The mean of figures as they are written, rounded once.

    10.1 and 10.3 give 10.2; binary fractions would miss the mean of one such pair in ten. Long series repeat their figures, so each is
    written once.
    """
    if not numbers:
        return None
    with localcontext(prec=ENOUGH_DIGITS):
        whole = sum((Decimal(repr(number)) * times for number, times in numbers.items()), Decimal(0))
    return float(whole / numbers.total())


def _lines(mean: float | None, mean_range: float | None) -> Limits:
    if mean is None or mean_range is None or not isfinite(reach := LIMIT_FACTOR * mean_range):
        return Limits(mean)
    near = NEAR * mean_range
    return Limits(mean, mean - reach, mean + reach, mean - near, mean + near)
