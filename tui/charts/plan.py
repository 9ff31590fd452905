"""The content of a line chart before it is drawn.

Runs, levels, periods, positions.
"""

from collections.abc import Iterable
from math import floor, sqrt
from typing import Literal, NamedTuple

from tui.analysis.chance import CONFIDENCE
from tui.analysis.rolling import from_year_before, rolling_length, rolling_means
from tui.analysis.rules import Special
from tui.analysis.xmr import Phase, xmr
from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number, Series
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, mean_places, signed
from tui.text.periods import noun, short, when

from .axis import axis
from .signals import RULE_NAMES, sign, signal_words
from .ticks import ticks

View = Literal["limits", "raw", "difference"]
CHART_VIEWS: tuple[View, ...] = ("limits", "raw", "difference")

SHORT_NAMES_BELOW = 60
MOST_PERIODS = 100_000
"""The most periods from the first to the last of a chart; more would be too many for any terminal."""


class PeriodRun(NamedTuple):
    """Consecutive periods without a gap: their indices from 0, and their values."""

    places: tuple[int, ...]
    values: tuple[float, ...]


class FlaggedPoint(NamedTuple):
    """A flagged point of the control chart: its index, value, rule and side."""

    place: int
    value: float
    special: Special
    side: int


class Plan(NamedTuple):
    """The chart of one series.

    The `mean` is a solid line and the `limits` are dotted; `smooth` is a rolling mean over `window` periods, `targets` are the targets of
    each period, and `marks` are the flagged points. `levels` are the labels on the left, the weightiest first: the lines across, and the
    highest and lowest values where there is room.
    """

    view: View
    periods: tuple[Period, ...]
    values: tuple[Number | None, ...]
    runs: tuple[PeriodRun, ...]
    mean: float
    limits: tuple[float, ...]
    smooth: tuple[PeriodRun, ...]
    targets: tuple[PeriodRun, ...]
    marks: tuple[FlaggedPoint, ...]
    low: float
    high: float
    levels: tuple[tuple[float, str], ...]
    unseen: str = ""
    """What could have gone unseen, where the chart has limits and no signal."""

    window: int = 0

    @property
    def last(self) -> int:
        """The index of the last period."""
        return max(1, len(self.periods) - 1)

    @property
    def margin(self) -> int:
        """The width in cells of the labels on the left."""
        return max(len(label) for _, label in self.levels)

    def caption(self, glyphs: Glyphs) -> str:
        """The caption: what could have gone unseen, or what the signs on the line mean.

        Empty without limits.
        """
        found = {mark.special: sign(mark.special, mark.side, glyphs) for mark in self.marks}
        return self.unseen or "  ".join(f"{found[special]} {name}" for special, name in RULE_NAMES.items() if special in found)

    def labels(self, rows: int) -> list[tuple[float, str]]:
        """The levels to label on a chart with this many rows, at most one a row.

        Of two labels on one row, plotext would draw either.
        """
        named: dict[int, tuple[float, str]] = {}
        for level, label in self.levels:
            row = floor(round((level - self.low) / (self.high - self.low) * (rows - 1) + 0.5, 8))
            named.setdefault(row, (level, label.rjust(self.margin)))
        return list(named.values())

    def ticks(self, columns: int) -> list[tuple[int, str]]:
        """The indices and names of the periods to show below a chart."""
        return ticks(self.periods, columns - self.margin)

    def column(self, period: Period, columns: int) -> int | None:
        """The column of a period in a chart of this width, from the left edge."""
        at = period.number - self.periods[0].number
        if not 0 <= at < len(self.periods):
            return None
        return self.margin + round(at * (columns - self.margin - 1) / self.last)

    def pointer(self, period: Period, columns: int, glyphs: Glyphs) -> str:
        """A line that points at a period and gives its value, on the side with room."""
        at = self.column(period, columns)
        if at is None:
            return ""
        value = self.values[period.number - self.periods[0].number]
        words = f"{(short if columns < SHORT_NAMES_BELOW else when)(period)}: {self._text(value, period)}"
        if at + len(words) + 2 <= columns:
            return f"{' ' * at}{glyphs.up} {words}"
        return f"{' ' * (at - len(words) - 1)}{words} {glyphs.up}"

    def _text(self, value: float | None, period: Period) -> str:
        if value is None:
            return "missing"
        return f"{signed(value)} on {year_before_name(period)}" if self.view == "difference" else count(value)


