"""Drawings of the matrix for slides: each a part that can be read across a room, never the whole table in small print."""

from tui.analysis.matrix import tally
from tui.model.capabilities import EMPHASES, MatrixLink
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import fit

from .matrix_miniature import miniature
from .matrix_row import row_title
from .matrix_signs import ROLES, cell, legend
from .silence import NOT_MENTIONED
from .slide_content import Drawing, some

TITLE = 14
"""The fewest cells for a category's title before the words beside it are cut."""
SIGN = 4
"""Cells for a sign with its brackets and a space."""


def whole(pack: Pack) -> Drawing:
    """The small version of the matrix where it fits, otherwise how many links each category has."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        small = miniature(pack, min(columns, 64), glyphs)
        return small if len(small) <= rows else _tallies(pack, columns, glyphs)

    return draw


def _tallies(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A row for each category, a column for each emphasis."""
    title = 2 + max(cell_len(category.title) for category in pack.categories.values())
    cells = _emphasis_columns(columns, title)
    name = min(columns - sum(cells), title)
    heads = tuple(Span(fit(emphasis, each - 1, glyphs, right=True) + " ", "muted") for emphasis, each in zip(EMPHASES, cells, strict=True))
    lines: list[Line] = [(Span(" " * name), *heads)]
    for category in pack.categories.values():
        found = tally(pack.links, category=category.id)
        counts = (
            Span(fit(str(number) if number else glyphs.silent, each - 1, glyphs, right=True) + " ", "strong" if number else "muted")
            for number, each in zip(found.values(), cells, strict=True)
        )
        lines.append((Span(fit(category.title, name, glyphs)), *counts))
    return tuple(lines)


def _emphasis_columns(columns: int, title: int) -> list[int]:
    """The width in cells of the column for each emphasis.

    Equal where all the words fit that way; otherwise as wide as each word; otherwise equal and cut.
    """
    even = max(5, min(12, (columns - title) // len(EMPHASES)))
    words = [len(emphasis) + 2 for emphasis in EMPHASES]
    return words if even <= max(words) - 2 and columns - sum(words) >= TITLE else [even] * len(EMPHASES)


def rows_drawn(pack: Pack, ids: list[str]) -> Drawing:
    """Rows of the matrix with the four signs.

    Rows of a whole capability are shown only where it has any.
    """
    ids = [id for id in ids if id in pack.activities or any(row == id for row, _ in pack.links)]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        short = 2 + max(cell_len(category.short) for category in pack.categories.values())
        each = max(SIGN, min(short, columns // 2 // len(pack.categories)))
        name = max(6, min(columns - each * len(pack.categories), 44))
        heads = [Span(fit(category.short, each - 1, glyphs) + " ", "muted") for category in pack.categories.values()]
        lines: list[Line] = []
        for id in ids:
            spans = [Span(fit(row_title(pack, id), name - 1, glyphs) + " ")]
            for category in pack.categories:
                (sign,) = cell(pack.links.get((id, category)), glyphs)
                spans.append(Span(fit(sign.text, each, glyphs), sign.role))
            lines.append(tuple(spans))
        told: tuple[Line, ...] = ((Span(" " * name), *heads), *some(lines, max(1, rows - 1), glyphs))
        return (*told, (), legend(glyphs, columns)) if len(told) + 2 <= rows and columns >= 57 else told

    return draw


def row_drawn(pack: Pack, id: str) -> Drawing:
    """A row of the matrix, one category to a line."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        name = min(columns // 2, 2 + max(cell_len(category.title) for category in pack.categories.values()))
        lines: list[Line] = []
        for category in pack.categories.values():
            link = pack.links.get((id, category.id))
            told = f"{link.emphasis}, {link.basis}" if link else NOT_MENTIONED
            role = ROLES[link.emphasis] if link else "muted"
            (sign,) = cell(link, glyphs)
            lines.append(
                (
                    Span(fit(sign.text, SIGN, glyphs), sign.role),
                    Span(fit(category.title, name, glyphs)),
                    Span(fit(told, columns - name - SIGN, glyphs).rstrip(), role),
                )
            )
        return some(lines, rows, glyphs)

    return draw


def links_drawn(pack: Pack, links: tuple[MatrixLink, ...]) -> Drawing:
    """Links of a category, one activity to a line."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        words = 22 if columns >= 60 else 12
        name = min(columns - words - SIGN, 2 + max(cell_len(row_title(pack, link.activity)) for link in links))
        lines: list[Line] = []
        for link in links:
            (sign,) = cell(link, glyphs)
            told = f"{link.emphasis}, {link.basis}" if words > 12 else link.emphasis
            title = fit(row_title(pack, link.activity), name, glyphs)
            lines.append((Span(fit(sign.text, SIGN, glyphs), sign.role), Span(title), Span(fit(told, words, glyphs).rstrip(), "muted")))
        return some(lines, rows, glyphs)

    return draw
