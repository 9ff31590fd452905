"""A whole series in sentences.

Length, level, signals, like for like, targets, extremes and the rolling mean.
"""

from tui.analysis.chance import chance_words
from tui.analysis.detectable_change import dependence_caution, season_caution
from tui.analysis.like_for_like import YearComparison, compare_figures, compare_years
from tui.analysis.rebasing import Rebases
from tui.analysis.rolling import rolling_length, rolling_means
from tui.analysis.seasons import level_phases, seasons_of
from tui.analysis.targets import ASSURANCE, assurance
from tui.analysis.xmr import Phase
from tui.charts.signals import exceptions, signal_words
from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.sentence_case import whole_sentence
from tui.model.table import Number, Series, Table
from tui.text.glyphs import Glyphs
from tui.text.longer_signs import written_longer
from tui.text.numbers import count, decimals, mean_places, places_beside_others, plural, rounded, signed_percent
from tui.text.periods import each, noun, parts, when
from tui.text.spans import Line, Span
from tui.text.units import figure, measured, plain_figure, signed_places

from .members import Member, course_of, series_of
from .part_years import part_years_left_out
from .rebase_words import effect_line, phase_lines

FEW_YEARS = ("year", "financial-year")
"""The frequencies that have no season."""
TWO_ROWS = 125
"""The letters of two years compared, after the words before them, that fit in two rows of a small terminal: more, and a third year goes."""
LIKE_FOR_LIKE = "Like for like, "
"""The beginning of the sentence that compares two years."""
NO_LIMITS = (
    "Each figure covers twelve months and shares eleven with the next, so there are no limits and no signals; "
    "a usual range is that of its months, each with the year before."
)
"""What is said of figures of the twelve months to each month."""


def series_lines(
    table: Table,
    column: int | None = None,
    member: Member | None = None,
    glyphs: Glyphs | None = None,
    rebases: Rebases = (),
    *,
    brief: bool = False,
) -> tuple[Line, ...]:
    """The series of a column, for one row or for all.

    What it says, how sure that is, and how to read it. With `rebases`, first what they change, then each phase. A `brief` one says less of
    what could have gone unseen.
    """
    place = table.main if column is None else column
    every, measure = series_of(table, place, member), table.measures[place]
    series, partial = course_of(table, place, member), part_years_left_out(table, place, every)
    aside: Line = (Span(f" {partial}", "quiet"),) if partial else ()
    known = [(period, value) for period, value in zip(series.periods, series.values, strict=True) if value is not None]
    if measure is None or not any(value is not None for value in every.values):
        return ((Span("The table has no figures."),),)
    if not known:
        return ((Span("No whole year has a figure."), *aside),)
    neutral = "; counts depend on police activity, so neither better nor worse" if measure.activity_driven else ""
    if len(known) == 1:
        period, value = known[0]
        one = f"Only one {'whole ' if partial else ''}{noun(period)} has a figure"
        return ((Span(f"{one}: {when(period)}, {measured(value, measure)}{neutral}."), *aside),)
    if known[0][0].frequency == "rolling-12":
        return _rolling_years(known, measure, neutral)
    *_, phase = level_phases(series, rebases)
    effect = effect_line(series, rebases, measure)
    if effect:
        lines = [(*effect, Span(_remarks(whole_sentence(neutral.removeprefix("; ")), season_remark(series, len(known))), "quiet"), *aside)]
        lines += phase_lines(series, rebases, measure)
    else:
        lines = [(*_level(phase, series, measure, neutral, glyphs, brief=brief), *aside)]
    compared = compare_figures(table, place, member.where if member else None, series, series.years[-1])
    if compared and known[0][0].frequency not in FEW_YEARS:
        words = like_for_like_words(compared, measure, caution=False)
        doubt = _remarks(whole_sentence(compared.caution))
        lines.append((Span(LIKE_FOR_LIKE, "strong"), *in_glyphs((Span(words),), glyphs), Span(doubt, "quiet")))
    lines += [
        (Span(words),) for words in (_assured(table, place, phase, measure), _spread(known, measure), _rolling(series, measure)) if words
    ]
    return tuple(lines)


def in_glyphs(line: Line, glyphs: Glyphs | None) -> Line:
    """A line for a terminal that may lack the sign ±."""
    return line if glyphs is None or glyphs.unicode else tuple(Span(written_longer(span.text), span.role) for span in line)


def _level(phase: Phase[Period], series: Series, measure: Measure, neutral: str, glyphs: Glyphs | None, *, brief: bool) -> Line:
    name = noun(series.periods[0])
    mean = rounded(phase.mean or 0, mean_places(series))
    signals = signal_words(phase, name, glyphs=glyphs, percentage=measure.percentage, brief=brief and not phase.trial, newest=brief)
    if phase.lower is None and not seasons_of(phase):
        signals = f"{signals}; no limits, as {'every moving range is 0' if phase.dropped else 'there are no moving ranges'}"
    compared = compare_years(series, series.years[-1], measure)
    # Where this makes the comparison too certain, the comparison says so.
    resembling = "" if compared and compared.caution else dependence_caution(phase, name)
    season = season_remark(series, phase.n)
    if brief and season and phase.flagged and not phase.trial:
        # The signals may be a season, so this stands before them, where it is not cut.
        signals, season = f"{season[0].lower()}{season[1:-1]}; {signals}", ""
    remarks = _remarks(*exceptions(phase, name), whole_sentence(resembling), season)
    per = f" {each(series.periods[0])}" if measure.additive and not measure.stock else ""
    return Span(f"{plural(phase.n, name)}, mean {measured(mean, measure)}{per}; {signals}{neutral}."), Span(remarks, "quiet")


