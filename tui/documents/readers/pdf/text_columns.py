"""Separates text that is set in two or more columns.

Each is read from top to bottom before the next.
"""

from collections.abc import Iterator, Sequence
from statistics import mean

from tui.documents.readers.figure_cells import is_figure_cell

from .words import PdfLine

_FEWEST = 8
"""The fewest lines on each side of a gutter."""
_NARROWEST = 6
"""The least width of a gutter, in points."""
_WORDS = 3.0
"""The fewest words of a line in a column of text, on average. A table has fewer in each cell, or figures."""


def column_groups(lines: Sequence[PdfLine]) -> list[list[PdfLine]]:
    """The lines in groups to be read one after the other.

    A line over the whole width ends the columns above it.
    """
    gutters = _gutters(lines)
    if not gutters:
        return [list(lines)] if lines else []
    groups: list[list[PdfLine]] = []
    columns: list[list[PdfLine]] = [[] for _ in range(len(gutters) + 1)]
    for line in [*lines, None]:
        if line is None or any(_crosses(line, gutter) for gutter in gutters):
            groups += filter(None, columns)
            columns = [[] for _ in columns]
            groups += [[line]] if line else []
        else:
            for number, part in _parts(line, gutters):
                columns[number].append(part)
    return groups


def _gutters(lines: Sequence[PdfLine]) -> list[float]:
    """The middles of the strips between columns of text.

    Hardly any line crosses them, and they have running text on both sides.
    """
    if len(lines) < _FEWEST:
        return []
    left, right = int(min(line.left for line in lines)), int(max(line.right for line in lines))
    clear: list[int] = []
    found: list[float] = []
    for at in range(left + 1, right + 1):
        both = min(sum(line.pieces[0].right <= at for line in lines), sum(line.pieces[-1].left >= at for line in lines))
        crossing = sum(_crosses(line, at) for line in lines)
        if at < right and both >= _FEWEST and crossing * 5 <= both:
            clear.append(at)
            continue
        if len(clear) >= _NARROWEST:
            found.append((clear[0] + clear[-1]) / 2)
        clear = []
    return found if found and _is_text(lines, found) else []


def _is_text(lines: Sequence[PdfLine], gutters: Sequence[float]) -> bool:
    """Whether each column has lines of words rather than cells."""
    parts: list[list[PdfLine]] = [[] for _ in range(len(gutters) + 1)]
    for line in lines:
        if not any(_crosses(line, gutter) for gutter in gutters):
            for number, part in _parts(line, gutters):
                parts[number].append(part)
    return all(
        len(column) >= _FEWEST
        and mean(len(line.text.split()) for line in column) >= _WORDS
        and sum(is_figure_cell(line.text) for line in column) * 5 <= len(column)
        for column in parts
    )


def _crosses(line: PdfLine, at: float) -> bool:
    return any(piece.left < at < piece.right for piece in line.pieces)


def _parts(line: PdfLine, gutters: Sequence[float]) -> Iterator[tuple[int, PdfLine]]:
    """The part of a line in each column, with the number of the column."""
    for number in range(len(gutters) + 1):
        pieces = tuple(piece for piece in line.pieces if sum(gutter < piece.right for gutter in gutters) == number)
        if pieces:
            yield number, line._replace(pieces=pieces, bold=all(piece.bold for piece in pieces))
