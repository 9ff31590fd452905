"""What a chart of a series by period shows, before it has a size."""

from collections.abc import Collection, Iterable
from typing import Literal, NamedTuple

from tui.analysis.rolling import from_year_before, rolling_length, rolling_means
from tui.analysis.rules import Special
from tui.analysis.seasons import level_phases, seasons
from tui.analysis.usual import usual_difference
from tui.analysis.xmr import LEAST_FOR_LIMITS, Phase
from tui.model.measures import Measure
from tui.model.period import Period, places
from tui.model.sentence_case import capital
from tui.model.table import Number, Series
from tui.text.numbers import decimals_of, mean_places, value_places
from tui.text.periods import noun

from .brackets import Bracket, brackets
from .signals import signal_words

View = Literal["limits", "raw", "difference", "pairs"]
CHART_VIEWS: tuple[View, ...] = ("limits", "raw", "difference", "pairs")

IN_A_YEAR = ("month", "quarter", "half-year")
"""The frequencies whose years can stand side by side, part by part."""
LEAST_POINTS = 2
"""The fewest values of a chart."""
LEAST_YEARS_TO_ROLL = 2
"""The years of figures from which a rolling mean is a line."""
TOO_ALIKE = 0.9
"""Where the lowest figure is a larger part of the highest, columns from 0 all look alike."""
MOST_PERIODS = 100_000
"""The most periods from the first to the last of a chart; more would be too many for any terminal."""


class PeriodRun(NamedTuple):
    """Consecutive periods without a gap: their indices from 0, and their values."""

    places: tuple[int, ...]
    values: tuple[float, ...]
    name: str = ""


class FlaggedPoint(NamedTuple):
    """A flagged point: its index, value, rule and side, and whether by trial limits."""

    place: int
    value: float
    special: Special
    side: int
    trial: bool = False


class PlanPhase(NamedTuple):
    """The lines from one rebase to the next.

    `first` and `last` are indices of periods. Without limits, `upper` and `lower` are None. `trial` limits rest on too few points.
    """

    first: int
    last: int
    mean: float
    upper: float | None = None
    lower: float | None = None
    trial: bool = False


class Plan(NamedTuple):
    """The chart of one series: every period from the first to the last.

    `phases` are in order, one more than there are rebases; only pairs of years on both sides of a rebase have none. `smooth` is a rolling
    mean over `window` periods, `targets` are those of each period, or a level with a name, `marks` the flagged points, and `brackets` their
    runs. `decimals` are the decimal places of a mean, `places` those of values, as in a table.
    """

    view: View
    periods: tuple[Period, ...]
    values: tuple[Number | None, ...]
    phases: tuple[PlanPhase, ...]
    smooth: tuple[PeriodRun, ...] = ()
    targets: tuple[PeriodRun, ...] = ()
    marks: tuple[FlaggedPoint, ...] = ()
    brackets: tuple[Bracket, ...] = ()
    decimals: int = 0
    measure: Measure | None = None
    unseen: str = ""
    """What could have gone unseen, where the chart has limits and no signal."""
    window: int = 0
    coarse: bool = False
    """Whether values have no more decimal places than a mean; a flagged value has those that keep it on its side of a limit."""

    beside: tuple[FlaggedPoint, ...] = ()
    """The points that a table beside the chart flags, where the chart itself flags others or none."""
    places: int = 0

    def coarser(self, places: int) -> "Plan":
        """The plan with at most so many decimal places."""
        return self if self.decimals <= places else self._replace(decimals=places, coarse=True, places=min(self.places, places))

    @property
    def known(self) -> tuple[tuple[int, Number], ...]:
        """The periods with a value: their indices, and the values."""
        return tuple((place, value) for place, value in enumerate(self.values) if value is not None)

    @property
    def mean(self) -> float:
        """The mean of the last phase; 0 where differences are shown."""
        return self.phases[-1].mean

    @property
    def limits(self) -> tuple[float, ...]:
        """The limits of the last phase, the upper first; empty without limits."""
        phase = self.phases[-1]
        return tuple(level for level in (phase.upper, phase.lower) if level is not None)

    @property
    def levels(self) -> tuple[float, ...]:
        """Every value and line that the chart must have room for."""
        lines = [level for phase in self.phases for level in (phase.mean, phase.upper, phase.lower) if level is not None]
        runs = [value for run in (*self.targets, *self.smooth) for value in run.values]
        return (*(float(value) for _, value in self.known), *lines, *runs)

    def place(self, period: Period | None) -> int | None:
        """The index of a period; None if it is not on the chart."""
        return self.periods.index(period) if period in self.periods else None

    def phase_at(self, place: int) -> PlanPhase:
        """The phase that a period belongs to."""
        return next((phase for phase in reversed(self.phases) if phase.first <= place), self.phases[0])


