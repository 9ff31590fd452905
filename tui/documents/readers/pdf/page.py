"""Takes the words, and the tables with rules between their cells, from one page. The only module that uses pdfplumber."""

from collections.abc import Sequence
from itertools import pairwise, starmap
from typing import Any, NamedTuple

from tui.documents.readers.blocks import CellText
from tui.documents.readers.columns import Span

from .words import PdfLine, Word, lines_of, word

_NEAR = 3.0
"""Rules this close are one rule, in points."""
_MOST_WORDS = 20_000
_MOST_RULES = 4_000
_SETTINGS = {"snap_tolerance": _NEAR, "join_tolerance": _NEAR, "intersection_tolerance": _NEAR}

Box = tuple[float, float, float, float]


class RuledTable(NamedTuple):
    """A table, where it stands, and the left and right end of each column."""

    rows: list[list[CellText]]
    top: float
    bottom: float
    spans: tuple[Span, ...]
    page: int


class PdfPage(NamedTuple):
    """What a page holds: its lines outside tables and its ruled tables, both from top to bottom, and what it lacks."""

    lines: list[PdfLine]
    tables: list[RuledTable]
    without_text: bool = False
    trouble: str = ""


def read_page(page: Any, number: int) -> PdfPage:
    """Read a page of pdfplumber. Text that is not upright, such as a watermark, is left out."""
    found = page.extract_words(x_tolerance_ratio=0.15, extra_attrs=["fontname", "size"])
    words = [
        word(each["text"], (each["x0"], each["x1"], each["top"], each["bottom"]), each["size"], each["fontname"])
        for each in found[:_MOST_WORDS]
        if each["upright"] and each["text"].strip()
    ]
    trouble = f"only {_MOST_WORDS:,} words of a page are read" if len(found) > _MOST_WORDS else ""
    if not words:
        return PdfPage([], [], without_text=bool(page.images or page.curves or page.rects))
    unmapped = sum(each.text.count("�") for each in words)
    if unmapped * 20 > sum(len(each.text) for each in words):
        return PdfPage([], [], trouble="its typeface does not say which letters it shows")
    rules = len(page.lines) + len(page.rects) + len(page.curves)
    if rules > _MOST_RULES:
        trouble = trouble or f"a drawing of {rules:,} lines was not searched for tables"
    tables, left = ([], words) if rules > _MOST_RULES else _ruled(page, words, number)
    return PdfPage(lines_of(left, number), tables, trouble=trouble)


def _ruled(page: Any, words: Sequence[Word], number: int) -> tuple[list[RuledTable], list[Word]]:
    """The tables with rules, and the words outside them."""
    left, tables = list(words), []
    for table in page.find_tables(_SETTINGS):
        boxes = [tuple(map(float, cell)) for cell in table.cells]
        inside = [each for each in left if _within(each, tuple(map(float, table.bbox)))]
        read = _table(boxes, inside, number)
        if read:
            tables.append(read)
            taken = set(map(id, inside))
            left = [each for each in left if id(each) not in taken]
    return sorted(tables, key=lambda table: table.top), left


def _table(boxes: Sequence[tuple[float, ...]], words: Sequence[Word], page: int) -> RuledTable | None:
    """A table of cells with these boxes; None where the boxes are a frame or shading rather than cells."""
    columns = _edges([box[0] for box in boxes] + [box[2] for box in boxes])
    rows = _edges([box[1] for box in boxes] + [box[3] for box in boxes])
    if len(columns) < 3 or len(rows) < 3:
        return None
    held = {box: [each for each in words if _within(each, box)] for box in boxes}
    if sum(map(len, held.values())) < len(words):
        return None
    lines = {box: lines_of(inside, page) for box, inside in held.items()}
    if sum(len(line.pieces) > 1 for each in lines.values() for line in each) * 4 > sum(map(bool, lines.values())):
        return None  # The rules separate groups of columns, and the gaps between words the columns.
    grid = [[CellText(page=page) for _ in columns[1:]] for _ in rows[1:]]
    for box in boxes:
        top, bottom = _nearest(rows, box[1]), _nearest(rows, box[3])
        first, last = _nearest(columns, box[0]), _nearest(columns, box[2])
        text = " ".join(" ".join(piece.text for piece in line.pieces) for line in lines[box])
        bold = bool(lines[box]) and all(line.bold for line in lines[box])
        for row in range(top, bottom):
            for column in range(first, last):
                begins = (row, column) == (top, first)
                grid[row][column] = CellText(text, bold, page=page) if begins else CellText(merged=True, page=page)
    return RuledTable(grid, rows[0], rows[-1], tuple(starmap(Span, pairwise(columns))), page)


def _within(each: Word, box: Sequence[float]) -> bool:
    return box[0] <= (each.left + each.right) / 2 <= box[2] and box[1] <= (each.top + each.bottom) / 2 <= box[3]


def _edges(found: Sequence[float]) -> list[float]:
    """The places of rules, those that nearly coincide taken once."""
    made: list[float] = []
    for each in sorted(found):
        if not made or each - made[-1] > _NEAR:
            made.append(each)
    return made


def _nearest(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - place))
