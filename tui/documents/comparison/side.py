"""One of the two reports of a comparison, with what both are matched by."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from msgspec import Struct

from tui.documents.checks.prose import Paragraphs
from tui.documents.document import Block, CheckedDocument, DocumentPlace, Heading, PrintedTable
from tui.documents.grid import TableReading, every_cell
from tui.documents.printed import PrintedNumber
from tui.documents.window import MonthWindow, heading_windows
from tui.text.words import forms

from .cell_keys import CellAt, CellKey, cell_key, exact_words, naming_words, plain_key, table_labels, title_roots
from .relative import own_periods, relative_period
from .same_rows import RowSignature, row_signatures

_CAPTION = re.compile(r"table\s+[a-z]?\d[\d.-]*[a-z]?\s*[:.–—-]?\s*\w", re.IGNORECASE)
LONGEST_HEADING = 200
"""The most characters of a text that can be the title of a table."""


class SideTable(Struct, frozen=True, dict=True):
    """A table with the heading that it stands under, and the caption below it."""

    reading: TableReading
    heading: str = ""
    caption: str = ""
    own: dict[str, MonthWindow] = {}
    """The quarter and the month of the report, from which headings can count."""

    @property
    def title(self) -> str:
        """The caption below the table, or else its title."""
        return self.caption or self.reading.title

    @cached_property
    def around(self) -> MonthWindow | None:
        """The one period that the title names, or else the heading above."""
        for text in (self.title, self.heading):
            found = [each for each in heading_windows(text)[0] if each.dated]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    @cached_property
    def title_words(self) -> frozenset[str]:
        """The naming words of the title."""
        return title_roots(self.title)

    @cached_property
    def heading_words(self) -> frozenset[str]:
        """The naming words of the heading above."""
        return title_roots(self.heading)

    @cached_property
    def labels(self) -> frozenset[tuple[str, ...]]:
        """The naming words of each row and column."""
        return frozenset(words for words in table_labels(self.reading) if not self.shared.issuperset(words))

    @cached_property
    def keys(self) -> dict[CellAt, CellKey]:
        """What each cell with a figure or a sign is for, in all words."""
        return self._keyed(exact=True)

    @cached_property
    def rough_keys(self) -> dict[CellAt, CellKey]:
        """What each cell is for, in the words that name something."""
        return self._keyed(exact=False)

    @cached_property
    def plain_keys(self) -> dict[CellAt, CellKey]:
        """What each cell is for, without units and the words that all its cells share."""
        shared = self.shared
        return {at: plain_key(key, shared) for at, key in self.rough_keys.items()}

    @cached_property
    def figures(self) -> dict[CellKey, PrintedNumber]:
        """The figures by what they are for. Of several that are alike the first."""
        found: dict[CellKey, PrintedNumber] = {}
        for row, column, value in every_cell(self.reading):
            if (key := self.plain_keys.get((row, column))) is not None:
                found.setdefault(key, value)
        return found

    @cached_property
    def rows(self) -> frozenset[RowSignature]:
        """The label and the figures of each row."""
        return frozenset(row_signatures(self.reading))

    @cached_property
    def shared(self) -> frozenset[str]:
        """The words of every cell, totals and what follows from other cells apart."""
        keys = list(self.rough_keys.values())
        return frozenset.intersection(
            *([words for words, _, _, role in keys if role == "plain"] or [words for words, *_ in keys] or [frozenset()])
        )

    @property
    def place(self) -> DocumentPlace:
        """Where the table stands."""
        return self.reading.table.place

    @property
    def name(self) -> str:
        """The title in quotation marks, or what the table is about."""
        if self.title:
            return f"“{self.title}”"
        names = [line.name for line in self.reading.rows if line.name][:3]
        return f"a table of {', '.join(names)}" if names else "a table without a title"

    def text(self, row: int, column: int) -> str:
        """The text of a cell as printed."""
        reading = self.reading
        at, beside = reading.rows[row].at, reading.columns[column].at
        return reading.table.rows[beside if reading.turned else at][at if reading.turned else beside].text

    def _keyed(self, *, exact: bool) -> dict[CellAt, CellKey]:
        named = exact_words if exact else naming_words
        reading, found = self.reading, {}
        for row in range(len(reading.rows)):
            for column, line in enumerate(reading.columns):
                if line.role != "text" and reading.rows[row].role != "text":
                    key = cell_key(reading, row, column, self.around, lambda label: named(relative_period(label, self.own)[1]))
                    window = self._relative(row, column) if self.own else None
                    found[row, column] = key if window is None else (key[0], window, *key[2:])
        return found

    def _relative(self, row: int, column: int) -> MonthWindow | None:
        """The period that a row or a column names from where the report stands."""
        labels = (word for line in (self.reading.rows[row], self.reading.columns[column]) for word in line.words)
        return next((window for label in labels if (window := relative_period(label, self.own)[0]) is not None), None)


class ReportSide(Struct, frozen=True, dict=True):
    """A report: its tables, and its sentences with figures."""

    document: CheckedDocument
    tables: tuple[SideTable, ...]
    paragraphs: Paragraphs

    @cached_property
    def headings(self) -> frozenset[frozenset[str]]:
        """The words of every short text that can be the title of a table."""
        texts = [block.title if isinstance(block, PrintedTable) else block.text for block in self.document.blocks]
        return frozenset(title_roots(text) for text in texts if len(text) <= LONGEST_HEADING)

    @cached_property
    def _words(self) -> str:
        """All words of the report, in order."""
        texts = (
            (cell.text for row in block.rows for cell in row) if isinstance(block, PrintedTable) else (block.text,)
            for block in self.document.blocks
        )
        return f" {' '.join(form for group in texts for text in group for form in forms(text))} "

    def has_words(self, text: str) -> bool:
        """Whether the report has the words of a text somewhere, in their order."""
        return f" {' '.join(forms(text))} " in self._words

    @property
    def restated(self) -> bool:
        """Whether its titles and sentences are a pack's own words."""
        return self.document.kind == "pack"

    @property
    def name(self) -> str:
        """The name of the file or of the pack."""
        return self.document.path.name

    def at(self, *places: DocumentPlace) -> str:
        """A place of this report, with its name: `june.docx, table 1, row 2, column 3`."""
        return ", ".join(filter(None, (self.name, *(place.words() for place in places))))


