"""The bars of the tables that a statement leads on to, below it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tui.model.pack import Pack
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, width
from tui.text.titled_blocks import TitledBlocks

from .links import Link
from .table_views.shapes import layouts

_ANY_ROWS = 1_000


def leading_bars(pack: Pack, links: Iterable[Link], columns: int, glyphs: Glyphs) -> Iterator[TitledBlocks]:
    """The bars of each table among some links, drawn for so many columns.

    A block for each of its panels, under the title of the table. Nothing for a series, of which the table's own page has a chart.
    """
    for link in links:
        table = pack.tables.get(link.address.thing) if link.address.topic in pack.topics and not link.address.part else None
        if table is None:
            continue
        layout = layouts(table)[0](table)
        lines = () if layout.charted else layout.drawing(layout.start, columns, glyphs, _ANY_ROWS)
        if lines and max(map(width, lines)) <= columns:
            yield table.spec.title, _panels(lines)


def _panels(lines: Sequence[Line]) -> list[tuple[Line, ...]]:
    """The lines between blank ones."""
    return [tuple(group) for filled, group in groupby(lines, bool) if filled]
