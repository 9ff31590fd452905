"""The words of a page of PDF, put into lines.

Lines are put into pieces where the gaps are wide.
"""

import re
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from tui.documents.readers.clean import raised
from tui.documents.readers.columns import TextPiece
from tui.documents.readers.symbols import in_symbol_font, is_symbol_font, without_private

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_UNMAPPED = re.compile(r"\(cid:\d+\)")
PIECE_GAP = 0.8
"""The least gap between two pieces, in sizes of the type. A space is 0.25, and rarely 0.7 in justified text."""
_ARROWS = frozenset("▲▼△▽↑↓↗↘→←►◄")
_AFTER_ARROW = 3.5
"""The largest gap between an arrow and its figure. Some programs store no width for an arrow."""
_TOGETHER = 0.12
"""The largest gap inside a word, in sizes of the type."""


class PdfWord(NamedTuple):
    """A word with its box in points, from the top left of the page, and its type."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool


class PdfLine(NamedTuple):
    """A line of a page: its pieces from left to right, its type, and where it stands."""

    pieces: tuple[TextPiece, ...]
    size: float
    bold: bool
    top: float
    bottom: float
    page: int

    @property
    def text(self) -> str:
        """The words of the line, with three spaces at each gap."""
        return "   ".join(piece.text for piece in self.pieces)

    @property
    def left(self) -> float:
        """Where the line begins, in points."""
        return self.pieces[0].left

    @property
    def right(self) -> float:
        """Where the line ends, in points."""
        return self.pieces[-1].right


def word(text: str, box: tuple[float, float, float, float], size: float, font: str) -> PdfWord:
    """A word as it is shown.

    Signs of symbol fonts are replaced, and glyphs without a character become "�".
    """
    text = in_symbol_font(text, font) if is_symbol_font(font) else without_private(text)
    left, right, top, bottom = box
    return PdfWord(_UNMAPPED.sub("�", text), left, right, top, bottom, size, bool(_BOLD.search(font)))


def lines_of(words: Iterable[PdfWord], page: int) -> list[PdfLine]:
    """Words put into lines, from top to bottom.

    A raised mark belongs to the line that it stands on.
    """
    rows: list[list[PdfWord]] = []
    for each in sorted(words, key=lambda word: ((word.top + word.bottom) / 2, word.left)):
        row = next((row for row in reversed(rows[-3:]) if _beside(each, row)), None)
        if row is None:
            rows.append([each])
        else:
            row.append(each)
    made = [_line(sorted(row, key=lambda word: word.left), page) for row in rows]
    return sorted(made, key=lambda line: line.top)


def _beside(each: PdfWord, row: Sequence[PdfWord]) -> bool:
    """Whether a word stands on the same line as the first word of a line.

    They overlap by more than half of the lower of both.
    """
    first = row[0]
    shared = min(first.bottom, each.bottom) - max(first.top, each.top)
    return shared > 0.5 * min(first.bottom - first.top, each.bottom - each.top)


def _line(row: Sequence[PdfWord], page: int) -> PdfLine:
    size = median(word.size for word in row for _ in word.text)
    low = median(word.bottom for word in row if word.size > 0.8 * size) if any(word.size > 0.8 * size for word in row) else row[0].bottom
    pieces: list[TextPiece] = []
    for each in row:
        gap = each.left - pieces[-1].right if pieces else size
        attached = gap < _TOGETHER * size and len(each.text) <= 3
        high = attached and each.size < 0.8 * size and each.bottom < low - 0.1 * size
        text = raised(each.text) if high else each.text
        if not pieces or gap > (_AFTER_ARROW if pieces[-1].text in _ARROWS else PIECE_GAP) * size:
            pieces.append(TextPiece(text, each.left, each.right, each.bold))
        else:
            last = pieces[-1]
            space = "" if gap < _TOGETHER * size else " "
            pieces[-1] = TextPiece(f"{last.text}{space}{text}", last.left, max(last.right, each.right), last.bold and each.bold)
    return PdfLine(tuple(pieces), size, all(piece.bold for piece in pieces), min(w.top for w in row), max(w.bottom for w in row), page)
