"""Reads a table whose cells have rules around them.

Rows and headers inside one cell, which the rules leave together, are separated.
"""

from collections.abc import Sequence
from itertools import pairwise, starmap
from typing import NamedTuple

from tui.documents.readers.blocks import CellText
from tui.documents.readers.columns import ColumnSpan
from tui.documents.readers.figure_cells import is_figure_cell

from .words import PdfLine, PdfWord, lines_of

NEAR_RULE = 3.0
"""Rules this close are one rule, in points."""


class RuledTable(NamedTuple):
    """A table, where it stands, and the left and right end of each column."""

    rows: list[list[CellText]]
    top: float
    bottom: float
    spans: tuple[ColumnSpan, ...]
    page: int


class _Box(NamedTuple):
    """A cell: its first row and column, those after its last ones, and its lines."""

    top: int
    left: int
    below: int
    right: int
    lines: list[PdfLine]


def ruled_table(boxes: Sequence[Sequence[float]], words: Sequence[PdfWord], page: int) -> RuledTable | None:
    """A table of cells with these boxes.

    None where the boxes are a frame or shading rather than cells.
    """
    columns = _edges([box[0] for box in boxes] + [box[2] for box in boxes])
    rows = _edges([box[1] for box in boxes] + [box[3] for box in boxes])
    if len(columns) < 3 or len(rows) < 3:
        return None
    held = [[each for each in words if word_within(each, box)] for box in boxes]
    if sum(map(len, held)) < len(words):
        return None
    cells = [
        _Box(_nearest(rows, box[1]), _nearest(columns, box[0]), _nearest(rows, box[3]), _nearest(columns, box[2]), lines_of(inside, page))
        for box, inside in zip(boxes, held, strict=True)
    ]
    spans = list(starmap(ColumnSpan, pairwise(columns)))
    if _rules_are_few(cells, spans) or any(cell.below > cell.top + 1 and _stacked(cell) for cell in cells):
        return None  # The figures of several rows in one cell over several rows: only some columns have rules or shading.
    bands = [_bands([cell for cell in cells if cell.top == row and cell.below == row + 1], spans) for row in range(len(rows) - 1)]
    grid = [[CellText(page=page) for _ in spans] for row in bands for _ in row or [0.0]]
    begins = [sum(max(1, len(band)) for band in bands[:row]) for row in range(len(rows))]
    for cell in cells:
        _put(cell, grid, begins, bands[cell.top], spans, page)
    kept = [at for at in range(len(spans)) if any(row[at].text for row in grid)]
    return RuledTable([[row[at] for at in kept] for row in grid], rows[0], rows[-1], tuple(spans[at] for at in kept), page)


def _rules_are_few(cells: Sequence[_Box], spans: Sequence[ColumnSpan]) -> bool:
    """Whether gaps between words, rather than rules, separate many of the columns."""
    lines = [(cell, line) for cell in cells for line in cell.lines]
    several = sum(len(line.pieces) > 1 and not _in_columns(cell, line, spans) for cell, line in lines)
    return several * 4 > sum(bool(cell.lines) for cell in cells)


def _bands(cells: Sequence[_Box], spans: Sequence[ColumnSpan]) -> list[float]:
    """Where the rows inside one ruled row stand; nothing where it is one row.

    It is several where figures stand above each other with as many labels beside them, or where a cell over columns has their headers.
    """
    stacked = [len(cell.lines) for cell in cells if _stacked(cell)]
    labels = {len(cell.lines) for cell in cells if not all(is_figure_cell(line.text) for line in cell.lines)}
    rows_inside = bool(stacked) and max(stacked) in labels
    headers_inside = any(_in_columns(cell, line, spans) for cell in cells for line in cell.lines)
    if not rows_inside and not headers_inside:
        return []
    bands: list[float] = []
    for line in sorted((line for cell in cells for line in cell.lines), key=_middle):
        if not bands or _middle(line) - bands[-1] > 0.5 * line.size:
            bands.append(_middle(line))
    return bands


def _stacked(cell: _Box) -> bool:
    """Whether a cell has figures above each other."""
    return len(cell.lines) > 1 and all(is_figure_cell(line.text) for line in cell.lines)


def _in_columns(cell: _Box, line: PdfLine, spans: Sequence[ColumnSpan]) -> list[int]:
    """The column of each piece of a line in a cell over several columns.

    Nothing where they are not one in each.
    """
    inside = range(cell.left, cell.right)
    found = [
        [at for at in inside if spans[at].left - NEAR_RULE <= piece.left and piece.right <= spans[at].right + NEAR_RULE]
        for piece in line.pieces
    ]
    columns = [each[0] for each in found if each]
    return columns if len(columns) == len(line.pieces) > 1 and len(set(columns)) == len(columns) else []


def _put(
    cell: _Box, grid: list[list[CellText]], begins: Sequence[int], bands: Sequence[float], spans: Sequence[ColumnSpan], page: int
) -> None:
    """Put the text of a cell into the grid, and mark what it covers."""
    first = begins[cell.top]
    if cell.below == cell.top + 1 and bands:
        for line in cell.lines:
            row = grid[first + min(range(len(bands)), key=lambda at: abs(bands[at] - _middle(line)))]
            columns = _in_columns(cell, line, spans)
            if columns:
                for column, piece in zip(columns, line.pieces, strict=True):
                    row[column] = CellText(piece.text, piece.bold, page=page)
            else:
                _fill([row], cell, CellText(_words([line]), line.bold, page=page))
        return
    rows = grid[first : begins[cell.below]]
    _fill(rows, cell, CellText(_words(cell.lines), bool(cell.lines) and all(line.bold for line in cell.lines), page=page))


def _fill(rows: Sequence[list[CellText]], cell: _Box, text: CellText) -> None:
    for number, row in enumerate(rows):
        for column in range(cell.left, cell.right):
            row[column] = text if not number and column == cell.left else CellText(merged=True, page=text.page)


def _words(lines: Sequence[PdfLine]) -> str:
    return " ".join(piece.text for line in lines for piece in line.pieces)


def _middle(line: PdfLine) -> float:
    return (line.top + line.bottom) / 2


def word_within(each: PdfWord, box: Sequence[float]) -> bool:
    """Whether the middle of a word is in a box."""
    return box[0] <= (each.left + each.right) / 2 <= box[2] and box[1] <= (each.top + each.bottom) / 2 <= box[3]


def _edges(found: Sequence[float]) -> list[float]:
    """The places of rules, those that nearly coincide taken once."""
    made: list[float] = []
    for each in sorted(found):
        if not made or each - made[-1] > NEAR_RULE:
            made.append(each)
    return made


def _nearest(edges: Sequence[float], place: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - place))
