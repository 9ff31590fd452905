"""A table laid out for tests: its cells as texts, and parts of it in words."""

from tui.model.table import Table
from tui.navigation.table_parts import table_steps
from tui.nodes.table_views.layout import Layout, Sort
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import BLOCKS
from tui.text.spans import plain


def laid_out(table: Table, sort: Sort | None = None) -> Layout:
    return layouts(table)[0](table, None, sort)


def texts(layout: Layout, columns: int = 120) -> dict[str, dict[str, str]]:
    """The text of every cell, by row and column key."""
    cells = layout.cells(columns, BLOCKS)
    keys = [column.key for column in cells.columns]
    return {row.key: dict(zip(keys, map(plain, row.cells), strict=True)) for row in cells.rows}


def said(table: Table, *steps: str, column: str = "") -> str:
    part = table_steps(table).part(*steps)._replace(column=column)
    return plain(laid_out(table).reading(part))
