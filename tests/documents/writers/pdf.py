"""Writes a report as PDF with a text layer.

Long tables break over pages, with or without their header again.
"""

import re
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from fpdf import FPDF

from tests.documents.blocks import Cell, Draft, Grid, Heading, Paragraph

# The standard fonts have no arrows; Zapf Dingbats has them, as the symbol fonts of real reports do.
ARROWS = {"▲": "s", "▼": "t"}
OTHERS = str.maketrans({"−": "-"})
MARGIN = 14


def write_pdf(draft: Draft, path: Path, random: Random) -> None:
    """Writes a report as PDF pages of A4.

    Upright or on its side where a table is wide; ruled tables, or a line below the header only.
    """
    wide = max((grid.width for grid in draft.grids()), default=0) > 9
    paper = _Paper(
        wide, ruled=random.random() < 0.6, repeated=random.random() < 0.7, stretched=random.random() < 0.7, footer=random.random() < 0.6
    )
    paper.words(draft.title, size=16, bold=True)
    number = 0
    for block in draft.blocks:
        if isinstance(block, Heading):
            paper.words(block.text, size=12, bold=True)
        elif isinstance(block, Paragraph):
            mark = "•" if block.style == "bullet" else block.number
            paper.words(block.shown, mark=mark)
        else:
            number += 1
            if block.title:
                paper.words(f"Table {number}: {block.title}", bold=True)
            paper.grid(block)
            for note in block.notes:
                paper.words(note, size=8)
    paper.pdf.output(str(path))


