"""Two columns of the matrix side by side, differences first.

A sentence sums them up."""

from collections.abc import Iterator, Sequence
from operator import ge

from tui.analysis.matrix import CellLink, Filter, cell_link, without_context
from tui.analysis.matrix_views import Comparison, compare
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, Category
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.numbers import count
from tui.text.spans import BLANK, Span, SpanRole
from tui.text.wrapping import wrap

from .address import MATRIX
from .headings import ColumnHeading, heading_in
from .layout import heading_of, shortened_name
from .lists import MatrixEntry
from .not_mentioned import NOT_MENTIONED
from .signs import MARK_WIDTH, mark
from .words import found_words, link_words, row_title

WITH_EMPHASIS = MARK_WIDTH + 1 + max(map(len, EMPHASES)) + 1
"""The cells of a mark with its emphasis, and of the gap after it."""
MARK_ALONE = MARK_WIDTH + 2
"""The same of a mark without words."""
BETWEEN_HEADINGS = 2
"""The fewest cells between two headings, so that they do not read as one."""
MORE_GAP = 3
"""The most cells more between columns, where there is room."""
FULL_NAME, LEAST_NAME_CELLS, MOST_NAME_CELLS = 27, 16, 46
"""The cells of a row's name: as long as most are, the fewest, and the most."""
COMPARED_IN_WORDS_FROM = LEAST_NAME_CELLS + 2 * WITH_EMPHASIS
"""The fewest columns at which each mark has its word."""
MOST_NAMED, NAME_CELLS = 2, 28
"""How many rows a sentence names, and in how many cells each."""
NOT_OF_THEIR_OWN, NEITHER = "Said only of their capability or category", f"{capital(NOT_MENTIONED)} for either"
"""The headings over the rows that only inherit, and over those without anything."""
RowGroups = Sequence[tuple[str, tuple[str, ...]]]
"""Headings and the rows below each."""
FEW_ROWS = 3
"""The most rows of a sentence above what it is about."""


