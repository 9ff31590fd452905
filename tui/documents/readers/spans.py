"""Lays out table cells that cover several rows or columns.

Word and HTML give them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from .blocks import MOST_BLOCK_CELLS, CellText, TooLong

MOST_ACROSS = 2000
"""The most columns of a table; more are a mistake or an attack."""


class SpanningCell(NamedTuple):
    """A cell and how many columns and rows it covers."""

    cell: CellText
    columns: int = 1
    rows: int = 1


def laid_out(rows: Sequence[Sequence[SpanningCell]]) -> list[list[CellText]]:
    """The cells in a grid.

    The places that a cell covers beside its first are merged cells without text.
    """
    grid: list[dict[int, CellText]] = [{} for _ in rows]
    filled = 0
    for number, row in enumerate(rows):
        column = 0
        for cell, columns, down in row:
            while column in grid[number]:
                column += 1
            covered = cell._replace(text="", merged=True)
            for below in range(number, min(number + max(1, down), len(rows))):
                for across in range(column, min(column + max(1, columns), MOST_ACROSS)):
                    first = below == number and across == column
                    grid[below].setdefault(across, cell if first else covered)
                    filled += 1
            if filled > MOST_BLOCK_CELLS:
                raise TooLong(f"only {MOST_BLOCK_CELLS:,} cells of a document are read")
            column += max(1, columns)
            if column >= MOST_ACROSS:
                break
    width = max((max(row) + 1 for row in grid if row), default=0)
    if width * len(grid) > MOST_BLOCK_CELLS:
        raise TooLong(f"only {MOST_BLOCK_CELLS:,} cells of a document are read")
    return [[row.get(at, CellText()) for at in range(width)] for row in grid]
