"""Captions that stand below their tables."""

from collections.abc import Sequence

from tui.documents.document import DocumentPlace, Heading, Paragraph, PrintedTable
from tui.documents.readers.blocks import Blocks, CellText
from tui.documents.readers.captions import with_captions_below

ROWS = ((CellText("Offence"), CellText("2014")), (CellText("Burglary"), CellText("812")))


def tables(*parts: str) -> list[tuple[str, str]]:
    """The title and the name of each table.

    `|` stands for a table, and `# ` begins a heading.
    """
    blocks = Blocks()
    for part in parts:
        if part == "|":
            blocks.table(ROWS, DocumentPlace())
        elif part.startswith("# "):
            blocks.heading(part[2:], 3, DocumentPlace())
        else:
            blocks.paragraph(part, DocumentPlace())
    return titles(with_captions_below(blocks.found))


def titles(found: Sequence[object]) -> list[tuple[str, str]]:
    return [(block.title, block.rows[1][1].place.name) for block in found if isinstance(block, PrintedTable)]


def test_a_caption_below_a_table_is_its_title() -> None:
    found = tables("The figures follow.", "|", "Table 1: Burglary", "Text.", "|", "Table 2: Robbery.")
    assert found == [("Table 1: Burglary", "Table 1"), ("Table 2: Robbery.", "Table 2")]


def test_a_heading_can_be_a_caption_below() -> None:
    assert tables("# Crime", "|", "# TABLE 3 Burglary", "Text.") == [("TABLE 3 Burglary", "Table 3")]


def test_captions_between_tables_belong_to_those_above_where_the_last_does() -> None:
    assert [title for title, _ in tables("|", "Table 1: Arson", "|", "Table 2: Fraud")] == ["Table 1: Arson", "Table 2: Fraud"]


def test_captions_above_stay_with_the_tables_below_them() -> None:
    assert [title for title, _ in tables("Table 1: Arson", "|", "Table 2: Fraud", "|", "Text.")] == ["Table 1: Arson", "Table 2: Fraud"]


def test_one_caption_above_leaves_every_table_as_it_is() -> None:
    assert [title for title, _ in tables("|", "Table 1: Arson", "Text.", "Table 2: Fraud", "|")] == ["", "Table 2: Fraud"]


def test_a_sentence_about_a_table_is_no_caption() -> None:
    assert tables("|", "Table 1 shows that burglary fell.") == [("", "")]
    assert tables("|", "Table 1: burglary fell; robbery rose.") == [("", "")]


def test_a_number_that_occurs_twice_names_no_table() -> None:
    assert [title for title, _ in tables("|", "Table 1: Arson", "Text.", "|", "Table 1: Arson, continued", "Text.")] == ["", ""]


def test_the_caption_stays_where_it_stands() -> None:
    blocks = Blocks()
    blocks.table(ROWS, DocumentPlace())
    blocks.heading("Table 1: Burglary", 3, DocumentPlace())
    assert isinstance(with_captions_below(blocks.found)[1], Heading)


def test_a_table_of_bullets_and_text_is_a_list() -> None:
    blocks = Blocks()
    blocks.table(((CellText("•"), CellText("Burglary fell.")), (CellText("•"), CellText("Robbery rose."))), DocumentPlace())
    assert [(block.text, block.bullet) for block in blocks.found if isinstance(block, Paragraph)] == [
        ("Burglary fell.", True),
        ("Robbery rose.", True),
    ]
    blocks.table(((CellText("•"), CellText("Red")), (CellText("Theft"), CellText("Green"))), DocumentPlace())
    assert isinstance(blocks.found[-1], PrintedTable)