def compared_columns(pack: Pack, first: str, second: str, chosen: Filter, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """Two columns: the rows by how they differ, and a sentence.

    The sentence comes first where it takes few rows. On a narrow terminal it would push the rows out of sight, and is last.
    """
    found, shown = compare(pack, first, second, chosen), without_context(chosen)
    sentence = wrap((Span(in_a_sentence(pack, first, second, found)),), columns - 1)
    short = len(sentence) <= FEW_ROWS
    if short:
        yield MatrixEntry(None, (*sentence, BLANK))
    groups = [(title, rows) for title, rows in _groups(pack, first, second, found, chosen) if rows]
    held = _held(pack, first, second, groups, shown)
    name, cells = _widths(columns, _longest(pack, groups), _full_widths(held, found))
    heads = [_heading(pack.columns[id], room - gap) for id, room, gap in zip((first, second), cells, (BETWEEN_HEADINGS, 1), strict=True)]
    for line in zip(*heads, strict=True):
        if any(line):
            yield MatrixEntry(None, ((Span(f"{'':<{name}}{line[0]:<{cells[0]}}{line[1]}", "strong"),),))
    for title, rows in groups:
        yield MatrixEntry(None, wrap((Span(f"{title} {len(rows)}", "strong"),), columns))
        for row in rows:
            drawn = [span for id, room in zip(held, cells, strict=True) for span in _cell(held[id][row], room, glyphs)]
            label = shortened_name(row_title(pack, row), name - 1)
            column = first if held[first][row] or not held[second][row] else second
            address = MATRIX._replace(thing=row, part=column) if row != WHOLE_COLUMN else Address("category", column)
            yield MatrixEntry(address, ((Span(label + " " * (name - cell_len(label))), *drawn),))
    if not short:
        yield MatrixEntry(None, (BLANK, *sentence))


def _groups(pack: Pack, first: str, second: str, found: Comparison, chosen: Filter) -> RowGroups:
    """The rows under their headings.

    Those without a link of their own in either column are left out where such rows are hidden.
    """
    own = (
        ("Both, but differently", found.differently),
        (f"Only {pack.columns[first].title}", found.first),
        (f"Only {pack.columns[second].title}", found.second),
        ("The same in both", found.same),
    )
    return (*own, (NOT_OF_THEIR_OWN, found.inherited), (NEITHER, found.silent)) if chosen.silent_rows else own


def _heading(column: Category, cells: int) -> ColumnHeading:
    """A column's name on one line, if need be the shorter one.

    The title of the list has both in full.
    """
    one = heading_in(column.title, cells, 1) or heading_in(column.short, cells, 1)
    return ("", *one) if one else heading_of(column, cells)


def says_all_in_words(pack: Pack, first: str, second: str, chosen: Filter, columns: int) -> bool:
    """Whether each mark has all its words beside it, also whose it is."""
    found = compare(pack, first, second, chosen)
    groups = _groups(pack, first, second, found, chosen)
    full = _full_widths(_held(pack, first, second, groups, without_context(chosen)), found)
    return all(map(ge, _widths(columns, _longest(pack, groups), full)[1], full))


def _held(pack: Pack, first: str, second: str, groups: RowGroups, shown: Filter) -> dict[str, dict[str, CellLink | None]]:
    """The links of the rows that are listed, by column."""
    return {id: {row: cell_link(pack, row, id, shown) for _, rows in groups for row in rows} for id in (first, second)}


def _longest(pack: Pack, groups: RowGroups) -> int:
    return max((cell_len(row_title(pack, row)) for _, rows in groups for row in rows), default=0) + 1


def _full_widths(held: dict[str, dict[str, CellLink | None]], found: Comparison) -> list[int]:
    """The cells of each column with every word.

    Rows that only inherit do not count: the heading over them says so where their words do not fit.
    """
    inherits = {*found.inherited}
    return [_full_width([link for row, link in each.items() if row not in inherits]) for each in held.values()]


def _widths(columns: int, longest: int, full: list[int]) -> tuple[int, list[int]]:
    """The cells of a name and of each column: words give way first.

    `full` are those of the columns with every word.
    """
    for cells in (full, [WITH_EMPHASIS] * 2):
        if (name := columns - sum(cells)) >= min(longest, FULL_NAME):
            name = min(name, longest + MORE_GAP, MOST_NAME_CELLS)
            wider = min(MORE_GAP, (columns - name - sum(cells)) // 2)
            return name, [each + wider for each in cells]
    each = WITH_EMPHASIS if columns >= COMPARED_IN_WORDS_FROM else MARK_ALONE
    return max(MARK_ALONE, columns - 2 * each), [each] * 2


def _full_width(column: list[CellLink | None]) -> int:
    """The cells of a column whose marks have all their words, and of the gap after it."""
    return max(WITH_EMPHASIS, *(MARK_WIDTH + 1 + cell_len(_words(found)) + 1 for found in column if found), 0)


def in_a_sentence(pack: Pack, first: str, second: str, found: Comparison) -> str:
    """What sets two columns apart, in a few sentences; stated links first.

    `10 differ, such as 1b Demand management: core in All neighbourhoods, different in City centre.`
    """
    one, two = (pack.columns[id].title for id in (first, second))
    parts = []
    if found.differently:
        own = [
            row
            for row in found.differently
            if not any(each and each.inherited for each in (cell_link(pack, row, id) for id in (first, second)))
        ]
        # An activity says more than the column as a whole, which is only named where nothing else differs.
        row = min(found.differently, key=lambda row: (row == WHOLE_COLUMN, row not in own))
        here, there = (link_words(pack, row, column, short=True).says for column in (first, second))
        named = "the category as a whole" if row == WHOLE_COLUMN else row_title(pack, row)
        parts.append(f"{_differ(len(found.differently), len(own))}{named}: {here} in {one}, {there} in {two}.")
    for title, column, rows in ((one, first, found.first), (two, second, found.second)):
        if WHOLE_COLUMN in rows:
            parts.append(f"The report describes only {title} as a whole.")
        if shown := sorted((row for row in rows if row != WHOLE_COLUMN), key=lambda row: pack.links[row, column].basis != "stated"):
            names = (shortened_name(row_title(pack, row), NAME_CELLS) for row in shown)
            parts.append(f"Only {title} has {joined(names, most=MOST_NAMED)}.")
    if parts:
        return " ".join(parts)
    return f"The report says the same of {one} and {two}." if found.same else f"The report mentions no activity for {one} or {two}."


def _differ(number: int, own: int) -> str:
    """How many rows differ, and how many only because one of the two inherits a link."""
    if number == 1:
        return f"Only one differs, {'' if own else 'by an inherited link, '}"
    if not own:
        return f"{count(number)} differ only by an inherited link, such as "
    return f"{count(number)} differ{f' ({count(number - own)} only by an inherited link)' if number > own else ''}, such as "


def _words(found: CellLink) -> str:
    """A link in a few words; its basis is left out where the report states it."""
    words = found_words(found, short=True)
    return words.says if words.whose == "stated" else str(words)


def _cell(found: CellLink | None, cells: int, glyphs: Glyphs) -> list[Span]:
    if found is None:
        silent = next((text for text in (f"    {NOT_MENTIONED}", f" {NOT_MENTIONED}", "") if len(text) < cells), "")
        return [Span(silent.ljust(cells), "quiet")]
    words = next((f" {text}" for text in (_words(found), found.link.emphasis) if MARK_WIDTH + 1 + len(text) < cells), "")
    role: SpanRole = "quiet" if found.inherited else "plain"
    return [*mark(found.link, glyphs, inherited=found.inherited), Span(words.ljust(cells - MARK_WIDTH), role)]
