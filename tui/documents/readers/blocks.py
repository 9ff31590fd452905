"""Collects what a reader finds, in order.

Counts paragraphs and tables, and stops a reader that finds too much or takes too long.
"""

import re
import time
from collections.abc import Sequence
from typing import NamedTuple

from tui.documents.document import Block, DocumentPlace, Heading, Paragraph, PrintedCell, PrintedTable, Unread
from tui.text.numbers import plural

from .clean import LONGEST_TEXT, clean
from .plain_lines import bullet as marked_bullet
from .plain_lines import numbered

MOST_BLOCKS = 50_000
"""The most headings and paragraphs of a document that are read."""
MOST_BLOCK_CELLS = 250_000
"""The most cells of all tables together."""
MOST_SECONDS = 60.0
"""The longest that reading a document takes, in seconds of the processor: a busy machine does not change what is read."""
_OWN_NUMBER = re.compile(r"table\s+(?P<number>[A-Z]?\d{1,3}(?:[.-]\d{1,3})*[a-z]?|[A-Z](?=[.:)–-]))(?![\w%])", re.IGNORECASE)
_CAPTION = re.compile(r"(?:table|figure|fig\.?|chart|appendix|annex)\s*[0-9A-Z]", re.IGNORECASE)


BULLET_SIGNS = ("•", "▪", "●", "◦", "‣", "■", "➢", "✓")


class TooLong(Exception):
    """The document is longer than is read. What was found so far stands."""


class CellText(NamedTuple):
    """A cell before its table has a number. `ref` is its name on a sheet: "B7"."""

    text: str = ""
    bold: bool = False
    merged: bool = False
    note: str = ""
    line: int = 0
    page: int = 0
    ref: str = ""


CellTextRows = Sequence[Sequence[CellText]]


