"""A sheet of ink as lines of spans, without another program to draw it."""

from itertools import groupby

from tui.text.spans import Line, Span, SpanRole

from .ink import ChartSheet


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
