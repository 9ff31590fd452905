"""Checks that the periods of headings follow each other in even steps.

One that breaks the steps is wrong, or two have changed places.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.documents.finding import CheckFinding
from tui.documents.grid import TableReading
from tui.documents.line import TableLine
from tui.documents.window import MonthWindow
from tui.text.dates import MONTH_NAMES

FEWEST_PERIODS = 4


def check(reading: TableReading) -> Iterator[CheckFinding]:
    """The periods of a table's rows.

    Those of its columns are the same check of the table turned.
    """
    run: list[int] = []
    for at, row in enumerate(reading.rows):
        if _dated(row) and (not run or _follows(reading.rows[run[-1]], row)):
            run.append(at)
            continue
        yield from _broken(reading, run)
        run = [at] if _dated(row) else []
    yield from _broken(reading, run)


def _dated(row: TableLine) -> bool:
    return row.role == "plain" and row.window is not None and row.window.dated


def _follows(last: TableLine, row: TableLine) -> bool:
    """Whether two rows stand in one run.

    In one group, under the same words, for periods of one length.
    """
    same = (last.outer, last.text.casefold(), last.group) == (row.outer, row.text.casefold(), row.group)
    return same and last.window is not None and row.window is not None and last.window.months == row.window.months


def _broken(reading: TableReading, run: Sequence[int]) -> Iterator[CheckFinding]:
    firsts = [window.first for at in run if (window := reading.rows[at].window) is not None]
    if len(set(firsts)) < 3 and len(firsts) < FEWEST_PERIODS:
        return
    if len(firsts) >= FEWEST_PERIODS:
        moved_to = _moved(firsts)
        if moved_to is not None:
            yield from _finding(reading, run[moved_to[0]], moved_to[1])
            return
    ordered = sorted(firsts)
    even = len({after - before for before, after in pairwise(ordered)}) == 1 and len(set(ordered)) == len(ordered)
    for way in (ordered, ordered[::-1]):
        moved = [at for at, first in enumerate(firsts) if first != way[at]]
        if even and len(moved) == 2 and moved[1] - moved[0] == 1:
            yield from _finding(reading, run[moved[0]], way[moved[0]])
            return


def _moved(firsts: Sequence[int]) -> tuple[int, int] | None:
    """The one period that breaks otherwise even steps.

    With the month in which it should begin.
    """
    steps = {after - before for before, after in pairwise(firsts)} | {(firsts[-1] - firsts[0]) // (len(firsts) - 1)}
    found = set()
    for step in steps - {0}:
        for at in range(len(firsts)):
            rest = {first - step * place for place, first in enumerate(firsts) if place != at}
            if len(rest) == 1 and (right := rest.pop() + step * at) != firsts[at]:
                found.add((at, right))
    return found.pop() if len(found) == 1 else None


def _finding(reading: TableReading, row: int, first: int) -> Iterator[CheckFinding]:
    cell, window = reading.heading(row), reading.rows[row].window
    if cell is None or window is None:
        return
    right = heading_words(MonthWindow(first, first + window.months - 1))
    why = f"The periods before and after {cell.text} follow each other in even steps, and {right} should stand here."
    yield CheckFinding(cell.place, cell.text, "date", cell.text, right, "differs", why, weight=1.0)


def heading_words(window: MonthWindow) -> str:
    """A period as headings write it."""
    year, month = divmod(window.first, 12)
    if window.months == 1:
        return f"{MONTH_NAMES[month]} {year}"
    if window.months == 12:
        return str(year) if month == 0 else f"{year}/{(year + 1) % 100:02d}"
    last_year, last = divmod(window.last, 12)
    return f"{MONTH_NAMES[month]} {year} to {MONTH_NAMES[last]} {last_year}"