class _Paper:
    def __init__(self, wide: bool, *, ruled: bool, repeated: bool, stretched: bool, footer: bool) -> None:
        self.pdf = _Pages("L" if wide else "P", footer)
        self.pdf.set_creation_date(datetime(2019, 5, 12, tzinfo=UTC))
        self.pdf.core_fonts_encoding = "cp1252"
        self.pdf.set_margins(MARGIN, MARGIN)
        self.pdf.set_auto_page_break(True, 18)
        self.pdf.add_page()
        self.ruled, self.repeated, self.stretched = ruled, repeated, stretched

    def words(self, text: str, *, size: int = 10, bold: bool = False, mark: str = "") -> None:
        """A paragraph, wrapped; its bullet or number hangs to the left."""
        self.pdf.set_left_margin(MARGIN)
        self.pdf.set_x(MARGIN)
        if mark:
            self._fragment(mark, size, bold)
            self.pdf.set_left_margin(MARGIN + 8)
            self.pdf.set_x(MARGIN + 8)
        for fragment in _fragments(text):
            self._fragment(fragment, size, bold)
        self.pdf.ln(size * 0.75)
        self.pdf.set_left_margin(MARGIN)

    def _fragment(self, text: str, size: int, bold: bool) -> None:
        self._font(text, size, bold)
        self.pdf.write(size * 0.48, _encoded(text))

    def _font(self, text: str, size: float, bold: bool) -> None:
        if text in ARROWS:
            self.pdf.set_font("ZapfDingbats", size=size)
        else:
            self.pdf.set_font("Helvetica", "B" if bold else "", size)

    def grid(self, grid: Grid) -> None:
        """The table, cell by cell, so that a text can change its font within a cell."""
        size = 7 if grid.width > 9 else 8
        widths = self._widths(grid, size)
        lines = [
            max([self._lines(cell, widths[place : place + cell.across], size) for place, cell in _cells(row)], default=1)
            for row in grid.rows
        ]
        heights = [3.4 * count + 1.6 for count in lines]
        headed = grid.headers if not grid.box else 0
        for number, row in enumerate(grid.rows):
            if self.pdf.get_y() + sum(heights[number : max(number + 1, headed)]) > self.pdf.h - 20:
                self.pdf.add_page()
                for header in range(headed if self.repeated and number >= headed else 0):
                    self._row(grid.rows[header], header, widths, heights, size)
                    self._rule(header == headed - 1, widths)
            self._row(row, number, widths, heights, size)
            self._rule(number == headed - 1, widths)
        self.pdf.ln(2)

    def _row(self, row: list[Cell | None], number: int, widths: list[float], heights: list[float], size: float) -> None:
        top = self.pdf.get_y()
        for place, cell in _cells(row):
            left = MARGIN + sum(widths[:place])
            width = sum(widths[place : place + cell.across])
            if self.ruled:
                self.pdf.rect(left, top, width, sum(heights[number : number + cell.down]))
            for line, text in enumerate(self._wrapped(cell, width, size)):
                self._line(text, left, top + 0.8 + 3.4 * line, width, size, cell.bold, right=place > 0)
        self.pdf.set_xy(MARGIN, top + heights[number])

    def _line(self, text: str, left: float, top: float, width: float, size: float, bold: bool, *, right: bool) -> None:
        long = self._width(text, size, bold)
        self.pdf.set_xy(left + width - long - 1 if right else left + 1, top)
        for fragment in _fragments(text):
            self._font(fragment, size, bold)
            self.pdf.cell(self.pdf.get_string_width(_encoded(fragment)), 3.4, _encoded(fragment))

    def _rule(self, last: bool, widths: list[float]) -> None:
        if last and not self.ruled:
            self.pdf.line(MARGIN, self.pdf.get_y(), MARGIN + sum(widths), self.pdf.get_y())

    def _width(self, text: str, size: float, bold: bool) -> float:
        total = 0.0
        for fragment in _fragments(text):
            self._font(fragment, size, bold)
            total += self.pdf.get_string_width(_encoded(fragment))
        return total

    def _wrapped(self, cell: Cell, width: float, size: float) -> list[str]:
        lines = [""]
        for word in cell.shown.split():
            longer = f"{lines[-1]} {word}".strip()
            if self._width(longer, size, cell.bold) > width - 2 and lines[-1]:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _lines(self, cell: Cell, widths: list[float], size: float) -> int:
        return 1 if cell.down > 1 else len(self._wrapped(cell, sum(widths), size))

    def _widths(self, grid: Grid, size: float) -> list[float]:
        """Wide enough for the longest word of each column.

        Labels get what is left, up to their own length.
        """
        self.pdf.c_margin = 0
        found = []
        for column in range(grid.width):
            cells = [row[column] for row in grid.rows]
            words = [(word, cell.bold) for cell in cells if cell is not None and cell.across == 1 for word in _unbroken(cell, column)]
            found.append(max((self._width(word, size, bold) for word, bold in words), default=6) + 3)
        room = self.pdf.w - 2 * MARGIN
        if self.stretched and len(found) < 9:
            found = [found[0], *[width + max(0.0, min(14.0, (room - sum(found)) / len(found))) for width in found[1:]]]
        return [width * min(1, room / sum(found)) for width in found]


class _Pages(FPDF):
    def __init__(self, orientation: str, numbered: bool) -> None:
        super().__init__(orientation, "mm", "A4")
        self.numbered = numbered

    def footer(self) -> None:
        if self.numbered:
            self.set_xy(MARGIN, self.h - 12)
            self.set_font("Helvetica", size=8)
            self.cell(0, 4, f"Page {self.page_no()}", align="C")


def _unbroken(cell: Cell, column: int) -> list[str]:
    """What of a cell must stay on one line.

    Figures whole, and words; a row's label up to 34 characters.
    """
    text = cell.shown
    if len(text) < (16 if cell.figure is not None else 34 if column == 0 else 0):
        return [text]
    return text.split()


def _cells(row: list[Cell | None]) -> list[tuple[int, Cell]]:
    return [(place, cell) for place, cell in enumerate(row) if cell is not None]


def _fragments(text: str) -> list[str]:
    return [fragment for fragment in re.split("([▲▼])", text) if fragment]


def _encoded(text: str) -> str:
    if text in ARROWS:
        return ARROWS[text]
    return text.translate(OTHERS)
