"""The bars of the tables that a statement leads on to, below it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tui.analysis.checks.selector import Selector
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, plain, width
from tui.text.titled_blocks import TitledBlocks

from .links import Link
from .table_views.shapes import layouts

_ANY_ROWS = 1_000


def leading_bars(pack: Pack, links: Iterable[Link], columns: int, glyphs: Glyphs, figures: Iterable[Figure] = ()) -> Iterator[TitledBlocks]:
    """The bars of each table among some links, drawn for so many columns.

    A block for each of its panels, under the title of the table. Nothing for a series, of which the table's own page has a chart, nor where
    the first of the statement's `figures` in the table is of another column, or of a row that would be left out.
    """
    said = tuple(figures)
    for link in links:
        table = pack.tables.get(link.address.thing) if link.address.topic in pack.topics and not link.address.part else None
        if table is None:
            continue
        layout = layouts(table)[0](table)
        lines = () if layout.charted else layout.drawing(layout.start, columns, glyphs, _ANY_ROWS)
        if lines and max(map(width, lines)) <= columns and _shown(table, said, lines):
            yield table.spec.title, _panels(lines)


def _shown(table: Table, figures: Iterable[Figure], lines: Sequence[Line]) -> bool:
    """Whether lines show what the first figure is of; a whole has its rows."""
    checks = (each.check.itself for each in figures if each.check)
    first = next((check for check in checks if isinstance(check, Selector) and check.table == table.id), None)
    if first is None:
        return True
    named = [member for id, member in first.where.items() if member != table.wholes.get(id)]
    words = "\n".join(map(plain, lines))
    return (not first.column or table.place(first.column) == table.main) and all(member in words for member in named)


def _panels(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines between blank ones."""
    return [tuple(group) for filled, group in groupby(lines, bool) if filled]
