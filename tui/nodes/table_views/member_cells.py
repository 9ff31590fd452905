"""The cells of a table with several columns, whatever the glyphs."""

from typing import NamedTuple

from tui.model.period import Period
from tui.model.report import CHANGES
from tui.model.table import Cell, Number, Table
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole
from tui.text.squares import squares

from .chance import change_by_chance
from .figures import cell_text
from .members import Member, cell_of
from .printed import misprinted_whole


class MemberCell(NamedTuple):
    """Its text, its role, whether it is a note, and a rating with its scale.

    `beyond` is the direction of a change that is beyond chance, otherwise 0.
    """

    text: str
    role: SpanRole
    note: bool
    rating: str
    scale: tuple[str, ...]
    beyond: int = 0


def member_cell(table: Table, row: Member, place: int, period: Period | None) -> MemberCell:
    """A column of a row.

    Grey for a figure to compare with, and for a change that could be chance.
    """
    cell = cell_of(table, row, place, period)
    names = tuple(name for _, name in row.members)
    role: SpanRole = "strong" if not row.members or row.printed else "plain"
    relation = table.columns[place].relation
    by_chance = change_by_chance(table, row, place, period) if relation in CHANGES else None
    size = cell.number or 0
    beyond = (size > 0) - (size < 0) if by_chance is False else 0
    if cell.value is None or by_chance or relation in ("previous", "target", "peer", "lower", "upper"):
        role = "quiet"
    measure = table.measure(place, names)
    rated = measure is not None and cell.value in measure.scale
    rating, scale = (str(cell.value), measure.scale) if measure and rated else ("", ())
    sign = misprinted_whole(table, row, place, period) if row.printed else ""
    return MemberCell(f"{sign}{cell_text(table, place, cell, names)}", role, relation == "note", rating, scale, beyond)


def member_line(cell: MemberCell, glyphs: Glyphs, *, brief: bool = False) -> Line:
    """A cell as it is drawn.

    A rating has its squares. Where it is to be `brief`, it has none, and a note only says that there is one.
    """
    if brief and cell.note and cell.text:
        return (Span("note", "quiet"),)
    sign = (Span(f"{glyphs.up if cell.beyond > 0 else glyphs.down} ", cell.role),) if cell.beyond else ()
    text = cell.text or ("" if cell.note else glyphs.missing)
    return (
        (Span(f"{squares(cell.rating, cell.scale, glyphs)} "), Span(text, cell.role))
        if cell.scale and not brief
        else (*sign, Span(text, cell.role))
    )


def order_of_cell(table: Table, place: int, member: Member, cell: Cell, sign: int) -> tuple[int, float, str]:
    """The place of a row: figures by size, ratings from best to worst, others by name.

    Rows without a figure come last, whichever way the others are sorted.
    """
    value: Number | None = cell.number
    measure = table.measure(place, [name for _, name in member.members])
    if isinstance(cell.value, str) and measure and cell.value in measure.scale:
        value = -measure.scale.index(cell.value)
    if value is None:
        return (1, 0.0, str(cell.value or ""))
    return (0, sign * float(value), "")
