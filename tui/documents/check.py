"""Checks the figures of a document against each other.

Reports what does not fit, worst first.
"""

from collections.abc import Iterator

from msgspec import structs

from tui.model.pack import Pack

from .against import held_against
from .checks import date, tile
from .checks.prose import CheckProgress, Paragraphs, document_sentences, prose_findings
from .checks.tables import table_findings
from .document import CheckedDocument, PrintedTable, Unread
from .finding import CheckFinding, CheckReport, Unchecked, distinct, unchecked_counts, worst_first
from .grid import TableReading, read_tables


def check_document(
    document: CheckedDocument, against: CheckedDocument | Pack | None = None, *, progress: CheckProgress = lambda done, of: None
) -> CheckReport:
    """Check every figure that others decide.

    Those that could not be checked are counted.
    """
    readings: list[TableReading] = []
    unread: list[Unread] = list(document.unread)
    for block in document.blocks:
        if isinstance(block, PrintedTable):
            found, left = read_tables(block)
            readings += found
            unread += left
    paragraphs = list(document_sentences(document))
    found_all = list(_all(document, readings, paragraphs, progress))
    if against is not None:
        found_all += held_against(document, readings, paragraphs, against)
    findings = [each for each in found_all if isinstance(each, CheckFinding)]
    unchecked = [each for each in found_all if isinstance(each, Unchecked)]
    return CheckReport(
        structs.replace(document, unread=tuple(unread)),
        worst_first(distinct(findings)),
        unchecked_counts(unchecked),
        figures=sum(reading.figures for reading in readings),
        tables=len(readings),
        in_sentences=sum(len(sentence.figures) for paragraph in paragraphs for sentence in paragraph),
        earlier="" if against is None else against.id if isinstance(against, Pack) else against.path.name,
    )


def _all(
    document: CheckedDocument, readings: list[TableReading], paragraphs: Paragraphs, progress: CheckProgress
) -> Iterator[CheckFinding | Unchecked]:
    yield from table_findings(readings)
    yield from prose_findings(document, readings, paragraphs, progress)
    yield from tile.check(document, readings)
    for block in document.blocks:
        yield from date.check(block)
