"""Finds the lines of plain text that belong to one table."""

from collections.abc import Sequence

from .figure_cells import is_figure_cell
from .plain_lines import bullet, heading_marked, numbered
from .text_tables import NumberedLine, gapped, is_barred

_SHORTEST_COLUMN = 9
"""The fewest lines that may be a table with one cell on each."""
_GLANCE = 60
"""After this many lines it is clear whether they are cells: a run ends where it has too few figures, so no text is read again and again."""


def run_of_tabs(lines: Sequence[NumberedLine], at: int) -> list[NumberedLine]:
    """Lines with tabs between or before their cells.

    A bullet or a number with a tab after its mark is none.
    """
    end = at
    while end < len(lines) and _is_row(lines[end].text, inside=end > at):
        end += 1
    found = list(lines[at:end])
    return [] if len(found) == 1 and found[0].text.strip().count("\t") < 2 else found


def _is_row(text: str, *, inside: bool) -> bool:
    if "\t" not in text or not text.strip():
        return False
    marked = bullet(text) or numbered(text)
    if marked:
        return "\t" in marked.text.strip()
    return inside or "\t" in text.strip() or not text[0].isspace()


def run_of_bars(lines: Sequence[NumberedLine], at: int) -> list[NumberedLine]:
    """Lines with vertical bars between their cells, and the rules between them."""
    end, drawn = at, False
    while end < len(lines) and (drawn or end - at < _GLANCE) and is_barred(lines[end].text):
        drawn = drawn or not set("|│┃║").isdisjoint(lines[end].text)
        end += 1
    return list(lines[at:end]) if drawn and end - at > 1 else []


def run_of_gaps(lines: Sequence[NumberedLine], at: int) -> tuple[list[NumberedLine], int]:
    """At least two lines with gaps between words and some figures, and where they end.

    A label alone may stand between them, and a centred header above. Where every row has a blank line below it, those are left out.
    """
    found: list[NumberedLine] = []
    ends: list[int] = []
    end, blank, cells, figures = at, 0, 0, 0
    for number in range(at, len(lines)):
        text = lines[number].text
        if not text.strip():
            blank += 1
            continue
        spaced = number > end
        if (spaced and not (found and number == end + 1 and _every_other(len(found), blank - 1))) or not _in_columns(
            lines, number, bool(found)
        ):
            break
        more, more_figures = _cells(text)
        if len(found) >= _GLANCE and (figures + more_figures) * 4 < cells + more:
            break
        cells, figures = cells + more, figures + more_figures
        found.append(lines[number])
        end = number + 1
        ends.append(end)
    while found and not gapped(iter([found[-1].text])):
        more, more_figures = _cells(found.pop().text)
        cells, figures = cells - more, figures - more_figures
        ends.pop()
        end = ends[-1] if ends else at
    rows = sum(bool(gapped(iter([line.text]))) for line in found)
    return (found, end) if rows > 1 and figures * 4 >= cells else ([], at)


def _cells(text: str) -> tuple[int, int]:
    """How many cells a line has between its gaps, and how many of them are figures."""
    cells = [part for part in text.split("  ") if part.strip()]
    return len(cells), sum(map(is_figure_cell, cells))


def _every_other(rows: int, blanks: int) -> bool:
    return blanks == rows - 1


def _in_columns(lines: Sequence[NumberedLine], at: int, inside: bool) -> bool:
    """Whether a line has several cells.

    A label or a header between lines that have several counts as well.
    """
    text = lines[at].text
    if heading_marked(text):
        return False
    marked = bullet(text)
    if marked:
        return inside and bool(gapped(iter([marked.text])))  # A row such as "- of which burglary".
    listed = numbered(text)
    if gapped(iter([listed.text if listed else text])):
        return True
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    if not gapped(iter([below])) or bullet(below):
        return False
    words = text.strip()
    return (inside and len(words) <= 40 and words[-1] not in ".:;") or (len(text) - len(text.lstrip()) >= 8 and len(words) <= 40)


def run_of_short(lines: Sequence[NumberedLine], at: int) -> tuple[list[NumberedLine], int]:
    """A run of lines with one cell each, and where it ends.

    Blank lines between them are left out.
    """
    found: list[NumberedLine] = []
    end, figures = at, 0
    for number in range(at, len(lines)):
        text = lines[number].text.strip()
        if not text:
            continue
        if len(text) > 30 or text[-1] in ".;," or "\t" in text or bullet(text) or "  " in text or heading_marked(text):
            break
        figure = is_figure_cell(text)
        if len(found) >= _GLANCE and (figures + figure) * 2 < len(found) + 1:
            break
        figures += figure
        found.append(lines[number])
        end = number + 1
    return (found, end) if len(found) >= _SHORTEST_COLUMN and figures * 2 >= len(found) else ([], at)
