"""Puts pieces of text into columns by where they stand on the line. Serves text laid out with spaces, and pages of PDF.

A piece that could stand in two columns, or in none, makes the table unreadable: nothing is guessed.
"""

from collections.abc import Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from .figure_cells import looks_like_header

HEADERS = 4
"""The most rows at the top that may be headers across several columns."""


class Piece(NamedTuple):
    """Text with its left and right end, in any unit that grows to the right."""

    text: str
    left: float
    right: float
    bold: bool = False


class Span(NamedTuple):
    """The left and right end of a column."""

    left: float
    right: float


Line = Sequence[Piece]
Placed = list[list[tuple[int, int, Piece]]]
"""For each line, its pieces, each with its first and last column, from 0."""


def placed_in_columns(lines: Sequence[Line]) -> tuple[int, Placed] | None:
    """The number of columns and where each piece goes; None where that cannot be told for certain."""
    for skipped in range(min(_headers(lines), len(lines) - 1) + 1):
        columns = _columns(lines[skipped:])
        if columns and (placed := _placed(lines, columns, skipped)):
            return len(columns), placed
    return None


def _headers(lines: Sequence[Line]) -> int:
    """How many rows at the top have no figures but years."""
    found = takewhile(lambda line: looks_like_header(piece.text for piece in line), lines[:HEADERS])
    return sum(1 for _ in found)


def _columns(lines: Sequence[Line]) -> list[Span]:
    """What the pieces cover from left to right; nothing where two pieces of one line would share a column, or there is only one."""
    pieces = sorted((piece.left, piece.right) for line in lines for piece in line)
    columns: list[Span] = []
    for left, right in pieces:
        if columns and left < columns[-1].right:
            columns[-1] = Span(columns[-1].left, max(columns[-1].right, right))
        else:
            columns.append(Span(left, right))
    if len(columns) < 2:
        return []
    for line in lines:
        over = [_over(piece, columns) for piece in line]
        if any(not found for found in over) or any(first[-1] >= second[0] for first, second in pairwise(over)):
            return []
    return columns


def _over(piece: Piece, columns: Sequence[Span]) -> list[int]:
    return [at for at, column in enumerate(columns) if piece.left < column.right and piece.right > column.left]


def _placed(lines: Sequence[Line], columns: Sequence[Span], headers: int) -> Placed | None:
    """Each piece in its column. Only a piece of the first lines may cover several columns, or stand between two."""
    found: Placed = []
    for number, line in enumerate(lines):
        row: list[tuple[int, int, Piece]] = []
        for piece in line:
            over = _over(piece, columns) or ([_nearest(piece, columns)] if number < headers else [])
            if not over or (len(over) > 1 and number >= headers) or (row and row[-1][1] >= over[0]):
                return None
            row.append((over[0], over[-1], piece))
        found.append(row)
    return found


def _nearest(piece: Piece, columns: Sequence[Span]) -> int:
    middle = (piece.left + piece.right) / 2
    return min(range(len(columns)), key=lambda at: abs((columns[at].left + columns[at].right) / 2 - middle))
