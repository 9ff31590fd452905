"""Finds tables on a sheet or in separated values, and the text around them.

Empty rows and columns separate tables where what follows begins like one: with a title, a header or labels of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from tui.documents.document import DocumentPlace

from .blocks import MOST_BLOCK_CELLS, Blocks, CellText, TooLong
from .figure_cells import is_figure_cell, looks_like_header, looks_like_year
from .plain_lines import is_note
from .stacked import add_tables

SheetCells = dict[tuple[int, int], CellText]
"""Filled cells by row and column, from 1."""
_WIDEST_GAP = 2
"""The most empty rows or columns inside one table."""


def add_regions(cells: SheetCells, blocks: Blocks, sheet: str = "") -> None:
    """Add the tables and the text among some cells, from top to bottom.

    `sheet` is the name of the sheet that they are on, if any.
    """
    for region in _regions(cells, depth=0):
        _add_region(region, sheet, blocks)


def _regions(cells: SheetCells, depth: int) -> Iterator[SheetCells]:
    """The parts of a sheet that empty rows or columns separate."""
    if not cells or depth > 20:
        yield from [cells] if cells else []
        return
    for across in (False, True):
        parts = _parts(cells, across=across)
        if len(parts) > 1:
            for part in parts:
                yield from _regions(part, depth + 1)
            return
    yield cells


def _parts(cells: SheetCells, *, across: bool) -> list[SheetCells]:
    """Cut at the empty columns (or rows) after which another table begins."""
    axis = 1 if across else 0
    at = sorted({place[axis] for place, cell in cells.items() if cell.text or cell.note})
    cuts = [second for first, second in pairwise(at) if second - first > 1]
    merged = {place[axis] for place, cell in cells.items() if cell.merged}
    cuts = [cut for cut in cuts if cut - 1 not in merged]
    begins = [cut for cut in cuts if _gap(at, cut) > _WIDEST_GAP or (_has_labels(cells, cut) if across else _begins_anew(cells, cut))]
    if across:
        begins += _late_starts(cells)
    if not begins:
        return [cells]
    parts: list[SheetCells] = [{} for _ in range(len(begins) + 1)]
    for place, cell in cells.items():
        parts[sum(cut <= place[axis] for cut in begins)][place] = cell
    return [part for part in parts if part]


def _late_starts(cells: SheetCells) -> list[int]:
    """The columns in which a table begins beside another.

    Its header is beside the other's figures.
    """
    tops: dict[int, int] = {}
    for row, column in sorted(place for place, cell in cells.items() if cell.text or cell.merged):
        tops.setdefault(column, row)
    columns = sorted(tops)
    found = []
    for at, column in enumerate(columns[1:], 1):
        top = min(tops[each] for each in columns[at:])
        if top < max(tops[each] for each in columns[:at]) + 2 or tops[column] != top:
            continue
        header = [cells[top, each].text for each in columns[at:] if (top, each) in cells]
        beside = [cells[top, each].text for each in columns[:at] if (top, each) in cells]
        if len(header) > 1 and looks_like_header(header) and not looks_like_header(beside or ["1"]):
            found.append(column)
    return found[:1]


def _gap(at: Sequence[int], cut: int) -> int:
    return cut - max(each for each in at if each < cut) - 1


def _begins_anew(cells: SheetCells, row: int) -> bool:
    """Whether the first row after an empty one is text alone or a header.

    A row of figures goes on with the table above.
    """
    texts = [cell.text for place, cell in cells.items() if place[0] == row and cell.text]
    return len(texts) == 1 or looks_like_header(texts)


def _has_labels(cells: SheetCells, column: int) -> bool:
    """Whether the first column after an empty one holds labels.

    They are text rather than figures, below its first row.
    """
    texts = [cell.text for place, cell in sorted(cells.items()) if place[1] == column and cell.text]
    body = texts[1:] or texts
    return sum(not is_figure_cell(text) or looks_like_year(text) for text in body) * 2 > len(body)


def _add_region(cells: SheetCells, sheet: str, blocks: Blocks) -> None:
    rows = _rows(cells)
    titles = _above(rows)
    notes = _below(rows, titles)
    for row in rows[:titles]:
        _add_text(row, sheet, blocks)
    table = rows[titles : len(rows) - notes]
    if table:
        first = next((cell for cell in table[0] if cell.text), table[0][0])
        title = ", ".join(cell.text for row in rows[:titles] for cell in row if cell.text)
        add_tables(blocks, table, _place(first, sheet), title[:300])
    for row in rows[len(rows) - notes :]:
        _add_text(row, sheet, blocks)


def _rows(cells: SheetCells) -> list[list[CellText]]:
    """The cells of a region in a grid, without its empty rows and columns."""
    filled = {place for place, cell in cells.items() if cell.text or cell.note}
    rows, columns = (sorted({place[axis] for place in filled}) for axis in (0, 1))
    covered = {place[1] for place, cell in cells.items() if cell.merged and place[0] in set(rows)}
    columns = sorted({*columns, *(column for column in covered if columns and columns[0] < column <= columns[-1])})
    if len(rows) * len(columns) > MOST_BLOCK_CELLS:
        raise TooLong(f"only {MOST_BLOCK_CELLS:,} cells of a document are read")
    return [[cells.get((row, column), CellText(ref=f"{column_letters(column)}{row}")) for column in columns] for row in rows]


def _above(rows: Sequence[Sequence[CellText]]) -> int:
    """How many rows at the top are text alone.

    A single word over an empty cell is the first cell of a header over two rows.
    """
    found = 0
    while found < len(rows) and _is_text(rows[found]):
        below = rows[found + 1] if found + 1 < len(rows) else ()
        word = next(cell.text for cell in rows[found] if cell.text)
        if below and not below[0].text and not below[0].merged and len(word.split()) < 4 and not _is_text(below):
            break
        found += 1
    return found


def _below(rows: Sequence[Sequence[CellText]], titles: int) -> int:
    """How many rows at the bottom are text alone."""
    found = 0
    while len(rows) - found - 1 > titles and _is_text(rows[-1 - found]):
        found += 1
    return found


def _is_text(row: Sequence[CellText]) -> bool:
    """Whether a row has text in its first cell alone.

    Or in one cell merged over the whole row.
    """
    filled = [at for at, cell in enumerate(row) if cell.text or cell.note]
    if len(filled) != 1 or (filled[0] and not _wide(row)):
        return False
    return not is_figure_cell(row[filled[0]].text) and not row[filled[0]].note


def _wide(row: Iterable[CellText]) -> bool:
    return all(cell.text or cell.merged for cell in row)


def _add_text(row: Sequence[CellText], sheet: str, blocks: Blocks) -> None:
    cell = next(cell for cell in row if cell.text)
    place = _place(cell, sheet)
    if cell.bold and len(cell.text) <= 90:
        blocks.heading(cell.text, 2, place)
    else:
        blocks.paragraph(cell.text, place, footnote=is_note(cell.text))


def _place(cell: CellText, sheet: str) -> DocumentPlace:
    return DocumentPlace(sheet=sheet, cell=cell.ref) if sheet else DocumentPlace(line=cell.line)


def column_letters(number: int) -> str:
    """The letters of a column: 27 is AA."""
    letters = ""
    while number > 0:
        number, left = divmod(number - 1, 26)
        letters = chr(65 + left) + letters
    return letters
