"""Joins what a page break has cut.

A paragraph, and a table whose header is repeated or whose columns are the same.
"""

from collections.abc import Iterable, Sequence

from tui.documents.readers.blocks import CellText
from tui.documents.readers.clean import joined_lines
from tui.documents.readers.columns import ColumnSpan
from tui.documents.readers.figure_cells import looks_like_header

from .flow import Item, Words
from .ruled import RuledTable

_NEAR = 4.0
"""Columns that are this close on both pages are the same, in points."""


def joined_pages(pages: Iterable[Sequence[Item]]) -> list[Item]:
    """The items of all pages and columns in order.

    What goes on overleaf is in one piece.
    """
    found: list[Item] = []
    for page in pages:
        for at, item in enumerate(page):
            last = found[-1] if found and not at else None
            if isinstance(last, RuledTable) and isinstance(item, RuledTable) and (rows := _rest(last, item)) is not None:
                found[-1] = last._replace(rows=[*last.rows, *rows], page=last.page)
            elif isinstance(last, Words) and isinstance(item, Words) and _goes_on(last, item):
                found[-1] = last._replace(text=joined_lines(last.text, item.text), open_end=item.open_end)
            else:
                found.append(item)
    return found


def _rest(table: RuledTable, below: RuledTable) -> list[list[CellText]] | None:
    """The rows that a table overleaf adds to a table; None where it is another table."""
    if not table.rows or not below.rows or len(table.rows[0]) != len(below.rows[0]):
        return None
    headers = 0
    while headers < min(len(table.rows), len(below.rows)) and _texts(table.rows[headers]) == _texts(below.rows[headers]):
        headers += 1
    if headers:
        return below.rows[headers:]
    same = all(map(_same_column, table.spans, below.spans))
    return below.rows if same and not looks_like_header(filter(None, _texts(below.rows[0]))) else None


def _same_column(column: ColumnSpan, below: ColumnSpan) -> bool:
    """Whether two columns have the same left end, right end or middle."""
    left, right = below.left - column.left, below.right - column.right
    return min(abs(left), abs(right), abs(left + right) / 2) <= _NEAR


def _goes_on(last: Words, item: Words) -> bool:
    plain = not last.level and not item.level and not item.bullet and not item.note and not last.note
    return plain and last.open_end and item.text[:1].islower()


def _texts(row: Sequence[CellText]) -> list[str]:
    return [cell.text for cell in row]
