"""Blocks of lines side by side, for texts on a wide terminal."""

from collections.abc import Iterable, Sequence
from itertools import groupby, zip_longest

from .spans import Line, Span, width
from .wrapping import wrap

MEASURE, ALLEY = 64, 4
"""The cells of a comfortable line of text, and between two columns."""


def paragraphs_beside(lines: Sequence[Line], columns: int) -> tuple[Line, ...]:
    """Paragraphs, which blank lines part, in as many columns as are readable.

    In order from the top of the first column; all columns are about as high. In one column the lines stay as they are.
    """
    blocks = [tuple(group) for there, group in groupby(lines, bool) if there]
    number = min((columns + ALLEY) // (MEASURE * 3 // 4 + ALLEY), len(blocks), 3)
    if number < 2:
        return tuple(lines)
    cells = min(MEASURE, (columns + ALLEY) // number - ALLEY)
    wrapped = [[row for line in block for row in wrap(line, cells)] for block in blocks]
    least, most = max(map(len, wrapped)), sum(map(len, wrapped)) + len(wrapped)
    height = next(high for high in range(least, most + 1) if len(_stacked(wrapped, high)) <= number)
    return tuple(_row(each, cells) for each in zip_longest(*_stacked(wrapped, height), fillvalue=()))


def _stacked(blocks: Iterable[list[Line]], height: int) -> list[list[Line]]:
    """The blocks in columns of at most so many rows."""
    stacks: list[list[Line]] = []
    for block in blocks:
        if stacks and len(stacks[-1]) + 1 + len(block) <= height:
            stacks[-1] += [(), *block]
        else:
            stacks.append(list(block))
    return stacks


def _row(cells: Sequence[Line], wide: int) -> Line:
    spans: list[Span] = []
    for number, line in enumerate(cells):
        spans += line
        if number < len(cells) - 1:
            spans.append(Span(" " * (wide - width(line) + ALLEY)))
    return tuple(spans)
