"""What was revised between reports, in words, and what to ask about it."""

from tui.analysis.across.in_report import InReport
from tui.analysis.across.joined import Revision
from tui.model.sentence_case import capital
from tui.text.numbers import share
from tui.text.periods import explained
from tui.text.units import difference, plain_figure

from .report_words import report_name

REVISED = "revis"
"""What a caveat about revisions contains."""


def revision_words(revision: Revision) -> str:
    """Both figures with their reports, the difference, and the reason or the question.

    `Q1 2017/18: 57,021 in the report on …, 57,139 in the report on …, +118 offences (0.2%). No reason is printed. Ask which …`
    """
    return f"{explained(revision.period)}: {said_of_revision(revision)}"


def said_of_revision(revision: Revision) -> str:
    """The same without the period."""
    before, after, measure = revision.before, revision.after, revision.after.report.measure
    figures = ", ".join(f"{plain_figure(each.value, each.report.measure)} in {report_name(each.report)}" for each in (before, after))
    part = f" ({share(abs(revision.part))})" if revision.part is not None and not measure.percentage else ""
    changed = "" if revision.redefined else f", {difference(revision.difference, measure)}{part}"
    return f"{figures}{changed}. {reason_words(revision)}"


def reason_words(revision: Revision) -> str:
    """Why a figure was revised, as far as the later report says, or what to ask."""
    if revision.redefined:
        return "The definition changed between the two."
    printed = _reasons(revision.after.report)
    return f"The later report says: {' '.join(printed)}" if printed else f"No reason is printed. {question(revision)}"


def question(revision: Revision) -> str:
    """What to ask about a revision without a reason."""
    measure = revision.after.report.measure
    if measure.kind == "count" and not measure.stock and measure.unit:
        return f"Ask which {measure.unit} were {'added' if revision.difference > 0 else 'taken out'}."
    return f"Ask why the figure of {explained(revision.period)} was changed."


def asked(revision: Revision) -> str:
    """What to ask about a revision; empty where its reason is known."""
    return "" if revision.redefined or _reasons(revision.after.report) else question(revision)


def _reasons(report: InReport) -> list[str]:
    """The caveats of the table and of the measure that speak of revisions."""
    return [capital(text) for text in (*report.table.spec.caveats, *report.measure.caveats) if REVISED in text.casefold()]
