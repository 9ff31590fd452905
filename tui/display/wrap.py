"""Text cut and filled to a number of cells, wide glyphs counted as two."""

from rich.cells import cell_len, chop_cells, set_cell_size

from tui.display.glyphs import Glyphs
from tui.display.spans import Line, Span


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
    for span in line:
        for piece in _pieces(span.text):
            for part in chop_cells(piece, max(1, cells - indent)) if cell_len(piece) > cells - indent else (piece,):
                size = cell_len(part.rstrip())
                if size > room and rows[-1]:
                    rows.append([Span(" " * indent)] if indent else [])
                    room = cells - indent
                    part = part.lstrip()
                part = part if cell_len(part) <= room else part.rstrip()
                rows[-1].append(Span(part, span.role))
                room -= cell_len(part)
    return tuple(tuple(row) for row in rows)


def _pieces(text: str) -> list[str]:
    words = text.split(" ")
    return [word + " " for word in words[:-1]] + ([words[-1]] if words[-1] else [])
