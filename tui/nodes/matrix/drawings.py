"""Drawings of the matrix for slides and for Home."""

from collections.abc import Iterator
from functools import partial

from tui.analysis.matrix import Filter
from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.nodes.slide_content import SlideDrawing, SlidePicture, first_lines
from tui.nodes.slide_pictures.lettered import lettered_entries
from tui.nodes.slide_pictures.texts import TEXT, in_rows
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, plain, width
from tui.text.wrapping import within, wrap

from .in_words import SILENT_ELSEWHERE, links_beside, matrix_in_words
from .not_mentioned import NO_OWN_LINK
from .row_drawings import links_listed
from .sheet import MatrixSheet, matrix_sheet, rows_shown
from .signs import ToExplain, legend
from .words import row_title

HALVES_FROM = 100
"""The fewest columns at which all rows are drawn, in two halves side by side."""
ONE_GRID_FROM = 150
"""The columns from which rows without a link of their own are drawn too, with a word in each cell."""
LEAST_GRID = 44
"""The fewest columns in which a grid is drawn."""
SLIDE_GRID_FROM = 60
"""The columns of a slide from which it has a grid: in fewer the core links in words say more."""
HEAD_ROWS = 3
"""The fewest rows above and below those of the matrix: names, signs and what is left out."""
LEAST_LINKED = 4
"""The fewest rows with links to draw, of a matrix that has as many."""
UNLINKED = "without a link of their own are left out."
CORE_ONLY = "without a core link are left out."
FEWEST = "with the fewest core or stated links are left out."
"""What the rows left out have in common; without a core link where no fewer are drawn."""
SLIDE_SPREAD = 14
"""The most cells that a column gets beyond its need on a slide with words."""
EMPTY_ROWS = 4
"""The empty rows of a slide that rows of the matrix with their signs take before rows are left out."""
BETWEEN = 4
"""The cells between the two halves."""


