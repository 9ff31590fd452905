"""Checks headline figures and their changes against the tables of the document."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from tui.documents.document import CheckedDocument
from tui.documents.finding import CheckFinding
from tui.documents.grid import TableReading
from tui.documents.prose.anchors import Anchors
from tui.documents.prose.cells import Tables
from tui.documents.prose.figure import ProseSentence
from tui.documents.prose.named_sentence import named_sentence
from tui.documents.prose.tiles import tiles

from .prose import held_by_name
from .prose_in_tables import InTables


def check(document: CheckedDocument, readings: Sequence[TableReading]) -> Iterator[CheckFinding]:
    """What differs between headline figures and the other tables."""
    found = list(tiles(document))
    if not found:
        return
    boxes = [table for table, _ in found]
    tables = Tables([reading for reading in readings if not any(reading.table is box for box in boxes)])
    in_tables = InTables(tables, Anchors(tables))
    for tile in (tile for _, of_table in found for tile in of_table):
        wrong: set[str] = set()
        for each in in_tables.of(tile.sentence, partial(_held, in_tables.anchors)):
            if each.verdict == "differs" and each.stated not in wrong:
                wrong.add(each.stated)
                cell = tile.cell_of(each.stated)
                yield replace(each, place=cell.place, quote=cell.text)


def _held(anchors: Anchors, sentence: ProseSentence, tables: Tables) -> Iterator[CheckFinding]:
    return held_by_name(sentence, named_sentence(sentence, tables, anchors))
