"""Text cut and filled to a number of cells, wide glyphs counted as two."""

import re
from collections.abc import Iterator

from tui.display.cells import cell_len, chop_cells, set_cell_size
from tui.display.glyphs import Glyphs
from tui.display.spans import Line, Span, width


def clip(text: str, cells: int, glyphs: Glyphs) -> str:
    """The text in at most so many cells, an ellipsis where some of it went."""
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, max(0, cells - 1)).rstrip() + glyphs.ellipsis if cells > 0 else ""


def fit(text: str, cells: int, glyphs: Glyphs, *, right: bool = False) -> str:
    """The text in just so many cells: clipped where too long, filled with spaces where too short, at its left where it stands right."""
    shown = clip(text, cells, glyphs)
    room = " " * (cells - cell_len(shown))
    return room + shown if right else shown + room


def wrap(line: Line, cells: int, indent: int = 0) -> tuple[Line, ...]:
    """The line broken at spaces into lines of at most `cells`, those after the first indented; a word longer than a line is broken too."""
    rows: list[list[Span]] = [[]]
    room = cells
    for word in _words(line, max(1, cells - indent)):
        if width(word) - word[-1].text.endswith(" ") > room and rows[-1]:
            rows.append([Span(" " * indent)] if indent else [])
            room = cells - indent
        for span in word:
            text = span.text if cell_len(span.text) <= room else span.text.rstrip(" ")
            # Words of one role stay one span: each span costs a terminal its colours anew.
            joined = rows[-1].pop().text if rows[-1] and rows[-1][-1].role == span.role else ""
            rows[-1].append(Span(joined + text, span.role))
            room -= cell_len(text)
    return tuple(tuple(row) for row in rows)


def _words(line: Line, cells: int) -> Iterator[Line]:
    """The words of a line, each with the space after it and in as many spans as it has roles; pieces of those longer than so many cells."""
    word: list[Span] = []
    for span in line:
        for piece in re.findall(r"[^ ]* |[^ ]+", span.text):
            for part in chop_cells(piece, cells) if cell_len(piece) > cells else (piece,):
                if word and (word[-1].text.endswith(" ") or width(tuple(word)) + cell_len(part.rstrip(" ")) > cells):
                    yield tuple(word)
                    word = []
                word.append(Span(part, span.role))
    if word:
        yield tuple(word)
