"""The tabs over a topic's tables, with the key to the signs of the shown one."""

from collections.abc import Mapping

from tui.model.table import Table
from tui.nodes.draft_words import draft_span
from tui.nodes.table_views.layout import Layout
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.signs import marks_key
from tui.text.spans import Line, Span, plain, width
from tui.widgets.tabs import tab_line

REPORT_TAB = "Report"
KEY_GAP = "  "
"""Stands between two signs of the key, and is the least between it and the tabs."""


def table_tabs(tables: Mapping[str, Table], tab: str, columns: int, *, text: bool, shown: Layout | None, glyphs: Glyphs) -> Line:
    """A tab for each table, and one for the report's text if it has any.

    The signs in the layout that is shown are explained on the right, where there is room: those of official statistics, then the arrows.
    """
    titles = {id: f"{table.spec.short}{plain(draft_span(table.spec.draft))}" for id, table in tables.items()}
    tabs = tab_line(titles | ({REPORT_TAB: REPORT_TAB} if text else {}), tab, columns)
    key, arrows = (signs_shown(shown), f"{glyphs.up}{glyphs.down} beyond chance" if shown.arrows else "") if shown else ("", "")
    room = columns - max(width(tabs), cell_len(plain(tabs).rstrip()) + len(KEY_GAP))
    found = next((each for each in (KEY_GAP.join(filter(None, (key, arrows))), key, arrows) if each and cell_len(each) <= room), "")
    return (*tabs, Span(" " * (columns - width(tabs) - cell_len(found))), Span(found, "quiet")) if found else tabs


def signs_shown(layout: Layout) -> str:
    """What the signs in a layout mean, of one period where it shows only that."""
    period = layout.period if layout.choices else None
    rows = (row for row in layout.table.rows if period is None or row.period == period)
    return marks_key((cell.mark for row in rows for cell in row.cells), KEY_GAP)
