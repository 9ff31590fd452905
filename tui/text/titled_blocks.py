"""Blocks of lines under headings, for the room that a wide terminal has left."""

from collections.abc import Sequence
from itertools import zip_longest

from .glyphs import Glyphs
from .highlight import Finder, highlight
from .spans import BLANK, Line, Span, width
from .wrapping import wrap

DetailBlock = Sequence[Line]
"""Lines that are shown whole or not at all."""
TitledBlocks = tuple[str, Sequence[DetailBlock]]
"""A heading, and the blocks under it."""
_INDENT, _COLUMN_GAP = 2, 3
"""The cells before the further rows of a line, and between groups side by side."""
_LEAST_BESIDE = 36
"""The fewest cells of a group that stands beside another."""


def ruled(heading: Line, columns: int, glyphs: Glyphs) -> Line:
    """A heading in a rule across the pane."""
    rest = columns - width(heading) - 3
    return (Span(f"{glyphs.rule} ", "quiet"), *heading, Span(f" {glyphs.rule * max(0, rest)}", "quiet")) if rest > 0 else heading


def blocks_that_fit(
    groups: Sequence[TitledBlocks], columns: int, rows: int, glyphs: Glyphs, finder: Finder | None = None
) -> tuple[Line, ...]:
    """The first blocks of each group that fit whole in so many rows.

    Each group begins with a blank row and its heading. Blocks of several lines have a blank row between them.
    """
    below: list[Line] = []
    for heading, blocks in groups:
        title = wrap((Span(heading, "strong"),), columns)
        found: list[Line] = [BLANK, *(title if len(title) > 1 else (ruled(title[0], columns, glyphs),))]
        begun = len(found)
        for block in blocks:
            wrapped = [row for line in block for row in wrap(highlight(line, finder), columns, _INDENT)]
            added = [*([BLANK] if len(found) > begun and len(block) > 1 else []), *wrapped]
            if len(below) + len(found) + len(added) > rows:
                break
            found += added
        below += found if len(found) > begun else []
    return tuple(below)


def groups_beside(groups: Sequence[TitledBlocks], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The groups side by side in columns of the same width, each with what fits."""
    cells = (columns + _COLUMN_GAP) // max(1, len(groups)) - _COLUMN_GAP
    if cells < _LEAST_BESIDE:
        return blocks_that_fit(groups, columns, rows, glyphs)
    drawn = [blocks_that_fit((group,), cells, rows, glyphs) for group in groups]
    lines: list[Line] = []
    for row in zip_longest(*drawn, fillvalue=BLANK):
        padded = [(*line, Span(" " * (cells - width(line) + _COLUMN_GAP))) for line in row[:-1]]
        lines.append((*(span for line in padded for span in line), *row[-1]))
    return tuple(lines)
