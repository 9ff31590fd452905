"""Drawings of the matrix for slides and for Home."""

from collections.abc import Iterator, Sequence
from functools import partial

from tui.analysis.matrix import Filter, cell_link
from tui.charts.bigtext import bigtext
from tui.model.capabilities import MatrixLink
from tui.model.pack import Pack
from tui.nodes.slide_content import SlideDrawing, SlidePicture, first_lines
from tui.nodes.slide_pictures.lettered import WIDEST, lettered_entries
from tui.nodes.slide_pictures.texts import TEXT, in_rows
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole, plain, width
from tui.text.wrapping import within, wrap

from .in_words import SILENT_ELSEWHERE, links_beside, matrix_in_words
from .layout import shortened_name
from .not_mentioned import NOT_MENTIONED
from .sheet import MatrixSheet, matrix_sheet, rows_shown
from .signs import EMPHASIS_ROLES, ToExplain, legend, mark
from .words import found_words, row_title

SIGN_WIDTH = 4
"""Cells for a sign with its brackets and a space."""
HALVES_FROM = 100
"""The fewest columns at which all rows are drawn, in two halves side by side."""
ONE_GRID_FROM = 150
"""The columns from which rows without a link of their own are drawn too, with a word in each cell."""
CELL_MARK, BESIDE_LETTERS = 2, 2
"""The cells for the mark of a cell, before its line, and those after its verdict in block letters."""
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
            return (*halves, (), *signs_explained(columns, glyphs, ToExplain(inherited=False))[:1])
        for left_out, linked in _by_importance(pack, every):
            note = wrap((Span(f" {len(every) - len(linked)} rows {left_out}", "quiet"),), columns, 1)
            if len(linked) + HEAD_ROWS > rows or columns < SLIDE_GRID_FROM:
                continue
            grid = matrix_sheet(pack, Filter(), columns, glyphs, rows=linked, own=True)
            if grid.layout.scrolls:
                break
            signs = _signs_of(grid, columns)
            forms: list[tuple[Line, ...]] = [(*grid.lines(), *signs, *note), (*grid.lines(totals=False), *signs, *note)]
            if left_out == CORE_ONLY:
                forms.append((*grid.lines(totals=False), signs[0], *note))
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
            lines = (*grid.lines(gaps=gaps), *(((),) if gaps else ()), *signs_explained(columns, glyphs, ToExplain(inherited=False)), *note)
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
    left, right = (part.lines(gaps=False) for part in parts)
    lines = []
    for place in range(max(len(left), len(right))):
        one, two = (half[place] if place < len(half) else () for half in (left, right))
        lines.append((*one, Span(" " * (each + BETWEEN - width(one))), *two))
    return tuple(lines)


def rows_drawn(pack: Pack, ids: list[str]) -> SlideDrawing:
    """Rows of the matrix; those of a whole capability only where it has links."""
    ids = [id for id in ids if id in pack.activities or any(row == id for row, _ in pack.links)]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        grid: MatrixSheet = matrix_sheet(pack, Filter(), columns, glyphs, rows=ids)
        words = within(first_lines(grid.lines(totals=False), rows), columns)  # The totals are of the whole matrix.
        signs = _signs_of(grid, columns, totals=False)
        parted = ((), *signs) if len(words) + 1 + len(signs) <= rows else signs
        return (*words, *parted) if len(words) + len(parted) <= rows else words

    return draw


def row_drawn(pack: Pack, id: str) -> SlideDrawing:
    """A row of the matrix, one category to a line."""

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        found = []
        for column in pack.columns.values():
            link = pack.links.get((id, column.id))
            found.append((link, column.title, f"{link.emphasis}, {link.basis}" if link else NOT_MENTIONED))
        return first_lines(_beside(found, columns, glyphs), rows)

    return draw


def cell_drawn(pack: Pack, row: str, column: str) -> SlideDrawing:
    """A row of the matrix, one category to a line, with one cell marked.

    Links of a whole around a cell are its own here. In words alone where not all lines fit.
    """

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        found = [(cell_link(pack, row, id), each.title, id == column) for id, each in pack.columns.items()]
        room, drawn = columns - CELL_MARK, list[list[Line]]()
        for short in (False, True):
            worded = [
                (link and link.link, title, found_words(link, short=short).bracketed if link else NOT_MENTIONED) for link, title, _ in found
            ]
            drawn = [[line] for line in _beside(worded, room, glyphs)]
            if all(words in plain(line) for (_, _, words), (line,) in zip(worded, drawn, strict=True)):
                break
        large = [_verdict_large(line, room, glyphs) if here else [line] for (line,), (*_, here) in zip(drawn, found, strict=True)]
        if columns >= WIDEST and all(large) and sum(map(len, large)) + len(large) - 1 <= rows:
            drawn = large
        marked = [_marked(entry, glyphs, here=here) for (_, _, here), entry in zip(found, drawn, strict=True)]
        return in_rows(marked, rows) if sum(map(len, marked)) <= rows else ()

    return draw


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
    role: SpanRole = "strong" if here else "quiet"
    return [(first, *(span._replace(role=role) for span in line)) for line in entry]


def links_pictured(pack: Pack, links: tuple[MatrixLink, ...], text: str) -> SlidePicture:
    """Links of a category, one activity to a line.

    Below them what it is, and that silence does not mean no, where there is room for both.
    """
    entries = [(row_title(pack, link.activity), f"{link.emphasis}, {link.basis}") for link in links]

    def draw(columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
        below = [*wrap((Span(text),), min(columns, TEXT)), *wrap((Span(SILENT_ELSEWHERE, "quiet"),), columns)]
        found = [(link, title, words) for link, (title, words) in zip(links, entries, strict=True)]
        lettered = lettered_entries(entries, columns, rows, glyphs, labels=True)
        lines = in_rows(lettered, rows) if lettered else first_lines(_beside(found, columns, glyphs), rows)
        return (*lines, (), *below) if len(lines) + 1 + len(below) <= rows and (lettered or len(lines) == len(links)) else lines

    return SlidePicture(draw)


def _beside(found: Sequence[tuple[MatrixLink | None, str, str]], columns: int, glyphs: Glyphs) -> list[Line]:
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
