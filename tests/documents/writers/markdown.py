"""Writes a report as Markdown with pipe tables."""

from pathlib import Path
from random import Random

from tests.documents.blocks import Draft, Grid, Heading, Paragraph


def write_markdown(draft: Draft, path: Path, random: Random) -> None:
    """Writes a report as Markdown, which has no merged cells.

    They are written in their first place and left empty in the others.
    """
    captions = random.choice(["**{title}**", "Table {number}: {title}", "*Table {number}. {title}*"])
    padded = random.random() < 0.5
    lines = [f"# {draft.title}", ""]
    number = 0
    for block in draft.blocks:
        if isinstance(block, Heading):
            lines += [f"{'#' * block.level} {block.text}", ""]
        elif isinstance(block, Paragraph):
            mark = "- " if block.style == "bullet" else f"{block.number} " if block.number else ""
            if block.style == "bullet" and lines[-1] == "" and len(lines) > 1 and lines[-2].startswith("- "):
                lines.pop()
            lines += [mark + block.shown, ""]
        else:
            number += 1
            if block.title:
                lines += [captions.format(title=block.title, number=number), ""]
            lines += [*_grid(block, padded), ""]
            for note in block.notes:
                lines += [f"*{note}*", ""]
    path.write_text("\n".join(lines), encoding="utf-8")


def _grid(grid: Grid, padded: bool) -> list[str]:
    rows = [["" if cell is None else cell.shown.replace("|", "\\|") for cell in row] for row in grid.rows]
    wide = [max(len(row[column]) for row in rows) if padded else 0 for column in range(grid.width)]
    lines = ["| " + " | ".join(text.ljust(width) for text, width in zip(row, wide, strict=True)) + " |" for row in rows]
    rule = "| " + " | ".join("-" * max(3, width) + (":" if column else "") for column, width in enumerate(wide)) + " |"
    return [lines[0], rule, *lines[1:]]
