"""What open statistics do over the years: the course that a claim is set beside."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from tui.model.claims import Claim
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.table import Number, Series, added

from .consistency import Consistency
from .selection import Selection
from .working import Percent, PeriodSpan, Piece, Sentence, Working
from .years import covered, known, shared

SAME = 0.05
"""The largest change of a level that is called the same, as a fraction of it."""


def course(claim: Claim, selection: Selection, per: Selection | None, times: int) -> Working:
    """The change over whole years, then over the last part year.

    A part year is compared with the same periods of the year before. The values are a ratio if there is another selection.
    """
    other = per.series if per else None
    series = selection.series if other is None else _shared(selection.series, other)
    frequency = series.periods[0].frequency if series.periods else "year"
    whole = [year for year in series.years if len(covered(series, year)) == PERIODS_A_YEAR.get(frequency)]
    values = [_of(series, other, covered(series, year), times) for year in whole]
    shown = ratio_writer(times if other else 0)
    sentence: Sentence = ()
    for year, value in zip(whole, values, strict=True):
        sentence += (", " if sentence else "", shown(value), " in ", year)
    steps = [after - before for before, after in pairwise(values)]
    bases = values[:-1]
    difference = None
    last = series.years[-1] if series.years else None
    part = shared(series, last) if last else []
    if part:
        now, then = (_of(series, other, [pair[which] for pair in part], times) for which in (0, 1))
        difference = added((now, -then))
        if last not in whole:
            sentence += ("; " if sentence else "", PeriodSpan(part[0][0], part[-1][0]), ": ", shown(now), ", a year before ", shown(then))
            steps, bases = [*steps, now - then], [*bases, then]
    sentence = sentence or ("no complete year, and no period with a figure in two years",)
    return Working(sentence, difference, cells=selection.used(series.periods), consistency=trend_consistency(claim.relation, steps, bases))


def _shared(series: Series, other: Series) -> Series:
    """The series restricted to the periods that the other series also has."""
    values = tuple(None if other.value_at(period) is None else value for period, value in zip(series.periods, series.values, strict=True))
    return Series(series.periods, values)


def _of(series: Series, other: Series | None, periods: Iterable[Period], times: int) -> Number:
    chosen = list(periods)
    total = added(known(map(series.value_at, chosen)))
    if other is None:
        return total
    whole = added(known(map(other.value_at, chosen)))
    return total * times / whole if whole else 0.0


def ratio_writer(times: int) -> Callable[[Number], Piece]:
    """A function that shows a value: a ratio of 100 is a percentage to one place.

    0 stands for no ratio.
    """
    if not times:
        return lambda value: value
    if times == 100:
        return lambda value: Percent(round(value, 1))
    return lambda value: round(value, 2)


def trend_consistency(relation: str, steps: Sequence[Number], bases: Sequence[Number]) -> Consistency | None:
    """How the changes from year to year compare with a word such as rising."""
    if not steps or relation not in ("rising", "falling", "stable"):
        return None
    if relation == "stable":
        fits = [abs(step) <= abs(base) * SAME for step, base in zip(steps, bases, strict=True)]
    else:
        fits = [step > 0 if relation == "rising" else step < 0 for step in steps]
    return "in line" if all(fits) else "mixed" if any(fits) else "not in line"
