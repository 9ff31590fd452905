"""A rebase in words: what it does to the mean, the limits and the signals.

Also why there can be none at a period, and where one is worth trying.
"""

import re
from collections.abc import Iterator, Sequence
from math import sqrt

from tui.analysis.chance import CHANCE, CONFIDENCE
from tui.analysis.rebasing import LastingShift, Rebases, lasting_shift, phase_with, why_no_rebase
from tui.analysis.xmr import ENOUGH, Phase, xmr
from tui.charts.signals import signal_words
from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.sentence_case import capital
from tui.model.table import Series, added
from tui.text.lists import joined
from tui.text.numbers import count, mean_places, plural, rounded, rounded_limit, signed_percent
from tui.text.periods import each, noun, short, span, when
from tui.text.spans import Line, Span
from tui.text.units import difference, figure, measured, plain_figure

_PERCENT = re.compile(r"\(([+−][\d.,]+%)\) since(.*)")
"""The change of the level in percent, and how sure it is."""
SAME_AS_BEFORE = "Figures, totals and like for like stay the same."


def rebase_named(rebases: Sequence[Period], *, full: bool = False) -> str:
    """`rebase Nov 2014`, `rebases Nov 2014 and Mar 2015`."""
    named = joined(map(when if full else short, rebases), most=3)
    return f"rebase{'' if len(rebases) == 1 else 's'} {named}"


def effect_line(series: Series, rebases: Rebases, measure: Measure) -> Line:
    """What rebases do: mean, limits and number of signals, without them and with them.

    The remarks at its end say which limits are only trial limits, and what stays the same.
    """
    (whole,), phases = xmr(series), xmr(series, rebase=rebases)
    known = [phase for phase in phases if phase.mean is not None]
    if whole.mean is None or len(known) < 2:
        return ()
    levels = _levels(whole, known, series, measure)
    per = f" {each(series.periods[0])}" if measure.additive and not measure.stock else ""
    limits = [_limits(phase, series, measure) for phase in (whole, *known)]
    ranges = f"become {joined(limits[1:])}" if len(set(limits)) > 1 else "stay the same"
    words = (
        f" (tried, not in the report): {_answer(known, series, measure)}. "
        f"Mean {measured(rounded(whole.mean, mean_places(series)), measure)}{per} {levels}; "
        f"limits {limits[0]} {ranges}; "
        f"{_signals(whole, known)}"
        f"{' (trial limits)' if any(phase.trial for phase in known) else ''}."
    )
    remarks = "".join(f" {remark}" for remark in (*_trial(known, series), SAME_AS_BEFORE))
    return Span(capital(rebase_named(rebases, full=True)), "strong"), Span(words), Span(remarks, "quiet")


def effect_briefly(series: Series, rebases: Rebases, measure: Measure) -> tuple[str, ...]:
    """Whether the level changed, in one short sentence and in a shorter one."""
    (whole,), phases = xmr(series), xmr(series, rebase=rebases)
    known = [phase for phase in phases if phase.mean is not None]
    if whole.mean is None or len(known) < 2:
        return ()
    answer = _answer(known, series, measure)
    percent = _PERCENT.search(answer)
    shorter = f"Rebase (tried): {percent[1]}{percent[2]}." if percent else ""
    return (f"{capital(rebase_named(rebases))} (tried): {answer}.", *filter(None, (shorter,)))


def _levels(whole: Phase[Period], known: Sequence[Phase[Period]], series: Series, measure: Measure) -> str:
    """What becomes of the mean."""
    means = [plain_figure(rounded(phase.mean or 0, mean_places(series)), measure) for phase in known]
    if set(means) == {plain_figure(rounded(whole.mean or 0, mean_places(series)), measure)}:
        return "stays the same"
    return f"becomes {means[0]} before and {means[1]} after" if len(known) == 2 else f"becomes {joined(means)}, one for each phase"


def _answer(known: Sequence[Phase[Period]], series: Series, measure: Measure) -> str:
    """Whether the level changed at the last rebase, and how sure that is.

    `lower by 65 notices a month (−30.2%) since; 7 months are too few to be sure`, or whether the difference of the two means is within its
    usual range: 1.96 times its standard error, from the moving ranges of both phases.
    """
    before, after = known[-2:]
    places = mean_places(series)
    means = [rounded(phase.mean or 0, places) for phase in (before, after)]
    apart, name = added((means[1], -means[0])), noun(series.periods[0])
    if not apart:
        return "the same level since"
    per = f" {each(series.periods[0])}" if measure.additive and not measure.stock else ""
    size = difference(abs(apart), measure, places).lstrip("+") if measure.percentage else measured(abs(apart), measure, places)
    old, new = before.mean or 0, after.mean or 0  # Rounded means would give another percentage.
    percent = f" ({signed_percent(rounded((new - old) * 100 / old, 1))})" if old > 0 and not measure.percentage else ""
    change = f"{'higher' if apart > 0 else 'lower'} by {size}{per}{percent} since"
    if short_phases := [phase for phase in (after, before) if phase.trial]:
        return f"{change}; {plural(short_phases[0].n, name)} are too few to be sure"
    if before.sigma is None or after.sigma is None:
        return change
    usual = CONFIDENCE * sqrt(before.sigma**2 / before.n + after.sigma**2 / after.n)
    side = "beyond" if abs(apart) > usual else "within"
    reach = f"{side} the usual ±{figure(usual, places)}"
    return f"{change}, {reach}{'' if side == 'beyond' else f': {CHANCE}'}"