def report_side(document: CheckedDocument, readings: Sequence[TableReading], paragraphs: Paragraphs) -> ReportSide:
    """A report with its tables, their headings and captions."""
    found = dict(_surroundings(document))
    own = own_periods(document)
    tables = tuple(SideTable(reading, *found.get(reading.table.place, ("", "")), own) for reading in readings)
    return ReportSide(document, tables, paragraphs)


def _surroundings(document: CheckedDocument) -> Iterator[tuple[DocumentPlace, tuple[str, str]]]:
    """The place of each table, with the heading above it and the caption below it.

    A caption between two tables is the title of the second one.
    """
    heading = above = ""
    for at, block in enumerate(document.blocks):
        if isinstance(block, Heading) and not _CAPTION.match(block.text):
            above, heading = heading, block.text[:LONGEST_HEADING]
        elif isinstance(block, PrintedTable):
            # A title in the style of a heading is not the heading that it stands under.
            yield block.place, (above if heading == block.title else heading, _caption_below(document.blocks, at, block))
            heading = above if heading == block.title else heading


def _caption_below(blocks: Sequence[Block], at: int, table: PrintedTable) -> str:
    """The caption directly below a table.

    Nothing where it is that of the next table, or the table has one above.
    """
    below = blocks[at + 1] if at + 1 < len(blocks) else table
    if isinstance(below, PrintedTable) or len(below.text) > LONGEST_HEADING or not _CAPTION.match(below.text):
        return ""
    after = blocks[at + 2] if at + 2 < len(blocks) else table
    next_one = after is not table and isinstance(after, PrintedTable) and after.title == below.text
    return "" if next_one or _CAPTION.match(table.title) else below.text
