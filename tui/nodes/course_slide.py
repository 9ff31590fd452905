"""What a series by period says to a room: as a whole, and of one period.

The headline has the figure, so that the sentence does not say it again.
"""

from collections.abc import Sequence

from tui.analysis.chance import CHANCE
from tui.analysis.like_for_like import compare_years
from tui.analysis.seasons import seasons_of
from tui.analysis.xmr import Phase, xmr
from tui.charts.signals import flagged_runs, of_point, season_words, signal_words
from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.sentence_case import capital, whole_sentence
from tui.model.table import Number, Series, added
from tui.text.numbers import count, mean_places, plural, rounded
from tui.text.periods import each, noun, when
from tui.text.units import difference, plain_figure, unit_in_words

from .slide_content import FROM_YEAR_BEFORE, MOST_HEADLINE_WORDS, SlideContent, clauses, short_sentence
from .table_views.difference_words import usual_words
from .table_views.series_lines import like_for_like_words

MOST_SHIFTS = 2
"""The most runs on one side of the mean that a sentence names."""


def whole_course(series: Series, measure: Measure, slide: SlideContent, places: int | None = None) -> SlideContent:
    """The mean of a series, and what its control chart says.

    `places` are the decimal places of the mean, else those of its figures.
    """
    known = [value for value in series.values if value is not None]
    name = noun(series.periods[0])
    mean = rounded(added(known) / len(known), mean_places(series) if places is None else places)
    yearly = PERIODS_A_YEAR.get(series.periods[0].frequency, 0) > 1 and series.periods[-1].frequency != "rolling-12"
    compared = compare_years(series, series.years[-1], measure) if yearly else None
    (phase,) = xmr(series)
    # Flagged points are the message; without a signal, the last year like for like.
    flagged = whole_sentence(signal_words(phase, name, percentage=measure.percentage))
    alike = like_for_like_words(compared, mean_places(series), measure) if compared else ""
    season = season_words(seasons_of(phase))
    sentence = flagged if (phase.signals and not season) or not compared else alike
    last, alone = series.periods[-1], "" if not phase.trial else of_period(series, measure, series.periods[-1])
    if alone and compared and (value := series.value_at(last)) is not None:
        # Too few to judge: the last period beside the one a year before it.
        return slide._replace(
            large=plain_figure(value, measure),
            words=f"in {when(last)}" if len(when(last).split()) < MOST_HEADLINE_WORDS else "",
            unit=f"{unit_in_words(measure)}, {when(last)}".removeprefix(", "),
            sentence=short_sentence((f"{alone}; too few {name}s to judge", f"{alone}; too few to judge", alone)),
            full=sentence,
            month=last,
            cautions=(f"{FROM_YEAR_BEFORE} {CHANCE}.",) if compared.by_chance else (),
        )
    if len(phase.signals) == 1 and not phase.trial and not season and (value := phase.signals[0].value) is not None:
        # One period is the message, and its figure the headline.
        at = phase.signals[0].period
        return slide._replace(
            large=plain_figure(value, measure),
            words=f"in {when(at)}" if len(when(at).split()) < MOST_HEADLINE_WORDS else "",
            unit=f"{unit_in_words(measure)}, {when(at)}".removeprefix(", "),
            sentence=short_sentence((f"One {name} of {phase.n} stands out",)),
            full=f"{flagged} Like for like, {alike}" if alike else sentence,
        )
    latest = _latest_level(phase)
    if latest:
        mean = rounded(added(latest) / len(latest), mean_places(series) if places is None else places)
    unit, summed = unit_in_words(measure), measure.additive and not measure.stock
    signalled = bool(phase.signals) and not phase.trial
    return slide._replace(
        large=plain_figure(mean, measure),
        words=each(series.periods[0]) if summed else "on average",
        unit=f"{unit}{f' {each(series.periods[0])}' if summed else ''}, the mean of {_whose(latest, known, name)}".removeprefix(", "),
        sentence=short_sentence((_message(phase, series, _levels_apart(latest, known, name, measure)), *clauses(sentence))),
        full=_both(flagged, alike, season) if alike and (phase.signals or season) else sentence,
        # Beside a signal it would seem to be said of the signal.
        cautions=(f"{FROM_YEAR_BEFORE} {CHANCE}.",) if compared and compared.by_chance and not signalled else (),
    )


