"""The content of a line chart before it is drawn: runs, levels, months, positions."""

from collections.abc import Callable, Iterable
from math import floor, sqrt
from typing import Literal, NamedTuple

from tui.analysis.chance import CONFIDENCE
from tui.analysis.months import WINDOW, from_year_before, rolling_means
from tui.analysis.rules import Special
from tui.analysis.xmr import xmr
from tui.model.series import Month, Series
from tui.text.dates import month as month_words
from tui.text.dates import short_month
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, mean_places, rounded, signed

from .signals import NAMES, sign, told

View = Literal["limits", "raw", "difference"]
VIEWS: tuple[View, ...] = ("limits", "raw", "difference")

APART = 0.13
"""The part of the height that a label needs.

A label with less weight is left out if it is closer than this to another.
"""
FROM_NOUGHT = 0.4
"""The axis begins at 0 if the lowest level is at most this part of the highest.

Otherwise it says that it does not begin at 0.
"""
NARROW = 60


class Run(NamedTuple):
    """Consecutive months without a gap: their indices from 0, and their values."""

    places: tuple[int, ...]
    values: tuple[float, ...]


class Mark(NamedTuple):
    """A flagged point of the control chart: its index, value, rule and side."""

    place: int
    value: float
    special: Special
    side: int


class Plan(NamedTuple):
    """The chart of one series.

    The `mean` is a solid line and the `limits` are dotted; `smooth` is a rolling mean, and `marks` are the flagged points. `levels` are
    the labels on the left, the weightiest first: the lines across, and the highest and lowest values where there is room.
    """

    view: View
    months: tuple[Month, ...]
    values: tuple[int | float | None, ...]
    runs: tuple[Run, ...]
    mean: float
    limits: tuple[float, ...]
    smooth: tuple[Run, ...]
    marks: tuple[Mark, ...]
    low: float
    high: float
    levels: tuple[tuple[float, str], ...]
    unseen: str = ""
    """What could have gone unseen, where the chart has limits and no signal."""

    @property
    def last(self) -> int:
        """The index of the last month."""
        return max(1, len(self.months) - 1)

    @property
    def margin(self) -> int:
        """The width in cells of the labels on the left."""
        return max(len(label) for _, label in self.levels)

    def caption(self, glyphs: Glyphs) -> str:
        """The caption: what could have gone unseen, or what the signs on the line mean.

        Empty without limits.
        """
        found = {mark.special: sign(mark.special, mark.side, glyphs) for mark in self.marks}
        return self.unseen or "  ".join(f"{found[special]} {name}" for special, name in NAMES.items() if special in found)

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
        """The indices and labels of the months to show below a chart.

        As many of January, April, July and October as fit.
        """
        room = max(1, (columns - self.margin) // 10)
        wanted = [place for place, at in enumerate(self.months) if at.month in (1, 4, 7, 10) or len(self.months) <= 6]
        wanted = wanted or [0]
        wanted = wanted[:: max(1, -(-len(wanted) // room))]
        return [
            (
                place,
                short_month(self.months[place])
                + (f" {self.months[place].year}" if place == wanted[0] or self.months[place].month == 1 else ""),
            )
            for place in wanted
        ]

    def column(self, month: Month, columns: int) -> int | None:
        """The column of a month in a chart of this width, from the left edge."""
        if month not in self.months:
            return None
        width = columns - self.margin - 1
        return self.margin + round(self.months.index(month) * width / self.last)

    def pointer(self, month: Month, columns: int, glyphs: Glyphs) -> str:
        """A line that points at a month and gives its value, on the side with room."""
        at = self.column(month, columns)
        if at is None:
            return ""
        value = self.values[self.months.index(month)]
        named = f"{short_month(month)} {month.year}" if columns < NARROW else month_words(month)
        words = f"{named}: {self._told(value, month)}"
        if at + len(words) + 2 <= columns:
            return f"{' ' * at}{glyphs.up} {words}"
        return f"{' ' * (at - len(words) - 1)}{words} {glyphs.up}"

    def _told(self, value: float | None, month: Month) -> str:
        if value is None:
            return "missing"
        return f"{signed(value)} on {month.year - 1}" if self.view == "difference" else count(value)


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
    return f"chart: figures, {WINDOW}-month mean dotted"


def views(series: Series) -> tuple[View, ...]:
    """The views for which a series has anything to show."""
    return tuple(view for view in VIEWS if plan(series, view))


def plan(series: Series, view: View = "limits", *, percentage: bool = False) -> Plan | None:
    """Plan a view of a series, with every month from the first to the last in place.

    None where the view has no values. For a series of percentages, what could have gone unseen is in points.
    """
    (period,) = xmr(series) or (None,)
    shown = from_year_before(series) if view == "difference" else series
    known = [value for value in shown.values if value is not None]
    if period is None or period.mean is None or not known:
        return None
    places = {month: place for place, month in enumerate(_months(shown))}
    values = tuple(shown.at(month) for month in places)
    mean = 0.0 if view == "difference" else period.mean
    limits: tuple[tuple[float, str], ...] = ()
    marks: tuple[Mark, ...] = ()
    if view == "limits" and period.floor is not None and period.upper is not None:
        limits = ((period.upper, "upper"), (period.floor, "lower"))
        marks = tuple(
            Mark(places[at], value, special, side) for at, value, special, side in period.signals if value is not None and special
        )
    elif view == "difference" and period.sigma is not None:
        usual = CONFIDENCE * period.sigma * sqrt(2)
        limits = ((usual, "usual"), (-usual, "usual"))
    smooth = _runs((places[month], value) for month, value in rolling_means(series)) if view == "raw" else ()
    low, high, levels = _axis(known, mean, limits, mean_places(series), signed if view == "difference" else count)
    runs = _runs((place, value) for place, value in enumerate(values) if value is not None)
    unseen = told(period, percentage=percentage, brief=True) if view == "limits" and not marks else ""
    return Plan(view, tuple(places), values, runs, mean, tuple(level for level, _ in limits), smooth, marks, low, high, levels, unseen)


def _months(series: Series) -> list[Month]:
    months = [series.months[0]]
    while months[-1] < series.months[-1]:
        months.append(months[-1].shift(1))
    return months


def _runs(points: Iterable[tuple[int, float]]) -> tuple[Run, ...]:
    runs: list[list[tuple[int, float]]] = []
    for place, value in points:
        if not runs or runs[-1][-1][0] != place - 1:
            runs.append([])
        runs[-1].append((place, value))
    return tuple(Run(tuple(place for place, _ in run), tuple(value for _, value in run)) for run in runs)


def _axis(
    known: list[int | float], mean: float, limits: tuple[tuple[float, str], ...], places: int, written: Callable[[float], str]
) -> tuple[float, float, tuple[tuple[float, str], ...]]:
    """The bottom and top of the axis, and its labels.

    Each label ends in a space, because the line may begin right beside it.
    """
    drawn = [*known, mean, *(level for level, _ in limits)]
    least, most = min(drawn), max(drawn)
    spread = (most - least) or abs(most) or 1
    high = most + spread * 0.05
    low = 0.0 if 0 <= least <= most * FROM_NOUGHT else least - spread * (0.05 if least <= 0 else APART + 0.05)
    wanted = [(mean, "mean" if written is count else "level"), *limits, (max(known), ""), (min(known), "")]
    if low == 0:
        wanted.insert(1 + len(limits), (0, ""))
    labels: dict[float, str] = {low: "not from 0 "} if low > 0 else {}
    for level, name in wanted:
        if all(abs(level - other) >= (high - low) * APART for other in labels):
            labels[level] = f"{name} {written(rounded(level, places))} ".lstrip()
    return low, high, tuple(labels.items())
