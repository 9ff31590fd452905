"""Reads the tables of a Word document, with their merged cells."""

from collections.abc import Callable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tui.documents.readers.blocks import CellText
from tui.documents.readers.spans import SpanningCell, laid_out
from tui.documents.readers.xml_part import attribute_at, children

from .text import ParagraphText

_MOST = 200
"""The most columns that one cell may cover."""


class WordTable(NamedTuple):
    """The cells of a table, and the tables inside its cells."""

    rows: list[list[CellText]]
    inner: list[Element]


def word_table(table: Element, text: Callable[[Element], ParagraphText], page: Callable[[], int]) -> WordTable:
    """Read a `w:tbl`.

    `text` reads a paragraph, and `page` is the page that the reading has come to.
    """
    inner: list[Element] = []
    rows = [list(_row(row, text, page, inner)) for row in children(table, "tr") if row.find("trPr/del") is None]
    return WordTable(laid_out(_joined_down(rows)), inner)


class _Cell(NamedTuple):
    cell: CellText
    columns: int
    goes_on: bool
    """Whether it is part of the cell above."""
    begins: int


def _row(row: Element, text: Callable[[Element], ParagraphText], page: Callable[[], int], inner: list[Element]) -> Iterator[_Cell]:
    at = _number(attribute_at(row, "trPr/gridBefore"), 0)
    if at:
        yield _Cell(CellText(page=page()), at, goes_on=False, begins=0)
    for cell in children(row, "tc"):
        if cell.find("tcPr/cellDel") is not None:
            continue
        columns = _number(attribute_at(cell, "tcPr/gridSpan"), 1) or 1
        down, across = attribute_at(cell, "tcPr/vMerge"), attribute_at(cell, "tcPr/hMerge")
        inner += children(cell, "tbl")
        read = [text(paragraph) for paragraph in children(cell, "p")]
        written = [each for each in read if each.text.strip()]
        words = " ".join(each.text.strip() for each in written)
        made = CellText(words, bool(written) and all(each.bold for each in written), merged=across in ("", "continue"), page=page())
        yield _Cell(made, columns, goes_on=down in ("", "continue"), begins=at)
        at += columns


def _joined_down(rows: list[list[_Cell]]) -> list[list[SpanningCell]]:
    """The cells with how many rows each covers.

    As many as go on below it at the same column.
    """
    going_on = [{(cell.begins, cell.columns) for cell in row if cell.goes_on} for row in rows]
    found = []
    for number, row in enumerate(rows):
        made = []
        for cell in row:
            place = (cell.begins, cell.columns)
            if cell.goes_on and number and _begun(rows[number - 1], place):
                continue
            down = 1
            while number + down < len(rows) and place in going_on[number + down]:
                down += 1
            made.append(SpanningCell(cell.cell, cell.columns, down))
        found.append(made)
    return found


def _begun(above: list[_Cell], place: tuple[int, int]) -> bool:
    return any((cell.begins, cell.columns) == place for cell in above)


def _number(text: str | None, default: int) -> int:
    return min(int(text), _MOST) if text and text.isascii() and text.isdigit() and len(text) < 6 else default
