"""What is read from a document.

Its headings, paragraphs and tables in order, each with its place. Nothing here interprets a figure.
"""

from pathlib import Path

from msgspec import Struct


class DocumentPlace(Struct, frozen=True):
    """Where something stands in a document. Any part may be missing.

    Everything counts from 1, and 0 or an empty text means that the kind of document has no such thing. `line` is a line of a text file;
    `paragraph` and `table` count through the whole document; `row` and `column` are those of the table. `cell` is "B7", on `sheet`. `name`
    is what the document calls the table: "Table 6".
    """

    line: int = 0
    page: int = 0
    paragraph: int = 0
    sheet: str = ""
    cell: str = ""
    table: int = 0
    row: int = 0
    column: int = 0
    name: str = ""

    def words(self) -> str:
        """The place in words.

        For example "page 3, paragraph 12", "sheet Crime, cell B7" or "line 40, column 4".
        """
        if self.sheet:
            return f"sheet {self.sheet}, cell {self.cell}" if self.cell else f"sheet {self.sheet}"
        parts = [
            (self.page, f"page {self.page}"),
            (self.line, f"line {self.line}"),
            (self.paragraph and not self.line and not self.table, f"paragraph {self.paragraph}"),
            (self.table and not self.line, self.table_words),
            (self.table and self.row and not self.line, f"row {self.row}"),
            (self.table and self.column, f"column {self.column}"),
        ]
        return ", ".join(words for known, words in parts if known)

    @property
    def table_words(self) -> str:
        """The table as the document numbers it, or else its place among all."""
        return self.name or f"table {self.table}"


class PrintedCell(Struct, frozen=True):
    """One cell of a table, as the document shows it.

    The text is trimmed. A merged cell has its text in its first place, and is `merged` and empty in the others. `note` says why a value is
    not certain: "a formula whose value is not stored".
    """

    text: str
    place: DocumentPlace
    merged: bool = False
    bold: bool = False
    note: str = ""


class Heading(Struct, frozen=True, tag=True):
    """A heading; level 1 is the highest."""

    text: str
    level: int
    place: DocumentPlace


class Paragraph(Struct, frozen=True, tag=True):
    """A paragraph, a bullet or a footnote.

    A bullet directly in the text has depth 1, one below it depth 2.
    """

    text: str
    place: DocumentPlace
    bullet: bool = False
    depth: int = 0
    footnote: bool = False


class PrintedTable(Struct, frozen=True, tag=True):
    """A table as printed, before anything is interpreted.

    Every row has the same number of cells.
    """

    rows: tuple[tuple[PrintedCell, ...], ...]
    place: DocumentPlace
    title: str = ""


Block = Heading | Paragraph | PrintedTable


class Unread(Struct, frozen=True):
    """A part that was not read, and why.

    For example "Table 3", because "which column each cell belongs to is not certain".
    """

    place: DocumentPlace
    what: str
    why: str


class CheckedDocument(Struct, frozen=True):
    """A document as read.

    `pages` is 0 where the kind of file has no pages; `sha256` is that of the whole file.
    """

    path: Path
    kind: str
    title: str
    blocks: tuple[Block, ...]
    unread: tuple[Unread, ...]
    pages: int
    sha256: str


class DocumentError(Exception):
    """A document that cannot be read.

    The message says what is wrong, and then what to do.
    """
