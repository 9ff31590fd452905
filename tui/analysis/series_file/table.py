"""Turns text into a table of cells, with the line on which each row begins.

The only module that uses pandas, which is slow to import.
"""

import csv
import io
import re
import sys
import warnings
from collections.abc import Sequence
from copy import copy
from functools import cached_property
from typing import NamedTuple

import pandas as pd

from tui.text.separated import SEPARATORS, named_separator, unguarded

from .errors import SeriesError, problem
from .figures import looks_like_figure
from .periods import looks_like_period

MOST_CELLS = 2000
"""The most columns in a row."""
_SAMPLE = 60
_UNCLOSED = re.compile(r"starting at row (\d+)")


class FileTable(NamedTuple):
    """The columns of a file, all equally long, and the lines of their rows."""

    columns: list[list[str]]
    separator: str
    lines: "RowLines"


def split_into_cells(text: str, shown: str) -> FileTable:
    """Split text into cells. Raises SeriesError."""
    named, text = named_separator(text)
    above = int(bool(named))
    separator = named or _separator(text)
    blank = re.match(r"(?:[ \t]*(?:\r\n|\r|\n))*", text)
    body = text[blank.end() if blank else 0 :]
    lines = RowLines(text, len(text) - len(body), above, separator)
    wide = _width(body, separator)
    if wide > MOST_CELLS:
        raise problem(shown, f"a row has {wide:,} cells", f"at most {MOST_CELLS:,}")
    try:
        frame = _frame(body, separator, wide)
    except pd.errors.ParserWarning:
        raise problem(shown, "the rows have different numbers of cells", "as many in each row as in the header") from None
    except pd.errors.ParserError as error:
        raise _not_csv(str(error), lines, shown) from None
    except pd.errors.EmptyDataError:
        raise problem(shown, "the file is empty", "a header row, then a period and a value in each row") from None
    columns = [[str(cell).strip() for cell in frame[column].tolist()] for column in frame.columns]
    if _has_row_names(columns):
        columns = [[head, *column[1:]] for head, column in zip(["", *(column[0] for column in columns[:-1])], columns, strict=True)]
    if '="' in body or "'" in body:
        columns = [list(map(unguarded, column)) for column in columns]
    return FileTable(columns, separator, lines)


def _has_row_names(columns: list[list[str]]) -> bool:
    """Whether the rows are numbered in a first column that the header leaves out.

    R's write.table does this.
    """
    first, last = columns[0], columns[-1]
    return len(columns) > 2 and not last[0] and all(last[1:]) and bool(first[0]) and first[1:] == [str(at) for at in range(1, len(first))]


def _frame(body: str, separator: str, wide: int) -> pd.DataFrame:
    with warnings.catch_warnings():
        warnings.simplefilter("error", pd.errors.ParserWarning)  # It warns of cells that it leaves out.
        return pd.read_csv(
            io.StringIO(body),
            sep=separator,
            header=None,
            names=range(wide),
            index_col=False,
            dtype=object,
            keep_default_na=False,
            na_filter=False,
            skip_blank_lines=False,
        )


def _width(body: str, separator: str) -> int:
    """The most cells in a row.

    Without quotes it counts separators, which is many times faster.
    """
    if '"' in body:
        csv.field_size_limit(sys.maxsize)
        return max(map(len, csv.reader(io.StringIO(body, newline=""), delimiter=separator)), default=1)
    return 1 + max((line.count(separator) for line in body.splitlines()), default=0)


def _separator(text: str) -> str:
    """The separator that leaves a period and a figure in most of the early rows."""
    early = [line for line in text[:20000].splitlines() if line.strip()][:_SAMPLE]

    def sound(separator: str) -> tuple[int, int]:
        rows = list(csv.reader(early, delimiter=separator)) if all(len(line) < 100_000 for line in early) else []
        periods = [cells for cells in rows if len(cells) > 1 and any(looks_like_period(cell.strip()) for cell in cells if cell.strip())]
        return sum(sum(looks_like_figure(cell.strip()) for cell in cells) > 0 for cells in periods), len(periods)

    scores = {separator: sound(separator) for separator in SEPARATORS if any(separator in line for line in early)}
    best = max(scores.values(), default=(0, 0))
    return next((separator for separator, score in scores.items() if score == best), ",")


class RowLines:
    """The line on which each row of a table begins.

    It is not the number of the row where a quoted cell above contains line breaks.
    """

    def __init__(self, text: str, blank: int, above: int, separator: str) -> None:
        self._body = text[blank:]
        self._above = above + len(text[:blank].splitlines())
        self._separator = separator
        self._rows: list[int] = []

    def moved(self, rows: Sequence[int]) -> "RowLines":
        """The lines of a table made from these rows of this one."""
        made = copy(self)
        made._rows = list(rows)
        return made

    def of(self, row: int) -> int:
        """The line, from 1, of a row, from 0."""
        row = self._rows[row] if self._rows else row
        if '"' not in self._body:
            return self._above + row + 1
        return self._above + self._begins[min(row, len(self._begins) - 1)]

    @cached_property
    def _begins(self) -> list[int]:
        csv.field_size_limit(sys.maxsize)  # Our own limit is on the whole file.
        reader = csv.reader(io.StringIO(self._body, newline=""), delimiter=self._separator)
        return [1, *(reader.line_num + 1 for _ in reader)]

    def cells(self, row: int) -> Sequence[str]:
        """The cells of a row as in the file, not padded to the widest row."""
        csv.field_size_limit(sys.maxsize)
        reader = csv.reader(io.StringIO(self._body, newline=""), delimiter=self._separator)
        return next((cells for number, cells in enumerate(reader) if number == row), [])


def _not_csv(message: str, lines: RowLines, shown: str) -> SeriesError:
    unclosed = _UNCLOSED.search(message)
    line = lines.of(int(unclosed[1])) if unclosed else 1
    return problem(
        shown, "a quotation mark is not closed", "a closing quotation mark, and two for each one inside a quoted cell", line=line
    )
