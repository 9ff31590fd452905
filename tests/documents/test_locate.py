"""A finding is counted for an error only where it names the error's place.

It may also name its row, column or sentence.
"""

from pathlib import Path

from tests.documents.corpus import corpus
from tests.documents.errors import Error
from tests.documents.locate import bare, locate
from tests.in_turn import EVERY
from tui.documents.document import CheckedDocument, DocumentPlace, Paragraph, PrintedCell, PrintedTable
from tui.documents.finding import CheckFinding
from tui.documents.read import read

TEXTS = (("Area", "2013", "2014"), ("North", "10", "20"), ("South", "30", "45"), ("All", "40", "60"))


def _cell(text: str, row: int, column: int) -> PrintedCell:
    return PrintedCell(text, DocumentPlace(table=1, row=row + 1, column=column + 1))


def _document() -> CheckedDocument:
    rows = tuple(tuple(_cell(text, row, column) for column, text in enumerate(texts)) for row, texts in enumerate(TEXTS))
    passage = Paragraph("3. There were 12 thefts. Robbery fell to 45.", DocumentPlace(paragraph=1))
    return CheckedDocument(Path("a.md"), "Markdown", "A", (passage, PrintedTable(rows, DocumentPlace(table=1))), (), 0, "")


def _finding(place: DocumentPlace, quote: str, *beside: DocumentPlace) -> CheckFinding:
    return CheckFinding(place, quote, "total", "", "", "differs", "", beside)


def test_a_cell_is_found_through_its_row_its_column_or_what_it_is_held_against() -> None:
    target = locate(Error("digit", "table", "40", "45", "", 0, 2, 2, TEXTS[2]), _document())
    assert target is not None
    assert target.covered(_finding(DocumentPlace(table=1, row=3, column=3), "45"))
    assert target.covered(_finding(DocumentPlace(table=1, row=4, column=3), "60"))
    assert target.covered(_finding(DocumentPlace(paragraph=1), "Robbery", DocumentPlace(table=1, row=3, column=3)))
    assert not target.covered(_finding(DocumentPlace(table=1, row=4, column=2), "40"))
    assert not target.covered(_finding(DocumentPlace(paragraph=1), "There were 12 thefts."))


def test_a_sentence_is_found_through_itself_and_not_through_its_neighbour() -> None:
    target = locate(Error("digit", "prose", "40", "45", "Robbery fell to 45."), _document())
    assert target is not None
    assert target.covered(_finding(DocumentPlace(paragraph=1), "Robbery fell to 45."))
    assert not target.covered(_finding(DocumentPlace(paragraph=1), "3. There were 12 thefts."))
    assert not target.covered(_finding(DocumentPlace(paragraph=2), "Robbery fell to 45."))


def test_marks_signs_and_spaces_are_left_out_of_comparisons() -> None:
    assert bare("▼ 1,204r") == bare("−1,204 (r)") == "1,204"


def test_nearly_every_error_is_where_the_readers_can_show_it(tmp_path: Path) -> None:
    seeded = [made for made in corpus(tmp_path, 3, 48 if EVERY else 12) if made.error is not None]
    found = [locate(made.error, read(made.path)) for made in seeded if made.error is not None]
    assert sum(target is not None for target in found) >= 0.9 * len(seeded)
