"""The tabs over a topic's tables, with the key to the signs of the shown one."""

from collections.abc import Mapping

from tui.model.table import Table
from tui.nodes.draft_words import draft_span
from tui.nodes.table_views.layout import Layout
from tui.text.cells import cell_len
from tui.text.signs import marks_key
from tui.text.spans import Line, Span, plain, width
from tui.widgets.tabs import tab_line

REPORT_TAB = "Report"
KEY_GAP = "  "
"""Stands between two signs of the key, and is the least between it and the tabs."""


def table_tabs(tables: Mapping[str, Table], tab: str, columns: int, *, text: bool, shown: Layout | None) -> Line:
    """A tab for each table, and one for the report's text if it has any.

    The signs of official statistics in the layout that is shown are explained on the right, where there is room.
    """
    titles = {id: f"{table.spec.short}{plain(draft_span(table.spec.draft))}" for id, table in tables.items()}
    tabs = tab_line(titles | ({REPORT_TAB: REPORT_TAB} if text else {}), tab, columns)
    key = signs_shown(shown) if shown else ""
    gap = columns - width(tabs) - cell_len(key)
    return (*tabs, Span(" " * gap), Span(key, "quiet")) if key and gap >= len(KEY_GAP) else tabs


def signs_shown(layout: Layout) -> str:
    """What the signs in a layout mean, of one period where it shows only that."""
    period = layout.period if layout.choices else None
    rows = (row for row in layout.table.rows if period is None or row.period == period)
    return marks_key((cell.mark for row in rows for cell in row.cells), KEY_GAP)
