"""What a series by period says to a room: as a whole, and of one period.

The headline has the figure, so that the sentence does not say it again.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from tui.analysis.chance import CHANCE, chance_words
from tui.analysis.like_for_like import YearComparison, compare_means, compare_years
from tui.analysis.seasons import level_phases, seasons_of
from tui.analysis.xmr import Phase
from tui.analysis.years import adds_up
from tui.charts.signals import WholeRun, flagged_runs, of_point, run_side, season_words, signal_words, whole_runs
from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.sentence_case import capital, whole_sentence
from tui.model.table import Mark, Number, Series, Table, added
from tui.text.lists import joined
from tui.text.numbers import count, mean_places, plural, rounded, signed_percent
from tui.text.periods import each, noun, parts, span, when
from tui.text.signs import WORDS
from tui.text.spans import Span
from tui.text.units import difference, plain_figure, signed_places, unit_in_words

from .slide_content import FROM_YEAR_BEFORE, MOST_HEADLINE_WORDS, SlideContent, short_sentence
from .table_views.difference_words import explained_by_chance
from .table_views.members import Member, cell_of
from .table_views.series_lines import like_for_like_words, mean_decimals, season_remark

LONGEST_NAMED = 2
"""The most periods outside the limits that a sentence names."""
NO_MARKS: Mapping[Period, Mark] = {}


def whole_course(
    series: Series, measure: Measure, slide: SlideContent, places: int | None = None, marks: Mapping[Period, Mark] = NO_MARKS
) -> SlideContent:
    """The headline of a series, and what its control chart says.

    A change beyond the usual range, else the one period that stands out, else the mean where the latest period stands for nothing, else
    the latest figure. `places` are the decimal places of the figure, else those of the table, and `marks` say which figures
    are provisional.
    """
    if all(value is None for value in series.values):
        # Another column has figures, such as the target.
        return slide._replace(large=measure.short, sentence="The table has no figures of this.", plan=None)
    name = noun(series.periods[0])
    yearly = PERIODS_A_YEAR.get(series.periods[0].frequency, 0) > 1 and series.periods[-1].frequency != "rolling-12"
    compared = (compare_means(series, series.years[-1], measure) or compare_years(series, series.years[-1], measure)) if yearly else None
    (phase,) = level_phases(series)
    flagged = whole_sentence(signal_words(phase, name, percentage=measure.percentage))
    alike = like_for_like_words(compared, measure) if compared else ""
    season = season_words(seasons_of(phase))
    # The mean of which months is no beginning of a sentence.
    alone = f"Like for like, {alike}" if compared and compared.mean else alike
    full = _both(flagged, alike, season) if alike and (phase.signals or season) else alone or flagged
    if compared and compared.beyond and compared.percent is not None and (compared.mean or adds_up(series, measure)):
        return _changed(compared, series, measure, slide._replace(full=full), season)
    only = phase.signals[0] if len(phase.signals) == 1 and not phase.trial and not season else None
    at = only.period if only else next(at for at in reversed(series.periods) if series.value_at(at) is not None)
    slide = slide._replace(full=full)
    if not only and _level_tells(phase, series, measure):
        return _of_all(phase, series, measure, slide, compared)
    slide = _of_one(series, measure, slide, at, places, marks.get(at, ""))
    if only:
        return slide._replace(sentence=short_sentence((f"One {name} of {phase.n} stands out",)))
    alone = of_period(series, measure, at) if phase.trial else ""
    if alone and compared:
        # Too few to judge: the last period beside the one a year before it.
        few = () if compared.chance else (f"{alone}; too few {name}s to judge", f"{alone}; too few to judge")
        return slide._replace(sentence=short_sentence((*few, alone)), month=at)
    apart = _levels_apart(_latest_level(phase), [value for value in series.values if value is not None], name, measure)
    beside = of_period(series, measure, at) if compared and compared.beyond and not season else ""
    said = (*([beside] if beside else []), *_messages(phase, series, apart))
    if compared and compared.mean and beside:
        # What is beyond the usual range is not the change of the one period, and no signal of a period would hide it.
        said = mean_changed(compared, measure)
    return slide._replace(
        sentence=short_sentence(said),
        month=at,
        cautions=_cautions(phase, compared),
    )


def marks_of(table: Table, member: Member, periods: Sequence[Period]) -> Mapping[Period, Mark]:
    """Which figures of a row are provisional or revised."""
    return {each: cell_of(table, member, table.main, each).mark for each in periods}


def _level_tells(phase: Phase[Period], series: Series, measure: Measure) -> bool:
    """Whether the mean says more than the latest period.

    Where nothing but ordinary variation or a season shows, the latest period is one of many.
    """
    ordinary = not phase.signals or bool(season_words(seasons_of(phase)) or season_remark(series, phase.n))
    return ordinary and not phase.trial and adds_up(series, measure)


def _of_all(phase: Phase[Period], series: Series, measure: Measure, slide: SlideContent, compared: YearComparison | None) -> SlideContent:
    """The mean of a series with its unit.

    The sentence says of how many periods it is, and the chart of which.
    """
    known = [value for value in series.values if value is not None]
    return slide._replace(
        large=plain_figure(rounded(added(known) / len(known), mean_places(series)), measure),
        words=each(series.periods[0]),
        unit=unit_in_words(measure),
        sentence=short_sentence(_messages(phase, series, "")),
        cautions=_cautions(phase, compared),
    )


def _cautions(phase: Phase[Period], compared: YearComparison | None) -> tuple[str, ...]:
    """That the difference from the year before could be chance.

    Beside a signal it would seem to be said of the signal.
    """
    return (f"{FROM_YEAR_BEFORE} {CHANCE}.",) if compared and compared.by_chance and not phase.signals else ()


def _of_one(series: Series, measure: Measure, slide: SlideContent, at: Period, places: int | None, mark: Mark) -> SlideContent:
    """The figure of one period, with its unit and date, and whether it is provisional."""
    value, named = series.value_at(at), when(at)
    assert value is not None
    return slide._replace(
        large=plain_figure(value if places is None else rounded(value, places), measure),
        words=beside_figure(named, mark),
        unit=", ".join(filter(None, (unit_in_words(measure), named, WORDS[mark] if mark else ""))),
    )


def beside_figure(named: str, mark: Mark) -> str:
    """The period beside its figure: `in March 2020`, or `March 2020, provisional`."""
    beside = f"{named}, {WORDS[mark]}" if mark else f"in {named}"
    return beside if len(named.split()) < MOST_HEADLINE_WORDS else ""


def _changed(compared: YearComparison, series: Series, measure: Measure, slide: SlideContent, season: str) -> SlideContent:
    """A change beyond chance over the periods that both years have."""
    whole = len(compared.periods) == PERIODS_A_YEAR[series.periods[0].frequency]
    months = parts(compared.periods)
    window = f"{compared.year}" if whole or "," in months else f"{months} {compared.year}"
    places = mean_decimals(compared) if compared.mean else None
    apart = f"{_apart(compared.difference, measure, places)} {compared.base_year}"
    assert compared.chance is not None
    # That a short series cannot say more stands below the picture.
    found = replace(compared.chance, few="")
    briefly = "beyond the usual range" if found.usual else "more than counting alone explains"
    return slide._replace(
        large=signed_percent(rounded(compared.percent or 0, 1)),
        words=f"on {compared.base_year}",
        unit=", ".join(filter(None, (unit_in_words(measure), _mean_of(compared), window))),
        sentence=short_sentence((f"{apart}, {chance_words(found)}", f"{apart}, {briefly}")),
        more=((Span(f"{capital(season)}.", "quiet"),),) if season else (),
    )


def _mean_of(compared: YearComparison) -> str:
    """`mean of 12 months`, where the means of the two years are compared."""
    return f"mean of {plural(len(compared.periods), noun(compared.periods[0]))}" if compared.mean else ""


def mean_changed(compared: YearComparison, measure: Measure) -> tuple[str, ...]:
    """`Mean of 11 months: +1.20 points on 2018/19`, and what that is worth."""
    assert compared.chance is not None
    points = " points" if measure.percentage else ""
    moved = f"{capital(_mean_of(compared))}: {signed_places(compared.difference, mean_decimals(compared))}{points}"
    found = chance_words(replace(compared.chance, few=""))
    return f"{moved} on {compared.base_year}, {found}", f"{moved}, {found}"


def _both(flagged: str, alike: str, season: str) -> str:
    """Signals and the two years compared; with a season, the years come first."""
    return f"Like for like, {alike} {flagged}" if season else f"{flagged} Like for like, {alike}"


def _latest_level(phase: Phase[Period]) -> list[Number]:
    """The values of the last run, where an earlier one is on the other side.

    The mean of them all would then be a level that the series never had. Empty without such runs.
    """
    shifts = [run for run in whole_runs(phase, flagged_runs(phase)) if any(point.special == "shift" for point in run.flagged)]
    known = [point for point in phase.points if point.value is not None]
    if not shifts or phase.trial or shifts[-1].points[-1].period != known[-1].period or len({run.flagged[0].side for run in shifts}) < 2:
        return []
    return [point.value for point in shifts[-1].points if point.value is not None]


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
    (phase,) = level_phases(series)
    point = phase.points[series.place(at)] if at in series.periods and not phase.trial else None
    signal = of_point(phase, point, brief=True) if point else ""
    if value is None or before is None:
        return f"The {noun(at)} is {signal}" if signal else ""
    # The limits are those of the figure: a point within them says nothing of the difference.
    apart = filter(None, (compared, explained_by_chance(value, before, series, measure)))
    return capital("; ".join(filter(None, (", ".join(apart), signal if point and point.special else ""))))


def _apart(apart: Number, measure: Measure, places: int | None = None) -> str:
    if not apart:
        return "the same as in"
    if measure.kind == "count":
        return f"{count(abs(apart))} {'more' if apart > 0 else 'fewer'} than in"
    return f"{difference(abs(apart), measure, places).lstrip('+')} {'higher' if apart > 0 else 'lower'} than in"


def _messages(phase: Phase[Period], series: Series, apart: str) -> tuple[str, ...]:
    """What the control chart says, the longest form first, in a sentence for a room.

    The latest signal, with its dates. `apart` says how the latest level stands to the others, where there are several.
    """
    name, number, flagged = noun(series.periods[0]), plural(phase.n, noun(series.periods[0])), phase.signals
    if phase.trial:
        return (f"{number} {'is' if phase.n == 1 else 'are'} too few to judge",)
    if season := season_words(seasons_of(phase)):
        return (capital(season),)
    if not flagged:
        return (f"{capital(number)} of ordinary variation and no signal",)
    if season_remark(series, phase.n):
        # In less than two years, a season looks like a change.
        return (f"{len(flagged)} of {number} stand out, which may be a season",)
    outside = [when(point.period) for point in flagged if point.special == "outside"]
    if len(outside) == len(flagged) <= LONGEST_NAMED:
        return f"Outside the limits: {joined(outside)}", f"{capital(plural(len(outside), name))} of {number} are outside the limits"
    if apart:
        return (apart,)
    *_, latest = whole_runs(phase, flagged_runs(phase))
    known = [point.period for point in phase.points if point.value is not None]
    return _run(latest, since=latest.points[-1].period == known[-1])


def _run(found: WholeRun, *, since: bool) -> tuple[str, ...]:
    """A run with the dates of its first and its last point.

    It goes on to the end (`since`), or has ended.
    """
    run = found.points
    first, last, many = run[0], run[-1], span([point.period for point in run])
    name, side = noun(first.period), run_side(found.flagged)
    if not since:
        at = f"in the {many}" if first.period.frequency in ("week", "rolling-12") else f"from {many}" if len(run) > 1 else f"in {many}"
        return f"{capital(side)} {at}, no signal since", f"No signal since {when(last.period)}"
    if any(point.special == "shift" for point in found.flagged):
        where = "above" if found.flagged[0].side > 0 else "below"
        return f"{len(run)} {name}s in a row {where} the mean, since {when(first.period)}", f"{capital(side)} since {when(first.period)}"
    return (f"{capital(side)} since {when(first.period)}" if len(run) > 1 else f"{when(first.period)} is {side}",)
