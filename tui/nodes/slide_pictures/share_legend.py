"""What the parts of a bar of shares stand for, in block letters."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.charts.bigtext import bigtext
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole

from .lettered import LETTER_ROWS, beside_name, lettered_names

MOVED_BY = "points"
"""The heading over differences in percentage points."""
_SWATCH, _GAP = 4, 3
"""The cells of a pattern, and between two columns."""


class ShareEntry(NamedTuple):
    """A member with its share in each period, and by how many points it moved."""

    name: str
    shares: Sequence[str]
    moved: str


def share_pattern(at: int, glyphs: Glyphs) -> str:
    """The pattern of the part at this place of a bar.

    Neighbours differ as much as they can: full, medium, light, and the rest.
    """
    return glyphs.patterns[(0, 2, 3, 1, 4)[at % 5]]


def lettered_legend(entries: Sequence[ShareEntry], heads: Sequence[str], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Pattern, name and shares of each member; nothing where they do not fit."""
    texts = [[*entry.shares, entry.moved] for entry in entries]
    figures = [[bigtext(text, columns, 1, glyphs) if text else ("",) for text in row] for row in texts]
    if not all(cell for row in figures for cell in row):
        return ()
    headings = [*heads, MOVED_BY if any(entry.moved for entry in entries) else ""]
    wide = [max(cell_len(headings[at]), *(cell_len(line) for row in figures for line in row[at])) for at in range(len(headings))]
    used = sum(each + _GAP for each in wide if each) + _SWATCH + _GAP
    names = lettered_names([entry.name for entry in entries], columns, glyphs)
    name = max((cell_len(row) for each in names for row in each), default=0)
    if not names or name + used > columns or 1 + sum(map(len, names)) > rows:
        return ()
    lines: list[Line] = [_row("", "", headings, name, wide, "quiet")]
    for at, (each, row) in enumerate(zip(names, figures, strict=True)):
        beside = [beside_name(cell, each) for cell in row]
        swatch = share_pattern(at, glyphs) * _SWATCH
        first = len(beside[0]) - LETTER_ROWS
        for line, text in enumerate(each):
            cells = [cell[line] if line < len(cell) else "" for cell in beside]
            lines.append(_row(swatch if first <= line < first + LETTER_ROWS - 1 else "", text, cells, name, wide, "strong"))
    return tuple(lines)


def _row(swatch: str, name: str, figures: Sequence[str], name_wide: int, wide: Sequence[int], role: SpanRole) -> Line:
    cells = "".join(" " * _GAP + figure.ljust(cells) for figure, cells in zip(figures, wide, strict=True) if cells)
    return Span(swatch.ljust(_SWATCH + _GAP)), Span(name.ljust(name_wide)), Span(cells.rstrip(), role)
