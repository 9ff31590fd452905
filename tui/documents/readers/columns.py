"""Puts pieces of text into columns by where they stand on the line.

Serves text laid out with spaces, and pages of PDF.

A piece that could stand in two columns, or in none, makes the table unreadable: nothing is guessed.
"""

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from .figure_cells import looks_like_header

_ALIGNED = 1.0
_PART = re.compile(r"of which|including|excluding|with|without|and\b|of whom", re.IGNORECASE)
"""Words that begin the label of a part, not the rest of a label."""
HEADERS = 4
"""The most rows at the top that may be headers across several columns."""


class TextPiece(NamedTuple):
    """Text with its left and right end, in any unit that grows to the right."""

    text: str
    left: float
    right: float
    bold: bool = False


class ColumnSpan(NamedTuple):
    """The left and right end of a column."""

    left: float
    right: float


PieceLine = Sequence[TextPiece]
Placed = list[list[tuple[int, int, TextPiece]]]
"""For each line, its pieces, each with its first and last column, from 0."""


def placed_in_columns(lines: Sequence[PieceLine]) -> tuple[int, Placed] | None:
    """The number of columns and where each piece goes.

    None where that is not certain.
    """
    for skipped in range(min(_headers(lines), len(lines) - 1) + 1):
        columns = _columns(lines[skipped:])
        if columns and (placed := _placed(lines, columns, skipped)):
            return len(columns), placed
    return None


def with_whole_labels(lines: Sequence[PieceLine]) -> list[tuple[int, PieceLine]]:
    """The lines, with the two halves of each wrapped label joined.

    Each has the number of the line that has the figures.

    The second line of a label begins with a small letter, no further in than the first: "Violence against the", "person 19,044".
    """
    found: list[tuple[int, PieceLine]] = []
    for number, line in enumerate(lines):
        above = found[-1][1] if found else ()
        if above and line and _goes_on(above[0], line[0]) and min(len(above), len(line)) == 1 < max(len(above), len(line)):
            first, second = above[0], line[0]
            label = first._replace(text=f"{first.text} {second.text}", right=max(first.right, second.right))
            rest, kept = (line[1:], number) if len(line) > 1 else (above[1:], found[-1][0])
            found[-1] = kept, [label, *rest]
        else:
            found.append((number, line))
    return found


def _goes_on(first: TextPiece, second: TextPiece) -> bool:
    return second.text[:1].islower() and not _PART.match(second.text) and -_ALIGNED <= first.left - second.left <= _ALIGNED


def _headers(lines: Sequence[PieceLine]) -> int:
    """How many rows at the top have no figures but years."""
    found = takewhile(lambda line: looks_like_header(piece.text for piece in line), lines[:HEADERS])
    return sum(1 for _ in found)


def _columns(lines: Sequence[PieceLine]) -> list[ColumnSpan]:
    """What the pieces cover from left to right.

    Nothing where two pieces of one line would share a column, or there is only one.
    """
    pieces = sorted((piece.left, piece.right) for line in lines for piece in line)
    columns: list[ColumnSpan] = []
    for left, right in pieces:
        if columns and left < columns[-1].right:
            columns[-1] = ColumnSpan(columns[-1].left, max(columns[-1].right, right))
        else:
            columns.append(ColumnSpan(left, right))
    if len(columns) < 2:
        return []
    for line in lines:
        over = [_over(piece, columns) for piece in line]
        if any(not found for found in over) or any(first[-1] >= second[0] for first, second in pairwise(over)):
            return []
    return columns


def _over(piece: TextPiece, columns: Sequence[ColumnSpan]) -> list[int]:
    return [at for at, column in enumerate(columns) if piece.left < column.right and piece.right > column.left]


def _placed(lines: Sequence[PieceLine], columns: Sequence[ColumnSpan], headers: int) -> Placed | None:
    """Each piece in its column.

    Only a piece of the first lines may cover several columns, or stand between two.
    """
    found: Placed = []
    for number, line in enumerate(lines):
        row: list[tuple[int, int, TextPiece]] = []
        for piece in line:
            over = _over(piece, columns) or ([_nearest(piece, columns)] if number < headers else [])
            if not over or (len(over) > 1 and number >= headers) or (row and row[-1][1] >= over[0]):
                return None
            row.append((over[0], over[-1], piece))
        found.append(row)
    return found


def _nearest(piece: TextPiece, columns: Sequence[ColumnSpan]) -> int:
    middle = (piece.left + piece.right) / 2
    return min(range(len(columns)), key=lambda at: abs((columns[at].left + columns[at].right) / 2 - middle))
