"""Columns of a grid before it is drawn."""

from tui.nodes.table_views.cells import Cells, GridRow, fit_column, halved, in_halves, spread
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


def test_a_heading_breaks_where_its_lines_are_shortest_and_keeps_a_sign_beside_its_word() -> None:
    halves = {title: in_halves(title) for title in ("Theft of bicycles", "Full-time equivalents", "Rank ▲", "Total", "Time to arrive ▼")}
    assert halves == {
        "Theft of bicycles": ("Theft of", "bicycles"),
        "Full-time equivalents": ("Full-time", "equivalents"),
        "Rank ▲": ("", "Rank ▲"),
        "Total": ("", "Total"),
        "Time to arrive ▼": ("Time to", "arrive ▼"),
    }


def test_only_columns_that_become_narrower_have_headings_of_two_lines() -> None:
    columns = (
        fit_column("name", "Kind of worker", (), right=False),
        *(fit_column(each, "Fatal or serious", [(Span(each),)]) for each in "1"),
    )
    wide = fit_column("2", "Fatal or serious", [(Span("1,446,000,000,000"),)])
    found = halved(Cells((*columns, wide), (GridRow("a", ((Span("Paid"),), (Span("1"),), (Span("1,446,000,000,000"),))),)))
    assert [(column.over, column.title, column.width) for column in found.columns] == [
        ("", "Kind of worker", 15),
        ("Fatal or", "serious", 9),
        ("", "Fatal or serious", 18),
    ]
