"""The slide of a table of one measure by year and part.

Its mean, a period, or a year's total, over its chart.
"""

from tui.analysis.like_for_like import compare_means
from tui.analysis.years import covered, year_totals
from tui.charts.plan import plan
from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.sentence_case import capital
from tui.model.table import Series, Table
from tui.navigation.table_parts import TablePart
from tui.text.lists import joined
from tui.text.periods import parts, when
from tui.text.signs import WORDS
from tui.text.spans import plain
from tui.text.units import plain_figure, unit_in_words

from .course_slide import beside_figure, marks_of, mean_changed, of_period, whole_course
from .headline_tables import year_stated
from .slide_content import SlideContent, clauses, short_sentence
from .table_views.figures import EVERY_MARK
from .table_views.members import Member, series_of
from .table_views.period_words import period_words, span_words


def grid_slide(table: Table, part: TablePart, slide: SlideContent) -> SlideContent:
    """The slide of the table, or of a period or a year in it."""
    series, measure = series_of(table, table.main), table.measures[table.main]
    assert measure is not None
    target = table.related(table.main).get("target")
    slide = slide._replace(plan=plan(series, measure=measure, target=series_of(table, target) if target is not None else None))
    if part.period is None:
        course = whole_course(series, measure, slide, marks=marks_of(table, Member(""), series.periods))
        return _of_year_stated(table, series, measure, course) if course.month else course
    if part.period.frequency == table.spec.period.frequency:
        return _period(table, series, measure, part.period, slide)
    return _year(table, series, measure, part.period, slide)


def _of_year_stated(table: Table, series: Series, measure: Measure, slide: SlideContent) -> SlideContent:
    """The report's figure of the last year, where it has one, for the last period's."""
    found = year_stated(table)
    if found is None or found.period is None:
        return slide
    compared = compare_means(series, series.years[-1], measure)
    said = mean_changed(compared, measure) if compared and compared.beyond else ()
    marks = marks_of(table, Member(""), compared.periods if compared else covered(series, found.period))
    marked = {mark: [at for at, each in marks.items() if each == mark] for mark in EVERY_MARK if mark in marks.values()}
    doubts = [f"{'partly ' if len(periods) < len(marks) else ''}{WORDS[mark]}" for mark, periods in marked.items()]
    cautions = [f"{capital(WORDS[mark])}: {joined(map(when, periods))}." for mark, periods in marked.items()]
    return slide._replace(
        large=found.words,
        words=f"{when(found.period)}, {doubts[0]}" if doubts else f"in {when(found.period)}",
        unit=", ".join(filter(None, (when(found.period), found.target.replace(", ", " ")))),
        sentence=short_sentence(said) or slide.sentence,
        month=None,
        cautions=(*slide.cautions, *cautions),
    )


def _period(table: Table, series: Series, measure: Measure, at: Period, slide: SlideContent) -> SlideContent:
    value, reading = series.value_at(at), period_words(table, at)
    named = f"{table.spec.short}, {when(at)}"
    if value is None:
        return slide._replace(title=named, large=when(at), sentence=short_sentence(clauses(plain(reading[1:]))))
    unit, said, mark = unit_in_words(measure), of_period(series, measure, at), marks_of(table, Member(""), (at,))[at]
    return slide._replace(
        title=named,
        large=plain_figure(value, measure),
        words=beside_figure(when(at), mark),
        unit=", ".join(filter(None, (unit, when(at), WORDS[mark] if mark else ""))),
        sentence=short_sentence((said, *clauses(said))),
        full=capital(plain(reading[1:])),
        month=at,
    )


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
