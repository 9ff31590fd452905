"""Adds rows as one table or several.

A title and the same header again begin another table.
"""

from collections.abc import Sequence

from tui.documents.document import DocumentPlace

from .blocks import Blocks, CellText

TextRow = Sequence[CellText]


def add_tables(blocks: Blocks, rows: Sequence[TextRow], place: DocumentPlace, title: str = "") -> None:
    """Add the rows as tables.

    A first row with text in its first cell alone, above fuller rows, is the table's title.
    """
    if len(rows) == 1 and len(rows[0]) == 1:
        blocks.paragraph(rows[0][0].text, place)  # A frame around text, which is no table.
        return
    begins = 0
    while begins < len(rows):
        named = _is_title(rows, begins)
        header = begins + named
        ends = next((at for at in range(header + 2, len(rows)) if _begins_another(rows, header, at)), len(rows))
        line = rows[begins][0].line if rows[begins] else 0
        at = place if not begins or not line else DocumentPlace(line=line, page=place.page, sheet=place.sheet)
        blocks.table(rows[header:ends], at, rows[begins][0].text if named else title, header - begins + 1)
        begins = ends


def _begins_another(rows: Sequence[TextRow], header: int, at: int) -> bool:
    """Whether a row is a title, and the header of the table above follows it again."""
    return _is_title(rows, at) and _texts(rows[at + 1]) == _texts(rows[header])


def _is_title(rows: Sequence[TextRow], at: int) -> bool:
    """Whether a row is the title of a table.

    Only its first cell has text, and the row below has at least two filled cells.
    """
    if at + 1 >= len(rows) or len(rows[at]) < 2:
        return False
    first, *others = rows[at]
    return bool(first.text.strip()) and not any(cell.text.strip() for cell in others) and sum(map(bool, _texts(rows[at + 1]))) > 1


def _texts(row: TextRow) -> list[str]:
    return [cell.text.strip() for cell in row if not cell.merged]
