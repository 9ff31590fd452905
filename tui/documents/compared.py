"""How a report compares with an earlier one, in a sentence."""

from collections.abc import Iterator

from tui.text.numbers import count, plural

from .finding import CheckFinding, CheckReport

AGAINST_KINDS = frozenset(("revised", "redacted", "definition", "disappeared", "unchanged"))
"""The kinds of finding that come from an earlier report."""


def comparison_words(report: CheckReport) -> str:
    """What was compared with the earlier report, and what has changed.

    `Compared with june.docx: 142 figures, none revised.`
    """
    if not report.earlier:
        return ""
    tally = {kind: sum(each.kind == kind for each in report.findings) for kind in AGAINST_KINDS}
    compared = tally["revised"] + tally["unchanged"]
    if compared:
        figures = f"{plural(compared, 'figure')} compared, {count(tally['revised']) if tally['revised'] else 'none'} revised"
    else:
        figures = "no figure is in both for the same thing and period"
    return f"Compared with {report.earlier}: {'; '.join((figures, *_changes(tally)))}."


def follows_words(finding: CheckFinding) -> str:
    """What a figure was held against, in short.

    `computed 37`, or `was 37` of an earlier report.
    """
    if not finding.computed or not finding.stated:
        return f"computed {finding.computed}" if finding.computed and finding.kind not in AGAINST_KINDS else ""
    return f"{'was' if finding.kind in AGAINST_KINDS else 'computed'} {finding.computed}"


def _changes(tally: dict[str, int]) -> Iterator[str]:
    if hidden := tally["redacted"]:
        yield f"{count(hidden)} no longer shown"
    if gone := tally["disappeared"]:
        yield f"{plural(gone, 'table or measure has', 'tables or measures have')} disappeared"
    if defined := tally["definition"]:
        yield f"{plural(defined, 'definition')} may have changed"
