"""Drawings of the matrix for slides.

Each a part that can be read across a room, never the whole table in small print.
"""

from tui.analysis.matrix import count_emphases
from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import fit

from .matrix_miniature import FEWEST, miniature
from .matrix_row import row_title
from .matrix_signs import EMPHASIS_ROLES, cell, counts, legend
from .matrix_tallies import tallies
from .not_mentioned import NOT_MENTIONED
from .slide_content import SlideDrawing, first_lines

WIDEST_MINIATURE = 64
"""The most cells of the small version: wider, its signs stand too far from their names."""
SIGN_WIDTH = 4
"""Cells for a sign with its brackets and a space."""


def matrix_summary(pack: Pack) -> SlideDrawing:
    """The small matrix where it fits, otherwise the links of each category."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        small = miniature(pack, min(columns, WIDEST_MINIATURE), glyphs)
        return small if len(small) <= rows else first_lines(tallies(pack, columns, glyphs), rows, glyphs)

    return draw


def rows_drawn(pack: Pack, ids: list[str]) -> SlideDrawing:
    """Rows of the matrix with the four signs.

    Rows of a whole capability are shown only where it has any.
    """
    ids = [id for id in ids if id in pack.activities or any(row == id for row, _ in pack.links)]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        number = len(pack.categories)
        if not number or columns - SIGN_WIDTH * number < FEWEST:
            return first_lines(_tallied(pack, ids, columns, glyphs), rows, glyphs)
        short = 2 + max(cell_len(category.short) for category in pack.categories.values())
        each = max(SIGN_WIDTH, min(short, columns // 2 // number))
        name = max(6, min(columns - each * number, 44))
        heads = [Span(fit(category.short, each - 1, glyphs) + " ", "quiet") for category in pack.categories.values()]
        lines: list[Line] = []
        for id in ids:
            spans = [Span(fit(row_title(pack, id), name - 1, glyphs) + " ")]
            for category in pack.categories:
                (sign,) = cell(pack.links.get((id, category)), glyphs)
                spans.append(Span(fit(sign.text, each, glyphs), sign.role))
            lines.append(tuple(spans))
        words: tuple[Line, ...] = ((Span(" " * name), *heads), *first_lines(lines, max(1, rows - 1), glyphs))
        return (*words, (), legend(glyphs, columns)) if len(words) + 2 <= rows and columns >= 57 else words

    return draw


def _tallied(pack: Pack, ids: list[str], columns: int, glyphs: Glyphs) -> list[Line]:
    """Rows with the number of their links by emphasis.

    For matrices with too many categories to show each.
    """
    words = min(20, columns // 3)
    tallied = ((id, counts(count_emphases(pack.links, capability=id), glyphs)) for id in ids)
    return [(Span(fit(row_title(pack, id), columns - words - 1, glyphs) + " "), *found) for id, found in tallied]


def row_drawn(pack: Pack, id: str) -> SlideDrawing:
    """A row of the matrix, one category to a line."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        name = min(columns // 2, 2 + max((cell_len(category.title) for category in pack.categories.values()), default=0))
        lines: list[Line] = []
        for category in pack.categories.values():
            link = pack.links.get((id, category.id))
            words = f"{link.emphasis}, {link.basis}" if link else NOT_MENTIONED
            role = EMPHASIS_ROLES[link.emphasis] if link else "quiet"
            (sign,) = cell(link, glyphs)
            lines.append(
                (
                    Span(fit(sign.text, SIGN_WIDTH, glyphs), sign.role),
                    Span(fit(category.title, name, glyphs)),
                    Span(fit(words, columns - name - SIGN_WIDTH, glyphs).rstrip(), role),
                )
            )
        return first_lines(lines, rows, glyphs)

    return draw


def links_drawn(pack: Pack, links: tuple[MatrixLink, ...]) -> SlideDrawing:
    """Links of a category, one activity to a line."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        words = 22 if columns >= 60 else 12
        name = min(columns - words - SIGN_WIDTH, 2 + max(cell_len(row_title(pack, link.activity)) for link in links))
        lines: list[Line] = []
        for link in links:
            (sign,) = cell(link, glyphs)
            shown = f"{link.emphasis}, {link.basis}" if words > 12 else link.emphasis
            title = fit(row_title(pack, link.activity), name, glyphs)
            lines.append(
                (Span(fit(sign.text, SIGN_WIDTH, glyphs), sign.role), Span(title), Span(fit(shown, words, glyphs).rstrip(), "quiet"))
            )
        return first_lines(lines, rows, glyphs)

    return draw