def _both(flagged: str, alike: str, season: str) -> str:
    """Signals and the two years compared; with a season, the years come first."""
    return f"Like for like, {alike} {flagged}" if season else f"{flagged} Like for like, {alike}"


def _latest_level(phase: Phase[Period]) -> list[Number]:
    """The values of the last run, where an earlier one is on the other side.

    The mean of them all would then be a level that the series never had. Empty without such runs.
    """
    shifts = [run for run in flagged_runs(phase) if any(point.special == "shift" for point in run)]
    known = [point for point in phase.points if point.value is not None]
    if not shifts or phase.trial or shifts[-1][-1].period != known[-1].period or all(run[0].side == shifts[-1][0].side for run in shifts):
        return []
    return [point.value for point in shifts[-1] if point.value is not None]


def _whose(latest: Sequence[Number], known: Sequence[Number], name: str) -> str:
    """Whose mean the headline is: `the last 12 months`, `36 months`."""
    return f"the last {plural(len(latest), name)}" if latest else plural(len(known), name)


def _levels_apart(latest: Sequence[Number], known: Sequence[Number], name: str, measure: Measure) -> str:
    """How the latest level stands to the mean of all; empty without one.

    For example `The last 12 months: 6.5% above the mean of all 36`.
    """
    whole = added(known) / len(known)
    if not latest or not whole:
        return ""
    apart = added(latest) / len(latest) - whole
    size = difference(rounded(abs(apart), 1), measure).lstrip("+") if measure.percentage else f"{rounded(abs(apart / whole) * 100, 1)}%"
    return f"The last {plural(len(latest), name)}: {size} {'above' if apart > 0 else 'below'} the mean of all {len(known)}"


def of_period(series: Series, measure: Measure, at: Period) -> str:
    """A period beside its figure: `28 fewer than in May 2014, within the usual ±83`.

    Empty where it can be compared with nothing.
    """
    value, earlier = series.value_at(at), at.years_later(-1)
    before = series.value_at(earlier) if earlier else None
    compared = f"{_apart(added((value, -before)), measure)} {when(earlier)}" if value is not None and before is not None and earlier else ""
    (phase,) = xmr(series)
    point = phase.points[series.place(at)] if at in series.periods and not phase.trial else None
    signal = of_point(phase, point, brief=True) if point else ""
    if value is None or before is None:
        return f"The {noun(at)} is {signal}" if signal else ""
    # The limits are those of the figure: a point within them says nothing of the difference.
    apart = filter(None, (compared, usual_words(series, added((value, -before)))))
    return capital("; ".join(filter(None, (", ".join(apart), signal if point and point.special else ""))))


def _apart(apart: Number, measure: Measure) -> str:
    if not apart:
        return "the same as in"
    if measure.kind == "count":
        return f"{count(abs(apart))} {'more' if apart > 0 else 'fewer'} than in"
    return f"{difference(abs(apart), measure).lstrip('+')} {'higher' if apart > 0 else 'lower'} than in"


def _message(phase: Phase[Period], series: Series, apart: str) -> str:
    """What the control chart says, in a sentence for a room.

    `apart` says how the latest level stands to the others, where there are several.
    """
    name, number = noun(series.periods[0]), phase.n
    flagged = phase.signals
    if phase.trial:
        return f"{plural(number, name)} {'is' if number == 1 else 'are'} too few to judge"
    if season := season_words(seasons_of(phase)):
        return capital(season)
    if not flagged:
        return f"{capital(plural(number, name))} of ordinary variation and no signal"
    outside = [point for point in flagged if point.special == "outside"]
    if len(flagged) == 1:
        return f"One {name} stands out: {when(flagged[0].period)}"
    if outside and len(outside) == len(flagged):
        return f"{capital(plural(len(outside), name))} of {number} are outside the limits"
    shifts = [run for run in flagged_runs(phase) if any(point.special == "shift" for point in run)]
    if not shifts or outside or len(shifts) > MOST_SHIFTS:
        return apart or f"{len(flagged)} of {plural(number, name)} stand out from ordinary variation"
    first, *later = ((count(len(run)), "above" if run[0].side > 0 else "below") for run in shifts)
    return f"{first[0]} {name}s in a row {first[1]} the mean{''.join(f', later {many} {side}' for many, side in later)}"