def view_name(found: Plan | None, *, titled: bool = False) -> str:
    """The name of a view in a few words, or what its reading could have missed.

    Empty where there is nothing to draw. Where the chart has a title, it has the name.
    """
    if titled:
        return found.unseen if found else ""
    match found:
        case None:
            return ""
        case Plan(view="limits"):
            return found.unseen or "chart: limits and signals"
        case Plan(view="difference"):
            return "chart: difference from the year before"
        case Plan(view="pairs"):
            return "chart: like for like with the year before"
        case Plan(smooth=()):
            return "chart: figures only"
    return f"chart: figures, {found.window}-{noun(found.periods[0])} mean thick"


def chart_title(found: Plan) -> str:
    """The name of a view as a title: `Limits and signals`, or `Figures` of too few."""
    if found.view == "limits" and all(phase.upper is None for phase in found.phases) and len(found.known) < LEAST_FOR_LIMITS:
        return "Figures"
    return capital(view_name(found._replace(unseen="")).removeprefix("chart: "))


def views(series: Series) -> tuple[View, ...]:
    """The views for which a series has anything to show.

    The differences of a series with a season come first: its limits are too wide to judge by.
    """
    found = [view for view in CHART_VIEWS if (view != "raw" or _rolls(series)) and plan(series, view)]
    return tuple(sorted(found, key=lambda view: view != "difference") if seasons(series) else found)


def limited(series: Series) -> bool:
    """Whether limits can be drawn.

    The figures of twelve months share eleven of them with the next, and limits would mislead.
    """
    return not any(period.frequency == "rolling-12" for period in series.periods[:1])


def plan(
    series: Series,
    view: View = "limits",
    *,
    measure: Measure | None = None,
    percentage: bool = False,
    target: Series | None = None,
    rebases: Collection[Period] = (),
) -> Plan | None:
    """Plan a view of a series, with every period from the first to the last in place.

    None where the view has fewer than two values: a single one has no neighbour. For a series of percentages, what could have gone unseen
    is in points. `target` has the target of each period. Each period in `rebases` begins a new phase, with its own mean and limits;
    differences have one phase.
    """
    read = tuple(phase for phase in level_phases(series, rebases) if phase.mean is not None)
    if not read or not _has(series, view):
        return None
    shown = from_year_before(series) if view == "difference" else series
    if sum(value is not None for value in shown.values) < LEAST_POINTS:
        return None
    periods = _periods(shown)
    if not periods:
        return None
    index = {period: place for place, period in enumerate(periods)}
    with_limits = view == "limits"
    flagged = [(phase, point) for phase in read for point in phase.signals if with_limits and phase.n >= LEAST_FOR_LIMITS]
    marks = tuple(
        FlaggedPoint(index[point.period], point.value, point.special, point.side, phase.trial)
        for phase, point in flagged
        if point.value is not None and point.special
    )
    usual = _usual(series, len(periods)) if view == "difference" else ()
    marks = marks or _beyond(usual, index, shown)
    in_points = percentage or (measure is not None and measure.percentage)
    unseen = signal_words(read[-1], noun(periods[0]), percentage=in_points, brief=True) if with_limits and not marks else ""
    return Plan(
        view,
        periods,
        tuple(map(shown.value_at, periods)),
        usual or _phases(read, index, limits=view in ("limits", "pairs") and limited(series)),
        _runs((index[period], value) for period, value in rolling_means(series)) if view == "raw" else (),
        _targets(target, index) if target and view not in ("difference", "pairs") else (),
        marks,
        tuple(found for phase in read for found in brackets(phase, index)) if flagged else (),
        mean_places(series),
        measure,
        unseen,
        rolling_length(series),
        mean_places(series) >= value_places(series) < decimals_of(series),
        places=value_places(series),
    )