def rebase_message(series: Series, rebases: Rebases, measure: Measure) -> Iterator[str]:
    """What rebases show, in a sentence for a room: the longest wording first."""
    before, after = (plain_figure(rounded(phase.mean or 0, mean_places(series)), measure) for phase in xmr(series, rebase=rebases)[-2:])
    start, per = rebases[-1], f" {each(series.periods[0])}" if measure.additive and not measure.stock else ""
    yield f"Rebase tried at {when(start)}: {after}{per}, {before} before"
    yield f"Rebase tried at {short(start)}: {after}{per}, {before} before"


def phase_lines(series: Series, rebases: Rebases, measure: Measure) -> Iterator[Line]:
    """Each phase: its periods, its mean and its signals."""
    name = noun(series.periods[0])
    for phase in xmr(series, rebase=rebases):
        if phase.mean is None:
            continue
        mean = measured(rounded(phase.mean, mean_places(series)), measure)
        # The remarks on the rebase say which phases are too short to judge.
        few = phase.trial and not phase.signals
        signals = "no signal" if few else signal_words(phase, name, percentage=measure.percentage)
        none = "; no limits, as there are no moving ranges" if phase.lower is None else ""
        yield (Span(f"{capital(_span(phase))}: ", "strong"), Span(f"{plural(phase.n, name)}, mean {mean}; {signals}{none}."))


def phase_words(series: Series, rebases: Rebases, at: Period) -> str:
    """Which side of the rebases a period is on: ` before the rebase at November 2014`.

    It follows the signal of the period; empty without rebases.
    """
    if not rebases or at not in series.periods:
        return ""
    number, _, _ = phase_with(xmr(series, rebase=rebases), series.place(at))
    return f" (rebase {short(rebases[number - 1])})" if number else f" (before rebase {short(rebases[0])})"


def refusal(series: Series, rebases: Rebases, at: Period | None) -> str:
    """Why there can be no rebase at a period, in a sentence; empty if there can."""
    name, named = noun(series.periods[0]) if series.periods else "period", capital(when(at)) if at else ""
    match why_no_rebase(series, rebases, at):
        case None:
            return ""
        case "overlapping":
            return "Figures of twelve months overlap, so they have no limits to rebase."
        case "longer":
            return f"A rebase starts at a {name}. Move to one and press the key again."
        case "absent":
            return f"{named} has no figure, so no rebase can start there. Choose a {name} that has one."
        case "first":
            return f"{named} is the first {name}, where the mean and limits start anyway. Choose a later one."
        case "few-before":
            close = max((each for each in rebases if at and each < at), default=None)
            before = (
                f"Only one {name} would lie between the rebase at {when(close)} and this one" if close else f"Only one {name} comes before"
            )
            return f"{before}. A mean and limits need at least two."
        case "few-after":
            close = min((each for each in rebases if at and each > at), default=None)
            after = f"Only one {name} would lie between this and the rebase at {when(close)}" if close else f"{named} is the last {name}"
            return f"{after}. A mean and limits need at least two."


def suggestion(series: Series, rebases: Rebases, how: str) -> str:
    """Where a rebase is worth trying, and how to try it; empty where it is not.

    `how` is a sentence with the `period` in it, or its `written` form.
    """
    found = lasting_shift(series, rebases)
    return f"{_shift(found, noun(series.periods[0]))}. {how.format(period=when(found.start), written=found.start)}" if found else ""


def rebase_fact(series: Series, rebases: Rebases) -> str:
    """The rebases of a trend, or where one is worth trying, for one row of a screen.

    Empty without either.
    """
    if rebases:
        return f"{rebase_named(rebases)} (tried)"
    found = lasting_shift(series)
    return f"R at {short(found.start)}: try a rebase" if found else ""


def shift_words(found: LastingShift, name: str) -> str:
    """A lasting shift in a clause: `7 months in a row are below the mean`."""
    return f"{plural(found.points, name)} in a row are {'above' if found.side > 0 else 'below'} the mean"


def _shift(found: LastingShift, name: str) -> str:
    before = found.before
    other = "below" if found.side > 0 else "above"
    earlier = f", after {count(before.points)} in a row {other} it ({span([before.start, before.last])})" if before else ""
    return f"From {when(found.start)}, {shift_words(found, name)}{earlier}: the level may have changed"


def _span(phase: Phase[Period]) -> str:
    return span(phase.labels)


def _limits(phase: Phase[Period], series: Series, measure: Measure) -> str:
    if phase.floor is None or phase.upper is None or not phase.has_limits:
        return "none"
    outside = [point.value for point in phase.points if point.special == "outside"]
    limits = (rounded_limit(level, outside, mean_places(series)) for level in (phase.floor, phase.upper))
    lower, upper = (plain_figure(limit, measure) for limit in limits)
    return f"{lower} to {upper}"


def _signals(whole: Phase[Period], known: Sequence[Phase[Period]]) -> str:
    """The signals of the whole trend and of its phases.

    Not `before` and `after`, which are periods in the same sentence.
    """
    without, remaining = len(whole.signals), sum(len(phase.signals) for phase in known)
    it, them = ("the rebase", "it") if len(known) == 2 else ("the rebases", "them")
    if not without and not remaining:
        return f"no signal with or without {it}"
    return f"{plural(without, 'signal') if without else 'no signal'} without {it}, {count(remaining) if remaining else 'none'} with {them}"


def _trial(phases: Sequence[Phase[Period]], series: Series) -> Iterator[str]:
    few = [f"{_span(phase)} ({plural(phase.n, noun(series.periods[0]))})" for phase in phases if phase.trial]
    if few:
        yield f"Trial limits come from fewer than {ENOUGH} points: {joined(few)}."
