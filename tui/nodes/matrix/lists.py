"""The matrix as lists: by category and by activity.

Each entry with an address can be selected; it is the cell, row or column that it speaks of.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tui.analysis.matrix import Filter, cell_link
from tui.analysis.matrix_views import StatementLinks, characteristics, other_evidence
from tui.model.capabilities import WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.links import matrix_address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import plural
from tui.text.spans import BLANK, Line, Span, width
from tui.text.wrapping import wrap

from .address import MATRIX
from .in_words import counts_in_words, links_counted
from .layout import shortened_name
from .sections import SHORT_NAME
from .signs import MARK_WIDTH, mark
from .words import found_words, row_title

NAMES_NONE = "names no activity"
OF_ALL = "the category as a whole"
WORDS_FROM, BELOW_UNTIL = 100, 72
"""The fewest columns at which a link beside its statement is in words. With fewer than the second, links are below it, in words."""
STATEMENT_GAP = 3
"""The cells between the longest statement and the links."""
LINK_GAP, LEAST_STATEMENT, STATEMENT_INDENT = 2, 28, 7
"""The cells between a link and a statement beside it, and the fewest for the statement. With fewer it is below, so far to the right."""
BELOW_INDENT, FEWEST_NAME_CELLS = 2, 24
"""The cells before a link below its statement, and the fewest for a link's name before its words lose the basis."""


class MatrixEntry(NamedTuple):
    """An entry of a list of the matrix; without an address it cannot be selected."""

    address: Address | None
    lines: tuple[Line, ...]


LinkSaid = tuple[MatrixEntry, tuple[Line, ...]]
"""A cell, and the statements that its own link rests on."""


class LinksBeside(NamedTuple):
    """The cells of each row by activity, each with the statements of its link.

    The statements begin in the column `left`; `longest` are the cells of the longest. `basis` is whether the words of links have theirs.
    """

    cells: Mapping[str, tuple[LinkSaid, ...]]
    left: int
    longest: int
    basis: bool