def year_before_name(period: Period) -> str:
    """The year before that of a period, by name: `2014` for a month of 2015."""
    earlier = period.years_later(-1)
    return str(earlier.year) if earlier else "a year before"


def view_name(found: Plan | None) -> str:
    """The name of a view in a few words, or what its reading could have missed.

    Empty where there is nothing to draw.
    """
    match found:
        case None:
            return ""
        case Plan(view="limits"):
            return found.unseen or "chart: limits and signals"
        case Plan(view="difference"):
            return "chart: difference from the year before"
        case Plan(smooth=()):
            return "chart: figures only"
    return f"chart: figures, {found.window}-{noun(found.periods[0])} mean dotted"


def views(series: Series) -> tuple[View, ...]:
    """The views for which a series has anything to show."""
    return tuple(view for view in CHART_VIEWS if plan(series, view))


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
) -> Plan | None:
    """Plan a view of a series, with every period from the first to the last in place.

    None where the view has no values. For a series of percentages, what could have gone unseen is in points. `target` has the target of
    each period.
    """
    (phase,) = xmr(series) or (None,)
    shown = from_year_before(series) if view == "difference" else series
    known = [value for value in shown.values if value is not None]
    if phase is None or phase.mean is None or not known or (view == "limits" and not limited(series)):
        return None
    periods = _periods(shown)
    if not periods:
        return None
    places = {period: place for place, period in enumerate(periods)}
    mean = 0.0 if view == "difference" else phase.mean
    limits = _limits(phase, view)
    flagged = phase.signals if view == "limits" and limits else ()
    marks = tuple(FlaggedPoint(places[at], value, special, side) for at, value, special, side in flagged if value is not None and special)
    smooth = _runs((places[period], value) for period, value in rolling_means(series)) if view == "raw" else ()
    targets = _targets(target, places) if target and view != "difference" else ()
    lines = [*limits, *((run.values[-1], "target") for run in targets[-1:])]
    levels = [value for run in targets for value in run.values]
    low, high, labels = axis([*known, *levels], mean, lines, mean_places(series), signed if view == "difference" else count)
    values = tuple(map(shown.value_at, periods))
    runs = _runs((place, value) for place, value in enumerate(values) if value is not None)
    in_points = percentage or (measure is not None and measure.percentage)
    unseen = signal_words(phase, noun(periods[0]), percentage=in_points, brief=True) if view == "limits" and not marks else ""
    return Plan(
        view,
        periods,
        values,
        runs,
        mean,
        tuple(level for level, _ in limits),
        smooth,
        targets,
        marks,
        low,
        high,
        labels,
        unseen,
        rolling_length(series),
    )


def _periods(series: Series) -> tuple[Period, ...]:
    """Every period from the first to the last.

    None where there are too many for a chart.
    """
    first, last = series.periods[0], series.periods[-1]
    number = last.number - first.number + 1
    return tuple(map(first.shift, range(number))) if number <= MOST_PERIODS else ()


def _limits(phase: Phase[Period], view: View) -> tuple[tuple[float, str], ...]:
    if view == "limits" and phase.floor is not None and phase.upper is not None:
        return (phase.upper, "upper"), (phase.floor, "lower")
    if view == "difference" and phase.sigma is not None:
        usual = CONFIDENCE * phase.sigma * sqrt(2)
        return (usual, "usual"), (-usual, "usual")
    return ()


def _targets(target: Series, places: dict[Period, int]) -> tuple[PeriodRun, ...]:
    known = zip(target.periods, target.values, strict=True)
    return _runs((places[period], value) for period, value in known if value is not None and period in places)


def _runs(points: Iterable[tuple[int, float]]) -> tuple[PeriodRun, ...]:
    runs: list[list[tuple[int, float]]] = []
    for place, value in points:
        if not runs or runs[-1][-1][0] != place - 1:
            runs.append([])
        runs[-1].append((place, value))
    return tuple(PeriodRun(tuple(place for place, _ in run), tuple(value for _, value in run)) for run in runs)
