"""Columns of a grid before it is drawn."""

from tui.nodes.table_views.cells import Cells, GridRow, fit_column, spread
from tui.text.spans import Span, plain


def grid(*figures: str) -> Cells:
    columns = (fit_column("name", "Disposal", (), right=False), *(fit_column(each, "", [(Span(each),)]) for each in figures))
    return Cells(columns, (GridRow("a", ((Span("Paid"),), *((Span(each),) for each in figures))),))


def test_figures_stand_two_cells_apart_where_there_is_room() -> None:
    cells = grid("51,102", "8,121")
    row = "".join(plain(line).rjust(column.width) for column, line in zip(cells.columns, cells.rows[0].cells, strict=True))
    assert row.endswith("51,102 8,121")
    wider = spread(cells, cells.width + 1)
    assert [column.width for column in wider.columns] == [9, 7, 7], "the first figure is apart from the name"
    assert spread(cells, cells.width) == cells and spread(wider, 80) == wider
