"""The part of a document around a finding, as lines.

The finding's words and cells are marked.
"""

from collections.abc import Iterable, Iterator

from msgspec import structs

from tui.text.glyphs import Glyphs
from tui.text.highlight import Finder
from tui.text.numbers import plural
from tui.text.spans import Line, Span, SpanRole

from .document import Block, CheckedDocument, DocumentPlace, Heading, Paragraph, PrintedTable
from .find_passages import FoundPassage
from .finding import CheckFinding, worst_first
from .passage_table import Marks, table_lines
from .passage_text import marked_text

AROUND = 40
"""How many blocks before and after the finding are shown, so that a long document stays quick."""


def passage(
    document: CheckedDocument, finding: CheckFinding, others: Iterable[CheckFinding], columns: int, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The blocks around a finding, in the order of the document.

    Its words or its cell have the role `here`, and the cells and passages that it was held against `mark`. The `others` are marked with
    the sign of their verdict.
    """
    marks = Marks(finding.place, frozenset(finding.beside), _by_place((finding, *others)), finding)
    return tuple(_around(document, marks, columns, glyphs))


def passage_at(
    document: CheckedDocument, found: FoundPassage, findings: Iterable[CheckFinding], finder: Finder | None, columns: int, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The blocks around a passage, with what the finder finds in it as `here`."""
    return tuple(_around(document, Marks(found.place, found.beside, _by_place(findings), finder=finder), columns, glyphs))


def _by_place(findings: Iterable[CheckFinding]) -> dict[DocumentPlace, tuple[CheckFinding, ...]]:
    found: dict[DocumentPlace, tuple[CheckFinding, ...]] = {}
    for each in worst_first(findings):
        if each not in (here := found.get(each.place, ())):
            found[each.place] = (*here, each)
    return found


def _around(document: CheckedDocument, marks: Marks, columns: int, glyphs: Glyphs) -> Iterator[Line]:
    at = _position(document.blocks, marks.here)
    first, last = max(0, at - AROUND), min(len(document.blocks), at + AROUND + 1)
    if first:
        yield (Span(f"{plural(first, 'earlier part is', 'earlier parts are')} not shown", "quiet"),)
        yield ()
    for number, block in enumerate(document.blocks[first:last], first):
        yield from _block(_without_repeat(document.blocks, number), marks, columns, glyphs)
        yield ()
        if number == at and marks.chosen:
            yield from _held_against(document, block, marks, columns, glyphs)
    if left := len(document.blocks) - last:
        yield (Span(f"{plural(left, 'later part is', 'later parts are')} not shown", "quiet"),)


def _held_against(document: CheckedDocument, here: Block, marks: Marks, columns: int, glyphs: Glyphs) -> Iterator[Line]:
    """What the finding was held against in other parts of the document.

    The rows of tables, and whole passages.
    """
    for block in document.blocks:
        if block is here or not (block.place in marks.beside or (isinstance(block, PrintedTable) and _has_mark(block, marks))):
            continue
        yield (Span(f"Held against, {block.place.words()}:", "quiet"),)
        if isinstance(block, PrintedTable):
            yield from table_lines(block, marks, columns, glyphs, excerpt=True)
        else:
            yield from _block(block, marks, columns, glyphs)
        yield ()


def _without_repeat(blocks: tuple[Block, ...], number: int) -> Block:
    """A block; a table without its title where that is the text above it."""
    block, above = blocks[number], blocks[number - 1] if number else None
    if isinstance(block, PrintedTable) and above is not None and not isinstance(above, PrintedTable) and above.text == block.title:
        return structs.replace(block, title="")
    return block


def _has_mark(table: PrintedTable, marks: Marks) -> bool:
    return any(cell.place in marks.beside for row in table.rows for cell in row)


def _position(blocks: tuple[Block, ...], place: DocumentPlace) -> int:
    """The number of the block that holds a place; the first where none does."""
    for number, block in enumerate(blocks):
        if block.place == place or (isinstance(block, PrintedTable) and _holds(block, place)):
            return number
    return 0


def _holds(table: PrintedTable, place: DocumentPlace) -> bool:
    if place.table and table.place.table:
        return place.table == table.place.table
    return any(cell.place == place for row in table.rows for cell in row)


def _block(block: Block, marks: Marks, columns: int, glyphs: Glyphs) -> Iterator[Line]:
    if isinstance(block, PrintedTable):
        yield from table_lines(block, marks, columns, glyphs)
        return
    indent = "  " * (block.depth - 1) + f"{glyphs.bullet} " if isinstance(block, Paragraph) and block.bullet else ""
    usual: SpanRole = "strong" if isinstance(block, Heading) else "used" if block.place in marks.beside else "plain"
    yield (Span(indent), *marked_text(block.text, block.place, marks, usual))
