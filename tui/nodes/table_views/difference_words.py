"""The view of differences from the year before, in words."""

from tui.analysis.chance import BEYOND, CHANCE, Chance, chance_words
from tui.analysis.usual import change_chance, usual_difference
from tui.charts.plan import Plan
from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number, Series, added
from tui.text.lists import joined
from tui.text.numbers import count, mean_places, plural, rounded
from tui.text.periods import noun, short, when
from tui.text.spans import Line, Span
from tui.text.units import figure, plain_figure

from .rank_words import extreme_words

MOST_BEYOND = 3
"""The most periods beyond the usual range that a sentence names: where there are more, the latest."""


def difference_summary(plan: Plan) -> Line:
    """How many differences there are, and those beyond the usual range.

    `5 differences from the year before, 2 beyond the usual ±83: March 2015 (−134) and April 2015 (−87).`
    """
    number, usual = plural(len(plan.known), "difference"), _usual(plan)
    if usual is None:
        return (Span(f"{number} from the year before; too few {noun(plan.periods[0])}s for a usual range."),)
    beyond = [(plan.periods[place], value) for place, value in plan.known if abs(value) > usual]
    few = len(beyond) <= MOST_BEYOND
    named = joined([f"{when(period)} ({_signed(value, plan)})" for period, value in (beyond if few else beyond[-MOST_BEYOND:])])
    named = named if few else f"the latest are {named}"
    found = f"{len(beyond)} beyond" if beyond else "all within"
    return (Span(f"{number} from the year before, {found} the usual ±{_figure(usual, plan)}{f': {named}' if named else ''}."),)


def difference_reading(plan: Plan, series: Series, period: Period | None, measure: Measure | None, chance: Chance | None = None) -> Line:
    """The difference of a period, both figures, and whether it is usual.

    `−26 on May 2014 (169, from 195), within the usual ±83.` Nothing for a period without one. `chance` is the test of counts, which a
    series too short for a usual range can have.
    """
    place = plan.place(period)
    value, before = (None if place is None else plan.values[place]), period.years_later(-1) if period else None
    now, then = (series.value_at(each) if each else None for each in (period, before))
    if value is None or before is None or now is None or then is None or measure is None:
        return ()
    figures = f"{plain_figure(now, measure, plan.places)}, from {plain_figure(then, measure, plan.places)}"
    words = f"{_signed(value, plan)}{' points' if measure.percentage else ''} on {short(before)} ({figures})"
    usual, rank = usual_words(series, value) or (chance_words(chance) if chance else ""), extreme_words(now, series)
    side = (Span(", "), Span(usual, "strong" if usual.startswith(("beyond", BEYOND)) else "plain")) if usual else ()
    # The rank is a remark: both figures and the verdict matter more where there is little room.
    return Span(words), *side, *((Span("; "), Span(rank, "quiet")) if rank else ()), Span(".")


def usual_words(series: Series, apart: Number) -> str:
    """`within the usual ±211`, for a difference from the year before.

    Empty where no range is known.
    """
    usual = usual_difference(series).reach()
    if usual is None:
        return ""
    return f"{'beyond' if abs(apart) > usual else 'within'} the usual ±{figure(usual, mean_places(series))}"


def explained_by_chance(now: Number, before: Number, series: Series, measure: Measure | None) -> str:
    """`within the usual ±211`, or `more than counting alone explains`.

    The second where a series of counts is too short for the first. Empty where neither can say.
    """
    chance = change_chance(now, before, series, measure)
    if chance is None or chance.usual:
        return usual_words(series, added((now, -before))) if chance else ""
    return BEYOND if chance.beyond else f"which {CHANCE}"


def _usual(plan: Plan) -> float | None:
    return plan.phases[0].upper if plan.phases else None


def _signed(value: Number, plan: Plan) -> str:
    """A difference with the places of its chart: `+6.0` beside `−3.6`."""
    shown = rounded(value, plan.decimals)
    return f"{'+' if shown > 0 else ''}{figure(shown, plan.decimals if plan.places else None)}"


def _figure(value: float, plan: Plan) -> str:
    return count(rounded(value, plan.decimals))
