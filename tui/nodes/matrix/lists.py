"""The matrix as lists: by category and by activity.

Each entry with an address can be selected; it is the cell, row or column that it speaks of.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.analysis.matrix import Filter, cell_link
from tui.analysis.matrix_views import StatementLinks, characteristics, other_evidence, row_evidence
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.links import matrix_address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span, width
from tui.text.wrapping import wrap

from .address import MATRIX
from .in_words import counts_in_words
from .layout import shortened_name
from .sections import SHORT_NAME
from .signs import MARK_WIDTH, mark
from .words import found_words, row_title

NAMES_NONE = "names no activity"
OF_ALL = "the category as a whole"
LEAST_LINK, LINK_WORDS = 34, 21
"""The fewest cells for a link beside the statement that it rests on, and for its emphasis and basis in words."""
WORDS_FROM, BELOW_UNTIL = 100, 72
"""The fewest columns at which a link beside its statement is in words. With fewer than the second, links are below it, in words."""
BELOW_INDENT, FEWEST_NAME_CELLS_BELOW = 2, 24
"""The cells before a link below its statement, and the fewest for its name before the words lose the basis."""


class MatrixEntry(NamedTuple):
    """An entry of a list of the matrix; without an address it cannot be selected."""

    address: Address | None
    lines: tuple[Line, ...]


def by_category(pack: Pack, chosen: Filter, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """Each category's statements with the links that rest on them.

    A characteristic without any names no activity; it is left out where rows without a link are.
    """
    every = {id: (*characteristics(pack, id, chosen), *other_evidence(pack, id, chosen)) for id in pack.columns}
    found = {id: [each for each in evidence if each.links or chosen.silent_rows] for id, evidence in every.items()}
    links = (link for each in found.values() for evidence in each for link in evidence.links)
    widest = min(SHORT_NAME, max((cell_len(_link_name(pack, link)) for link in links), default=0)) + 5
    name = columns - (LEAST_LINK + LINK_WORDS + 2 if columns >= WORDS_FROM else min(widest, columns // 2 + 4))
    for place, (id, column) in enumerate(pack.columns.items()):
        if place:
            yield MatrixEntry(None, (BLANK,))
        counts = counts_in_words(pack, id)
        gap = " " * max(2, columns - cell_len(column.title) - cell_len(counts) - 1)
        yield MatrixEntry(Address("category", id), ((Span(column.title, "strong"), Span(gap), Span(counts, "quiet")),))
        for evidence in found[id]:
            if columns < BELOW_UNTIL:
                yield from _evidence_above(pack, evidence, columns, glyphs)
            else:
                yield from _evidence(pack, evidence, name, columns, glyphs)


def links_in_words(columns: int) -> bool:
    """Whether each link of the list by category has its emphasis in a word."""
    return not BELOW_UNTIL <= columns < WORDS_FROM


def _evidence_above(pack: Pack, evidence: StatementLinks, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """A statement on a line of its own, and its links below it, in words."""
    none = () if evidence.links else (Span(f"  {NAMES_NONE}", "quiet"),)
    yield MatrixEntry(None, wrap((Span(evidence.statement.title), *none), columns - 1, BELOW_INDENT))
    for link in evidence.links:
        words, cells = f"{link.emphasis}, {link.basis}", LINK_WORDS
        if columns - BELOW_INDENT - MARK_WIDTH - 2 - cells < FEWEST_NAME_CELLS_BELOW:
            words, cells = str(link.emphasis), max(map(len, EMPHASES)) + 1
        said = Span(f" {words:<{cells}} ", "quiet")
        name = shortened_name(_link_name(pack, link), columns - BELOW_INDENT - MARK_WIDTH - 2 - cells)
        yield MatrixEntry(matrix_address(link), ((Span(" " * BELOW_INDENT), *mark(link, glyphs), said, Span(name)),))


def _evidence(pack: Pack, evidence: StatementLinks, name: int, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """A statement, with each link that rests on it on a line of its own."""
    title = wrap((Span(evidence.statement.title),), name - 2)
    says = [_link(pack, link, columns - name - 1, glyphs) for link in evidence.links] or [(Span(f"    {NAMES_NONE}", "quiet"),)]
    for place in range(max(len(title), len(says))):
        left: Line = title[place] if place < len(title) else ()
        pad = Span(" " * (name - sum(cell_len(span.text) for span in left)))
        link = evidence.links[place] if place < len(evidence.links) else None
        yield MatrixEntry(matrix_address(link) if link else None, ((*left, pad, *(says[place] if place < len(says) else ())),))


def _link_name(pack: Pack, link: MatrixLink) -> str:
    return OF_ALL if link.activity == WHOLE_COLUMN else row_title(pack, link.activity)


def _link(pack: Pack, link: MatrixLink, cells: int, glyphs: Glyphs) -> Line:
    """A link's mark and row, and its words where they fit."""
    shown = shortened_name(_link_name(pack, link), cells - 4 - (LINK_WORDS if cells > LEAST_LINK + LINK_WORDS else 0))
    words = f"{link.emphasis}, {link.basis}" if cells > LEAST_LINK + LINK_WORDS else ""
    return (*mark(link, glyphs), Span(f" {shown:<{cells - 4 - LINK_WORDS}}" if words else f" {shown}"), Span(words, "quiet"))


def by_activity(pack: Pack, chosen: Filter, rows: Sequence[str], columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """Each activity with its cells, and the statements that its own links rest on."""
    for place, row in enumerate(filter(None, rows)):
        own = sum(of == row for of, _ in pack.links)
        counts = plural(own, "link") if own else "no link of its own"
        title = shortened_name(row_title(pack, row), columns - cell_len(counts) - 3)
        gap = " " * (columns - cell_len(title) - cell_len(counts) - 1)
        if place and row in pack.capabilities:
            yield MatrixEntry(None, (BLANK,))
        head: Line = (Span(title, "strong"), Span(gap), Span(counts, "quiet"))
        yield MatrixEntry(MATRIX._replace(thing=row), (head,))
        yield from _cells(pack, row, chosen, columns, glyphs)
        for evidence in row_evidence(pack, row, chosen):
            where = section_titles(pack).get(evidence.statement.id, "")
            line: Line = (Span(f"    {where}: ", "quiet"), Span(evidence.statement.title))
            yield MatrixEntry(None, wrap(line, columns, 6))


def _cells(pack: Pack, row: str, chosen: Filter, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    for id, column in pack.columns.items():
        found = cell_link(pack, row, id, chosen)
        if found is None or (found.inherited and found.link.activity == WHOLE_COLUMN):
            continue
        sign = mark(found.link, glyphs, inherited=found.inherited)
        name = Span(f" {column.title}: ", "quiet" if found.inherited else "plain")
        for short in (False, True):
            line: Line = (Span("  "), *sign, name, Span(str(found_words(found, short=short)), "quiet"))
            if width(line) < columns:
                break
        yield MatrixEntry(MATRIX._replace(thing=row, part=id), (line,))


def section_titles(pack: Pack) -> dict[str, str]:
    """The section, or the category, that each statement stands under."""
    sections = {each.id: section.title for topic in pack.report.topics for section in topic.sections for each in section.statements}
    return sections | {each.id: category.title for category in pack.matrix.categories for each in category.characteristics}
