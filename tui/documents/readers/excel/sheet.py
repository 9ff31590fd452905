"""Reads the cells of one sheet, each with the text that Excel shows.

The sheet is read as a stream and is never held as a whole.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from tui.documents.readers.blocks import MOST_BLOCK_CELLS, CellText
from tui.documents.readers.regions import SheetCells, column_letters
from tui.documents.readers.xml_part import streamed

from .number_format import shown_number

Strings = Sequence[str]
_REF = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_MOST_MERGES = 20_000
NO_VALUE = "a formula whose value is not stored"
HIDDEN_ROW, HIDDEN_COLUMN = "in a hidden row", "in a hidden column"


class Look(NamedTuple):
    """The number format of a cell, and whether it is bold."""

    code: str
    bold: bool


class ExcelSheet(NamedTuple):
    """The filled cells by row and column, from 1. `cut` says why the rest is not read."""

    cells: SheetCells
    cut: str = ""


def read_sheet(content: bytes, shown: str, strings: Strings, looks: Sequence[Look], *, from_1904: bool) -> ExcelSheet:
    """Read the cells of a sheet.

    Cells in hidden rows or columns have a note that says so.
    """
    cells: SheetCells = {}
    hidden: list[range] = []
    merges: list[tuple[int, int, int, int]] = []
    cut, row_number = "", 0
    for element in streamed(content, shown, "row", "col", "mergeCell") if content else ():
        if element.tag == "col":
            if element.get("hidden") in ("1", "true"):
                hidden.append(range(_number(element.get("min")), _number(element.get("max")) + 1))
        elif element.tag == "mergeCell":
            if len(merges) < _MOST_MERGES and (area := _area(element.get("ref", ""))):
                merges.append(area)
        else:
            row_number = _number(element.get("r")) or row_number + 1
            _add_row(element, row_number, cells, strings, looks, hidden, from_1904=from_1904)
            if len(cells) > MOST_BLOCK_CELLS:
                cut = f"only {MOST_BLOCK_CELLS:,} cells of a document are read"
                break
    _merge(cells, merges)
    return ExcelSheet(cells, cut)


def _add_row(
    row: Element,
    number: int,
    cells: SheetCells,
    strings: Strings,
    looks: Sequence[Look],
    hidden: Sequence[range],
    *,
    from_1904: bool,
) -> None:
    row_hidden = row.get("hidden") in ("1", "true")
    column = 0
    for cell in row:
        found = _REF.fullmatch(cell.get("r", ""))
        column = column_number(found[1]) if found else column + 1
        style = cell.get("s", "")
        look = looks[int(style)] if style.isdigit() and int(style) < len(looks) else Look("General", bold=False)
        text, note = _text(cell, strings, look, from_1904=from_1904)
        if text.strip() or note:
            if not note:
                note = HIDDEN_ROW if row_hidden else HIDDEN_COLUMN if any(column in each for each in hidden) else ""
            cells[number, column] = CellText(text, look.bold, note=note, ref=f"{column_letters(column)}{number}")


def _text(cell: Element, strings: Strings, look: Look, *, from_1904: bool) -> tuple[str, str]:
    """What a cell shows, and a note where that is not certain."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(part.text or "" for part in cell.iter("t")), ""
    stored = cell.find("v")
    text = (stored.text or "") if stored is not None else ""
    if not text:
        return "", NO_VALUE if cell.find("f") is not None and kind != "str" else ""
    if kind == "s":
        return (strings[int(text)] if text.isascii() and text.isdigit() and int(text) < len(strings) else ""), ""
    if kind == "b":
        return ("TRUE" if text == "1" else "FALSE"), ""
    return (shown_number(text, look.code, from_1904=from_1904) if kind == "n" else text), ""


def _merge(cells: SheetCells, merges: Sequence[tuple[int, int, int, int]]) -> None:
    """Mark the cells that a merged cell covers, as far as the sheet has cells."""
    last_row = max((row for row, _ in cells), default=0)
    last_column = max((column for _, column in cells), default=0)
    covered = 0
    for top, left, bottom, right in merges:
        if (top, left) not in cells:
            continue
        for row in range(top, min(bottom, last_row) + 1):
            for column in range(left, min(right, last_column) + 1):
                if (row, column) != (top, left):
                    cells[row, column] = CellText(merged=True, ref=f"{column_letters(column)}{row}")
                    covered += 1
            if covered > MOST_BLOCK_CELLS:
                return


def _area(reference: str) -> tuple[int, int, int, int] | None:
    first, _, last = reference.partition(":")
    begins, ends = _REF.fullmatch(first), _REF.fullmatch(last)
    return (int(begins[2]), column_number(begins[1]), int(ends[2]), column_number(ends[1])) if begins and ends else None


def column_number(letters: str) -> int:
    """The number of a column, from 1: AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else 0
