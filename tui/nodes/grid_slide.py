"""The slide of a table of one measure by year and part.

Its mean, a period, or a year's total, over its chart.
"""

from tui.analysis.chance import CHANCE
from tui.analysis.like_for_like import compare_years
from tui.analysis.xmr import Phase, xmr
from tui.analysis.years import covered, year_totals
from tui.charts.plan import plan
from tui.charts.signals import flagged_runs, signal_words
from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.sentence_case import capital, whole_sentence
from tui.model.table import Series, Table, added
from tui.navigation.table_parts import TablePart
from tui.text.numbers import count, mean_places, plural, rounded
from tui.text.periods import each, noun, parts, when
from tui.text.spans import Line, plain
from tui.text.units import plain_figure, unit_in_words

from .slide_content import FROM_YEAR_BEFORE, SlideContent, clauses, short_sentence
from .table_views.members import series_of
from .table_views.period_words import period_words, span_words
from .table_views.series_lines import like_for_like_words


def grid_slide(table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
    """The slide of the table, or of a period or a year in it."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    assert measure is not None
    target = table.related(table.main).get("target")
    slide = slide._replace(plan=plan(series, measure=measure, target=series_of(table, target) if target is not None else None))
    if part.period is None:
        return _whole(table, series, measure, slide)
    if part.period.frequency == table.spec.period.frequency:
        return _period(table, series, measure, part.period, slide)
    return _year(table, series, measure, part.period, slide)


MOST_SHIFTS = 2
"""The most runs on one side of the mean that a sentence names."""


def _whole(table: Table, series: Series, measure: Measure, slide: SlideContent) -> SlideContent:
    known = [value for value in series.values if value is not None]
    name = noun(series.periods[0])
    mean = rounded(added(known) / len(known), mean_places(series))
    compared = compare_years(series, series.years[-1], measure)
    (phase,) = xmr(series)
    # Flagged points are the message; without a signal, the last year like for like.
    flagged = whole_sentence(signal_words(phase, name, percentage=measure.percentage))
    alike = like_for_like_words(compared, mean_places(series), measure) if compared else ""
    sentence = flagged if phase.signals or not compared else alike
    unit = unit_in_words(measure)
    per = f" {each(series.periods[0])}, the mean of " if measure.additive and not measure.stock else ", the mean of "
    signalled = bool(phase.signals) and not phase.trial
    return slide._replace(
        large=plain_figure(mean, measure),
        words=each(series.periods[0]) if measure.additive and not measure.stock else "on average",
        unit=f"{unit}{per}{plural(len(known), name)}".removeprefix(", ").strip(),
        sentence=short_sentence((_message(phase, series), *clauses(sentence))),
        full=f"{flagged} Like for like, {alike}" if phase.signals and alike else sentence,
        # Beside a signal it would seem to be said of the signal.
        cautions=(f"{FROM_YEAR_BEFORE} {CHANCE}.",) if compared and compared.by_chance and not signalled else (),
    )


def _message(phase: Phase[Period], series: Series) -> str:
    """What the control chart says, in a sentence for a room."""
    name, number = noun(series.periods[0]), phase.n
    flagged = phase.signals
    if phase.trial:
        return f"{plural(number, name)} {'is' if number == 1 else 'are'} too few to judge"
    if not flagged:
        return f"{capital(plural(number, name))} of ordinary variation and no signal"
    outside = [point for point in flagged if point.special == "outside"]
    if len(flagged) == 1:
        return f"One {name} stands out: {when(flagged[0].period)}"
    if outside and len(outside) == len(flagged):
        return f"{capital(plural(len(outside), name))} of {number} are outside the limits"
    shifts = [run for run in flagged_runs(phase) if any(point.special == "shift" for point in run)]
    if not shifts or outside or len(shifts) > MOST_SHIFTS:
        return f"{len(flagged)} of {plural(number, name)} stand out from ordinary variation"
    first, *later = ((count(len(run)), "above" if run[0].side > 0 else "below") for run in shifts)
    return f"{first[0]} {name}s in a row {first[1]} the mean{''.join(f', later {many} {side}' for many, side in later)}"


def _period(table: Table, series: Series, measure: Measure, at: Period, slide: SlideContent) -> SlideContent:
    value, reading = series.value_at(at), period_words(table, at)
    named = f"{table.spec.short}, {when(at)}"
    if value is None:
        return slide._replace(title=named, large=when(at), sentence=short_sentence(clauses(plain(reading[1:]))))
    # The reading begins with the figure, which is already drawn large.
    rest = _rest(reading)
    unit = unit_in_words(measure)
    return slide._replace(
        title=named,
        large=plain_figure(value, measure),
        unit=f"{f'{unit}, ' if unit else ''}{when(at)}",
        sentence=short_sentence(clauses(capital(rest))),
        full=capital(rest),
        month=at,
    )


def _rest(reading: Line) -> str:
    words = plain(reading[1:])
    figure = words.partition("; ")[0]
    return words.partition(", ")[2] if ", " in figure else words.partition("; ")[2]


def _year(table: Table, series: Series, measure: Measure, year: Period, slide: SlideContent) -> SlideContent:
    total = year_totals(series, measure)[year]
    reading = plain(span_words(table, year, mean=False)[1:])
    named, sentence = f"{table.spec.short}, {year}", capital(reading)
    slide = slide._replace(full=sentence)
    sentence = short_sentence(clauses(sentence))
    if total is None:
        return slide._replace(title=named, large=str(year), sentence=sentence)
    known = covered(series, year)
    whole = len(known) == PERIODS_A_YEAR[series.periods[0].frequency]
    window = str(year) if whole else f"{parts(known)} {year}, a part year"
    unit = unit_in_words(measure)
    return slide._replace(title=named, large=plain_figure(total, measure), unit=f"{f'{unit}, ' if unit else ''}{window}", sentence=sentence)
