"""The columns of reports: their headings, and which of them there is room for."""

from tui.analysis.across.in_report import InReport
from tui.analysis.across.joined import JoinedSeries
from tui.text.dates import MONTH_NAMES

from .report_words import report_label


def report_heading(report: InReport) -> tuple[str, str]:
    """The date of a report in two short rows: `Apr to Jun` over `2017`.

    The first row is empty for a report on a year, or for one that only has an id.
    """
    words = [word[:3] if word in MONTH_NAMES else word for word in report_label(report).split()]
    return " ".join(words[:-1]), words[-1]


def shown_reports(series: JoinedSeries, most: int) -> tuple[InReport, ...]:
    """As many of the reports as there are columns for, in time order.

    The latest counts most, then the first, then those that revised something or were revised, and then the later ones.
    """
    reports = series.reports
    revised = {each.workshop for revision in reversed(series.revisions) for each in (revision.after.report, revision.before.report)}
    ranked = [reports[-1], reports[0], *(each for each in reversed(reports) if each.workshop in revised), *reversed(reports)]
    chosen = list(dict.fromkeys(each.workshop for each in ranked))[: max(0, most)]
    return tuple(each for each in reports if each.workshop in chosen)
