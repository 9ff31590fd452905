"""A series in one line of text, one cell for each period, between its limits.

A sparkline shows the shape of a series and where its limits are, not its size, so the last figure stands beside it: `beside`.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from math import floor
from typing import Final, Literal, NamedTuple

from tui.analysis.seasons import level_phases
from tui.model.period import places
from tui.model.table import Series
from tui.text.glyphs import Glyphs
from tui.text.periods import short
from tui.text.spans import Line, Span, SpanRole

MOST_OUTSIDE = 2
"""The most figures outside the limits that are named beside a sparkline."""
FROM_ZERO: Final = "from 0"


ScaleHeading = Literal["limits", "from 0", "own scale"]
"""What the sparklines of a column run between: the limits, 0 and the highest figure, or either of these and figures below 0."""


class SparklineScale(NamedTuple):
    """What the lowest and the highest step stand for.

    The limits of the series, or else its lowest and highest figure, always including 0. `trial` says that few points give the limits.
    """

    low: float
    high: float
    limits: bool
    trial: bool = False


def sparkline(values: Sequence[float | None], scale: SparklineScale, glyphs: Glyphs) -> Line:
    """A level for each value, and the missing sign for each gap.

    The level is floor(7 (v - low) / (high - low)) of seven steps, 0 to 6. A value beyond the scale has the last step, in bold.
    """
    return tuple(
        Span("".join(sign for sign, _ in run), role)
        for role, run in groupby(((_sign(value, scale, glyphs), _role(value, scale)) for value in values), lambda each: each[1])
    )


def _sign(value: float | None, scale: SparklineScale, glyphs: Glyphs) -> str:
    if value is None:
        return glyphs.missing
    steps, spread = len(glyphs.sparks), scale.high - scale.low
    part = min(1.0, max(0.0, (value - scale.low) / spread)) if spread else float(value > scale.high)
    return glyphs.sparks[min(steps - 1, floor(steps * part))]


def _role(value: float | None, scale: SparklineScale) -> SpanRole:
    return "quiet" if value is None or scale.low <= value <= scale.high else "strong"


def sparkline_scale(series: Series) -> SparklineScale:
    """Between the natural limits, the lower at least 0 for counts.

    From 0 to the highest figure for fewer than six points, and for figures that have no limits; from the lowest one where it is below 0.
    """
    known = [value for value in series.values if value is not None]
    (phase, *_) = level_phases(series) or (None,)
    if phase is not None and phase.floor is not None and phase.upper is not None and phase.has_limits:
        return SparklineScale(phase.floor, phase.upper, limits=True, trial=phase.trial)
    return SparklineScale(min(0, *known) if known else 0, max(0, *known) if known else 0, limits=False)


def scale_heading(series: Iterable[Series]) -> ScaleHeading:
    """The heading of a column of sparklines."""
    scales = [sparkline_scale(each) for each in series]
    if all(scale.limits for scale in scales):
        return "limits"
    return FROM_ZERO if all(scale.low == 0 and not scale.limits for scale in scales) else "own scale"


def series_sparkline(series: Series, most: int, glyphs: Glyphs) -> Line:
    """The last `most` points of a series, with a place for each missing period."""
    return sparkline(latest_values(series, most), sparkline_scale(series), glyphs)


def latest_values(series: Series, most: int) -> list[float | None]:
    """The last values of a series, with None for each missing period."""
    spots = places(series.periods)
    values: list[float | None] = [None] * (spots[-1] - spots[0] + 1) if spots else []
    for spot, value in zip(spots, series.values, strict=True):
        values[spot - spots[0]] = value
    return values[-most:]


def beside(series: Series, most: int, written: Callable[[float], str]) -> tuple[str, ...]:
    """The words beside a sparkline, the fullest first, for the room that there is.

    The last figure and its period, and those of the last `most` points that are outside the limits: `last 59, May 2015; 1 outside: 239`,
    `1 outside: 239`, and nothing. Where the series has more points, `1 of 24 outside: 239`. Without limits all of them say
    `from 0`, or `−4 to 9` where figures are below 0.
    """
    scale = sparkline_scale(series)
    known = [(period, value) for period, value in zip(series.periods, series.values, strict=True) if value is not None]
    if not known:
        return ()
    period, value = known[-1]
    last = f"last {written(value)}, {short(period)}"
    if not scale.limits:
        ends = FROM_ZERO if scale.low == 0 else f"{written(scale.low)} to {written(scale.high)}"
        return f"{last}; {ends}", ends
    drawn = latest_values(series, most)
    outside = [value for value in drawn if value is not None and not scale.low <= value <= scale.high]
    if not outside:
        return last, ""
    named = f": {', '.join(map(written, outside))}" if len(outside) <= MOST_OUTSIDE else ""
    words = f"{len(outside)}{f' of {most}' if len(drawn) < len(latest_values(series, 0)) else ''} outside{named}"
    return f"{last}; {words}", words, ""
