"""The lines across a chart by period, and their names.

Upper, mean, lower, target, usual and rolling.

Each is named in words at its right end. Two on one row are one line with the weightier name, and the scale's note names the other.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from tui.text.glyphs import Glyphs
from tui.text.numbers import decimals, places_beside_others, rounded, rounded_limit, signed
from tui.text.spans import SpanRole
from tui.text.units import figure, plain_figure, signed_figure

from .drawn import PhaseRows
from .ink import ChartSheet, LineName
from .pitch import PitchedPlaces
from .plan import PeriodRun, Plan, PlanPhase

MOST_CHART_PLACES = 6
"""The decimal places at which a value is as exact as can be shown."""


class NamedLevel(NamedTuple):
    """A level with its name: `upper 1,473`."""

    level: float
    text: str
    role: SpanRole


def chart_figure(plan: Plan, value: float, *, mean: bool = False) -> str:
    """A value as a chart writes it: with its sign where differences are shown.

    A `mean` or a limit is rounded to the places of the series.
    """
    if not mean and not plan.coarse:
        return _written(plan, value, plan.places)
    places = plan.decimals
    # A value outside a limit is not rounded onto it or past it.
    finer = not mean and needs_more_places(plan, value)
    while finer and places < MOST_CHART_PLACES and not _same_side(plan, value, places):
        places += 1
    return _written(plan, rounded(value, places), places)


def needs_more_places(plan: Plan, value: float) -> bool:
    """Whether a flagged value, rounded as the others are, would be on a limit."""
    return plan.coarse and any(mark.value == value for mark in plan.marks) and not _same_side(plan, value, plan.decimals)


def _same_side(plan: Plan, value: float, places: int) -> bool:
    """Whether a value, rounded to `places`, stays on its side of all limits."""
    shown = rounded(value, places)
    limits = [limit for phase in plan.phases for limit in (phase.upper, phase.lower) if limit is not None]
    return all((value > limit, value < limit) == (shown > rounded(limit, places), shown < rounded(limit, places)) for limit in limits)


def _written(plan: Plan, shown: float, places: int) -> str:
    """A figure with its decimal places; of whole numbers, as few as it needs."""
    exact = max(places, decimals((shown,))) if plan.places else None
    if plan.view == "difference":
        return signed(shown) if plan.measure is None else signed_figure(shown, plan.measure, exact)
    return figure(shown, exact) if plan.measure is None else plain_figure(shown, plan.measure, exact)


def named_levels(plan: Plan) -> tuple[NamedLevel, ...]:
    """The lines to name at the right, the weightiest first.

    No figure outside a limit is printed as equal to it, on the chart or in the table, which a coarser chart of a slide is not beside.
    """
    last = plan.phases[-1:]
    differences = plan.view == "difference"
    marks = [mark for phase in last for mark in plan.marks if mark.special == "outside" and mark.place >= phase.first]
    beside = plan.decimals >= places_beside_others(plan.values)
    outside = [mark.value for mark in marks if beside or not needs_more_places(plan, mark.value)]

    def named(level: float | None, name: str, role: SpanRole = "quiet") -> Iterator[NamedLevel]:
        if level is not None:
            shown = rounded_limit(level, outside, plan.decimals)
            yield NamedLevel(level, f"{name} {_written(plan, shown, plan.decimals)}", role)

    def named_phase(phase: PlanPhase) -> Iterator[NamedLevel]:
        trial = "trial " if phase.trial else ""
        yield from named(phase.mean, "level" if differences else "mean", "plain")
        yield from named(phase.upper, "usual" if differences else f"{trial}upper")
        yield from named(phase.lower, "usual" if differences else f"{trial}lower")

    return (
        *(NamedLevel(run.values[-1], run.name, "plain") for run in plan.targets if run.name),
        *(name for phase in last for name in named_phase(phase)),
        *(name for run in [run for run in plan.targets if not run.name][-1:] for name in named(run.values[-1], "target")),
        *(name for run in plan.smooth[-1:] for name in named(run.values[-1], "rolling")),
    )


def draw_lines(plan: Plan, sheet: ChartSheet, places: PitchedPlaces, y: Callable[[float], int], mean: str, glyphs: Glyphs) -> None:
    """Draw every line, and the parting before each rebase.

    `y` gives the row of a level, `mean` is the character of a mean; a label may cover a dotted one.
    """
    shown = [phase for phase in plan.phases if phase.first <= places.indices[-1] and phase.last >= places.first]
    for phase in shown:
        for level in (phase.upper, phase.lower):
            if level is not None:
                sheet.rule(places.run(phase.first, phase.last), y(level), glyphs.limit, "quiet", "line")

    def draw_levels(*, named: bool) -> None:
        for run in plan.targets:
            for cells, value in _steps(run, places) if bool(run.name) == named else ():
                sheet.rule(cells, y(value), glyphs.target, "quiet", "line")

    draw_levels(named=False)
    for phase in shown:
        sheet.rule(places.run(phase.first, phase.last), y(phase.mean), mean, "quiet", "mean" if mean == glyphs.rule else "line")
    # What a claim has over some of the periods stands out of a mean in the same row, which goes on beside it.
    draw_levels(named=True)
    # Over the lines: those before and after a rebase that share a row do not run into each other.
    for phase in shown[1:]:
        for row in range(sheet.rows):
            sheet.put(places.edge(phase.first) - 1, row, glyphs.parting, "quiet", "line")


def phase_rows(plan: Plan, y: Callable[[float], int]) -> tuple[PhaseRows, ...]:
    """The rows of the lines of each phase."""
    levels = [(phase.mean, phase.upper, phase.lower) for phase in plan.phases]
    return tuple(PhaseRows(y(mean), *(None if limit is None else y(limit) for limit in limits)) for mean, *limits in levels)


def draw_rolling(plan: Plan, sheet: ChartSheet, places: PitchedPlaces, y: Callable[[float], int], glyphs: Glyphs) -> None:
    """Draw the rolling mean over stems and lines: only marks break it."""
    for run in plan.smooth:
        for cells, value in _steps(run, places):
            for x in cells:
                if sheet.layer(x, y(value)) != "mark":
                    sheet.put(x, y(value), glyphs.thick, "plain", "line")


def _steps(run: PeriodRun, places: PitchedPlaces) -> Iterator[tuple[range, float]]:
    """The cells of each period of a run that is shown, and its value."""
    for place, value in zip(run.places, run.values, strict=True):
        if place in places.indices:
            yield range(places.edge(place), min(places.edge(place + 1), places.right)), value


def name_lines(plan: Plan, y: Callable[[float], int]) -> tuple[tuple[LineName, ...], tuple[str, ...]]:
    """The names by row, one a row, and those that found no row."""
    found: dict[int, LineName] = {}
    left: list[str] = []
    for level, text, role in named_levels(plan):
        at = y(level)
        if at in found:
            left.append(text)
        else:
            found[at] = LineName(at, text, role)
    return tuple(found.values()), tuple(left)
