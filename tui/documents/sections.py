"""Divides a printed table into parts with a heading of their own.

Its title, its heading rows and its rows of figures.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from .document import PrintedCell, PrintedTable
from .printed import printed
from .shown_signs import printed_sign
from .window import window_of

CellKind = Literal["blank", "figure", "period", "sign", "text"]
LONG_NOTE = 9
"""A row with this many words in its only cell is a note."""
_NOTE = re.compile(
    r"(?:\*|†|‡|\(?[a-z0-9]\)|\[|notes?\b|source|sources\b|nodyn|ffynhonnell|n\.?b\.?\b|figures\b|data\b|please\b)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = re.compile(r"(?:[12]?\d|3[01])(?:st|nd|rd|th)?")


class TableSection(NamedTuple):
    """Rows of a table, by their places in it."""

    title: tuple[str, ...]
    header: tuple[int, ...]
    body: tuple[int, ...]
    notes: tuple[str, ...]


def cell_kind(cell: PrintedCell) -> CellKind:
    """What a cell holds.

    A year is a period; whether it is a figure after all, its neighbours show.
    """
    text = cell.text
    if not text:
        return "blank"
    if text.isascii() and text.isdigit():
        return "period" if _YEAR.fullmatch(text) else "figure"
    if printed_sign(text) is not None:
        return "sign"
    if window_of(text) is not None:
        return "period"
    return "figure" if printed(text.partition(" (")[0], cell.place) is not None or printed(text, cell.place) is not None else "text"


def sections(table: PrintedTable) -> list[TableSection]:
    """The parts of a table that have rows of figures."""
    reader = _Reader(table)
    for at in range(len(table.rows)):
        reader.read(at)
    return reader.ended()


class _Reader:
    """Goes through the rows of a table from the top."""

    def __init__(self, table: PrintedTable) -> None:
        self.table = table
        self.found: list[TableSection] = []
        self.title: list[str] = [table.title] if table.title else []
        self.header: list[int] = []
        self.body: list[int] = []
        self.notes: list[str] = []
        self.waiting: list[int] = []
        """Rows of one cell since the last figures: they can be the title of the next part."""
        self.figures: set[int] = set()
        """The columns with figures."""

    def read(self, at: int) -> None:
        """Read one more row."""
        row = self.table.rows[at]
        shapes = [cell_kind(cell) for cell in row]
        filled = [place for place, kind in enumerate(shapes) if kind != "blank"]
        if not filled:
            if self.body:
                self.body.append(at)
        elif self._has_data(at, row, shapes, filled):
            self.body += [*self.waiting, at]
            self.waiting = []
            self.figures.update(place for place in filled if place and shapes[place] in ("figure", "period"))
        elif len(filled) == 1:
            self._one_cell(at, filled[0], row[filled[0]].text)
        elif not self.figures:
            self.title += [cell.text for each in self.waiting for cell in self.table.rows[each] if cell.text]
            self.waiting = []
            self.header.append(at)
        elif sum(shapes[place] in ("text", "period") for place in self.figures) * 2 > len(self.figures):
            titles = [cell.text for each in self.waiting for cell in self.table.rows[each] if cell.text]
            self.ended()
            self.title, self.header = titles, [at]
        else:
            self.body += [*self.waiting, at]
            self.waiting = []

    def ended(self) -> list[TableSection]:
        """All parts, when the last row of one has been read."""
        if self.figures:
            self.found.append(TableSection(tuple(self.title), tuple(self.header), tuple(self.body), tuple(self.notes)))
        self.title, self.header, self.body, self.notes, self.waiting, self.figures = [], [], [], [], [], set()
        return self.found

    def _one_cell(self, at: int, place: int, text: str) -> None:
        if (self.figures or self.header) and _is_note(text):
            self.notes.append(text)
        elif place and not self.figures:
            self.header.append(at)  # A heading that runs over several rows.
        elif self.header or self.figures:
            self.waiting.append(at)
        else:
            self.title.append(text)

    def _has_data(self, at: int, row: Sequence[PrintedCell], shapes: Sequence[CellKind], filled: Sequence[int]) -> bool:
        """Whether a row has figures.

        One whose every cell beyond the first is a period or text is a heading.
        """
        inner = [place for place in filled if place > 0]
        if not inner:
            return False
        kinds = [shapes[place] for place in inner]
        if not self.figures and self._is_day(at, inner):
            return False
        if not self.figures and not row[0].text and not row[0].merged and ("text" in kinds or set(kinds) == {"period"}):
            return False  # The day of a date, in a heading that runs over several rows.
        if "figure" in kinds:
            numbers = [row[place].text for place in inner]
            counted = [str(number) for number in range(1, len(numbers) + 1)]
            return not (len(numbers) > 2 and numbers == counted and not self.header and not self.figures)
        if kinds.count("sign") > kinds.count("text") and kinds.count("sign") >= kinds.count("period"):
            return True
        years = [int(row[place].text) for place in inner if _YEAR.fullmatch(row[place].text)]
        if not self.header or not years or len(years) < len(inner):
            return False
        # Counts that look like years, below a heading; years that follow each other are a heading again.
        return len(years) == 1 or any(after - before != 1 for before, after in pairwise(years))

    def _is_day(self, at: int, inner: Sequence[int]) -> bool:
        """Whether a row begins a heading of a day, a month and a year below each other."""
        row, below = self.table.rows[at], self.table.rows[at + 1 : at + 2]
        days = [place for place in inner if _DAY.fullmatch(row[place].text)]
        others = [row[place] for place in inner if place not in days]
        return (
            bool(below and days)
            and not below[0][0].text
            and all(_is_month(below[0][place].text) for place in days)
            and all(cell_kind(cell) == "text" for cell in others)
        )


def _is_month(text: str) -> bool:
    return text.isalpha() and window_of(text) is not None


def _is_note(text: str) -> bool:
    return bool(_NOTE.match(text)) or len(text.split()) >= LONG_NOTE
