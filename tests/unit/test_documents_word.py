"""Reading Word documents that are made here.

Headings, lists, tables, footnotes, tracked changes, text boxes and symbols.
"""

import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml

from tui.documents.document import CheckedDocument, DocumentError, Heading, Paragraph, PrintedTable
from tui.documents.read import read

pytestmark = pytest.mark.slow

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


RESTART, TWO = "<w:vMerge w:val='restart'/>", "<w:gridSpan w:val='2'/>"


def body(folder: Path, *xml: str, name: str = "report.docx") -> Path:
    """A document whose body is this XML."""
    document = docx.Document()
    for part in xml:
        document.element.body.insert(len(document.element.body) - 1, parse_xml(part.replace(">", f" {W}>", 1)))
    document.save(str(folder / name))
    return folder / name


def texts(document: CheckedDocument) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def grids(document: CheckedDocument) -> list[list[list[str]]]:
    return [
        [["~" if cell.merged else cell.text for cell in row] for row in block.rows]
        for block in document.blocks
        if isinstance(block, PrintedTable)
    ]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def test_headings_bullets_numbers_and_the_title(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_heading("Board report", 0)
    made.add_heading("Roads", 2)
    made.add_paragraph("Collisions fell by 3.3%.")
    made.add_paragraph("Drink driving", style="List Bullet")
    made.add_paragraph("in the north", style="List Bullet 2")
    made.add_paragraph("A numbered paragraph", style="List Number")
    made.add_paragraph().add_run("A bold line").bold = True
    made.save(str(tmp_path / "report.docx"))
    found = read(tmp_path / "report.docx")
    assert (found.kind, found.title, found.unread) == ("Word document", "Board report", ())
    assert [(each.text, each.level) for each in found.blocks if isinstance(each, Heading)] == [
        ("Board report", 1),
        ("Roads", 2),
        ("A bold line", 3),
    ]
    assert [(each.text, each.bullet, each.place.paragraph) for each in found.blocks if isinstance(each, Paragraph)] == [
        ("Collisions fell by 3.3%.", False, 3),
        ("Drink driving", True, 4),
        ("in the north", True, 5),
        ("A numbered paragraph", False, 6),
    ]


def test_cells_that_cover_columns_and_rows(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        "<w:p><w:r><w:t>Table 1: Offences</w:t></w:r></w:p>",
        "<w:tbl>"
        f"<w:tr>{cell('Area', RESTART)}{cell('2014', TWO)}{cell('Total')}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('Jan')}{cell('Feb')}{cell('')}</w:tr>"
        f"<w:tr>{cell('North')}{cell('12')}{cell('15')}{cell('27')}</w:tr></w:tbl>",
    )
    found = read(path)
    assert grids(found) == [[["Area", "2014", "~", "Total"], ["~", "Jan", "Feb", ""], ["North", "12", "15", "27"]]]
    table = next(each for each in found.blocks if isinstance(each, PrintedTable))
    assert table.title == "Table 1: Offences"
    assert table.rows[2][3].place.words() == "Table 1, row 3, column 4"


def test_tables_inside_cells_come_after_and_frames_are_paragraphs(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell('a')}{cell('1')}</w:tr><w:tr>{cell('b')}{cell('2')}</w:tr></w:tbl>"
    path = body(
        tmp_path,
        f"<w:tbl><w:tr>{cell('left')}<w:tc><w:p/>{inner}<w:p/></w:tc></w:tr></w:tbl>",
        f"<w:tbl><w:tr>{cell('A frame around text')}</w:tr></w:tbl>",
    )
    found = read(path)
    assert grids(found) == [[["left"]], [["a", "1"], ["b", "2"]]]
    assert texts(found) == ["A frame around text"]


def test_deleted_text_is_not_read_and_inserted_text_is(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        "<w:p><w:r><w:t xml:space='preserve'>Crime rose by </w:t></w:r>"
        "<w:del w:id='1'><w:r><w:delText>3.6%</w:delText></w:r></w:del><w:ins w:id='2'><w:r><w:t>3.5%</w:t></w:r></w:ins>"
        "<w:moveFrom w:id='3'><w:r><w:t> moved away</w:t></w:r></w:moveFrom>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t> hidden</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>",
        f"<w:tbl><w:tr>{cell('a')}{cell('1')}</w:tr><w:tr><w:trPr><w:del w:id='4'/></w:trPr>{cell('gone')}{cell('9')}</w:tr></w:tbl>",
    )
    found = read(path)
    assert texts(found) == ["Crime rose by 3.5%."]
    assert grids(found) == [[["a", "1"]]]


def test_symbols_raised_text_breaks_and_hyphens(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0E9'/><w:sym w:font='Wingdings 3' w:char='71'/></w:r>"
        "<w:r><w:rPr><w:rFonts w:ascii='Wingdings'/></w:rPr><w:t>\u00fc\uf0fb</w:t></w:r><w:r><w:t xml:space='preserve'> 34</w:t></w:r>"
        "<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>th</w:t></w:r><w:r><w:br/><w:t>year</w:t>"
        "<w:noBreakHyphen/><w:t>on</w:t>"
        "<w:softHyphen/><w:t>going 12</w:t></w:r><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r></w:p>",
    )
    assert texts(read(path)) == ["▲▼✓✗ 34th year-ongoing 12¹"]


def test_text_boxes_are_read_once_and_pictures_counted(tmp_path: Path) -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent>"
    path = body(
        tmp_path,
        "<w:p><w:r><w:t>Beside it</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='urn:mc'>"
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        "<w:p><w:r><w:drawing/></w:r></w:p>",
    )
    found = read(path)
    assert texts(found) == ["Beside it", "In a box"]
    assert [each.what for each in found.unread] == ["1 picture or chart"]


def test_pages_where_word_has_stored_them(tmp_path: Path) -> None:
    path = body(
        tmp_path,
        "<w:p><w:r><w:t>First</w:t></w:r></w:p>",
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Second</w:t></w:r></w:p>",
        f"<w:tbl><w:tr>{cell('a')}{cell('1')}</w:tr></w:tbl>",
    )
    found = read(path)
    assert [block.place.page for block in found.blocks] == [1, 2, 2]
    assert found.pages == 2


def test_tables_laid_out_with_tabs(tmp_path: Path) -> None:
    made = docx.Document()
    for row in ("Report of:\tThe Chief Constable", "Contact:\tThe office"):
        made.add_paragraph(row)
    made.add_heading("Figures", 1)
    for row in ("Area\t2014\t2015", "North\t\t12\t15", "South and east\t7\t9"):
        made.add_paragraph(row)
    made.add_paragraph("Not certain:")
    for row in ("Area\t2014\t2015", "North\t\t12", "South and east\t7\t9\t\t4"):
        made.add_paragraph(row)
    made.save(str(tmp_path / "report.docx"))
    found = read(tmp_path / "report.docx")
    assert texts(found) == ["Report of: The Chief Constable", "Contact: The office", "Not certain:"]
    assert grids(found) == [[["Area", "2014", "2015"], ["North", "12", "15"], ["South and east", "7", "9"]]]
    assert [each.what for each in found.unread] == ["A table laid out with tabs"]


def test_footnotes_are_read_last(tmp_path: Path) -> None:
    path = body(tmp_path, "<w:p><w:r><w:t>Text</w:t></w:r></w:p>")
    note = "<w:p><w:r><w:t>{}</w:t></w:r></w:p></w:footnote>"
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(
            "word/footnotes.xml",
            f"<w:footnotes {W}><w:footnote w:id='0' w:type='separator'>{note.format('line')}<w:footnote w:id='1'>"
            f"{note.format('Figures are provisional.')}</w:footnotes>",
        )
    last = read(path).blocks[-1]
    assert isinstance(last, Paragraph)
    assert (last.text, last.footnote) == ("Figures are provisional.", True)


def test_contents_are_not_read(tmp_path: Path) -> None:
    made = docx.Document()
    made.styles.add_style("toc 1", 1)
    made.add_paragraph("Roads 12", style="toc 1")
    made.add_paragraph("Text.")
    made.save(str(tmp_path / "report.docx"))
    assert texts(read(tmp_path / "report.docx")) == ["Text."]


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ({"word/document.xml": "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"}, "declares XML entities"),
        ({"word/document.xml": "<a><b></a>"}, "is damaged"),
        ({"word/document.xml": "not xml"}, "is damaged"),
        ({"word/styles.xml": "<a/>"}, "is damaged"),
        ({"word/document.xml": "<a>" + " " * (300 * 2**20 // 64) + "</a>"}, "unpacks to far more"),
    ],
    ids=["entities", "broken", "no-xml", "no-body", "bomb"],
)
def test_hostile_parts(tmp_path: Path, parts: dict[str, Any], words: str) -> None:
    path = tmp_path / "report.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(DocumentError, match=words):
        read(path)
