"""Drawings of one row of the matrix for slides, and of a cell in its row."""

from collections.abc import Sequence

from tui.analysis.matrix import cell_link
from tui.charts.bigtext import bigtext
from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.nodes.slide_content import SlideDrawing
from tui.nodes.slide_pictures.lettered import WIDEST
from tui.nodes.slide_pictures.texts import in_rows
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole, plain

from .layout import shortened_name
from .not_mentioned import NOT_MENTIONED
from .signs import EMPHASIS_ROLES, mark
from .words import found_words

SIGN_WIDTH = 4
"""Cells for a sign with its brackets and a space."""
CELL_MARK, BESIDE_LETTERS = 2, 2
"""The cells for the mark of a cell, before its line, and those after its verdict in block letters."""


def row_drawn(pack: Pack, row: str) -> SlideDrawing:
    """A row of the matrix, one category to a line, its own links brighter.

    Links of a whole around a cell are its own here. In words alone where not all lines fit.
    """
    own = {column: (row, column) in pack.links for column in pack.columns}

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        drawn = _drawn(pack, row, [column for column in own if own[column]], columns, rows, glyphs)
        lit = [entry if mine else _in_role(entry, "quiet") for entry, mine in zip(drawn, own.values(), strict=True)]
        return in_rows(lit, rows) if sum(map(len, lit)) <= rows else ()

    return draw


def cell_drawn(pack: Pack, row: str, column: str) -> SlideDrawing:
    """A row of the matrix, one category to a line, with one cell marked.

    Links of a whole around a cell are its own here. In words alone where not all lines fit.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        drawn = _drawn(pack, row, [column], columns - CELL_MARK, rows, glyphs)
        marked = [_marked(entry, glyphs, here=id == column) for id, entry in zip(pack.columns, drawn, strict=True)]
        return in_rows(marked, rows) if sum(map(len, marked)) <= rows else ()

    return draw


def _drawn(pack: Pack, row: str, large: Sequence[str], columns: int, rows: int, glyphs: Glyphs) -> list[list[Line]]:
    """The lines of each cell, those in `large` in block letters where all have room."""
    lines = _cells_in_words(pack, row, columns, glyphs)
    lettered = [_verdict_large(line, columns, glyphs) if id in large else [line] for line, id in zip(lines, pack.columns, strict=True)]
    if columns + CELL_MARK >= WIDEST and all(lettered) and sum(map(len, lettered)) + len(lettered) - 1 <= rows:
        return lettered
    return [[line] for line in lines]


def _cells_in_words(pack: Pack, row: str, columns: int, glyphs: Glyphs) -> list[Line]:
    """The cells of a row in words, one category to a line, briefer in little room."""
    found = [(each.title, cell_link(pack, row, id)) for id, each in pack.columns.items()]
    lines: list[Line] = []
    for short in (False, True):
        said = [(link and link.link, title, found_words(link, short=short).bracketed if link else NOT_MENTIONED) for title, link in found]
        lines = links_listed(said, columns, glyphs)
        if all(words in plain(line) for (_, _, words), line in zip(said, lines, strict=True)):
            break
    return lines


def _verdict_large(line: Line, columns: int, glyphs: Glyphs) -> list[Line]:
    """A line of a cell with what it says in block letters; nothing without room."""
    *before, said = line
    emphasis, bracket, basis = said.text.partition(" (")
    left = sum(cell_len(span.text) for span in before)
    letters = bigtext(emphasis, columns - left - cell_len(basis) - 2 - BESIDE_LETTERS, 2, glyphs)
    middle, wide = (len(letters) - 1) // 2, max(map(cell_len, letters), default=0) + BESIDE_LETTERS
    return [
        (*before, Span(row.ljust(wide)), Span(f"{bracket}{basis}")) if at == middle else (Span(" " * left), Span(row))
        for at, row in enumerate(letters)
    ]


def _marked(entry: Sequence[Line], glyphs: Glyphs, *, here: bool) -> list[Line]:
    """The lines of a cell, with the mark where it is the one that is shown."""
    first = Span((glyphs.marker if here else "").ljust(CELL_MARK), "accent")
    return [(first, *line) for line in _in_role(entry, "strong" if here else "quiet")]


def _in_role(entry: Sequence[Line], role: SpanRole) -> list[Line]:
    return [tuple(span._replace(role=role) for span in line) for line in entry]


def links_listed(found: Sequence[tuple[MatrixLink | None, str, str]], columns: int, glyphs: Glyphs) -> list[Line]:
    """Each link's sign, what it is of, and its words; the words go first."""
    words = max((cell_len(each) for _, _, each in found), default=0)
    name = max((cell_len(each) for _, each, _ in found), default=0)
    room = columns - SIGN_WIDTH
    spoken = room - words - 2 >= min(name, room // 2)
    name = min(name, room - words - 2) if spoken else room
    lines: list[Line] = []
    for link, title, text in found:
        shown = shortened_name(title, name)
        role = EMPHASIS_ROLES[link.emphasis] if link else "quiet"
        sign = (mark(link, glyphs)[0].text if link else "").ljust(SIGN_WIDTH)
        said = [Span(" " * (name + 2 - cell_len(shown))), Span(text, "quiet")] if spoken else []
        lines.append((Span(sign, role), Span(shown), *said))
    return lines