def matrix_grid(pack: Pack, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The whole matrix in at most `rows` lines, over what its signs mean.

    With a word in each cell where there is room, and a blank line above each capability where the height allows. Where the rows or the
    columns do not fit, the links in words instead.
    """
    if columns < LEAST_GRID:
        return matrix_in_words(pack, columns, rows, glyphs)
    found = matrix_sheet(pack, Filter(), columns, glyphs)
    for gaps in (True, False):
        lines = (*found.lines(gaps=gaps), *(((),) if gaps else ()), *_signs_of(found, columns))
        if len(lines) <= rows and not found.layout.scrolls:
            return lines
    return matrix_in_words(pack, columns, rows, glyphs)


def signs_explained(columns: int, glyphs: Glyphs, signs: ToExplain) -> tuple[Line, ...]:
    """What the signs mean, on one line where it fits, otherwise on more."""
    roomy, tight = (legend(glyphs, cells, signs) for cells in (columns - 1, 0))  # The second is the shortest.
    for (first, second), gap in ((roomy, "   "), (tight, " ")):
        one = (Span(" "), *first, Span(gap), *second)
        if width(one) <= columns:
            return (one,)
    return tuple((Span(" "), *line) for part in roomy for line in wrap(part, columns - 1))


def emphases_explained(columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What the marks mean, where a corner says what stands round them."""
    marks, _ = legend(glyphs, 0, ToExplain(around=False, blank=False))
    return tuple((Span(" "), *line) for line in wrap(marks, columns - 1))


def around_marks_explained(columns: int, glyphs: Glyphs, signs: ToExplain) -> tuple[Line, ...]:
    """What stands round the marks, where these have their own words."""
    _, around = legend(glyphs, columns - 1, signs)
    return tuple((Span(" "), *line) for line in wrap(around, columns - 1))


def _signs_of(grid: MatrixSheet, columns: int, *, totals: bool = True) -> tuple[Line, ...]:
    """What the signs of a grid mean, as far as it does not say so itself."""
    signs = ToExplain(bars=totals and grid.has_bars, blank=not grid.explains_blank, inherited=not grid.own)
    return signs_explained(columns, grid.glyphs, signs)


def matrix_summary(pack: Pack) -> SlideDrawing:
    """The matrix on a slide: in two halves if wide, otherwise the rows with a link.

    Where these are too many, as many as fit; the last line says what is left out.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        every = rows_shown(pack, Filter())
        if columns >= HALVES_FROM and (halves := _halves(pack, every, columns, glyphs)) and len(halves) + 2 <= rows:
            said = any(f"Blank: {NO_OWN_LINK}" in plain(line) for line in halves[:2])
            return (*halves, (), *signs_explained(columns, glyphs, ToExplain(blank=not said, inherited=False))[:1])
        for left_out, linked in _by_importance(pack, every):
            note = wrap((Span(f" {len(every) - len(linked)} rows {left_out}", "quiet"),), columns, 1)
            if len(linked) + HEAD_ROWS > rows or columns < SLIDE_GRID_FROM:
                continue
            grid = matrix_sheet(pack, Filter(), columns, glyphs, rows=linked, own=True)
            if grid.layout.scrolls:
                break
            signs = _signs_of(grid, columns)
            lines, brief = (grid.lines(totals=totals, core_lit=True) for totals in (True, False))
            forms: list[tuple[Line, ...]] = [(*lines, *signs, *note), (*brief, *signs, *note)]
            if left_out == CORE_ONLY:
                forms.append((*brief, signs[0], *note))
            if fitting := next((lines for lines in forms if len(lines) <= rows), None):
                return fitting
        signs = signs_explained(columns, glyphs, ToExplain(bars=False, blank=False, inherited=False))
        return links_beside(pack, columns, rows, glyphs, signs) or matrix_in_words(pack, columns, rows, glyphs)

    return draw


def matrix_pictured(pack: Pack) -> SlidePicture:
    """The matrix on a slide.

    On a wide one with a word in each cell, or all of its rows, before a large sentence.
    """

    def grand(columns: int, rows: int, glyphs: Glyphs, *, linked: bool) -> tuple[Line, ...]:
        every = rows_shown(pack, Filter())
        ids = [row for row in every if any(row == id for id, _ in pack.links)] if linked else list(every)
        if columns < (HALVES_FROM if linked else ONE_GRID_FROM) or len(ids) + HEAD_ROWS > rows:
            return ()
        grid = matrix_sheet(pack, Filter(), columns, glyphs, rows=ids, spread=SLIDE_SPREAD, own=True)
        note: tuple[Line, ...] = ((Span(f" {len(every) - len(ids)} rows without a link of their own are left out.", "quiet"),),)
        note = note if len(ids) < len(every) else ()
        for gaps in (True, False):
            signs = signs_explained(columns, glyphs, ToExplain(blank=not grid.explains_blank, inherited=False))
            lines = (*grid.lines(gaps=gaps, core_lit=True), *(((),) if gaps else ()), *signs, *note)
            if (grid.layout.words or not (linked or grid.layout.scrolls)) and len(lines) <= rows:
                return lines
        return ()

    return SlidePicture(matrix_summary(pack), (partial(grand, linked=False), partial(grand, linked=True)))


def _by_importance(pack: Pack, every: tuple[str, ...]) -> Iterator[tuple[str, list[str]]]:
    """Fewer and fewer rows in their order, with what those left out have in common.

    Rows with a core link always stay, and a few in any case; then those with the most stated links stay longest.
    """
    links: dict[str, list[MatrixLink]] = {}
    for link in pack.links.values():
        links.setdefault(link.activity, []).append(link)

    def weight(row: str) -> tuple[int, int, int]:
        found = links[row]
        return sum(link.emphasis == "core" for link in found), sum(link.basis == "stated" for link in found), len(found)

    ranked = sorted((row for row in every if row in links), key=weight, reverse=True)
    core = sum(weight(row)[0] > 0 for row in ranked)
    for number in range(len(ranked), min(len(ranked), max(core, LEAST_LINKED)) - 1, -1):
        kept = set(ranked[:number])
        said = UNLINKED if number == len(ranked) else CORE_ONLY if number == core else FEWEST
        yield said, [row for row in every if row in kept]


def _halves(pack: Pack, every: tuple[str, ...], columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """All rows in two halves side by side; empty where they do not fit."""
    each = (columns - BETWEEN) // 2
    starts = [place for place, row in enumerate(every) if row in pack.capabilities]
    middle = min(starts[1:], key=lambda place: abs(2 * place - len(every)), default=0)
    parts = [matrix_sheet(pack, Filter(), each, glyphs, rows=rows, own=True) for rows in (every[:middle], every[middle:])]
    if not middle or any(part.layout.scrolls for part in parts):
        return ()
    left, right = (part.lines(core_lit=True) for part in parts)
    lines = []
    for place in range(max(len(left), len(right))):
        one, two = (half[place] if place < len(half) else () for half in (left, right))
        lines.append((*one, Span(" " * (each + BETWEEN - width(one))), *two))
    return tuple(lines)


def rows_drawn(pack: Pack, ids: list[str]) -> SlideDrawing:
    """Rows of the matrix; those of a whole capability only where it has links."""
    ids = [id for id in ids if id in pack.activities or any(row == id for row, _ in pack.links)]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        grid: MatrixSheet = matrix_sheet(pack, Filter(), columns, glyphs, rows=ids, tight=True, around=columns < SLIDE_GRID_FROM)
        lines, signs = grid.lines(totals=False), _signs_of(grid, columns, totals=False)  # The totals are of the whole matrix.
        signs = emphases_explained(columns, glyphs) if grid.explains_around else signs
        if len(lines) + len(signs) > rows + EMPTY_ROWS:
            return within(first_lines(lines, rows), columns)
        head, body = lines[: grid.head_rows], lines[grid.head_rows :]
        spaced = (*head, *(each for line in body for each in (line, BLANK)))
        if len(spaced) + len(signs) <= rows:
            return (*spaced, *signs)
        return (*lines, BLANK, *signs) if len(lines) + 1 + len(signs) <= rows else (*lines, *signs)

    return draw


def links_pictured(pack: Pack, links: tuple[MatrixLink, ...], text: str) -> SlidePicture:
    """Links of a category, one activity to a line.

    Below them what it is, and that silence does not mean no, where there is room for both.
    """
    entries = [(row_title(pack, link.activity), f"{link.emphasis}, {link.basis}") for link in links]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        below = [*wrap((Span(text),), min(columns, TEXT)), *wrap((Span(SILENT_ELSEWHERE, "quiet"),), columns)]
        found = [(link, title, words) for link, (title, words) in zip(links, entries, strict=True)]
        lettered = lettered_entries(entries, columns, rows, glyphs, labels=True)
        lines = in_rows(lettered, rows) if lettered else first_lines(links_listed(found, columns, glyphs), rows)
        return (*lines, (), *below) if len(lines) + 1 + len(below) <= rows and (lettered or len(lines) == len(links)) else lines

    return SlidePicture(draw)