def by_category(pack: Pack, chosen: Filter, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """Each category's statements with the links that rest on them.

    A characteristic without any names no activity; it is left out where rows without a link are.
    """
    every = {id: (*characteristics(pack, id, chosen), *other_evidence(pack, id, chosen)) for id in pack.columns}
    found = {id: [each for each in evidence if each.links or chosen.silent_rows] for id, evidence in every.items()}
    shown = [evidence for each in found.values() for evidence in each]
    name, cells = _beside_widths(pack, shown, columns)
    for place, (id, column) in enumerate(pack.columns.items()):
        if place:
            yield MatrixEntry(None, (BLANK,))
        full = links_counted(pack, id)
        counts = full if cell_len(column.title) + 2 + cell_len(full) < columns else counts_in_words(pack, id)
        start = columns - cell_len(counts) - 1 if columns < BELOW_UNTIL else name + MARK_WIDTH + 1
        gap = " " * max(2, min(start, columns - cell_len(counts) - 1) - cell_len(column.title))
        yield MatrixEntry(Address("category", id), ((Span(column.title, "strong"), Span(gap), Span(counts, "quiet")),))
        for evidence in found[id]:
            if columns < BELOW_UNTIL:
                yield from _evidence_above(pack, evidence, columns, glyphs)
            else:
                yield from _evidence(pack, evidence, name, cells, glyphs, spoken=links_in_words(columns))


def _beside_widths(pack: Pack, shown: Sequence[StatementLinks], columns: int) -> tuple[int, int]:
    """The cells of a statement and of the name of a link beside it.

    The links follow the longest statement. Their names are short ones where there are no words after them.
    """
    spoken = links_in_words(columns)
    longest = max((cell_len(_link_name(pack, link) + _says(link) * spoken) for each in shown for link in each.links), default=0)
    least = MARK_WIDTH + 2 + min(longest, columns // 2 - 1, columns if spoken else SHORT_NAME)
    titles = [*(column.title for column in pack.columns.values()), *(each.statement.title for each in shown)]
    name = min(max(map(cell_len, titles), default=0) + STATEMENT_GAP, columns - least)
    return name, columns - name - MARK_WIDTH - 2


def links_in_words(columns: int) -> bool:
    """Whether each link of the list by category has its emphasis in a word."""
    return not BELOW_UNTIL <= columns < WORDS_FROM


def _evidence_above(pack: Pack, evidence: StatementLinks, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """A statement on a line of its own, and its links below it, in words."""
    none = () if evidence.links else (Span(f"  {NAMES_NONE}", "quiet"),)
    yield MatrixEntry(None, wrap((Span(evidence.statement.title), *none), columns - 1, BELOW_INDENT))
    for link in evidence.links:
        line = _link(pack, link, columns - BELOW_INDENT - MARK_WIDTH - 2, glyphs, spoken=True)
        yield MatrixEntry(matrix_address(link), ((Span(" " * BELOW_INDENT), *line),))


def _evidence(pack: Pack, evidence: StatementLinks, name: int, cells: int, glyphs: Glyphs, *, spoken: bool) -> Iterator[MatrixEntry]:
    """A statement, with each link that rests on it on a line of its own."""
    title = wrap((Span(evidence.statement.title),), name - 2)
    says = [_link(pack, link, cells, glyphs, spoken=spoken) for link in evidence.links] or [(Span(f"    {NAMES_NONE}", "quiet"),)]
    for place in range(max(len(title), len(says))):
        left: Line = title[place] if place < len(title) else ()
        pad = Span(" " * (name - width(left)))
        link = evidence.links[place] if place < len(evidence.links) else None
        yield MatrixEntry(matrix_address(link) if link else None, ((*left, pad, *(says[place] if place < len(says) else ())),))


def _link_name(pack: Pack, link: MatrixLink) -> str:
    return OF_ALL if link.activity == WHOLE_COLUMN else row_title(pack, link.activity)


def _says(link: MatrixLink) -> str:
    """What follows the name of a link, as in the list by activity."""
    return f": {link.emphasis}, {link.basis}"


def _link(pack: Pack, link: MatrixLink, cells: int, glyphs: Glyphs, *, spoken: bool) -> Line:
    """A link's mark, its row, and its words where they fit."""
    words = _says(link) if spoken else ""
    if spoken and cells - cell_len(words) < FEWEST_NAME_CELLS:
        words = f": {link.emphasis}"
    name = shortened_name(_link_name(pack, link), cells - cell_len(words))
    return (*mark(link, glyphs), Span(f" {name}"), Span(words, "quiet"))


def by_activity(pack: Pack, chosen: Filter, rows: Sequence[str], columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """Each activity with its cells, and each of its links with its statements.

    Those that a link rests on are beside it where there is room, otherwise below it; with their sections where all of them fit on a line.
    """
    ids = [*filter(None, rows)]
    cells, left, longest, _ = links_beside_statements(pack, chosen, ids, columns, glyphs)
    if longest == columns - left:
        left -= 1  # Beside the longest link one blank is enough, rather than a row for one word.
    beside = columns - 1 - left >= LEAST_STATEMENT
    indent = left if beside else STATEMENT_INDENT
    room = columns - 1 - indent
    sections = all(width(line) <= room for found in cells.values() for _, said in found for line in said)
    for place, row in enumerate(ids):
        own = sum(of == row for of, _ in pack.links)
        counts = plural(own, "link") if own else "no link of its own"
        title = shortened_name(row_title(pack, row), columns - cell_len(counts) - 3)
        if place and row in pack.capabilities:
            yield MatrixEntry(None, (BLANK,))
        yield MatrixEntry(MATRIX._replace(thing=row), ((Span(title, "strong"), Span(f"  {counts}", "quiet")),))
        for entry, said in cells[row]:
            lines = [part for line in said for part in wrap(line if sections else line[-1:], room, 2)]
            first = entry.lines[0]
            if beside and lines:
                entry = entry._replace(lines=((*first, Span(" " * (left - width(first))), *lines.pop(0)),))
            yield entry
            yield from (MatrixEntry(None, ((Span(" " * indent), *line),)) for line in lines)


def links_beside_statements(pack: Pack, chosen: Filter, rows: Sequence[str], columns: int, glyphs: Glyphs) -> LinksBeside:
    """The cells of rows by activity, with words that leave room for statements.

    Links lose their basis, which is in their mark too, where no statement wraps without it.
    """
    where = section_titles(pack)
    every = (_links_beside(pack, chosen, rows, columns, glyphs, where, basis=basis) for basis in (True, False))
    first = next(every)
    return next((each for each in (first, *every) if each.left + each.longest <= columns), first)


def _links_beside(
    pack: Pack, chosen: Filter, rows: Sequence[str], columns: int, glyphs: Glyphs, where: Mapping[str, str], *, basis: bool
) -> LinksBeside:
    cells = {row: (*_cells(pack, row, chosen, columns, glyphs, where, basis=basis),) for row in rows if row}
    linked = [(entry, said) for found in cells.values() for entry, said in found if said]
    left = max((width(entry.lines[0]) for entry, _ in linked), default=0) + LINK_GAP
    return LinksBeside(cells, left, max((width(line[-1:]) for _, said in linked for line in said), default=0), basis)


def _cells(
    pack: Pack, row: str, chosen: Filter, columns: int, glyphs: Glyphs, where: Mapping[str, str], *, basis: bool
) -> Iterator[LinkSaid]:
    """Each cell of a row, and the statements that its own link rests on.

    A statement follows its section, unless that is the category of the cell.
    """
    for id, column in pack.columns.items():
        found = cell_link(pack, row, id, chosen)
        if found is None or (found.inherited and found.link.activity == WHOLE_COLUMN):
            continue
        sign = mark(found.link, glyphs, inherited=found.inherited)
        name = Span(f" {column.title}: ", "quiet" if found.inherited else "plain")
        for short in (False, True):
            words = found_words(found, short=short)
            line: Line = (Span(" "), *sign, name, Span(str(words) if basis or found.inherited else words.says, "quiet"))
            if width(line) < columns:
                break
        said: list[Line] = []
        for statement in () if found.inherited else dict.fromkeys(found.link.evidence):
            section = where.get(statement, column.title)
            label = () if section == column.title else (Span(f"{section}: ", "quiet"),)
            said.append((*label, Span(pack.statements[statement].title)))
        yield MatrixEntry(MATRIX._replace(thing=row, part=id), (line,)), tuple(said)


def section_titles(pack: Pack) -> dict[str, str]:
    """The section, or the category, that each statement stands under."""
    sections = {each.id: section.title for topic in pack.report.topics for section in topic.sections for each in section.statements}
    return sections | {each.id: category.title for category in pack.matrix.categories for each in category.characteristics}
