"""What `beatbook check` prints for people and for editors.

The findings of a document, worst first.
"""

import textwrap
from collections.abc import Iterator

from tui.documents.beside import Evidence, places_in_words
from tui.documents.compared import AGAINST_KINDS, comparison_words
from tui.documents.comparison.changes import NOT_COMPARED
from tui.documents.finding import ORDER, CheckFinding, CheckReport
from tui.documents.questions import board_questions
from tui.text.numbers import count, plural
from tui.text.visible import legible

from .output import terminal_columns
from .rows import literal, markdown_table

MARGIN = "  "
LISTED_AGREEING = 6
"""How many figures of one check that agree are given as printed; further ones are only counted."""
UNREAD = 10
"""How many parts that were not read are listed; further ones are only counted."""


def report_summary(report: CheckReport) -> str:
    """A summary in two or three sentences.

    How many figures differ, are close and agree, how much was read, and what was compared with an earlier report.
    """
    return " ".join(filter(None, (f"{legible(str(report.document.path))}: {_verdicts(report)}. {_read(report)}", comparison_words(report))))


def _verdicts(report: CheckReport) -> str:
    # What an earlier report confirms, or has otherwise, is counted apart from what this report's own figures do.
    own = [each for each in report.findings if each.verdict == "differs" or each.kind not in AGAINST_KINDS]
    tally = {verdict: sum(finding.verdict == verdict for finding in own) for verdict in ORDER}
    if not report.document.blocks:
        return "nothing could be read"
    if not report.findings:
        return "nothing could be checked" if report.figures or report.in_sentences else "no figures to check"
    differs = (
        f"{plural(tally['differs'], 'figure')} {'differs' if tally['differs'] == 1 else 'differ'}"
        if tally["differs"]
        else "nothing differs"
    )
    close = f", {count(tally['close'])} {'is' if tally['close'] == 1 else 'are'} close" if tally["close"] else ""
    agrees = f", {count(tally['agrees'])} {'agrees' if tally['agrees'] == 1 else 'agree'}" if tally["agrees"] else ""
    return f"{differs}{close}{agrees}"


def _read(report: CheckReport) -> str:
    """How many figures were read, and where they are."""
    tables = f"{plural(report.figures, 'figure')} in {plural(report.tables, 'table')}"
    text = f"{count(report.in_sentences)} in sentences" if report.tables else f"{plural(report.in_sentences, 'figure')} in sentences"
    if report.tables and report.in_sentences:
        return f"Read {tables} and {text}."
    if not (report.tables or report.in_sentences):
        return f"Read {plural(len(report.document.blocks), 'paragraph')}."
    return f"Read {tables if report.tables else text}."


def source(report: CheckReport) -> str:
    """The file that was checked: its pages and checksum."""
    document = report.document
    pages = f", {plural(document.pages, 'page')}" if document.pages else ""
    return f"Source: {document.path}{pages}, sha256 {document.sha256}"


def left_out(report: CheckReport) -> Iterator[str]:
    """What could not be checked, counted by reason, and what could not be read."""
    for unchecked in report.unchecked:
        where = {"sentence": " in sentences", "table": " in tables", NOT_COMPARED: ""}.get(unchecked.kind, f" ({unchecked.kind})")
        done = "compared" if unchecked.kind == NOT_COMPARED else "checked"
        yield f"Not {done}: {plural(unchecked.count, 'figure')}{where}: {unchecked.why}."
    for part in report.document.unread[:UNREAD]:
        where = part.place.words()
        yield f"Not read: {part.what}{f' ({where})' if where else ''}: {part.why}."
    if (more := len(report.document.unread) - UNREAD) > 0:
        yield f"Not read: {count(more)} more."


def shown_findings(report: CheckReport, *, everything: bool) -> list[CheckFinding]:
    """The findings to list: without `everything`, only those that do not agree."""
    return [finding for finding in report.findings if everything or finding.verdict != "agrees"]


