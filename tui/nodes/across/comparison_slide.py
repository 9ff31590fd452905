"""The slide of a comparison: the latest figure, what was revised, and the course."""

from tui.analysis.across.comparison import MeasureComparison
from tui.model.sentence_case import capital
from tui.nodes.slide_content import SlideContent, short_sentence
from tui.text.meeting import document
from tui.text.numbers import plural
from tui.text.periods import when
from tui.text.units import measured, plain_figure

from .comparison_words import standing_words
from .series_plan import series_plan
from .series_record import change_words, mark_words, revised_words

FEWEST_DRAWN = 3
"""The fewest periods of a chart."""


def comparison_slide(found: MeasureComparison) -> SlideContent:
    """One message: the latest figure, and what earlier reports said otherwise."""
    series = found.series
    last = series.periods[-1]
    measure = last.latest.report.measure
    revised = tuple(revised_words(series))
    standing = standing_words(found.forces, found.asked.subject) if found.forces else ""
    revisions = f"{plural(len(series.revisions), 'figure')} of earlier reports {'was' if len(series.revisions) == 1 else 'were'} revised"
    number, _, unit = measured(last.latest.value, measure, series.places).partition(" ")
    drawn = series_plan(series) if len(series.whole_periods) >= FEWEST_DRAWN else None
    said = [revisions] if series.revisions else []
    return SlideContent(
        (series.last.name, plural(len(series.reports), "report")),
        capital(measure.title),
        large=number or plain_figure(last.latest.value, measure, series.places),
        unit=f"{', '.join(filter(None, (unit, when(last.period))))}{mark_words(last.latest)}",
        sentence=short_sentence([*said, capital(change_words(series, last)), f"In {plural(len(series.reports), 'report')}"]),
        plan=drawn,
        month=last.period,
        source=document(series.last.pack),
        cautions=tuple(filter(None, (standing, *revised))),
        full=" ".join(filter(None, (standing and f"{standing}.", *revised))),
    )
