"""Shares in few columns: each with its bar in its cell.

Long names have two lines. Volumes are left to the words about the row under the cursor, and to the view of figures.
"""

from collections.abc import Mapping, Sequence

from tui.analysis.member_shares import MemberShare
from tui.charts.bar import rightward
from tui.model.period import Period
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, plain, width
from tui.text.wrapping import wrap

from .cells import COLUMN_GAP, Cells, GridRow

SHARE_CELLS, LEAST_BAR = 5, 4
"""The cells of a share, and the fewest of its bar."""
OF = " of "
"""Before the count that shares are of."""


def narrow_shares(wide: Cells, shares: Mapping[str, MemberShare], periods: Sequence[Period], room: int, glyphs: Glyphs) -> Cells | None:
    """The grid in so many cells, made of one with columns of volumes.

    None where it does not fit. `shares` are those of the rows of members, by key.
    """
    first, *figures = wide.columns
    volumes, others = figures[0 : 2 * len(periods) : 2], figures[2 * len(periods) :]
    name = max(max(_narrowest(row) for row in wide.rows), cell_len(first.title)) + COLUMN_GAP
    each = (room - name - sum(column.width for column in others)) // max(1, len(volumes))
    if each < max(COLUMN_GAP + SHARE_CELLS + 1 + LEAST_BAR, *(cell_len(column.title) + COLUMN_GAP for column in volumes)):
        return None
    columns = [column._replace(title=f" {column.title:>{SHARE_CELLS}}", width=each, right=False) for column in volumes]
    top = max((part for row in shares.values() for part in row.shares.values()), default=0) or 1
    scale = (each - COLUMN_GAP - SHARE_CELLS - 1) / top
    longest = max((width(cell) for row in wide.rows if row.key not in shares for cell in row.cells[1 : 2 * len(periods) : 2]), default=0)
    of = OF if cell_len(OF) + longest + COLUMN_GAP <= each else " "
    rows = [_row(row, shares.get(row.key), periods, name - COLUMN_GAP, scale, of, glyphs) for row in wide.rows]
    return Cells((first._replace(width=name), *columns, *others), tuple(rows))


def _row(row: GridRow, member: MemberShare | None, periods: Sequence[Period], name: int, scale: float, of: str, glyphs: Glyphs) -> GridRow:
    """A row with its name on up to two lines; a whole has its volumes after `of`."""
    text, role = plain(row.cells[0]), row.cells[0][-1].role
    indent = len(text) - len(text.lstrip())
    named, *below = (((Span(" " * indent), *line)) for line in wrap((Span(text.strip(), role),), name - indent))
    cells: list[Line] = [named]
    for place, period in enumerate(periods):
        volume, share = row.cells[1 + 2 * place : 3 + 2 * place]
        if member is None:
            cells.append((Span(of if plain(volume)[:1].isdigit() else " "), *volume))
            continue
        bar = rightward(member.shares.get(period, 0) * scale, glyphs)
        cells.append((Span(" " * (COLUMN_GAP + max(0, SHARE_CELLS - width(share)))), *share, Span(f" {bar}")))
    return GridRow(row.key, (*cells, *row.cells[1 + 2 * len(periods) :]), below[0] if below else ())


def _narrowest(row: GridRow) -> int:
    """The fewest cells for the name of a row on two lines."""
    text = plain(row.cells[0])
    name = text.lstrip()
    halves = ((name[:at], name[at + 1 :]) for at, sign in enumerate(name) if sign == " ")
    return len(text) - len(name) + min((max(map(cell_len, each)) for each in halves), default=cell_len(name))
