"""Lines of a label and what it stands for, which are a table of two columns.

The facts of a front page, or a list of abbreviations.
"""

import re
from collections.abc import Sequence

from tui.documents.readers.blocks import CellText
from tui.documents.readers.clean import joined_lines
from tui.documents.readers.columns import ColumnSpan

from .ruled import RuledTable
from .words import PdfLine

_LIST_MARK = re.compile(r"[A-Za-z]|\(?[A-Za-z0-9]{1,4}[.)]")
_NEAR = 4.0
"""Pieces whose left ends are this close stand in one column, in points."""
_FEWEST_LINES = 2
LONGEST_LINE_LABEL = 45
"""The most characters of a label."""
LONGEST_SHORT_NAME = 14
"""The most characters of an abbreviation."""


def labelled_lines(lines: Sequence[PdfLine], begins: int) -> tuple[RuledTable, int] | None:
    """A table of the lines from a place on, and where they end.

    None where they are not certain to be labels: each ends with a colon, is bold where the rest is not, or is one short word.
    """
    first = lines[begins]
    if len(first.pieces) != 2:
        return None
    left, beside = first.pieces[0].left, first.pieces[1].left
    rows: list[list[str]] = []
    labels = []
    ends = begins
    for line in lines[begins:]:
        pieces = line.pieces
        if len(pieces) == 2 and abs(pieces[0].left - left) < _NEAR and abs(pieces[1].left - beside) < _NEAR:
            rows.append([pieces[0].text, pieces[1].text])
            labels.append((pieces[0], pieces[1]))
        elif rows and len(pieces) == 1 and abs(pieces[0].left - beside) < _NEAR:
            rows[-1][1] = joined_lines(rows[-1][1], pieces[0].text)
        else:
            break
        ends += 1
    if len(rows) < _FEWEST_LINES or any(len(label.text) > LONGEST_LINE_LABEL or label.right > beside for label, _ in labels):
        return None
    if any(not any(map(str.isalpha, label.text)) or _LIST_MARK.fullmatch(label.text.strip()) for label, _ in labels):
        return None  # The bullets of a list, or its letters.
    colons = all(label.text.rstrip().endswith(":") for label, _ in labels)
    bold = all(label.bold and not fact.bold for label, fact in labels)
    short = all(len(label.text) <= LONGEST_SHORT_NAME and " " not in label.text and not label.text[0].isdigit() for label, _ in labels)
    words = all(any(map(str.isalpha, row[1])) for row in rows)
    if not (colons or (words and (bold or short))):
        return None
    cells = [[CellText(text, bold and not at, page=first.page) for at, text in enumerate(row)] for row in rows]
    right = max(piece.right for line in lines[begins:ends] for piece in line.pieces)
    spans = (ColumnSpan(left, max(label.right for label, _ in labels)), ColumnSpan(beside, right))
    return RuledTable(cells, first.top, lines[ends - 1].bottom, spans, first.page), ends
