"""What a chart draws: characters in cells, each with a role and a layer.

The program that draws them takes any character at any place.
"""

from functools import lru_cache
from typing import Literal, NamedTuple

from tui.text.spans import SpanRole

InkLayer = Literal["line", "mean", "stem", "mark", "text"]
"""Limits and other lines, the mean, stems and connecting lines, marks of values, and words."""


class Ink(NamedTuple):
    """A character in a cell; `role` is its colour."""

    text: str
    role: SpanRole
    layer: InkLayer


_ink = lru_cache(256)(Ink)  # Most cells of a chart are alike.


class ChartSheet:
    """The cells of a chart that have ink, by column and row from the top left.

    What is put later lies over what was there.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.columns = columns
        self.rows = rows
        self.cells: dict[tuple[int, int], Ink] = {}

    def put(self, x: int, y: int, text: str, role: SpanRole, layer: InkLayer) -> None:
        """Put a character in a cell; nothing outside the sheet."""
        if 0 <= x < self.columns and 0 <= y < self.rows:
            self.cells[x, y] = _ink(text, role, layer)

    def rule(self, cells: range, y: int, text: str, role: SpanRole, layer: InkLayer) -> None:
        """Draw a line across cells of a row."""
        for x in cells:
            self.put(x, y, text, role, layer)

    def layer(self, x: int, y: int) -> InkLayer | None:
        """What is in a cell; None for an empty one."""
        found = self.cells.get((x, y))
        return found.layer if found else None


class Head(NamedTuple):
    """The mark of a value: its period's index, value, cells and row.

    `side` is 1 where a label belongs above it, -1 below. `wide` are the cells of the mark, an odd number.
    """

    place: int
    value: float
    x: int
    y: int
    side: int
    outside: bool = False
    wide: int = 1


class LineName(NamedTuple):
    """The name of a line, for the gutter on its row."""

    y: int
    text: str
    role: SpanRole = "quiet"
