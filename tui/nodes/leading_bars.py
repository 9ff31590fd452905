"""The bars of the tables that a statement leads on to, below it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tui.analysis.checks.selector import AtPeriod, Selector, period_of_check
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, width
from tui.text.titled_blocks import TitledBlocks

from .links import Link
from .table_views.member_bars import BarsRoom
from .table_views.members import members
from .table_views.own_bars import OwnFigure, own_bars
from .table_views.ratio_bars import RatioBase, ratio_bars
from .table_views.shapes import layouts

_ANY_ROWS = 1_000


def linked_tables(pack: Pack, links: Iterable[Link]) -> Iterator[Table]:
    """The tables of the report that links lead to as a whole."""
    for link in links:
        table = pack.tables.get(link.address.thing) if link.address.topic in pack.topics and not link.address.part else None
        if table is not None:
            yield table


def figure_in(table: Table, figures: Iterable[Figure]) -> OwnFigure | None:
    """What the first of a statement's figures in a table is of."""
    checks = (each.check.itself for each in figures if each.check)
    first = next((check for check in checks if isinstance(check, Selector) and check.table == table.id), None)
    if first is None:
        return None
    text = first.period if isinstance(first, AtPeriod) else None
    return OwnFigure(table.place(first.column), tuple(first.where.items()), None if text is None else period_of_check(table, text))


def leading_bars(table: Table, columns: int, glyphs: Glyphs, figures: Iterable[Figure] = ()) -> Iterator[TitledBlocks]:
    """The bars of a table, drawn for so many columns.

    A block for each of its panels, under the title of the table. Where the statement has a figure in it, those of that figure's column,
    with its row. Nothing for a series, which has a chart.
    """
    layout, first = layouts(table)[0](table), figure_in(table, figures)
    if layout.charted:
        return
    if first is not None and table.shape != "scorecard":
        lines = own_bars(table, first, columns, glyphs)
    else:
        lines = layout.drawing(layout.start, columns, glyphs, _ANY_ROWS)
        lines = lines if first is None or _named_in(lines, first) else _own_row(table, first, columns, glyphs)
    if lines and max(map(width, lines)) <= columns:
        yield table.spec.title, _panels(lines)


def _own_row(table: Table, first: OwnFigure, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The one row that a figure is of, beside its target and the year before.

    For where the whole table has no room.
    """
    rows = tuple(row for row in members(table) if first.where and set(first.where) <= set(row.members))[:1]
    room = BarsRoom(columns, _ANY_ROWS, thick=True)
    bases: tuple[RatioBase, ...] = ("target", "previous")
    drawn = [ratio_bars(table, rows, first.period, base, room, glyphs) for base in bases] if rows else []
    return tuple(line for lines in drawn if lines for line in (*lines, BLANK))


def _named_in(lines: Sequence[Line], first: OwnFigure) -> bool:
    """Whether lines name every member that a figure is of, if only by its first words."""
    names = {name for line in lines if line and (name := line[0].text.strip())}
    return all(any(f"{member} ".startswith(f"{name} ") for name in names) for _, member in first.where)


def _panels(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines between blank ones."""
    return [tuple(group) for filled, group in groupby(lines, bool) if filled]
