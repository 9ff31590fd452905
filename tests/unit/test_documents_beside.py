"""The words for what a finding was held against.

Figures with their places, or many places in short.
"""

from pathlib import Path

import pytest

from tui.documents.beside import Evidence, places_in_words
from tui.documents.document import CheckedDocument, DocumentPlace, PrintedCell, PrintedTable


def test_a_few_cells_have_their_figures_in_the_order_of_the_document() -> None:
    cells = tuple(PrintedCell(str(number), DocumentPlace(line=number, table=1, column=2)) for number in (11, 12, 13))
    document = CheckedDocument(
        Path("a.csv"), "csv", "A", (PrintedTable(tuple((cell,) for cell in cells), DocumentPlace(line=11)),), (), 0, ""
    )
    assert Evidence(document).words([cells[2].place, cells[0].place]) == "11 (line 11, column 2); 13 (line 13, column 2)"
    assert Evidence(document).words([DocumentPlace(line=40)]) == "line 40"
    assert Evidence(document).words([]) == ""


@pytest.mark.parametrize(
    ("places", "words"),
    [
        ([DocumentPlace(table=1, row=row, column=4) for row in (6, 2, 3, 5)], "table 1, rows 2, 3, 5 and 6, column 4"),
        ([DocumentPlace(table=1, row=4, column=column) for column in (2, 3, 4, 5)], "table 1, row 4, columns 2 to 5"),
        ([DocumentPlace(line=line, page=2, column=2) for line in (8, 9, 10)], "page 2, lines 8 to 10, column 2"),
        ([DocumentPlace(sheet="Crime", cell=f"AA{row}") for row in (10, 9, 11, 20)], "sheet Crime, cells AA9 to AA11 and AA20"),
        ([DocumentPlace(sheet="Crime", cell=cell) for cell in ("C4", "B4")], "sheet Crime, cells B4 and C4"),
        (
            [DocumentPlace(table=2, row=2, column=2), DocumentPlace(table=1, row=3, column=3)],
            "table 1, row 3, column 3; table 2, row 2, column 2",
        ),
        ([DocumentPlace(paragraph=3), DocumentPlace(table=1, row=2, column=2)], "table 1, row 2, column 2; paragraph 3"),
    ],
)
def test_cells_of_a_column_or_a_row_are_named_together(places: list[DocumentPlace], words: str) -> None:
    assert places_in_words(places) == words
