"""Makes headings, paragraphs, bullets and tables of the lines of a page.

The tables are those without rules.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.documents.readers.blocks import CellText
from tui.documents.readers.clean import joined_lines
from tui.documents.readers.columns import ColumnSpan, placed_in_columns, with_whole_labels
from tui.documents.readers.plain_lines import bullet, is_note, numbered
from tui.documents.readers.text_runs import run_of_gaps
from tui.documents.readers.text_tables import NumberedLine

from .labelled_lines import labelled_lines
from .numbered_headings import LineKey, plain_headings
from .page import PdfPage
from .ruled import RuledTable
from .text_columns import column_groups
from .words import PdfLine

_LARGER = 1.12
"""How many times larger than the text a heading's type is at least."""
_MUCH_LARGER = 1.4
"""How many times larger a heading's type is at least where it ends like a sentence."""
_SPACED = 1.75
"""Lines of one paragraph are at most this many sizes of the type apart, from top to top."""
_WIDE = 1.5
"""A gap between columns of text, in sizes of the type. Justified text has no such gaps."""
_LONGEST_HEADING = 120
_SENTENCE = re.compile(r"[.:;!?]['”’)]?$")


class Words(NamedTuple):
    """A heading (with its level), a paragraph, a bullet or a footnote.

    `open_end` says that it may go on overleaf.
    """

    text: str
    page: int
    level: int = 0
    depth: int = 0
    bullet: bool = False
    note: bool = False
    open_end: bool = False


class Uncertain(NamedTuple):
    """A table whose columns are not certain."""

    page: int


Item = Words | RuledTable | Uncertain


class TypeSizes(NamedTuple):
    """The type of a document.

    The size of its text, the larger sizes from the largest, and the headings in the type of the text.
    """

    size: float
    larger: tuple[float, ...]
    plain: frozenset[LineKey] = frozenset()


def type_of(pages: Sequence[PdfPage]) -> TypeSizes:
    """What most letters are set in, and the sizes of headings."""
    letters: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            letters[round(line.size * 2) / 2] += len(line.text)
    size = letters.most_common(1)[0][0] if letters else 10.0
    return TypeSizes(
        size,
        tuple(sorted((each for each in letters if each > size * _LARGER), reverse=True)),
        plain_headings([page.lines for page in pages]),
    )


def items_of(page: PdfPage, type_: TypeSizes) -> Iterator[list[Item]]:
    """What stands on a page, from top to bottom.

    It is in parts, such as columns, between which a paragraph or a table may go on.
    """
    begins = 0
    waiting: list[Item] = []
    for table in [*page.tables, None]:
        below = (at for at in range(begins, len(page.lines)) if table and page.lines[at].top > table.top)
        ends = next(below, len(page.lines))
        for group in column_groups(page.lines[begins:ends]):
            if len(waiting) > 0 and not isinstance(waiting[-1], RuledTable):
                yield waiting
                waiting = []
            waiting += _Flow(group, type_).items()
        waiting += [table] if table else []
        begins = ends
    yield waiting


