"""Tables in plain text.

Tabs, vertical bars, columns lined up with spaces, and one cell a line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from .blocks import CellText
from .columns import TextPiece, placed_in_columns, with_whole_labels
from .figure_cells import is_figure_cell, looks_like_header, looks_like_year
from .markup import without_marks

TextRows = list[list[CellText]]


class NumberedLine(NamedTuple):
    """A line of text and its number, from 1."""

    number: int
    text: str
    page: int = 0


RULE = re.compile(r"[|+:\-=_─━═│┃║┌┐└┘├┤┬┴┼╞╡╪╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋ ]{3,}")
"""A line that only draws a rule."""
_BAR = re.compile(r"(?<!\\)[|│┃║]")
_TABS = re.compile(r"\s*\t[\t ]*")
_GAP = re.compile(r" {2,}|\t+")


def tabbed(lines: Sequence[NumberedLine]) -> TextRows | None:
    """The rows of lines separated by tabs.

    Where a row has more cells than the header, its tabs are only there to line it up: it has one cell between any tabs. None where that
    does not make every row equally long.
    """
    rows = [line.text.split("\t") for line in lines]
    several = [row for row in rows if sum(map(bool, map(str.strip, row))) > 1]
    headers = list(takewhile(looks_like_header, several)) or several[:1]
    if several and max(map(len, several)) > max(map(len, headers)):
        rows = [_TABS.split(line.text.strip()) for line in lines]
        if len({len(row) for row in rows if len(row) > 1}) != 1:
            return None
    return [[_cell(part, line) for part in row] for row, line in zip(rows, lines, strict=True)]


def barred(lines: Sequence[NumberedLine]) -> TextRows:
    """The rows of lines separated by vertical bars.

    Where rules part the rows, the lines between two of them are one row.
    """
    rules = [bool(RULE.fullmatch(line.text.strip())) for line in lines]
    inner = [at for at, rule in enumerate(rules) if rule and 0 < at < len(lines) - 1]
    gridded = len(inner) > 1 and lines[inner[0]].text.lstrip()[:1] in "+├╞╠┣"
    rows: TextRows = []
    fresh = True
    for line, rule in zip(lines, rules, strict=True):
        if rule:
            fresh = True
            continue
        cells = [_cell(part, line) for part in _BAR.split(line.text.strip().strip("|│┃║"))]
        if gridded and not fresh and rows and len(rows[-1]) == len(cells):
            rows[-1] = [old._replace(text=f"{old.text} {new.text}".strip()) for old, new in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
        fresh = False
    return rows


def is_barred(text: str) -> bool:
    """Whether a line is a row, or a rule, of a table drawn with vertical bars."""
    stripped = text.strip()
    drawn = stripped[:1] in ("|", "│", "┃", "║") and len(_BAR.findall(stripped)) > 1
    return drawn or bool(RULE.fullmatch(stripped) and set(stripped) & set("|+│┌└├┼╔╚╠┏┗┣"))


def pieces(line: NumberedLine) -> list[TextPiece]:
    """What stands on a line between gaps of two spaces or more."""
    text = line.text.expandtabs(8).rstrip()
    found, begins = [], len(text) - len(text.lstrip())
    for gap in _GAP.finditer(text, begins):
        found.append(TextPiece(text[begins : gap.start()], begins, gap.start()))
        begins = gap.end()
    return [*found, TextPiece(text[begins:], begins, len(text))] if text else []


def aligned_rows(lines: Sequence[NumberedLine]) -> TextRows | None:
    """The rows of lines whose cells stand below each other.

    None where it is not certain which column a cell is in.
    """
    whole = with_whole_labels([pieces(line) for line in lines])
    placed = placed_in_columns([row for _, row in whole])
    if not placed:
        return None
    width, rows = placed
    made: TextRows = []
    for (number, _), row in zip(whole, rows, strict=True):
        line = lines[number]
        cells = [CellText(line=line.number, page=line.page) for _ in range(width)]
        for first, last, piece in row:
            cells[first] = _cell(piece.text, line)
            for at in range(first + 1, last + 1):
                cells[at] = cells[at]._replace(merged=True)
        made.append(cells)
    return made


def one_cell_a_line(lines: Sequence[NumberedLine]) -> TextRows | None:
    """The rows of a table whose cells stand one a line.

    A header, then rows that begin with a label and go on with figures.

    None where no width, or more than one, makes every row equally long.
    """
    texts = [line.text.strip() for line in lines]
    widths = [width for width in range(3, len(texts) // 2 + 1) if len(texts) % width == 0 and _fits(texts, width)]
    if len(widths) != 1:
        return None
    width = widths[0]
    return [[_cell(line.text, line) for line in lines[at : at + width]] for at in range(0, len(lines), width)]


def _fits(texts: Sequence[str], width: int) -> bool:
    header, rows = texts[:width], [texts[at : at + width] for at in range(width, len(texts), width)]
    if any(is_figure_cell(text) and not looks_like_year(text) for text in header):
        return False
    return all((not is_figure_cell(row[0]) or looks_like_year(row[0])) and all(map(is_figure_cell, row[1:])) for row in rows)


def _cell(text: str, line: NumberedLine) -> CellText:
    marked = without_marks(text)
    return CellText(marked.text, marked.bold, line=line.number, page=line.page)


def gapped(texts: Iterator[str]) -> int:
    """How many of the lines have a gap of two spaces between words."""
    return sum(bool(re.search(r"\S(?: {2,}|\t)\S", text)) for text in texts)
