"""What `beatbook check` gives to other programs.

A record for each finding, and on request for what was not checked or read.
"""

from collections.abc import Iterator

from tui.documents.beside import Evidence
from tui.documents.document import Unread
from tui.documents.finding import CheckFinding, CheckReport, Unchecked
from tui.documents.questions import board_questions
from tui.text.visible import legible

from .check_report import shown_findings

RECORD_KEYS = ("file", "place", "quote", "kind", "stated", "computed", "verdict", "why", "beside", "ask", "count")
"""The keys of a record, and the columns of a table."""
EARLIER = "earlier"
"""The key of the place in the earlier report, with `--against`."""
CheckRecord = dict[str, str | int]


def check_records(report: CheckReport, *, everything: bool) -> Iterator[CheckRecord]:
    """The findings that do not agree, worst first.

    With `everything` also those that agree, and what was not checked or read.
    """
    beside = Evidence(report.document)
    for finding in shown_findings(report, everything=everything):
        yield _record(report, _of_finding(finding, beside.words(finding.beside)))
    if everything:
        for unchecked in report.unchecked:
            yield _record(report, _of_unchecked(unchecked))
        for part in report.document.unread:
            yield _record(report, _of_unread(part))


def _of_finding(finding: CheckFinding, beside: str) -> CheckRecord:
    return {
        "place": finding.place.words(),
        "quote": finding.quote,
        "kind": finding.kind,
        "stated": finding.stated,
        "computed": finding.computed,
        "verdict": finding.verdict,
        "why": finding.why,
        "beside": beside,
        "ask": " ".join(board_questions(finding)),
        EARLIER: finding.earlier,
    }


def _of_unchecked(unchecked: Unchecked) -> CheckRecord:
    return {"kind": unchecked.kind, "verdict": "unchecked", "why": unchecked.why, "count": unchecked.count}


def _of_unread(part: Unread) -> CheckRecord:
    return {"place": part.place.words(), "quote": part.what, "kind": "unread", "verdict": "unchecked", "why": part.why}


def _record(report: CheckReport, values: CheckRecord) -> CheckRecord:
    """The values with every key, and every text on one line that shows its controls."""
    whole: CheckRecord = {"file": str(report.document.path), "count": 1, **values}
    record: CheckRecord = {}
    for key in (*RECORD_KEYS, EARLIER) if report.earlier else RECORD_KEYS:
        value = whole.get(key, "")
        record[key] = legible(value) if isinstance(value, str) else value
    return record
