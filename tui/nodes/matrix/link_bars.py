"""Bars of the links of each category, stated and inferred, with their numbers."""

from collections.abc import Callable, Iterator

from tui.analysis.matrix import count_bases
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, width
from tui.text.wrapping import first_rows

from .signs import INFERRED_PATTERN

_MOST_OF_A_LINK = 4
"""The most cells of a bar for one link."""
_LEAST_BAR = 4
"""The fewest cells for the longest bar; with fewer there is none."""
_GAP = 1


def link_bars(pack: Pack, columns: int, glyphs: Glyphs, words: Callable[[str], str]) -> dict[str, tuple[Line, ...]]:
    """The rows of each category: its name, its bar and its numbers in words.

    A long name goes on below, in a few rows at most.
    """
    counts = {id: count_bases(pack.links, category=id) for id in pack.columns}
    said = {id: words(id) for id in pack.columns}
    numbers = max(map(cell_len, said.values()))
    name = min(_GAP + max(cell_len(column.title) for column in pack.columns.values()), max(2, columns - _GAP - numbers))
    room = columns - name - _GAP - numbers
    room = room if room >= _LEAST_BAR else 0
    each = min(_MOST_OF_A_LINK, room / max(1, *(sum(found.values()) for found in counts.values())))
    ends = {id: (round(found["stated"] * each), round(sum(found.values()) * each)) for id, found in counts.items()}
    longest = max(end for _, end in ends.values())

    def rows(id: str) -> Iterator[Line]:
        stated, end = ends[id]
        first, *rest = first_rows((Span(pack.columns[id].title),), max(1, name - _GAP), 2)
        yield (
            *first,
            Span(" " * (name - width(first))),
            Span(glyphs.full * stated, "strong"),
            Span(glyphs.patterns[INFERRED_PATTERN] * (end - stated), "quiet"),
            Span(f"{' ' * (longest - end)} {said[id]}", "quiet"),
        )
        yield from rest

    return {id: tuple(rows(id)) for id in pack.columns}
