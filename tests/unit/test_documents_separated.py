"""Reading CSV and other separated values.

In the encodings and with the separators that spreadsheets write.
"""

from pathlib import Path

import pytest

from tui.documents.document import CheckedDocument, DocumentError, Paragraph, PrintedTable
from tui.documents.read import read


def document(folder: Path, content: bytes, name: str = "table.csv") -> CheckedDocument:
    path = folder / name
    path.write_bytes(content)
    return read(path)


def grids(read_from: CheckedDocument) -> list[list[list[str]]]:
    return [[[cell.text for cell in row] for row in block.rows] for block in read_from.blocks if isinstance(block, PrintedTable)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    assert grids(document(tmp_path, "Area,Cost\nNorth – east,£12\n".encode(encoding))) == [[["Area", "Cost"], ["North – east", "£12"]]]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators(tmp_path: Path, separator: str) -> None:
    rows = [["Area", "2014", "2015"], ["North", '"1,200"', "15"], ["South", "7", ""]]
    text = "\r\n".join(separator.join(row) for row in rows)
    assert grids(document(tmp_path, text.encode())) == [[["Area", "2014", "2015"], ["North", "1,200", "15"], ["South", "7", ""]]]


def test_named_separator_and_guarded_text(tmp_path: Path) -> None:
    found = document(tmp_path, b'sep=^\nWard^Crimes\n="01"^12\n')
    assert grids(found) == [[["Ward", "Crimes"], ["01", "12"]]]
    table = found.blocks[0]
    assert isinstance(table, PrintedTable)
    assert table.rows[1][0].place.line == 3


def test_titles_notes_and_a_second_table(tmp_path: Path) -> None:
    found = document(
        tmp_path, b'"Recorded crime, 2015"\n\nArea,Crimes\n"North\nand east",12\n\nArea,Arrests\nNorth,3\n\nSource: the force\n'
    )
    assert grids(found) == [[["Area", "Crimes"], ["North and east", "12"]], [["Area", "Arrests"], ["North", "3"]]]
    assert [block.text for block in found.blocks if isinstance(block, Paragraph)] == ["Recorded crime, 2015", "Source: the force"]
    second = found.blocks[2]
    assert isinstance(second, PrintedTable)
    assert second.rows[1][1].place.words() == "line 8, column 2"


def test_quotation_mark_that_is_not_closed(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="not closed, or has text after it, from line 2 on"):
        document(tmp_path, b'Area,Crimes\n"North,12\nSouth,3\n')