class Blocks:
    """The blocks of one document, as far as they are read."""

    def __init__(self) -> None:
        self.found: list[Block] = []
        self.unread: list[Unread] = []
        self.title = ""
        self._names: set[str] = {""}
        self.pages = 0
        self._paragraphs = self._tables = self._cells = 0
        self.start_time()

    def heading(self, text: str, level: int, place: DocumentPlace) -> None:
        """Add a heading, unless it is empty."""
        if text := self._text(text, place):
            self.found.append(Heading(text, max(1, min(9, level)), self._numbered(place)))

    def paragraph(self, text: str, place: DocumentPlace, *, bullet: bool = False, depth: int = 0, footnote: bool = False) -> None:
        """Add a paragraph, unless it is empty.

        A bullet has at least depth 1. A typed bullet or number at its beginning is left out.
        """
        if text := self._text(text, place):
            if not bullet and not footnote and (marked := marked_bullet(text) or numbered(text)):
                text, bullet, depth = marked.text, marked_bullet(text) is not None, max(depth, 1)
            depth = max(depth, int(bullet))
            self.found.append(Paragraph(text, self._numbered(place), bullet=bullet, depth=depth, footnote=footnote))

    def table(self, rows: CellTextRows, place: DocumentPlace, title: str = "", first_row: int = 1) -> None:
        """Add a table, unless all its cells are empty.

        Short rows are filled up, and empty columns and rows at its edges are dropped.

        `first_row` is the number of its first row where the rows above it stand elsewhere. Without a title, a caption directly above it
        becomes the title.
        """
        self.keep_time()
        width = max((len(row) for row in rows), default=0)
        self._cells += width * len(rows)
        if self._cells > MOST_BLOCK_CELLS:
            raise TooLong(f"only {MOST_BLOCK_CELLS:,} cells of a document are read")
        texts = [
            [*(cell._replace(text=clean(cell.text[:LONGEST_TEXT])) for cell in row), *[CellText()] * (width - len(row))] for row in rows
        ]
        while texts and not any(cell.text for cell in texts[-1]):
            texts.pop()
        while width and not any(row[width - 1].text or row[width - 1].merged for row in texts):
            width -= 1
        if not texts or not width:
            return
        if width == 2 and all(row[0].text in BULLET_SIGNS and row[1].text for row in texts):
            for row in texts:  # A list, whose bullets stand apart from their text.
                self.paragraph(row[1].text, place, bullet=True)
            return
        self._tables += 1
        title = clean(title) or self._caption()
        at = DocumentPlace(place.line, place.page, 0, place.sheet, place.cell, self._tables, name=self._name(title))
        cells = tuple(
            tuple(_cell(cell, at, number, column) for column, cell in enumerate(row[:width], 1))
            for number, row in enumerate(texts, first_row)
        )
        self.found.append(PrintedTable(cells, at, title))
        self._leave_out_of(cells, rows)

    def _leave_out_of(self, cells: Sequence[Sequence[PrintedCell]], rows: CellTextRows) -> None:
        """Note the cells of a table that are cut, and those of which nothing is known."""
        unknown: dict[str, list[DocumentPlace]] = {}
        for row, texts in zip(cells, rows, strict=False):
            for cell, text in zip(row, texts, strict=False):
                if len(text.text) > LONGEST_TEXT:
                    self.leave_out("Part of a cell", f"only {LONGEST_TEXT:,} characters of a cell are read", cell.place)
                if cell.note and not cell.text:
                    unknown.setdefault(cell.note, []).append(cell.place)
        for note, places in unknown.items():
            self.leave_out(plural(len(places), "cell"), f"it has {note}" if len(places) == 1 else f"each has {note}", places[0])

    def leave_out(self, what: str, why: str, place: DocumentPlace | None = None) -> None:
        """Note a part that is not read."""
        self.unread.append(Unread(place or DocumentPlace(), what, why))

    def start_time(self, seconds: float | None = None) -> None:
        """Start the time that reading may take anew."""
        self._ends = time.process_time() + (MOST_SECONDS if seconds is None else seconds)

    def keep_time(self) -> None:
        """Raise TooLong where reading has taken too long."""
        if time.process_time() > self._ends:
            raise TooLong(f"reading stops after {MOST_SECONDS:.0f} seconds")

    @property
    def tables(self) -> int:
        """How many tables there are so far."""
        return self._tables

    def _text(self, text: str, place: DocumentPlace) -> str:
        self.keep_time()
        if len(self.found) >= MOST_BLOCKS:
            raise TooLong(f"only {MOST_BLOCKS:,} paragraphs of a document are read")
        if len(text) > LONGEST_TEXT:
            self.leave_out("Part of a paragraph", f"only {LONGEST_TEXT:,} characters of a paragraph are read", place)
        return clean(text[:LONGEST_TEXT])

    def _numbered(self, place: DocumentPlace) -> DocumentPlace:
        self._paragraphs += 1
        return DocumentPlace(place.line, place.page, self._paragraphs, place.sheet, place.cell)

    def _name(self, title: str) -> str:
        """The number that a title gives its table, unless an earlier table has it."""
        found = _OWN_NUMBER.match(title)
        name = f"Table {found['number']}" if found else ""
        if name in self._names:
            return ""
        self._names.add(name)
        return name

    def _caption(self) -> str:
        """The text directly above a table that reads like its title."""
        above = self.found[-1] if self.found else None
        if isinstance(above, Heading):
            return above.text
        if not isinstance(above, Paragraph) or above.bullet or len(above.text) > 160:
            return ""
        return above.text if _CAPTION.match(above.text) or above.text[-1] not in ".;,!?" else ""


def _cell(cell: CellText, at: DocumentPlace, row: int, column: int) -> PrintedCell:
    place = DocumentPlace(cell.line or at.line, cell.page or at.page, 0, at.sheet, cell.ref, at.table, row, column, at.name)
    return PrintedCell("" if cell.merged else cell.text, place, cell.merged, cell.bold, cell.note)
