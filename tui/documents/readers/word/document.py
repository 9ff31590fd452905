"""Reads a Word document from its first paragraph to its last footnote.

Macros, comments, and the heads and feet of pages are not read.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tui.documents.document import DocumentPlace
from tui.documents.readers.archive import Archive
from tui.documents.readers.blocks import Blocks, CellText
from tui.documents.readers.figure_cells import is_figure_cell
from tui.documents.readers.plain import add_tabbed
from tui.documents.readers.plain_lines import bullet
from tui.documents.readers.stacked import add_tables
from tui.documents.readers.text_runs import run_of_tabs
from tui.documents.readers.text_tables import NumberedLine
from tui.documents.readers.xml_part import children, damaged, parsed

from .continued import continued_rows, says_continued
from .styles import ListLevel, Styles
from .tables import word_table
from .text import ParagraphText, note_mark, paragraph_text

_DEEPEST = 20
_LONGEST_HEADING = 90


def read_word(raw: bytes, shown: str, blocks: Blocks) -> None:
    """Add the blocks of a .docx or .docm file."""
    archive = Archive(raw, shown)
    roots = {name: _part(archive, f"word/{name}.xml", shown) for name in ("document", "styles", "numbering", "footnotes", "endnotes")}
    body = None if roots["document"] is None else roots["document"].find("body")
    if body is None:
        raise damaged(shown)
    paged = next(body.iter("lastRenderedPageBreak"), None) is not None
    reading = _Reading(blocks, Styles(roots["styles"], roots["numbering"]), paged)
    reading.noted = {each.get("id") for each in body.iter("footnoteReference")}
    reading.walk(body)
    for name in ("footnotes", "endnotes"):
        reading.notes(roots[name])
    blocks.pages = reading.page
    if reading.pictures:
        what = "1 picture or chart" if reading.pictures == 1 else f"{reading.pictures:,} pictures or charts"
        blocks.leave_out(what, "text and figures in pictures are not read")


def _part(archive: Archive, name: str, shown: str) -> Element | None:
    content = archive.read(name)
    return parsed(content, shown) if content else None


class _Reading:
    def __init__(self, blocks: Blocks, styles: Styles, paged: bool) -> None:
        self.blocks = blocks
        self.styles = styles
        self.page = int(paged)
        self.paged = paged
        self.pictures = 0
        self.noted: set[str | None] = set()
        self.tabs: list[ParagraphText] = []
        self.tabs_at = DocumentPlace()
        self.held: tuple[list[list[CellText]], DocumentPlace] | None = None
        self.between: list[tuple[ParagraphText, Element | None, DocumentPlace]] = []

    def walk(self, container: Element, depth: int = 0) -> None:
        """Add the paragraphs and tables of the body or of a text box."""
        if depth > _DEEPEST:
            return
        for block in children(container, "p", "tbl", "AlternateContent"):
            if block.tag != "p":
                self._end_tabs()
            if block.tag == "p":
                self._paragraph(block, depth)
            elif block.tag == "tbl":
                self._table(block, depth)
            else:
                chosen = block.find("Choice")
                self._end_table()
                self.walk(block if chosen is None else chosen, depth + 1)
        self._end_tabs()
        self._end_table()

    def notes(self, root: Element | None) -> None:
        """Add footnotes or endnotes."""
        for note in () if root is None else root:
            if note.get("type", "normal") == "normal":
                text = " ".join(self._text(paragraph).text for paragraph in children(note, "p")).strip()
                if text and note.tag == "footnote" and note.get("id") in self.noted and (mark := note_mark(note)):
                    text = f"{mark} {text}"
                self.blocks.paragraph(text, DocumentPlace(), footnote=True)

    def _text(self, paragraph: Element) -> ParagraphText:
        read = paragraph_text(paragraph, self.styles)
        if self.paged:
            self.page += read.breaks
        self.pictures += read.pictures
        return read

    def _paragraph(self, paragraph: Element, depth: int) -> None:
        begun = self.page
        read = self._text(paragraph)
        properties = paragraph.find("pPr")
        place = DocumentPlace(page=begun + 1 if self.paged and read.begins_page else begun)
        if self.styles.in_contents(properties):
            return
        if self.held and says_continued(read.text.strip()) and not read.boxes:
            self.between.append((read, properties, place))
            return
        if read.text.strip() or read.boxes or read.pictures:
            self._end_table()
        if "\t" in read.text.strip() and not self.styles.heading(properties) and not self.styles.list_level(properties):
            self.tabs_at = self.tabs_at if self.tabs else place
            self.tabs.append(read)
        else:
            self._end_tabs()
            self._add(read, properties, place)
        for box in read.boxes:
            self.walk(box, depth + 1)

    def _end_tabs(self) -> None:
        """Add paragraphs with tabs: as a table where they are one, else as they are."""
        held, self.tabs = self.tabs, []
        lines = [NumberedLine(0, read.text.rstrip(), self.tabs_at.page) for read in held]
        cells = [cell for line in lines for cell in line.text.split("\t") if cell.strip()]
        if len(lines) > 1 and len(run_of_tabs(lines, 0)) == len(lines) and sum(map(is_figure_cell, cells)) * 4 >= len(cells):
            add_tabbed(self.blocks, lines, self.tabs_at)
            return
        for read in held:
            self._add(read, None, self.tabs_at)

    def _add(self, read: ParagraphText, properties: Element | None, place: DocumentPlace) -> None:
        level = self.styles.heading(properties)
        listed = self.styles.list_level(properties)
        text = read.text
        if level and not text.strip():
            return
        if level:
            if not self.blocks.title and self.styles.is_title(properties):
                self.blocks.title = text
            self.blocks.heading(text, level, place)
        elif not listed and _reads_like_heading(read):
            self.blocks.heading(text.strip().removesuffix(":"), 3, place)
        else:
            typed = None if listed else bullet(text)
            if typed:
                listed, text = ListLevel(1, bullet=True), typed.text
            self.blocks.paragraph(text, place, bullet=bool(listed and listed.bullet), depth=listed.depth if listed else 0)

    def _table(self, table: Element, depth: int) -> None:
        place = DocumentPlace(page=self.page)
        read = word_table(table, self._cell_text, lambda: self.page)
        if self.held and (more := continued_rows(self.held[0], read.rows)):
            self.held[0].extend(map(list, more))
            self.between.clear()
        else:
            self._end_table()
            self.held = read.rows, place
        if read.inner and depth < _DEEPEST:
            self._end_table()
            for inner in read.inner:
                self._table(inner, depth + 1)

    def _end_table(self) -> None:
        """Add the table that could have gone on, and what stands below it."""
        held, self.held = self.held, None
        between, self.between = self.between, []
        if held:
            add_tables(self.blocks, *held)
        for read, properties, place in between:
            self._add(read, properties, place)

    def _cell_text(self, paragraph: Element) -> ParagraphText:
        """A paragraph of a cell, with what stands in its text boxes."""
        read = self._text(paragraph)
        boxed = [self._text(inner).text for box in read.boxes for inner in _paragraphs(box)]
        return read._replace(text=" ".join([read.text, *boxed])) if boxed else read


def _paragraphs(box: Element) -> Iterator[Element]:
    return children(box, "p")


def _reads_like_heading(read: ParagraphText) -> bool:
    text = read.text.strip()
    return read.bold and 2 < len(text) <= _LONGEST_HEADING and text[-1] not in ".;,!?" and any(map(str.isalpha, text))
