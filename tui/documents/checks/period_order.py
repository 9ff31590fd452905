"""Periods in order: where the rows or the columns of a table go from period to period in even steps, one that breaks them is wrong."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.documents.document import Place
from tui.documents.finding import Finding
from tui.documents.grid import TableReading
from tui.documents.line import Line
from tui.documents.window import Window
from tui.text.dates import MONTH_NAMES

FEWEST = 4


def check(reading: TableReading) -> Iterator[Finding]:
    """The periods of a table's rows; those of its columns are the same check of the table turned."""
    run: list[Line] = []
    for row in (*reading.rows, None):
        if row is not None and row.role == "plain" and row.window is not None and row.window.dated and _follows(run, row):
            run.append(row)
            continue
        yield from _broken(reading, run)
        run = [row] if row is not None and row.role == "plain" and row.window is not None and row.window.dated else []


def _follows(run: Sequence[Line], row: Line) -> bool:
    """Whether a row stands in one run with those before it: in one group, under the same words, for as long a period."""
    if not run:
        return True
    last = run[-1]
    same = (last.outer, last.text.casefold(), last.group) == (row.outer, row.text.casefold(), row.group)
    return same and last.window is not None and row.window is not None and last.window.months == row.window.months


def _broken(reading: TableReading, run: Sequence[Line]) -> Iterator[Finding]:
    windows = [row.window for row in run if row.window is not None]
    if len(windows) < FEWEST:
        return
    steps = [after.first - before.first for before, after in pairwise(windows)]
    step = max(set(steps), key=steps.count)
    if step == 0:
        return
    for at in range(len(windows)):
        rest = [window.first - step * place for place, window in enumerate(windows) if place != at]
        if len(set(rest)) == 1 and windows[at].first - step * at != rest[0]:
            yield _finding(reading, run[at], windows[at], rest[0] + step * at)


def _finding(reading: TableReading, row: Line, window: Window, first: int) -> Finding:
    place, text = _printed(reading, row)
    right = _words(Window(first, first + window.months - 1))
    return Finding(
        place=place,
        quote=text,
        kind="date",
        stated=text,
        computed=right,
        verdict="differs",
        why=f"The periods before and after {text} follow each other in even steps, and {right} is missing between them.",
        weight=1.0,
    )


def _printed(reading: TableReading, row: Line) -> tuple[Place, str]:
    """The cell that names the period of a row, or of a column in a table that is turned."""
    lines = zip(*reading.table.rows, strict=True) if reading.turned else iter(reading.table.rows)
    cells = next(cells for at, cells in enumerate(lines) if at == row.at)
    for word in reversed(row.words):
        for cell in cells:
            if cell.text.strip("*_ ") == word:
                return cell.place, cell.text
    return reading.table.place, row.name


def _words(window: Window) -> str:
    """A period as headings write it."""
    year, month = divmod(window.first, 12)
    if window.months == 1:
        return f"{MONTH_NAMES[month]} {year}"
    if window.months == 12:
        return str(year) if month == 0 else f"{year}/{(year + 1) % 100:02d}"
    last_year, last = divmod(window.last, 12)
    return f"{MONTH_NAMES[month]} {year} to {MONTH_NAMES[last]} {last_year}"
