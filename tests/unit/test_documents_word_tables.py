"""Tables of Word documents that go on over a page, and the footnotes of cells."""

import zipfile
from pathlib import Path

import docx
import pytest

from tui.documents.document import Paragraph, PrintedTable
from tui.documents.read import read
from tui.drafting.make import make

from .drafted import pack_of, quiet
from .test_documents_word import W, body, cell, grids, texts

pytestmark = pytest.mark.slow

HEADER = ("Area", "2017", "2018")


def rows(*lines: tuple[str, ...]) -> str:
    return f"<w:tbl>{''.join('<w:tr>' + ''.join(map(cell, line)) + '</w:tr>' for line in lines)}</w:tbl>"


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


@pytest.mark.parametrize("between", ["", paragraph(""), paragraph("Table 2 (continued)")])
def test_table_with_its_header_again_goes_on(tmp_path: Path, between: str) -> None:
    parts = [rows(HEADER, ("North", "12", "14")), *filter(None, [between]), rows(HEADER, ("South", "9", "8"), ("Total", "21", "22"))]
    found = read(body(tmp_path, paragraph("Table 2: Calls"), *parts, paragraph("There were 22.")))
    assert grids(found) == [[list(HEADER), ["North", "12", "14"], ["South", "9", "8"], ["Total", "21", "22"]]]
    assert texts(found) == ["Table 2: Calls", "There were 22."]


@pytest.mark.parametrize(
    "parts",
    [
        (rows(HEADER, ("North", "12", "14")), paragraph("Complaints"), rows(HEADER, ("South", "9", "8"))),
        (rows(HEADER, ("North", "12", "14")), rows(HEADER, ("North", "9", "8"))),
        (rows(HEADER, ("North", "12", "14"), ("Total", "12", "14")), rows(HEADER, ("South", "9", "8"))),
        (rows(HEADER, ("North", "12", "14")), rows(("Area", "2016", "2017"), ("South", "9", "8"))),
    ],
)
def test_another_table_with_the_same_header_is_its_own(tmp_path: Path, parts: tuple[str, ...]) -> None:
    assert len(grids(read(body(tmp_path, *parts)))) == 2


def test_line_that_says_continued_stays_where_no_table_goes_on(tmp_path: Path) -> None:
    found = read(body(tmp_path, rows(HEADER, ("North", "12", "14")), paragraph("Table 2 (continued)"), paragraph("More.")))
    assert [type(block) for block in found.blocks] == [PrintedTable, Paragraph, Paragraph]


def test_footnote_has_the_mark_of_what_it_is_about(tmp_path: Path) -> None:
    noted = "<w:r><w:footnoteReference w:id='2'/></w:r>"
    table = rows(("Area", "2017/18"), ("North", "12"), ("South", "31")).replace("North</w:t></w:r>", f"North</w:t></w:r>{noted}")
    path = body(tmp_path, "<w:p><w:r><w:t>Calls by area</w:t></w:r></w:p>", table, paragraph("There were 43 calls in 2017/18."))
    note = f"<w:footnotes {W}><w:footnote w:id='2'>{paragraph('Without silent calls.')}</w:footnote></w:footnotes>"
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/footnotes.xml", note)
    assert texts(read(path))[-1] == "² Without silent calls."
    make(tmp_path / "draft", [path], quiet)
    (drafted_table,) = pack_of(tmp_path / "draft").tables.values()
    assert drafted_table.spec.caveats == ("Without silent calls.",)
    assert {row.members for row in drafted_table.rows} == {("North",), ("South",)}


@pytest.mark.parametrize("marks", [1, 2])
def test_numbered_notes_below_a_table_are_its_own(tmp_path: Path, marks: int) -> None:
    made = docx.Document()
    made.add_heading("Calls", 1)
    made.add_paragraph("Calls by area")
    table = made.add_table(0, 2)
    for area, number in (("Area", "2017/18"), ("North¹", "12"), ("South²" if marks == 2 else "South", "31")):
        for place, text in zip(table.add_row().cells, (area, number), strict=True):
            place.text = text
    made.add_paragraph("Without silent calls.", style="List Number")
    made.add_paragraph("Provisional.", style="List Number")
    made.save(str(tmp_path / "report.docx"))
    make(tmp_path / "draft", [tmp_path / "report.docx"], quiet)
    pack = pack_of(tmp_path / "draft")
    (drafted_table,) = pack.tables.values()
    assert drafted_table.spec.caveats == (("Without silent calls.", "Provisional.") if marks == 2 else ())
    assert len(pack.statements) == (0 if marks == 2 else 2)
