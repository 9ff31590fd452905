"""Odd and hostile documents.

Each gives one sentence, in bounded time, and nothing in it is fetched or run.
"""

import io
import os
import socket
import zipfile
from contextlib import suppress
from pathlib import Path

import openpyxl
import pytest

from tests.in_turn import few, in_turn
from tui.documents.check import check_document
from tui.documents.checks import prose
from tui.documents.document import CheckedDocument, DocumentError, Paragraph, PrintedTable
from tui.documents.read import read
from tui.documents.readers import blocks

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to connect fails the test."""

    def refuse(*_: object) -> None:
        pytest.fail("a document was about to be fetched")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def named(text: str) -> bytes:
    return text.encode("utf-16-le")


def zipped(**parts: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.docx", b"", "is empty. Check that it was saved"),
        ("blank.txt", b" \n\n \n", "is empty"),
        ("old.doc", OLE + named("WordDocument"), r"an old Word document \(.doc\). Open it in Word and save it as .docx"),
        ("old.xls", OLE + named("Workbook"), r"an old Excel workbook \(.xls\)"),
        ("wrong.docx", OLE + named("Workbook"), r"an old Excel workbook \(.xls\)"),
        ("locked.xlsx", OLE + named("EncryptedPackage"), "protected by a password. Open it, remove the password"),
        ("report.rtf", b"{\\rtf1 text}", r"a Rich Text document \(.rtf\)"),
        ("report.odt", zipped(mimetype=b"application/vnd.oasis.opendocument.text"), r"an OpenDocument text \(.odt\). Save it as .docx"),
        ("table.ods", zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), r"an OpenDocument spreadsheet \(.ods\)"),
        ("slides.pptx", zipped(ppt__presentation_xml=b"<a/>"), "a PowerPoint presentation. Save it as PDF"),
        ("many.zip", zipped(a=b"1", b=b"2"), "a zip archive of 2 files"),
        ("photo.txt", b"\x89PNG\r\n\x1a\n", "is a picture"),
        ("program.md", b"\x7fELF\x02", "is a program"),
        ("data.txt", b"\x81\x00\x01binary", "cannot be read as text"),
        ("feed.xml", b"<?xml version='1.0'?><rss/>", "is an XML file"),
        ("broken.docx", b"PK\x03\x04 and then nothing", "is damaged"),
        ("entities.xlsx", zipped(xl__workbook_xml=b"<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>"), "declares XML entities"),
        ("noise.docx", b"\x81\x00\x01binary", "is not a Word document, or is damaged. Open it in the program that made it"),
        ("noise.xlsx", b"\x81\x00\x01binary", "is not an Excel workbook, or is damaged"),
        ("noise.pdf", b"\x81\x00\x01binary", "is not a PDF document, or is damaged"),
        ("other.docx", zipped(word__document_xml=b"<?xml version='1.0' encoding='utf-16'?><a/>"), "is damaged"),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value and " " not in value else "",
)
def test_refused_with_what_to_do(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(DocumentError, match=words) as caught:
        read(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith((".", '"'))


def test_folders_devices_and_absent_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, words in (
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "is a pipe or a device"),
        (Path("/dev/zero"), "is a pipe or a device"),
        (tmp_path / "absent.pdf", "does not exist"),
        (tmp_path / "a\0b", "cannot be read"),
    ):
        with pytest.raises(DocumentError, match=words):
            read(path)


def test_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(10 * 2**30)
    with pytest.raises(DocumentError, match="larger than 64 MiB"):
        read(tmp_path / "huge.txt")


def test_zip_bombs(tmp_path: Path) -> None:
    path = tmp_path / "bomb.xlsx"
    path.write_bytes(zipped(xl__workbook_xml=b"<a>" + b" " * 30_000_000 + b"</a>"))
    with pytest.raises(DocumentError, match="unpacks to far more than any report"):
        read(path)
    # The size that the archive states is a lie; what is unpacked is counted all the same.
    small = zipped(xl__workbook_xml=b"<a/>" + b" " * 30_000_000)
    path.write_bytes(small.replace((30_000_004).to_bytes(4, "little"), (4).to_bytes(4, "little")))
    with pytest.raises(DocumentError, match=r"damaged|far more"):
        read(path)


def test_macros_are_not_run_and_the_cells_are_read(tmp_path: Path) -> None:
    workbook = openpyxl.Workbook()
    for row in (["Area", "Crimes"], ["North", 1], ["South", 2]):
        workbook.worksheets[0].append(row)
    workbook.save(tmp_path / "macros.xlsm")
    with zipfile.ZipFile(tmp_path / "macros.xlsm", "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub Auto_Open()")
    assert tables(read(tmp_path / "macros.xlsm")) == [[["Area", "Crimes"], ["North", "1"], ["South", "2"]]]


def tables(document: CheckedDocument) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in block.rows] for block in document.blocks if isinstance(block, PrintedTable)]


def test_content_decides_and_not_the_suffix(tmp_path: Path) -> None:
    page = tmp_path / "report.doc"
    page.write_text("<html><body><table><tr><td>Area<td>12</table></body></html>")
    assert read(page).kind == "web page"
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["Area", 12])
    workbook.save(tmp_path / "report.xlsx")
    (tmp_path / "report.xlsx").rename(tmp_path / "report.pdf")
    assert read(tmp_path / "report.pdf").kind == "Excel workbook"


def test_scripts_hidden_text_and_pictures_of_a_web_page_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<html><head><title>Report</title><script>alert('1,200')</script></head><body><h1>Crime</h1>"
        "<img src='http://example.org/a.png'><iframe src='http://example.org'>inside</iframe><p>Rose by <b>3.6%</b> to 5<sup>th</sup>.</p>"
        "<p style='display: none'>hidden 99</p><ul><li>One<ul><li>Two</li></ul></li></ul>"
        "<table><caption>Table 1</caption><tr><th rowspan=2>Area<th colspan=2>2014<tr><th>Jan<th>Feb<tr><td>North<td>1<td>2</table></body>"
    )
    found = read(path)
    assert found.title == "Report"
    assert [(block.text, block.depth) for block in found.blocks if isinstance(block, Paragraph)] == [
        ("Rose by 3.6% to 5th.", 0),
        ("One", 1),
        ("Two", 2),
    ]
    assert tables(found) == [[["Area", "2014", ""], ["", "Jan", "Feb"], ["North", "1", "2"]]]
    assert [block.title for block in found.blocks if isinstance(block, PrintedTable)] == ["Table 1"]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "suffix"),
    few(
        in_turn(
            [
                "<table><tr><td>" * 20_000,
                "**a " * 30_000,
                "x\n" * 30_000,
                "<div>" * 100_000 + "deep",
                "- " * 30_000,
                "1  2\n" * 20_000,
                "<!--" * 50_000,
                "> " * 30_000 + "a",
                "a <!--" * 30_000,
                "<a <a " * 30_000,
            ],
            [".html", ".md", ".txt"],
        ),
        2,
    ),
    ids=lambda value: repr(value[:16]),
)
def test_deep_nesting_ends_soon(tmp_path: Path, text: str, suffix: str) -> None:
    path = tmp_path / f"deep{suffix}"
    path.write_text(f"<html>{text}" if suffix == ".html" else text)
    with suppress(DocumentError):
        read(path)


def test_a_span_of_millions_of_cells(tmp_path: Path) -> None:
    path = tmp_path / "span.html"
    path.write_text("<html><table>" + "<tr><td colspan=1000 rowspan=1000>1" * 2000 + "</table>")
    found = read(path)
    assert [each.why for each in found.unread] == ["only 250,000 cells of a document are read"]


def test_more_text_and_more_time_than_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Crime rose again.\n\n" * 100)
    monkeypatch.setattr(blocks, "MOST_BLOCKS", 10)
    found = read(path)
    assert len(found.blocks) == 10
    assert [(each.what, each.place.line) for each in found.unread] == [("The rest of the document", 19)]
    monkeypatch.setattr(blocks, "MOST_SECONDS", -1.0)
    assert [each.why for each in read(path).unread] == ["reading stops after -1 seconds"]


def test_text_from_right_to_left_and_overrides(tmp_path: Path) -> None:
    path = tmp_path / "hebrew.txt"
    path.write_text("\u200fהפשיעה עלתה ב־3.6% \u202eoverride\n\nArea\t2014\nצפון\t12\n", encoding="utf-8")
    found = read(path)
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == ["הפשיעה עלתה ב־3.6% <U+202E>override"]
    assert tables(found) == [[["Area", "2014"], ["צפון", "12"]]]


def test_checking_sentences_stops_in_time_and_says_how_many_are_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "long.md"
    path.write_text("Crime rose from 100 to 120, or by 30%.\n\n" * 3, encoding="utf-8")
    monkeypatch.setattr(prose, "MOST_PROSE_SECONDS", -1.0)
    report = check_document(read(path))
    assert report.findings == () and [(each.kind, each.count, each.why) for each in report.unchecked] == [("sentence", 9, prose.STOPPED)]


def test_a_sentence_with_hundreds_of_figures_is_not_checked(tmp_path: Path) -> None:
    path = tmp_path / "dense.md"
    listed = ", ".join(f"{1000 + number:,} crimes in North" for number in range(100))
    table = "| Area | 2014 |\n| --- | --- |\n| North | 10 |\n| South | 12 |\n"
    path.write_text(f"There were {listed}.\n\n{table}", encoding="utf-8")
    assert [(each.count, each.why) for each in check_document(read(path)).unchecked if each.kind == "sentence"] == [(100, prose.DENSE)]
