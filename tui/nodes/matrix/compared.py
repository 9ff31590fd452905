"""Two columns of the matrix side by side, differences first.

A sentence sums them up."""

from collections.abc import Iterator

from tui.analysis.matrix import Filter
from tui.analysis.matrix_views import Comparison, compare
from tui.model.capabilities import EMPHASES, WHOLE_COLUMN
from tui.model.pack import Pack
from tui.model.sentence_case import mid_sentence
from tui.navigation.address import Address
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.lists import joined
from tui.text.spans import BLANK, Span
from tui.text.wrapping import wrap

from .address import MATRIX
from .headings import heading_in
from .layout import shortened_name
from .lists import MatrixEntry
from .not_mentioned import NOT_MENTIONED
from .signs import MARK_WIDTH, mark
from .words import row_title

WITH_EMPHASIS = MARK_WIDTH + 1 + max(map(len, EMPHASES)) + 1
"""The cells of a mark with its emphasis, and of the gap after it."""
WITH_BASIS = WITH_EMPHASIS + len(", inferred")
"""The same with its basis."""
MARK_ALONE = MARK_WIDTH + 2
"""The same of a mark without words."""
FULL_NAME, LEAST_NAME_CELLS, MOST_NAME_CELLS = 28, 16, 46
"""The cells of a row's name: as long as most are, the fewest, and the most."""
COMPARED_IN_WORDS_FROM = LEAST_NAME_CELLS + 2 * WITH_EMPHASIS
"""The fewest columns at which each mark has its word."""
MOST_NAMED, NAME_CELLS = 2, 28
"""How many rows a sentence names, and in how many cells each."""
FEW_ROWS = 3
"""The most rows of a sentence above what it is about."""


def compared_columns(pack: Pack, first: str, second: str, chosen: Filter, columns: int, glyphs: Glyphs) -> Iterator[MatrixEntry]:
    """Two columns: the rows by how they differ, and a sentence.

    The sentence comes first where it takes few rows. On a narrow terminal it would push the rows out of sight, and is last.
    """
    found = compare(pack, first, second, chosen)
    sentence = wrap((Span(in_a_sentence(pack, first, second, found)),), columns - 1)
    short = len(sentence) <= FEW_ROWS
    if short:
        yield MatrixEntry(None, (*sentence, BLANK))
    rows = (*found.differently, *found.first, *found.second, *found.same)
    name, cells = _widths(columns, max((cell_len(row_title(pack, row)) for row in rows), default=0) + 1)
    titles = (pack.columns[id] for id in (first, second))
    heads = [heading_in(each.title, cells - 1) or ("", shortened_name(each.short, cells - 1)) for each in titles]
    for line in zip(*heads, strict=True):
        if any(line):
            yield MatrixEntry(None, ((Span(f"{'':<{name}}{line[0]:<{cells}}{line[1]}", "strong"),),))
    groups = (
        (f"Both, but differently {len(found.differently)}", found.differently),
        (f"Only {mid_sentence(pack.columns[first].title)} {len(found.first)}", found.first),
        (f"Only {mid_sentence(pack.columns[second].title)} {len(found.second)}", found.second),
        (f"The same in both {len(found.same)}", found.same),
    )
    for title, rows in groups:
        if not rows:
            continue
        yield MatrixEntry(None, wrap((Span(title, "strong"),), columns))
        for row in rows:
            drawn = [*_cell(pack, row, first, cells, glyphs), *_cell(pack, row, second, cells, glyphs)]
            label = shortened_name(row_title(pack, row), name - 1)
            column = first if (row, first) in pack.links else second
            address = MATRIX._replace(thing=row, part=column) if row != WHOLE_COLUMN else Address("category", column)
            yield MatrixEntry(address, ((Span(label + " " * (name - cell_len(label))), *drawn),))
    if found.silent and chosen.silent_rows:
        yield MatrixEntry(None, wrap((Span(f"Not mentioned for either {len(found.silent)}", "strong"),), columns))
        yield MatrixEntry(None, wrap((Span("; ".join(row_title(pack, row) for row in found.silent), "quiet"),), columns - 1))
    if not short:
        yield MatrixEntry(None, (BLANK, *sentence))


def _widths(columns: int, longest: int) -> tuple[int, int]:
    """The cells of a name and of each column: words give way first."""
    for each in (WITH_BASIS, WITH_EMPHASIS):
        if (name := columns - 2 * each) >= min(longest, FULL_NAME):
            return min(name, MOST_NAME_CELLS), each
    each = WITH_EMPHASIS if columns >= COMPARED_IN_WORDS_FROM else MARK_ALONE
    return max(MARK_ALONE, columns - 2 * each), each


def in_a_sentence(pack: Pack, first: str, second: str, found: Comparison) -> str:
    """What sets two columns apart, in a few sentences; stated links first."""
    one, two = (mid_sentence(pack.columns[id].title) for id in (first, second))
    parts = []
    if found.differently:
        pairs = ((id, pack.links[id, first].emphasis, pack.links[id, second].emphasis) for id in found.differently)
        words = [f"{_in_text(pack, id)} ({here} beside {there})" for id, here, there in pairs]
        parts.append(f"The report puts {joined(words, most=MOST_NAMED)} differently.")
    for title, column, rows in ((one, first, found.first), (two, second, found.second)):
        if rows:
            shown = sorted(rows, key=lambda row: pack.links[row, column].basis != "stated")
            parts.append(f"Only {title} has {joined((_in_text(pack, row) for row in shown), most=MOST_NAMED)}.")
    if parts:
        return " ".join(parts)
    return f"The report says the same of {one} and {two}." if found.same else f"The report mentions no activity for {one} or {two}."


def _in_text(pack: Pack, row: str) -> str:
    return "the category as a whole" if row == WHOLE_COLUMN else shortened_name(row_title(pack, row), NAME_CELLS)


def _cell(pack: Pack, row: str, column: str, cells: int, glyphs: Glyphs) -> list[Span]:
    link = pack.links.get((row, column))
    if link is None:
        silent = next((text for text in (f"    {NOT_MENTIONED}", f" {NOT_MENTIONED}", "") if len(text) < cells), "")
        return [Span(silent.ljust(cells), "quiet")]
    words = f" {link.emphasis}" if link.basis == "stated" else f" {link.emphasis}, {link.basis}"
    words = words if MARK_WIDTH + len(words) < cells else f" {link.emphasis}" if MARK_WIDTH + 1 + len(link.emphasis) < cells else ""
    return [*mark(link, glyphs), Span(words.ljust(cells - MARK_WIDTH))]
