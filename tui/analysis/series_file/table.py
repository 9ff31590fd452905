"""Turns text into a table of cells, with the line on which each row begins.

Without quotation marks, splitting is enough; `quoted` splits the rest.
"""

import csv
import io
import re
import sys
from collections.abc import Sequence
from copy import copy
from functools import cached_property
from itertools import repeat, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from tui.text.separated import SEPARATORS, named_separator, unguarded

from .errors import problem
from .figures import looks_like_figure
from .periods import looks_like_period
from .quoted import MisquotedError, quoted_cells

if TYPE_CHECKING:
    from _csv import Reader

MOST_CELLS = 2000
"""The most columns in a row."""
_SPACES = " \t\v\f\x1c\x1d\x1e\x1f"
"""White space of ASCII that a cell without quotation marks may have around it."""
_SAMPLE = 60


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
    quoted = '"' in body
    split = _quoted(body, lines, shown) if quoted else _unquoted(body, separator, shown)
    if not split:
        raise problem(shown, "the file is empty", "a header row, then a period and a value in each row")
    spaced = quoted or not body.isascii() or any(map(body.__contains__, _SPACES))
    columns = [list(map(str.strip, column)) for column in split] if spaced else list(map(_as_list, split))
    if _has_row_names(columns):
        columns = [[head, *column[1:]] for head, column in zip(["", *(column[0] for column in columns[:-1])], columns, strict=True)]
    if (quoted and '="' in body) or "'" in body:
        columns = [list(map(unguarded, column)) for column in columns]
    return FileTable(columns, separator, lines)


def _as_list(column: Sequence[str]) -> list[str]:
    return column if isinstance(column, list) else list(column)


def _has_row_names(columns: list[list[str]]) -> bool:
    """Whether the rows are numbered in a first column that the header leaves out.

    R's write.table does this.
    """
    first, last = columns[0], columns[-1]
    return len(columns) > 2 and not last[0] and all(last[1:]) and bool(first[0]) and first[1:] == [str(at) for at in range(1, len(first))]


def _unquoted(body: str, separator: str, shown: str) -> Sequence[Sequence[str]]:
    """The columns of a text without quotation marks."""
    body = body.removeprefix("\ufeff")  # A second mark, as where files were put together.
    if "\r" in body:
        body = body.replace("\r\n", "\n").replace("\r", "\n")
    if not body:
        return []
    body = body.removesuffix("\n")
    marks = f"{body}\n".encode().translate(None, bytes(set(range(256)) - {*b"\n", *separator.encode()}))
    line, end, _ = marks.partition(b"\n")
    if marks == (line + end) * (len(marks) // (len(line) + 1)):
        # As many cells in each row, as in nearly every file: one list of cells is split many times faster.
        wide = _bounded(1 + len(line), shown)
        cells = body.replace("\n", separator).split(separator)
        return [cells[at::wide] for at in range(wide)]
    rows = body.split("\n")
    _bounded(1 + max(map(str.count, rows, repeat(separator))), shown)
    return list(zip_longest(*(row.split(separator) for row in rows), fillvalue=""))


def _quoted(body: str, lines: "RowLines", shown: str) -> Sequence[Sequence[str]]:
    """The columns of a text with quotation marks. Raises SeriesError."""
    try:
        wide = _bounded(max(map(len, lines.rows()), default=1), shown)
        return quoted_cells(body, lines.separator, wide)
    except MisquotedError as error:
        if error.row is None:
            raise problem(shown, "the rows have different numbers of cells", "as many in each row as in the header") from None
        wanted = "a closing quotation mark, and two for each one inside a quoted cell"
        raise problem(shown, "a quotation mark is not closed", wanted, line=lines.of(error.row) if error.row >= 0 else 1) from None


def _bounded(wide: int, shown: str) -> int:
    """The number of cells in the widest row. Raises SeriesError for too many."""
    if wide > MOST_CELLS:
        raise problem(shown, f"a row has {wide:,} cells", f"at most {MOST_CELLS:,}")
    return wide


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
        self.separator = separator
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
        reader = self.rows()
        return [1, *(reader.line_num + 1 for _ in reader)]

    def cells(self, row: int) -> Sequence[str]:
        """The cells of a row as in the file, not padded to the widest row."""
        return next((cells for number, cells in enumerate(self.rows()) if number == row), [])

    def rows(self) -> "Reader":
        """A reader of the rows of the file, from the first."""
        csv.field_size_limit(sys.maxsize)  # Our own limit is on the whole file.
        return csv.reader(io.StringIO(self._body, newline=""), delimiter=self.separator)