def season_remark(series: Series, n: int) -> str:
    """Why a season can look like a change in so few points.

    Empty from two years on.
    """
    name, frequency = noun(series.periods[0]), series.periods[0].frequency
    a_year = 1 if frequency in FEW_YEARS else {"week": 52, "day": 365}.get(name, 0) or PERIODS_A_YEAR.get(frequency, 1)
    return whole_sentence(season_caution(n, name, a_year))


def _remarks(*sentences: str) -> str:
    return "".join(f" {sentence}" for sentence in sentences if sentence)


def _rolling_years(known: list[tuple[Period, Number]], measure: Measure, neutral: str) -> tuple[Line, ...]:
    """Figures that each cover twelve months.

    No limits, because neighbours share eleven of them.
    """
    (first, before), (last, now) = known[0], known[-1]
    words = f"{measured(now, measure)} in the {when(last)}, {measured(before, measure)} in the {when(first)}{neutral}."
    return ((Span(words),), (Span(_spread(known, measure)),), (Span(NO_LIMITS, "quiet"),))


def _assured(table: Table, column: int, phase: Phase[Period], measure: Measure) -> str:
    """Whether the last target will be met reliably, as far as the limits say."""
    place = table.related(column).get("target")
    targets = [value for value in series_of(table, place).values if value is not None] if place is not None else []
    if not targets:
        return ""
    found = assurance(phase, targets[-1], measure.better)
    return f"Target {measured(targets[-1], measure)}: {ASSURANCE[found]}." if found else ""


def _spread(known: list[tuple[Period, Number]], measure: Measure) -> str:
    low, high = min(value for _, value in known), max(value for _, value in known)
    if low == high:
        return f"The same every {noun(known[0][0])}."
    return f"Highest {_periods_at(known, high, measure)}, lowest {_periods_at(known, low, measure)}."


def _periods_at(known: list[tuple[Period, Number]], level: Number, measure: Measure) -> str:
    """The periods at a level, with the figure.

    `May 2014 (9)`, `April 2014 and February 2015 (1,156 each)`. Where there are many, the first and how many more.
    """
    places = places_beside_others(value for _, value in known)
    periods, shown = [period for period, value in known if value == level], plain_figure(rounded(level, places), measure)
    if len(periods) == 2:
        return f"{when(periods[0])} and {when(periods[1])} ({shown} each)"
    more = f" and {len(periods) - 1} more" if len(periods) > 1 else ""
    return f"{when(periods[0])}{more} ({shown}{' each' if more else ''})"


def _rolling(series: Series, measure: Measure) -> str:
    length, name = rolling_length(series), noun(series.periods[0])
    if not length or not measure.additive:
        return ""
    means, places = rolling_means(series), max(0, mean_places(series))
    if len(means) < 2:
        return f"The rolling mean needs more than {length} {name}s in a row." if len(series.values) > length else ""
    (first, before), (last, now) = means[0], means[-1]
    return f"{length}-{name} mean: {count(rounded(before, places))} to {when(first)}, {count(rounded(now, places))} to {when(last)}."


def mean_decimals(found: YearComparison) -> int:
    """The decimal places of two means, of their difference and of its usual range."""
    reach = found.chance.most if found.chance else 0
    return decimals((found.total, found.base, found.difference, rounded(reach, found.chance.places if found.chance else 0)))


def like_for_like_words(found: YearComparison, measure: Measure | None = None, *, caution: bool = True) -> str:
    """Both sums, their difference, and whether it could be chance.

    With the `caution` that neighbours are alike.

    `January to March: 3,562 in 2015, 3,876 in 2014: −314 (−8.1%), within the usual ±366: could be chance.`
    """
    name = noun(found.periods[0])
    percent = "" if found.percent is None else f" ({signed_percent(rounded(found.percent, 1))})"
    points = " percentage points" if measure is not None and measure.percentage else ""
    usual = ""
    if found.chance is not None:
        usual = f", {chance_words(found.chance)}"
    elif found.few:
        usual = f"; {found.few} {name}s are too few to judge"
    usual += f". {found.caution}" if found.caution and caution else ""
    places = mean_decimals(found) if found.mean else None
    total, base = (figure(value) if measure is None else plain_figure(value, measure, places) for value in (found.total, found.base))
    window, before, since = parts(found.periods), "", ""
    if found.mean:
        # It is not the mean of the year, which would weigh each period by its cases.
        number = len(found.periods)
        whole = number == PERIODS_A_YEAR[found.periods[0].frequency]
        window = f"mean of {plural(number, name)}" if whole else f"mean of {window}"
        window = f"mean of the {plural(number, name)} that both years have" if "," in window else window
    if found.earlier is not None and (two_before := found.base_year.years_later(-1)):
        before = f", {figure(found.earlier) if measure is None else plain_figure(found.earlier, measure, places)} in {two_before}"
        since = f" on {found.base_year}"
    change = f"{signed_places(found.difference, places)}{points}{percent}"
    years = f"{window}: {total} in {found.year}, {base} in {found.base_year}"
    forms = (f"{years}{before}: {change}{since}{usual}.", f"{years}: {change}{usual}.")
    return next((words for words in forms if len(words) <= TWO_ROWS), forms[-1])
