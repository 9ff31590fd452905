"""Reads a web page: headings, paragraphs, lists and tables.

Nothing that it names is fetched, and no script is run.
"""

import re
from html.parser import HTMLParser

from tui.documents.document import DocumentPlace

from .blocks import Blocks, CellText, TooLong
from .clean import raised
from .spans import SpanningCell, laid_out
from .stacked import add_tables

_UNREAD = {"script", "style", "template", "noscript", "svg", "math", "object", "iframe", "select", "nav"}
_ENDLESS = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "blockquote",
    "pre",
    "dt",
    "dd",
    "figcaption",
    "body",
    "address",
}
_PIECE = 2**16
_LONGEST_TAG = 2**18
_DEEPEST = 400
_DATA = re.compile("data:[^\"'\\s>]{200,}")
"""A picture inside the page."""


def read_html(text: str, blocks: Blocks, line: int = 1) -> None:
    """Add the blocks of a page.

    `line` is the line on which the text begins in its file.
    """
    page = _Page(blocks, line)
    text = _DATA.sub("data:", _without_comments(text))
    for begins in range(0, len(text), _PIECE):
        blocks.keep_time()
        page.feed(text[begins : begins + _PIECE])
        if len(page.rawdata) > _LONGEST_TAG:
            raise TooLong("a tag of a web page is never that long")
    page.finish()


def _without_comments(text: str) -> str:
    """The text without comments and declarations, which keep their lines.

    One that is not closed goes to the end.
    """
    found, at = [], 0
    while (begins := text.find("<!", at)) >= 0:
        comment = text.startswith("<!--", begins)
        ends = text.find("-->" if comment else ">", begins + 2)
        found.append(text[at:begins])
        if ends < 0:
            return "".join(found)
        at = ends + (3 if comment else 1)
        found.append("\n" * text.count("\n", begins, at))
    return "".join([*found, text[at:]])


class _Table:
    """A table that is being read."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.rows: list[list[SpanningCell]] = []
        self.caption = ""
        self.cell: tuple[int, int, int] | None = None
        self.words: list[str] = []
        self.bold = [0, 0]

    def end_cell(self) -> None:
        """Put the cell that is being read into its row."""
        if self.cell is not None:
            columns, rows, line = self.cell
            letters, bold = self.bold
            text = CellText(" ".join("".join(self.words).split()), bool(letters) and bold == letters, line=line)
            self.rows[-1].append(SpanningCell(text, columns, rows))
        self.cell, self.words, self.bold = None, [], [0, 0]


class _Page(HTMLParser):
    def __init__(self, blocks: Blocks, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks = blocks
        self.first = line - 1
        self.words: list[str] = []
        self.line = line
        self.tables: list[_Table] = []
        self.lists: list[bool] = []
        self.open: list[str] = []
        self.unread: list[str] = []
        self.heading = 0
        self.item = False
        self.caption = self.in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = dict(attrs)
        hidden = "hidden" in given or "display:none" in (given.get("style") or "").replace(" ", "").lower()
        if (self.unread or tag in _UNREAD or hidden) and tag not in _ENDLESS:
            if len(self.unread) < _DEEPEST:
                self.unread.append(tag)
            return
        if self.unread:
            return
        if tag not in _ENDLESS and len(self.open) < _DEEPEST:
            self.open.append(tag)
        table = self.tables[-1] if self.tables else None
        if tag == "table":
            self._end()
            if len(self.tables) < _DEEPEST:
                self.tables.append(_Table(self._line()))
        elif tag == "title":
            self.in_title = True
        elif table and tag == "tr":
            table.end_cell()
            table.rows.append([])
        elif table and tag in ("td", "th"):
            table.end_cell()
            if not table.rows:
                table.rows.append([])
            table.cell = (_number(given.get("colspan")), _number(given.get("rowspan")), self._line())
        elif table and tag == "caption":
            self.caption = True
        elif table:
            if tag in _BLOCKS or tag in ("br", "li"):
                table.words.append(" ")
        else:
            self._text_tag(tag)

    def _text_tag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._end()
            self.lists.append(tag == "ul")
        elif tag == "li":
            self._end()
            self.item = True
        elif len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
            self._end()
            self.heading = int(tag[1])
        elif tag in _BLOCKS:
            self._end()
        elif tag == "br":
            self.words += [" "] if self.words else []

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if self.unread:
            if tag in self.unread:
                del self.unread[len(self.unread) - 1 - self.unread[::-1].index(tag) :]
            return
        if tag in self.open:
            del self.open[len(self.open) - 1 - self.open[::-1].index(tag) :]
        table = self.tables[-1] if self.tables else None
        if tag == "title":
            self.in_title = False
        elif tag == "caption":
            self.caption = False
        elif table and tag == "table":
            self._end_table()
        elif table:
            if tag in ("td", "th", "tr"):
                table.end_cell()
        elif tag in ("ul", "ol"):
            self._end()
            if self.lists:
                self.lists.pop()
        elif tag in _BLOCKS or tag == "li" or (self.heading and tag == f"h{self.heading}"):
            self._end()
            self.item = self.item and tag != "li"

    def handle_data(self, data: str) -> None:
        """Take in text."""
        if self.unread:
            return
        if self.in_title:
            self.blocks.title += data
            return
        text = raised(data) if "sup" in self.open[-3:] else data
        if self.tables and self.caption:
            self.tables[-1].caption += text
        elif self.tables:
            table = self.tables[-1]
            if table.cell is not None:
                table.words.append(text)
                letters = len(text.strip())
                bold = any(tag in ("th", "b", "strong") for tag in self.open[-6:])
                table.bold = [table.bold[0] + letters, table.bold[1] + letters * bold]
        else:
            if not self.words and text.strip():
                self.line = self._line()
            if self.words or text.strip():
                self.words.append(text)

    def _line(self) -> int:
        return self.first + self.getpos()[0]

    def _end(self) -> None:
        """Add the heading or paragraph that is being read."""
        if self.tables:
            return
        text, place = " ".join("".join(self.words).split()), DocumentPlace(line=self.line)
        if self.heading:
            self.blocks.heading(text, self.heading, place)
        elif text:
            self.blocks.paragraph(text, place, bullet=self.item and bool(self.lists and self.lists[-1]), depth=len(self.lists))
        self.words, self.heading = [], 0

    def _end_table(self) -> None:
        table = self.tables.pop()
        table.end_cell()
        if table.rows:
            add_tables(self.blocks, laid_out(table.rows), DocumentPlace(line=table.line), " ".join(table.caption.split()))

    def finish(self) -> None:
        """Add what is still open at the end. A tag that does not end is text."""
        if self.rawdata:
            self.handle_data(self.rawdata)
        while self.tables:
            self._end_table()
        self._end()


def _number(text: str | None) -> int:
    return max(1, min(int(text), 1000)) if text and text.isascii() and text.isdigit() and len(text) < 6 else 1
