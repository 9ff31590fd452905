"""Writes a report as a Word document."""

import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import docx
from docx.document import Document
from docx.table import _Cell

from tests.documents.blocks import Draft, Grid, Heading, Paragraph

CORE = "docProps/core.xml"
WHEN = datetime(2019, 5, 12, tzinfo=UTC)


def write_docx(draft: Draft, path: Path, random: Random) -> None:
    """Writes a report as a Word document.

    Headings in Word's styles, bullets in its list style, captions above or below the tables, merged cells.
    """
    document = docx.Document()
    document.core_properties.created = document.core_properties.modified = WHEN
    document.add_heading(draft.title, 0)
    styled = random.random() < 0.7
    numbered_by_word = random.random() < 0.4
    captions = random.choice(["above", "below", "above"])
    number = 0
    for block in draft.blocks:
        if isinstance(block, Heading):
            document.add_heading(block.text, block.level - 1)
        elif isinstance(block, Paragraph):
            _paragraph(document, block, numbered_by_word)
        else:
            number += 1
            caption = f"Table {number}: {block.title}" if block.title else ""
            if caption and captions == "above":
                document.add_paragraph(caption, style="Caption")
            _grid(document, block, "Table Grid" if styled else None)
            if caption and captions == "below":
                document.add_paragraph(caption, style="Caption")
            for note in block.notes:
                document.add_paragraph(f"Note: {note}")
    document.save(str(path))
    fix_dates(path)


def _paragraph(document: Document, block: Paragraph, numbered_by_word: bool) -> None:
    if block.style == "bullet":
        document.add_paragraph(block.shown, style="List Bullet")
    elif block.style == "numbered" and numbered_by_word:
        document.add_paragraph(block.shown, style="List Number")
    else:
        document.add_paragraph(f"{block.number} {block.shown}".strip())


def _grid(document: Document, grid: Grid, style: str | None) -> None:
    table = document.add_table(rows=len(grid.rows), cols=grid.width)
    if style:
        table.style = style
    lines: list[list[_Cell]] = [list(row.cells) for row in table.rows]
    for row, cells in enumerate(grid.rows):
        for column, cell in enumerate(cells):
            if cell is None:
                continue
            place = lines[row][column]
            if cell.across > 1 or cell.down > 1:
                place = place.merge(lines[row + cell.down - 1][column + cell.across - 1])
            place.text = cell.shown
            if cell.bold:
                for run in place.paragraphs[0].runs:
                    run.bold = True


def fix_dates(path: Path) -> None:
    """Packs the archive again with one date for every member.

    So the file does not depend on the clock.
    """
    with zipfile.ZipFile(path) as archive:
        members = [(each.filename, archive.read(each.filename)) for each in archive.infolist()]
    # openpyxl writes the time of saving into the properties.
    members = [
        (name, re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2019-05-12T00:00:00Z", content) if name == CORE else content)
        for name, content in members
    ]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, (2019, 5, 12, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
