"""A row of a record as one line of text, for the shell and for the reader.

It begins with the first cell of the row; the other cells follow, each with its label where the column has to be named.
"""

import re
from collections.abc import Sequence

from tui.text.plurals import singular

from .record import RecordCell, RecordColumn, RecordTable, record_words

_FIGURE = r"(?P<number>\S+) (?P<unit>\S+)(?P<sign> \(.*\))?"
"""A figure with one word of unit, and what its sign means."""


def row_words(grid: RecordTable, row: Sequence[RecordCell]) -> str:
    """A row of a table: `2015: Collisions 341, Fatal 2`."""
    line, joint = record_words(row[0]), ": "
    for column, sentence in worded(grid, row):
        line += f"{column.before or joint}{sentence if column.bare else labelled(column.label, sentence)}"
        joint = joint if column.before else ", "
    return (f"{line}{joint}{grid.nothing}" if grid.nothing and joint == ": " else line).lstrip()


def worded(grid: RecordTable, row: Sequence[RecordCell]) -> list[tuple[RecordColumn, str]]:
    """The cells after the first that have words for readers, each with its column."""
    cells = zip(grid.columns[1:], row[1:], strict=True)
    return [(column, words) for column, cell in cells if (words := record_words(cell)) and getattr(cell, "aloud", True)]


def labelled(label: str, sentence: str) -> str:
    """A figure with its label: `9 collisions`, `Vetting checks 112 (provisional)`.

    What both say is said once.
    """
    found = re.fullmatch(_FIGURE, sentence)
    *before, last = label.casefold().split() or [""]
    if not found or singular(last) != singular(found["unit"].casefold()):
        return f"{label} {sentence}"
    return f"{label} {found['number']}{found['sign'] or ''}" if before else sentence