def report_text(report: CheckReport, *, everything: bool) -> Iterator[str]:
    """A report as labelled lines, as wide as the terminal, with the source last."""
    width = max(40, terminal_columns())
    yield from textwrap.wrap(report_summary(report), width, break_on_hyphens=False, break_long_words=False)
    beside = Evidence(report.document)
    for finding in shown_findings(report, everything=False):
        yield ""
        compared = finding.kind in AGAINST_KINDS
        yield from textwrap.wrap(f"{finding.place.words() or finding.earlier}: {finding.verdict}", width)
        labelled = {
            "quote": f"“{finding.quote}”",
            "stated": finding.stated,
            "was" if compared else "computed": finding.computed,
            "check": finding.kind,
            "why": finding.why,
        }
        labelled["beside"] = beside.words(finding.beside)
        labelled["to ask"] = " ".join(board_questions(finding))
        for label, words in labelled.items():
            if words:
                yield from textwrap.wrap(
                    f"{label}: {words}", width, initial_indent=MARGIN, subsequent_indent=MARGIN * 2, break_on_hyphens=False
                )
    yield ""
    if everything:
        for line in agreeing_lines(report):
            yield from textwrap.wrap(line, width, subsequent_indent=MARGIN, break_on_hyphens=False)
    for line in left_out(report):
        yield from textwrap.wrap(line, width, subsequent_indent=MARGIN, break_on_hyphens=False)
    # Always one line, the last, however long: programs that read the end of a pipe find it there.
    yield source(report)


def agreeing_lines(report: CheckReport) -> Iterator[str]:
    """The figures that agree, counted by check.

    The first of them as printed, and where all stand.
    """
    kinds: dict[str, list[CheckFinding]] = {}
    for finding in report.findings:
        if finding.verdict == "agrees":
            kinds.setdefault(finding.kind, []).append(finding)
    for kind, findings in kinds.items():
        more = f" and {count(len(findings) - LISTED_AGREEING)} more" if len(findings) > LISTED_AGREEING else ""
        stated = "; ".join(each.stated or each.quote for each in findings[:LISTED_AGREEING])
        yield f"Agrees: {plural(len(findings), 'figure')} ({kind}): {stated}{more}: {places_in_words(each.place for each in findings)}."


def report_markdown(report: CheckReport, *, everything: bool) -> Iterator[str]:
    """A report as a paragraph, a table of findings and a list of what was left out."""
    yield literal(report_summary(report))
    yield ""
    findings = shown_findings(report, everything=everything)
    beside = Evidence(report.document)
    if findings:
        yield from markdown_table(
            (
                "place",
                "quote",
                "check",
                "stated",
                "computed",
                "verdict",
                "why",
                "beside",
                "to ask",
                *(["earlier"] if report.earlier else []),
            ),
            (
                (
                    each.place.words(),
                    each.quote,
                    each.kind,
                    each.stated,
                    each.computed,
                    each.verdict,
                    each.why,
                    beside.words(each.beside),
                    " ".join(board_questions(each)),
                    *([each.earlier] if report.earlier else []),
                )
                for each in findings
            ),
        )
        yield ""
    for line in left_out(report):
        yield f"- {literal(line)}"
    yield ""
    yield literal(source(report))


def annotations(report: CheckReport, *, everything: bool) -> Iterator[str]:
    """One line for each finding, as compilers write them: `path:line: verdict: why`.

    In a kind of document without lines, the line is 0 and the place in words follows the verdict: `path:0: differs: page 3: why`.
    """
    for finding in shown_findings(report, everything=everything):
        place = finding.place.words()
        where = f" {place}:" if place and not finding.place.line else ""
        computed = f", computed {finding.computed}" if finding.computed else ""
        stated = f"“{finding.stated}”{computed}. " if finding.stated and finding.kind not in AGAINST_KINDS else ""
        yield f"{report.document.path}:{finding.place.line}: {finding.verdict}:{where} {stated}{finding.why}"
