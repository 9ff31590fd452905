"""Turns tables whose periods run across the columns into tables with a row each.

They are a grid of years and months, or one row of figures.
"""

import re
from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from tui.text.period_spelling import LOWER_CASE_MONTHS, tidy
from tui.text.visible import visible

from .errors import problem
from .figures import looks_like_figure
from .periods import looks_like_period
from .table import FileTable

YEAR = re.compile(r"(?:fy ?)?(\d{4})(?:(?:[-/]| to )(\d{2}|\d{4}))?(?:\.0)?", re.IGNORECASE)
MONTH = re.compile("|".join(f"{name[:3]}(?:{name[3:]})?" for name in (*LOWER_CASE_MONTHS, "sept")), re.IGNORECASE)
QUARTER = re.compile(r"(?:q|quarter|qtr)\.? ?([1-4])|([1-4])(?:st|nd|rd|th) (?:quarter|qtr)", re.IGNORECASE)
_TOP = 20
"""The rows at the top that may contain a header."""
_SAMPLE = 300
_LEAST = 3
"""The fewest periods in a row that cannot be a coincidence."""


class Turned(NamedTuple):
    """A table with a period in each row, and the assumptions made."""

    table: FileTable
    assumed: list[str]


def is_year(cell: str) -> bool:
    """Whether a cell is a year or two consecutive years, not a month as in 2013-04."""
    if not (found := YEAR.fullmatch(tidy(cell))):
        return False
    return not found[2] or (int(found[1]) + 1) % 10 ** len(found[2]) == int(found[2])


def is_part(cell: str) -> bool:
    """Whether a cell is a month or a quarter without its year."""
    plain = tidy(cell)
    return bool(MONTH.fullmatch(plain) or QUARTER.fullmatch(plain))


def turned(table: FileTable, shown: str) -> Turned:
    """Turn the table if its periods run across; otherwise return it as it is.

    Raises SeriesError if the periods run across and several rows have figures.
    """
    columns = table.columns
    for top, row in enumerate(zip(*(column[:_TOP] for column in columns), strict=True)):
        for across, down, least in ((is_part, is_year, _LEAST), (is_year, is_part, 2)):
            found = [at for at, cell in enumerate(row) if across(cell)]
            if len(found) >= least and (side := _side(columns, top, found, down)) is not None:
                return _grid(table, top, side, found, down)
        found = [at for at, cell in enumerate(row) if looks_like_period(cell)]
        if len(found) >= _LEAST and max(sum(map(looks_like_period, column[:_SAMPLE])) for column in columns) < 2:
            return _one_row(table, top, found, shown)
    return Turned(table, [])


def _side(columns: list[list[str]], top: int, found: Sequence[int], down: Callable[[str], bool]) -> int | None:
    """The column left of the figures that has the years or months of their rows."""
    figures = columns[found[0]][top + 1 : top + _SAMPLE]
    if sum(map(looks_like_figure, figures)) * 2 < sum(map(bool, figures)):
        return None
    for at in range(found[0]):
        if down(columns[at][top]):  # This is a single row of figures.
            continue
        cells = [cell for cell, figure in zip(columns[at][top + 1 :], figures, strict=False) if cell and figure]
        if cells and sum(map(down, cells)) * 2 > len(cells):
            return at
    return None


def _grid(table: FileTable, top: int, side: int, found: Sequence[int], down: Callable[[str], bool]) -> Turned:
    """A row for each figure of a grid, year by year.

    Blank cells before the first figure and after the last are not part of the series.
    """
    columns = table.columns
    rows = [row for row in range(top + 1, len(columns[0])) if down(columns[side][row])]
    if down is is_year:
        cells = [(columns[side][row], columns[at][top], columns[at][row], row) for row in rows for at in found]
    else:
        cells = [(columns[at][top], columns[side][row], columns[at][row], row) for at in found for row in rows]
    cells.sort(key=lambda cell: [int(digits) for digits in re.findall(r"\d{4}", cell[0])[:1]])
    known = [number for number, cell in enumerate(cells) if cell[2]]
    cells = cells[known[0] : known[-1] + 1] if known else cells
    part = "quarter" if QUARTER.fullmatch(tidy(cells[0][1])) else "month"
    words = [f"the table is a grid of years and {part}s, and each cell is read as one {part}"]
    if out := [
        table.lines.of(row) for row in range(top + 1, len(columns[0])) if row not in set(rows) and any(column[row] for column in columns)
    ]:
        words.append(f"{lines_named(out)} left out (no {'year' if down is is_year else part})")
    words += _rest(columns, top, (side, *found))
    years, parts, values, places = zip(*cells, strict=True)
    made = [["Year", *years], [part.title(), *parts], ["value", *values]]
    return Turned(table._replace(columns=made, lines=table.lines.moved([top, *places])), words)


def _one_row(table: FileTable, top: int, found: Sequence[int], shown: str) -> Turned:
    """The figures of the only row below the periods."""
    columns = table.columns
    rows = [row for row in range(top + 1, len(columns[0])) if sum(looks_like_figure(columns[at][row]) for at in found) * 2 > len(found)]
    if len(rows) != 1:
        wanted = "a row for each period: transpose the table"
        raise problem(shown, "the periods run across the columns", wanted, line=table.lines.of(top))
    name = next((column[rows[0]] for at, column in enumerate(columns) if at not in found and column[rows[0]]), "value")
    made = [["period", *(columns[at][top] for at in found)], [name, *(columns[at][rows[0]] for at in found)]]
    lines = table.lines.moved([top, *(rows[0] for _ in found)])
    words = ["the periods run across the columns, so each column is read as a row", *_rest(columns, top, found)]
    return Turned(table._replace(columns=made, lines=lines), words)


def _rest(columns: list[list[str]], top: int, used: Collection[int]) -> list[str]:
    """Describe the named columns that are not part of the series."""
    rest = [visible(column[top]) for at, column in enumerate(columns) if at not in used and column[top] and at >= min(used)]
    return [f"columns left out: {', '.join(rest[:6])}{' …' if len(rest) > 6 else ''}"] if rest else []


def lines_named(numbers: Sequence[int]) -> str:
    """The numbers of lines in words, the first six of many."""
    return f"line {numbers[0]}" if len(numbers) == 1 else f"lines {', '.join(map(str, numbers[:6]))}{' …' if len(numbers) > 6 else ''}"
