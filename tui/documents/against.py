"""A report held against an earlier one, another version of itself or a pack.

Figures that have changed, are hidden now or count something else, and what disappeared.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.model.pack import Pack

from .checks.prose import Paragraphs, document_sentences
from .comparison.cell_changes import NOT_IN_BOTH, table_changes
from .comparison.cell_pairs import cell_pairs
from .comparison.changes import NOT_COMPARED, ReportChanges
from .comparison.definitions import definition_changes
from .comparison.missing import disappeared
from .comparison.notes import note_changes
from .comparison.pairing import table_pairs
from .comparison.sentence_changes import sentence_changes
from .comparison.side import report_side
from .comparison.versions import shared_reach
from .document import CheckedDocument, PrintedTable
from .earlier_pack import pack_document
from .finding import CheckFinding, Unchecked
from .grid import TableReading, read_tables


def held_against(
    document: CheckedDocument, readings: Sequence[TableReading], paragraphs: Paragraphs, past: CheckedDocument | Pack
) -> Iterator[CheckFinding | Unchecked]:
    """Compare a report with an earlier one, another version or a pack.

    Figures are compared where both give one for the same thing and period. Those that agree are found too.
    """
    before = pack_document(past) if isinstance(past, Pack) else past
    was_read = [reading for block in before.blocks if isinstance(block, PrintedTable) for reading in read_tables(block)[0]]
    now, earlier = report_side(document, readings, paragraphs), report_side(before, was_read, list(document_sentences(before)))
    changes = ReportChanges(earlier)
    uncertain = any(each.kind.startswith("PDF") for each in (document, before))
    pairs = [cell_pairs(pair, uncertain=uncertain) for pair in table_pairs(now.tables, earlier.tables)]
    reached = shared_reach(now, earlier, pairs)
    uses = Counter(id(table) for each in pairs for table in (each.pair.now, each.pair.earlier))
    matched: set[tuple[int, int, int]] = set()
    for each in pairs:
        divided = max(uses[id(each.pair.now)], uses[id(each.pair.earlier)]) > 1
        yield from table_changes(each, reached, changes, divided=divided)
        yield from definition_changes(each, now, earlier, changes, divided=divided)
        matched.update((id(each.pair.now), *at) for at in each.cells)
    yield from note_changes(now, earlier, changes)
    yield from disappeared(now, earlier, pairs, changes)
    yield from sentence_changes(now, earlier, reached, changes)
    figures = sum(reading.figures for reading in readings)
    with_match = sum(
        table.reading.values[row][column] is not None
        for table in now.tables
        for row, column in table.keys
        if (id(table), row, column) in matched
    )
    if figures > with_match:
        yield Unchecked(NOT_COMPARED, figures - with_match, NOT_IN_BOTH)
