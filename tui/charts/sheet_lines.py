"""A sheet of ink as lines of spans, without another program to draw it."""

from collections.abc import Sequence
from itertools import groupby

from tui.text.cells import cell_len
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import wrap

from .ink import ChartSheet

TWO_LINE_KEY = 18
"""The rows from which a plot has room for a key of two lines."""


def sheet_lines(sheet: ChartSheet) -> tuple[Line, ...]:
    """The rows of a sheet, from the top."""
    return tuple(_row(sheet, y) for y in range(sheet.rows))


def _row(sheet: ChartSheet, y: int) -> Line:
    cells: list[tuple[str, SpanRole]] = [
        (found.text, found.role) if (found := sheet.cells.get((x, y))) else (" ", "plain") for x in range(sheet.columns)
    ]
    return tuple(Span("".join(text for text, _ in run), role) for role, run in groupby(cells, lambda cell: cell[1]))


def put_words(sheet: ChartSheet, x: int, y: int, words: str, role: SpanRole) -> bool:
    """Write words where all their cells are empty, with an empty cell at both ends.

    Whether there was room.
    """
    cells = range(x - 1, x + len(words) + 1)
    if not (0 <= y < sheet.rows and x >= 0 and x + len(words) <= sheet.columns) or any(
        sheet.layer(at, y) not in (None, "line") for at in cells
    ):
        return False
    for at, letter in enumerate(words, x):
        sheet.put(at, y, letter, role, "text")
    return True


def put_over_line(sheet: ChartSheet, x: int, y: int, words: str) -> None:
    """Write words in free cells, with a blank between them and a line."""
    for at, letter in enumerate(words, x):
        sheet.put(at, y, letter, "plain", "text")
    for at in (x - 1, x + len(words)):
        if sheet.layer(at, y) == "line":
            sheet.put(at, y, " ", "plain", "text")


def key_lines(forms: Sequence[str], columns: int, rows: int) -> tuple[Line, ...]:
    """The key of a plot of so many rows, the longest `forms` that takes one line.

    Where there are many rows, the longest of all.
    """
    found = forms[0] if rows >= TWO_LINE_KEY else next((words for words in forms if cell_len(words) <= columns), forms[-1])
    return wrap((Span(found, "quiet"),), columns)