def _has(series: Series, view: View) -> bool:
    if view != "pairs":
        return view != "limits" or limited(series)
    regular = series.periods[0].frequency in IN_A_YEAR and series.periods[0].step == 1
    known = [value for value in series.values if value is not None]
    apart = min(known) >= 0 and min(known) <= max(known) * TOO_ALIKE
    return regular and apart and any(value is not None for value in from_year_before(series).values)


def _rolls(series: Series) -> bool:
    """Whether a chart of the figures alone shows more than one with limits does.

    It does not where there are too few for limits. The rolling mean of a series with seasons does so from two years on: before, it is only
    a few dashes.
    """
    known = sum(value is not None for value in series.values)
    return not (known < LEAST_FOR_LIMITS and limited(series)) and known >= LEAST_YEARS_TO_ROLL * rolling_length(series)


def _periods(series: Series) -> tuple[Period, ...]:
    """Every period from the first to the last.

    None where there are too many for a chart.
    """
    stands = places(series.periods)
    number = stands[-1] - stands[0] + 1
    if number > MOST_PERIODS:
        return ()
    if series.periods[0].step:
        return tuple(map(series.periods[0].shift, range(number)))
    # Irregular dates: a gap of whole months is one place, at the day after the last date.
    found = dict(zip((at - stands[0] for at in stands), series.periods, strict=True))
    return tuple(found[at] if at in found else found[at - 1].shift(1) for at in range(number))


def _phases(read: tuple[Phase[Period], ...], index: dict[Period, int], *, limits: bool) -> tuple[PlanPhase, ...]:
    firsts = [0, *(index[phase.points[0].period] for phase in read[1:])]
    lasts = [*(first - 1 for first in firsts[1:]), len(index) - 1]
    return tuple(
        PlanPhase(first, last, phase.mean or 0.0, *((phase.upper, phase.floor, phase.trial) if limits and phase.has_limits else ()))
        for phase, first, last in zip(read, firsts, lasts, strict=True)
    )


def _usual(series: Series, number: int) -> tuple[PlanPhase, ...]:
    """The usual range of differences from the year before, around 0."""
    usual = usual_difference(series).reach()
    return (PlanPhase(0, number - 1, 0.0, usual, None if usual is None else -usual),)


def _beyond(usual: tuple[PlanPhase, ...], index: dict[Period, int], shown: Series) -> tuple[FlaggedPoint, ...]:
    """The differences beyond the usual range, flagged like points outside limits."""
    reach = next((phase.upper for phase in usual), None)
    if reach is None:
        return ()
    known = ((period, value) for period, value in zip(shown.periods, shown.values, strict=True) if value is not None)
    return tuple(FlaggedPoint(index[period], value, "outside", 1 if value > 0 else -1) for period, value in known if abs(value) > reach)


def _targets(target: Series, index: dict[Period, int]) -> tuple[PeriodRun, ...]:
    return _runs((index[at], value) for at, value in zip(target.periods, target.values, strict=True) if value is not None and at in index)


def _runs(points: Iterable[tuple[int, float]]) -> tuple[PeriodRun, ...]:
    runs: list[list[tuple[int, float]]] = []
    for place, value in points:
        if not runs or runs[-1][-1][0] != place - 1:
            runs.append([])
        runs[-1].append((place, value))
    return tuple(PeriodRun(tuple(place for place, _ in run), tuple(value for _, value in run)) for run in runs)
