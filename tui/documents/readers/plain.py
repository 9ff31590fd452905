"""Reads plain text.

Headings, paragraphs, bullets with wrapped lines, and tables however they are laid out.
"""

from collections.abc import Sequence

from tui.documents.document import DocumentPlace

from .blocks import Blocks
from .clean import joined_lines
from .markup import without_marks
from .plain_lines import bullet, heading_alone, heading_marked, is_note, numbered, underlined
from .running_heads import without_running_heads
from .stacked import add_tables
from .text_runs import run_of_bars, run_of_gaps, run_of_short, run_of_tabs
from .text_tables import NumberedLine, aligned_rows, barred, one_cell_a_line, tabbed


def read_plain(text: str, blocks: Blocks) -> None:
    """Add the blocks of a text. A form feed begins a new page."""
    read_lines(_lines(text, blocks), blocks)


def read_lines(lines: Sequence[NumberedLine], blocks: Blocks) -> None:
    """Add the blocks of lines with their numbers."""
    reading = _Reading(blocks)
    at = 0
    while at < len(lines):
        at = reading.take(lines, at)
    reading.end()


def _lines(text: str, blocks: Blocks) -> list[NumberedLine]:
    pages = text.replace("\r\n", "\n").replace("\r", "\n").split("\f")
    if len(pages) > 1 and not pages[-1].strip():
        pages.pop()
    paged, number = len(pages) > 1, 0
    found = []
    for page, content in enumerate(pages, 1):
        rows = content.split("\n")
        found.append([NumberedLine(number + at, row, page if paged else 0) for at, row in enumerate(rows, 1)])
        number += len(rows) - 1
    blocks.pages = len(pages) if paged else 0
    return [line for page in without_running_heads(found, lambda line: line.text) for line in page]


def add_tabbed(blocks: Blocks, lines: Sequence[NumberedLine], place: DocumentPlace) -> None:
    """Add a table whose cells are separated by tabs, or name it as not read."""
    if rows := tabbed(lines):
        add_tables(blocks, rows, place)
    else:
        blocks.leave_out("A table laid out with tabs", "which column each cell belongs to is not certain", place)


class _Reading:
    """Reads line by line, and keeps the paragraph that is being put together."""

    def __init__(self, blocks: Blocks) -> None:
        self.blocks = blocks
        self.text, self.place, self.bullet, self.depth, self.note = "", DocumentPlace(), False, 0, False
        self.indents: list[int] = []
        self.after_blank = True

    def take(self, lines: Sequence[NumberedLine], at: int) -> int:
        """Read what begins at a line, and return the first line after it."""
        line = lines[at]
        if not line.text.strip():
            self.end()
            self.after_blank = True
            return at + 1
        after = self._table(lines, at) or self._heading(lines, at)
        if not after:
            self._words(line)
            after = at + 1
        self.after_blank = False
        return after

    def end(self) -> None:
        """Add the paragraph that is being put together."""
        if self.text:
            text = without_marks(self.text).text
            self.blocks.paragraph(text, self.place, bullet=self.bullet, depth=self.depth, footnote=self.note)
        self.text, self.bullet, self.depth, self.note = "", False, 0, False

    def _table(self, lines: Sequence[NumberedLine], at: int) -> int:
        if found := run_of_tabs(lines, at):
            self.end()
            add_tabbed(self.blocks, found, _place(lines[at]))
            return at + len(found)
        if found := run_of_bars(lines, at):
            self.end()
            add_tables(self.blocks, barred(found), _place(lines[at]))
            return at + len(found)
        found, end = run_of_gaps(lines, at)
        if found:
            self.end()
            if read := aligned_rows(found):
                add_tables(self.blocks, read, _place(lines[at]))
            else:
                self.blocks.leave_out("A table laid out with spaces", "which column each cell belongs to is not certain", _place(lines[at]))
            return end
        return 0 if self.text else self._column(lines, at)

    def _column(self, lines: Sequence[NumberedLine], at: int) -> int:
        """A table with one cell a line."""
        found, end = run_of_short(lines, at)
        if not found:
            return 0
        self.end()
        if rows := one_cell_a_line(found):
            add_tables(self.blocks, rows, _place(lines[at]))
        else:
            self.blocks.leave_out("A table with one cell on each line", "how many cells a row has is not certain", _place(lines[at]))
        return end

    def _heading(self, lines: Sequence[NumberedLine], at: int) -> int:
        line = lines[at]
        below = lines[at + 1].text if at + 1 < len(lines) else ""
        if found := heading_marked(line.text):
            self.end()
            self.blocks.heading(*found, _place(line))
            return at + 1
        level = 0 if self.text else underlined(line.text, below)
        if level:
            self.blocks.heading(without_marks(line.text).text, level, _place(line))
            return at + 2
        alone = self.after_blank and not below.strip() and not bullet(line.text)
        if alone and (level := heading_alone(without_marks(line.text).text)):
            self.blocks.heading(without_marks(line.text).text, level, _place(line))
            return at + 1
        return 0

    def _words(self, line: NumberedLine) -> None:
        """A line of a paragraph or a bullet, or one that begins another."""
        marked, listed = bullet(line.text), False
        if not marked and (self.after_blank or not self.text or self.indents):
            marked, listed = numbered(line.text), True
        if marked:
            self.end()
            self.indents = [indent for indent in self.indents if indent < marked.indent] + [marked.indent]
            nested = len(self.indents)
            self.text, self.place, self.depth, self.bullet = marked.text, _place(line), nested, not listed
        elif self.text:
            self.text = joined_lines(self.text, line.text)
        else:
            self.indents = []
            self.text, self.place, self.note = line.text, _place(line), is_note(line.text)


def _place(line: NumberedLine) -> DocumentPlace:
    return DocumentPlace(line=line.number, page=line.page)
