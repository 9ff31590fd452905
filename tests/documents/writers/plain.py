"""Writes a report as plain text, and tables alone as CSV.

Tables in the text have columns of spaces or are divided by tabs.
"""

import csv
import textwrap
from pathlib import Path
from random import Random

from tests.documents.blocks import Draft, Grid, Heading, Paragraph


def write_plain(draft: Draft, path: Path, random: Random) -> None:
    """Prose is wrapped or not; a long table says "continued" where it breaks."""
    wrapped, tabs = random.random() < 0.6, random.random() < 0.4
    lines = [draft.title.upper(), ""]
    number = 0
    for block in draft.blocks:
        if isinstance(block, Heading):
            lines += [block.text, "-" * len(block.text), ""]
        elif isinstance(block, Paragraph):
            mark = random.choice(["- ", "- ", "* "]) if block.style == "bullet" else f"{block.number} " if block.number else ""
            text = mark + block.shown
            indent = " " * len(mark)
            lines += [*(textwrap.wrap(text, 90, subsequent_indent=indent, break_on_hyphens=False) if wrapped else [text]), ""]
        else:
            number += 1
            lines += [f"Table {number}: {block.title}", ""] if block.title else []
            lines += [*(_tabbed(block) if tabs else _columns(block)), ""]
            lines += [*block.notes, ""] if block.notes else []
    path.write_text("\n".join(lines), encoding="utf-8")


def _texts(grid: Grid) -> list[list[str]]:
    return [["" if cell is None else cell.shown for cell in row] for row in grid.rows]


def _tabbed(grid: Grid) -> list[str]:
    return ["\t".join(row) for row in _texts(grid)]


def _columns(grid: Grid) -> list[str]:
    rows = _texts(grid)
    wide = [max(max(len(word) for row in rows for word in [row[column]]), 3) for column in range(grid.width)]
    lines = []
    for row in rows:
        cells = [
            text.ljust(width) if column == 0 else text.rjust(width) for column, (text, width) in enumerate(zip(row, wide, strict=True))
        ]
        lines.append("   ".join(cells).rstrip())
    return lines


def write_csv(draft: Draft, path: Path, random: Random) -> None:
    """Writes each table with an empty line between tables.

    The title may stand on a line of its own.
    """
    titled = random.random() < 0.6 or len(draft.grids()) > 1
    with path.open("w", encoding=random.choice(["utf-8", "utf-8-sig"]), newline="") as lines:
        writer = csv.writer(lines)
        for number, grid in enumerate(draft.grids()):
            if number:
                writer.writerow([])
            if titled:
                writer.writerow([grid.title])
            writer.writerows(_texts(grid))
            writer.writerows([note] for note in grid.notes)
