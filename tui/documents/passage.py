"""The part of a document around a finding, as lines.

The finding's words and cells are marked.
"""

from collections.abc import Iterator

from msgspec import structs

from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .document import Block, CheckedDocument, DocumentPlace, Heading, Paragraph, PrintedTable
from .finding import CheckFinding
from .passage_table import Marks, table_lines

AROUND = 40
"""How many blocks before and after the finding are shown, so that a long document stays quick."""


def passage(document: CheckedDocument, finding: CheckFinding, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The blocks around a finding, in the order of the document.

    Its words or its cell have the role `here`, and the cells and passages that it was held against `mark`.
    """
    at = _position(document.blocks, finding.place)
    marks = Marks(finding, frozenset(finding.beside))
    lines: list[Line] = []
    first, last = max(0, at - AROUND), min(len(document.blocks), at + AROUND + 1)
    if first:
        lines += [(Span(f"{glyphs.ellipsis} {first} earlier parts are not shown", "muted"),), ()]
    for number, block in enumerate(document.blocks[first:last], first):
        lines += [*_block(_without_repeat(document.blocks, number), marks, columns, glyphs), ()]
        if number == at:
            lines += _held_against(document, block, marks, columns, glyphs)
    if last < len(document.blocks):
        lines.append((Span(f"{glyphs.ellipsis} {len(document.blocks) - last} later parts are not shown", "muted"),))
    return tuple(lines)


def _held_against(document: CheckedDocument, here: Block, marks: Marks, columns: int, glyphs: Glyphs) -> Iterator[Line]:
    """What the finding was held against in other parts of the document.

    The rows of tables, and whole passages.
    """
    for block in document.blocks:
        if block is here or not (block.place in marks.beside or (isinstance(block, PrintedTable) and _has_mark(block, marks))):
            continue
        yield (Span(f"Held against, {block.place.words()}:", "muted"),)
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
    if isinstance(block, Heading):
        yield (Span(block.text, "title"),)
    elif isinstance(block, Paragraph):
        yield _paragraph(block, marks, glyphs)
    else:
        yield from table_lines(block, marks, columns, glyphs)


def _paragraph(block: Paragraph, marks: Marks, glyphs: Glyphs) -> Line:
    indent = "  " * (block.depth - 1) + f"{glyphs.bullet} " if block.bullet else ""
    role = marks.of(block.place)
    if role == "here" and (quote := marks.finding.quote) and (start := block.text.find(quote)) >= 0:
        stated = marks.finding.stated
        # Within a quoted sentence, mark only the figure, if it stands there once.
        if len(quote) > len(stated) and quote.count(stated) == 1:
            start, quote = start + quote.index(stated), stated
        end = start + len(quote)
        return Span(f"{indent}{block.text[:start]}"), Span(block.text[start:end], "here"), Span(block.text[end:])
    return (Span(f"{indent}{block.text}", role),)