class _Flow:
    """Lines with nothing but text and tables without rules between them."""

    def __init__(self, lines: Sequence[PdfLine], type_: TypeSizes) -> None:
        self.lines = lines
        self.type = type_
        self.margin = max((line.right for line in lines), default=0.0)
        # A run of lines with gaps is found in their text, where a centred header is indented.
        self.texts = [NumberedLine(at, " " * (8 * (line.left > self._left() + 40)) + line.text) for at, line in enumerate(lines)]

    def _left(self) -> float:
        return min(line.left for line in self.lines)

    def items(self) -> Iterator[Item]:
        """The items from top to bottom."""
        at = 0
        while at < len(self.lines):
            found, ends = run_of_gaps(self.texts, at) if not self._level(self.lines[at]) else ([], at)
            if found:
                yield self._table(self.lines[at:ends])
                at = ends
            elif (labelled := labelled_lines(self.lines, at)) is not None:
                yield labelled[0]
                at = labelled[1]
            elif (ends := self._side_by_side(at)) > at + 1:
                yield Uncertain(self.lines[at].page)
                at = ends
            else:
                ends = self._paragraph_end(at)
                yield self._words(self.lines[at:ends], at)
                at = ends

    def _table(self, lines: Sequence[PdfLine]) -> Item:
        whole = with_whole_labels([line.pieces for line in lines])
        placed = placed_in_columns([row for _, row in whole])
        if not placed:
            return Uncertain(lines[0].page)
        width, rows = placed
        made = []
        for (number, _), row in zip(whole, rows, strict=True):
            line = lines[number]
            cells = [CellText(page=line.page) for _ in range(width)]
            for first, last, piece in row:
                cells[first] = CellText(piece.text, piece.bold, page=line.page)
                for covered in range(first + 1, last + 1):
                    cells[covered] = CellText(merged=True, page=line.page)
            made.append(cells)
        alone = [[piece for row in rows for first, last, piece in row if first == last == column] for column in range(width)]
        spans = tuple(ColumnSpan(min(piece.left for piece in each), max(piece.right for piece in each)) for each in alone)
        return RuledTable(made, lines[0].top, lines[-1].bottom, spans, lines[0].page)

    def _side_by_side(self, begins: int) -> int:
        """Where lines end whose pieces stand far apart.

        Reading across them would mix what belongs to different columns.
        """
        ends = begins
        while ends < len(self.lines) and _far_apart(self.lines[ends]):
            ends += 1
        return ends

    def _level(self, line: PdfLine) -> int:
        """The level of a heading, by its size or because it is bold; 0 for other lines."""
        text = line.text.strip()
        if len(text) > _LONGEST_HEADING or not any(map(str.isalpha, text)) or bullet(text):
            return 0
        if text[0].islower() or (text[-1] in ".,;" and line.size < self.type.size * _MUCH_LARGER):
            return 0
        if line.size > self.type.size * _LARGER:
            larger = [size for size in self.type.larger if size > line.size + 0.6]
            return min(6, len(larger) + 1)
        if (line.page, line.top) in self.type.plain:
            return min(6, len(self.type.larger) + 2)
        return min(6, len(self.type.larger) + 1) if line.bold and len(line.pieces) == 1 else 0

    def _paragraph_end(self, begins: int) -> int:
        ends = begins + 1
        while ends < len(self.lines) and self._goes_on(self.lines[ends - 1], self.lines[ends]):
            ends += 1
        return ends

    def _goes_on(self, line: PdfLine, below: PdfLine) -> bool:
        """Whether two lines belong to one heading or paragraph."""
        level = self._level(line)
        if level != self._level(below) or bullet(below.text) or below.top - line.top > _SPACED * max(line.size, below.size):
            return False
        if level:
            return abs(line.size - below.size) < 0.6
        if numbered(below.text) and (_SENTENCE.search(line.text) or numbered(line.text)):
            return False
        # Where the next word would have fitted, the line was ended on purpose.
        word = len(below.text.split(" ", 1)[0]) + 1
        ended = line.right + word * 0.5 * line.size < self.margin
        return not (ended and (_SENTENCE.search(line.text) or not below.text[:1].islower()))

    def _words(self, lines: Sequence[PdfLine], at: int) -> Words:
        first = lines[0]
        text = first.text
        for line in lines[1:]:
            text = joined_lines(text, line.text)
        if level := self._level(first):
            return Words(text, first.page, level=level)
        last = at + len(lines) == len(self.lines)
        open_end = last and not _SENTENCE.search(text)
        if marked := bullet(text):
            return Words(marked.text, first.page, depth=self._depth(at), bullet=True, open_end=open_end)
        if marked := numbered(text):
            return Words(marked.text, first.page, depth=1, open_end=open_end)
        small = first.size < self.type.size * 0.92
        return Words(text, first.page, note=small and is_note(text), open_end=open_end)

    def _depth(self, at: int) -> int:
        """How deep a bullet is.

        By how many bullets above it in its list are indented less.
        """
        indents = [self.lines[at].left]
        for line in reversed(self.lines[:at]):
            if self._level(line):
                break
            if bullet(line.text) and line.left < indents[-1] - 4:
                indents.append(line.left)
        return len(indents)


def _far_apart(line: PdfLine) -> bool:
    """Whether the pieces of a line have very wide gaps between them.

    The gap after the mark or the number of a list does not count.
    """
    pieces = line.pieces[1:] if bullet(f"{line.pieces[0].text} x") or numbered(f"{line.pieces[0].text} x") else line.pieces
    return any(second.left - first.right > _WIDE * line.size for first, second in pairwise(pieces))
