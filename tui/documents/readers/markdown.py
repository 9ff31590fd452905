"""Reads Markdown: headings, lists, tables with bars, and HTML inside it.

Tables laid out with tabs or spaces are read as plain text.
"""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.documents.document import DocumentPlace

from .blocks import Blocks, CellText
from .html import read_html
from .markup import without_marks
from .plain import read_lines
from .stacked import add_tables
from .text_tables import NumberedLine

_DEEPEST = 20


def read_markdown(text: str, blocks: Blocks) -> None:
    """Add the blocks of a Markdown text."""
    parser = MarkdownIt("commonmark", {"maxNesting": _DEEPEST}).enable("table").disable("inline")
    _Reading(text.splitlines(), blocks).take(parser.parse(text))


class _Reading:
    def __init__(self, lines: Sequence[str], blocks: Blocks) -> None:
        self.lines = lines
        self.blocks = blocks
        self.lists: list[bool] = []
        self.rows: list[list[CellText]] = []

    def take(self, tokens: Sequence[Token]) -> None:
        """Add the blocks of all tokens."""
        for at, token in enumerate(tokens):
            before = tokens[at - 1] if at else token
            place = DocumentPlace(line=token.map[0] + 1 if token.map else 0)
            if token.type in ("bullet_list_open", "ordered_list_open"):
                self.lists.append(token.type == "bullet_list_open")
            elif token.type in ("bullet_list_close", "ordered_list_close"):
                self.lists.pop()
            elif token.type == "tr_open":
                self.rows.append([])
            elif token.type == "table_close":
                add_tables(self.blocks, self.rows, DocumentPlace(line=self.rows[0][0].line if self.rows and self.rows[0] else 0))
                self.rows = []
            elif token.type in ("fence", "code_block") and token.map:
                self._plain(token.map[0], token.map[1])
            elif token.type == "html_block":
                read_html(token.content, self.blocks, place.line)
            elif token.type == "inline":
                self._inline(token, before, place)

    def _inline(self, token: Token, before: Token, place: DocumentPlace) -> None:
        if before.type in ("th_open", "td_open"):
            marked = without_marks(token.content)
            self.rows[-1].append(CellText(marked.text, marked.bold, line=place.line or _line(before)))
        elif before.type == "heading_open":
            self.blocks.heading(without_marks(token.content).text, int(before.tag[1:]), place)
        elif self._laid_out(token) and token.map:
            self._plain(*token.map)
        else:
            marked = without_marks(" ".join(token.content.splitlines()))
            if marked.bold and not self.lists:
                self.blocks.heading(marked.text.removesuffix(":"), 3, place)
            else:
                self.blocks.paragraph(marked.text, place, bullet=bool(self.lists and self.lists[-1]), depth=len(self.lists))

    def _laid_out(self, token: Token) -> bool:
        """Whether a paragraph is a table: lines with tabs or gaps between their cells."""
        rows = self.lines[token.map[0] : token.map[1]] if token.map else []
        return len(rows) > 1 and not self.lists and sum("\t" in row.strip() or "   " in row.strip() for row in rows) * 2 >= len(rows)

    def _plain(self, begins: int, ends: int) -> None:
        rows = [NumberedLine(at + 1, self.lines[at]) for at in range(begins, min(ends, len(self.lines)))]
        read_lines([row for row in rows if not row.text.lstrip().startswith(("```", "~~~"))], self.blocks)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0
