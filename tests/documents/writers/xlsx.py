"""Writes a report as an Excel workbook.

Each table on its own sheet, or all on one with the prose between them.
"""

import re
from datetime import datetime
from pathlib import Path
from random import Random

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.documents.blocks import Cell, Draft, Grid, Heading, Paragraph
from tests.documents.writers.docx import fix_dates

PLAIN = re.compile(r"-?\d[\d,]*(\.\d+)?%?")


def write_xlsx(draft: Draft, path: Path, random: Random) -> None:
    """Writes a report as an Excel workbook.

    Figures are stored as numbers with a format that shows what the report prints, or as text where no format would.
    """
    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2019, 5, 12)  # noqa: DTZ001 # openpyxl wants a naive time.
    first = book.active
    assert first is not None
    book.remove(first)
    apart = random.random() < 0.5
    column = random.choice([1, 1, 2])
    numbers = draft.formulas or random.random() < 0.8
    sheet = book.create_sheet("Report" if apart else random.choice(["Performance", "Scorecard", "Data"]))
    row = _text(sheet, random.choice([1, 1, 3]), column, draft.title, bold=True) + 1
    count = 0
    for block in draft.blocks:
        if isinstance(block, Heading):
            row = _text(sheet, row + 1, column, block.text, bold=True)
        elif isinstance(block, Paragraph):
            mark = "• " if block.style == "bullet" else f"{block.number} " if block.number else ""
            row = _text(sheet, row, column, mark + block.shown)
        elif apart and not block.box:
            count += 1
            _grid(book.create_sheet(f"Table {count}"), block, random.choice([1, 2]), column, numbers, draft.formulas)
        else:
            row = _grid(sheet, block, row + 1, column, numbers, draft.formulas) + 1
    book.save(path)
    fix_dates(path)


def _text(sheet: Worksheet, row: int, column: int, text: str, *, bold: bool = False) -> int:
    cell = sheet.cell(row, column, text)
    cell.font = Font(bold=bold)
    return row + 1


def _grid(sheet: Worksheet, grid: Grid, row: int, column: int, numbers: bool, formulas: bool) -> int:
    if grid.title:
        row = _text(sheet, row, column, grid.title, bold=True)
    for down, cells in enumerate(grid.rows):
        for across, cell in enumerate(cells):
            if cell is None:
                continue
            if formulas and cell.figure is not None and cell.figure.unit == "total" and cell.bold and down == len(grid.rows) - 1:
                letter = get_column_letter(column + across)
                sheet.cell(row + down, column + across, f"=SUM({letter}{row + grid.headers}:{letter}{row + down - 1})")
                continue
            _cell(sheet, row + down, column + across, cell, numbers and down >= grid.headers)
            if cell.across > 1 or cell.down > 1:
                end = row + down + cell.down - 1, column + across + cell.across - 1
                sheet.merge_cells(start_row=row + down, start_column=column + across, end_row=end[0], end_column=end[1])
    row += len(grid.rows)
    for note in grid.notes:
        row = _text(sheet, row, column, note)
    return row


def _cell(sheet: Worksheet, row: int, column: int, cell: Cell, numbers: bool) -> None:
    text = cell.shown
    place = sheet.cell(row, column)
    place.font = Font(bold=cell.bold)
    signed = text.startswith(("+", "-"))
    bare = text.removeprefix("+")
    if not numbers or cell.figure is None or not PLAIN.fullmatch(bare):
        place.value = text
        return
    _, _, decimals = bare.rstrip("%").partition(".")
    pattern = ("#,##0" if "," in bare else "0") + ("." + "0" * len(decimals) if decimals else "")
    value = float(bare.rstrip("%").replace(",", ""))
    if bare.endswith("%"):
        value, pattern = round(value / 100, 6), pattern + "%"
    elif not decimals:
        value = int(value)
    place.value = value
    place.number_format = f"+{pattern};-{pattern};{pattern}" if signed and text.startswith("+") else pattern
