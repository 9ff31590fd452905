"""What each report says of each period, side by side."""

from tui.analysis.across.joined import JoinedPeriod, JoinedSeries
from tui.model.sentence_case import capital
from tui.nodes.record import InWords, RecordColumn, RecordTable
from tui.text.periods import noun, when
from tui.text.units import plain_figure

from .report_words import report_label

MOST_COLUMNS = 6
"""The most reports side by side: the latest of them."""


def report_grid(series: JoinedSeries) -> RecordTable:
    """A row for each period, and a column for each of the latest reports.

    A figure that differs from that of the report before is marked as revised, whether or not the report says so.
    """
    shown = series.reports[-MOST_COLUMNS:]
    first = series.periods[0].period
    columns = (RecordColumn("period", capital(noun(first))), *(RecordColumn(each.workshop, report_label(each)) for each in shown))
    named = [each.workshop for each in shown]
    rows = ((InWords(str(at.period), when(at.period)), *_cells(series, at, named)) for at in series.periods)
    return RecordTable("by_report", "In the report of", columns, tuple(rows))


def _cells(series: JoinedSeries, at: JoinedPeriod, workshops: list[str]) -> list[InWords | None]:
    found: dict[str, InWords] = {}
    before = None
    for each in at.printed:
        revised = " r" if before is not None and before != each.value else ""
        found[each.report.workshop] = InWords(each.value, f"{plain_figure(each.value, each.report.measure, series.places)}{revised}")
        before = each.value
    return [found.get(name) for name in workshops]
