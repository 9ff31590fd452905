"""The part of a document around a finding, as lines with the finding's words and cells marked."""

from collections.abc import Iterable, Iterator

from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Role, Span
from tui.text.wrapping import fit

from .document import Block, Cell, Document, Heading, Paragraph, Place, Table
from .finding import Finding

AROUND = 40
"""How many blocks before and after the finding are shown, so that a long document stays quick."""
ROWS = 30
"""How many rows of a long table are shown before and after the finding's."""
WIDEST = 32
"""The widest column of a table, in cells."""
GAP = 2


def passage(document: Document, finding: Finding, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The blocks around a finding, in the order of the document.

    Its words or its cell have the role `here`, and the cells and passages that it was held against `mark`.
    """
    at = _position(document.blocks, finding.place)
    marks = _Marks(finding)
    lines: list[Line] = []
    first, last = max(0, at - AROUND), min(len(document.blocks), at + AROUND + 1)
    if first:
        lines += [(Span(f"{glyphs.ellipsis} {first} earlier parts are not shown", "muted"),), ()]
    for block in document.blocks[first:last]:
        lines += [*_block(block, marks, columns, glyphs), ()]
    if last < len(document.blocks):
        lines.append((Span(f"{glyphs.ellipsis} {len(document.blocks) - last} later parts are not shown", "muted"),))
    return tuple(lines)


class _Marks:
    """Which places to mark, and how."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        self.beside = frozenset(finding.beside)

    def of(self, place: Place) -> Role:
        if place == self.finding.place:
            return "here"
        return "mark" if place in self.beside else "plain"


def _position(blocks: tuple[Block, ...], place: Place) -> int:
    """The number of the block that holds a place; the first where none does."""
    for number, block in enumerate(blocks):
        if block.place == place or (isinstance(block, Table) and _holds(block, place)):
            return number
    return 0


def _holds(table: Table, place: Place) -> bool:
    if place.table and table.place.table:
        return place.table == table.place.table
    return any(cell.place == place for row in table.rows for cell in row)


def _block(block: Block, marks: _Marks, columns: int, glyphs: Glyphs) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield (Span(block.text, "title"),)
    elif isinstance(block, Paragraph):
        yield _paragraph(block, marks, glyphs)
    else:
        yield from _table(block, marks, columns, glyphs)


def _paragraph(block: Paragraph, marks: _Marks, glyphs: Glyphs) -> Line:
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


def _table(block: Table, marks: _Marks, columns: int, glyphs: Glyphs) -> Iterator[Line]:
    if block.title:
        yield (Span(block.title, "strong"),)
    marked = [(row, column) for row, cells in enumerate(block.rows) for column, cell in enumerate(cells) if marks.of(cell.place) != "plain"]
    here = next((row for row, column in marked if marks.of(block.rows[row][column].place) == "here"), 0)
    first, last = max(0, here - ROWS), here + ROWS + 1
    rows = block.rows[:1] * (first > 0) + block.rows[first:last]
    shown = _columns(rows, [column for _, column in marked], columns)
    widths = {column: _width(rows, column) for column in shown}
    for row in rows:
        yield tuple(_cells(row, shown, widths, marks, glyphs))
    if (left := len(block.rows) - len(block.rows[:last])) > 0:
        yield (Span(f"{glyphs.ellipsis} {left} more rows", "muted"),)


def _cells(row: tuple[Cell, ...], shown: list[int], widths: dict[int, int], marks: _Marks, glyphs: Glyphs) -> Iterator[Span]:
    for number, column in enumerate(shown):
        cell = row[column]
        if number:
            yield Span(" " * GAP)
        figure = column > 0 and any(sign.isdigit() for sign in cell.text)
        yield Span(fit(cell.text, widths[column], glyphs, right=figure), marks.of(cell.place))


def _width(rows: Iterable[tuple[Cell, ...]], column: int) -> int:
    return min(WIDEST, max((cell_len(row[column].text) for row in rows), default=1)) or 1


def _columns(rows: tuple[tuple[Cell, ...], ...], marked: list[int], columns: int) -> list[int]:
    """The columns to show where there is not room for all: the first, those with a mark, then the others from the left."""
    every = range(len(rows[0])) if rows else range(0)
    chosen: list[int] = []
    room = columns
    for column in dict.fromkeys([*([0] if every else []), *marked, *every]):
        cost = _width(rows, column) + (GAP if chosen else 0)
        if cost <= room or not chosen:
            chosen.append(column)
            room -= cost
    return sorted(chosen)
