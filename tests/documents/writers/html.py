"""Writes a report as a web page."""

from html import escape
from pathlib import Path
from random import Random

from tests.documents.blocks import Cell, Draft, Grid, Heading, Paragraph


def write_html(draft: Draft, path: Path, random: Random) -> None:
    """Writes a report as a web page.

    Tables with captions or headings above them, rowspan and colspan, and header cells or plain ones.
    """
    captions = random.random() < 0.6
    proper = random.random() < 0.8
    lines = [f"<!doctype html>\n<html lang=en><head><meta charset=utf-8><title>{escape(draft.title)}</title>"]
    lines += ["<style>table { border-collapse: collapse }</style></head><body>", f"<h1>{escape(draft.title)}</h1>"]
    listed = False
    for block in draft.blocks:
        bullet = isinstance(block, Paragraph) and block.style == "bullet"
        if bullet != listed:
            lines.append("<ul>" if bullet else "</ul>")
            listed = bullet
        if isinstance(block, Heading):
            lines.append(f"<h{block.level}>{escape(block.text)}</h{block.level}>")
        elif isinstance(block, Paragraph):
            lines.append(f"<li>{escape(block.shown)}</li>" if bullet else f"<p>{escape(f'{block.number} {block.shown}'.strip())}</p>")
        else:
            lines += _grid(block, captions, proper)
    lines.append("</ul></body></html>" if listed else "</body></html>")
    path.write_text("\n".join(lines), encoding="utf-8")


def _grid(grid: Grid, captions: bool, proper: bool) -> list[str]:
    title = escape(grid.title)
    lines = [] if captions or not title else [f"<p><strong>{title}</strong></p>"]
    lines.append("<table>" + (f"<caption>{title}</caption>" if captions and title else ""))
    for number, row in enumerate(grid.rows):
        header = proper and number < grid.headers and not grid.box
        lines.append("<tr>" + "".join(_cell(cell, "th" if header else "td") for cell in row if cell is not None) + "</tr>")
    return [*lines, "</table>", *[f"<p><small>{escape(note)}</small></p>" for note in grid.notes]]


def _cell(cell: Cell, tag: str) -> str:
    spans = (f" colspan={cell.across}" if cell.across > 1 else "") + (f" rowspan={cell.down}" if cell.down > 1 else "")
    text = escape(cell.shown)
    return f"<{tag}{spans}>{f'<b>{text}</b>' if cell.bold and tag == 'td' else text}</{tag}>"
