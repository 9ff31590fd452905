"""A column of the matrix beside each other one, in numbers."""

from collections.abc import Sequence

from tui.analysis.matrix import Filter
from tui.analysis.matrix_views import compare
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.spans import BLANK, Line, Span
from tui.text.titled_blocks import ruled

_COMPARED = ("differently", "only first", "only other", "the same")
"""How the rows of two columns compare, over their numbers."""
_GAP = 2


def beside_each_other(pack: Pack, first: str, others: Sequence[str], chosen: Filter, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """How many activities two columns share, and how many only one of them has.

    For a column and each of the others. Empty without at least two others, or without room for the names.
    """
    title = pack.columns[first].title
    name = max((cell_len(pack.columns[id].title) for id in others), default=0)
    if len(others) < 2 or name + sum(_GAP + len(heading) for heading in _COMPARED) > columns:
        return ()
    lines: list[Line] = [BLANK, ruled((Span(f"{title} first, beside each other", "strong"),), columns, glyphs)]
    lines.append((Span(" " * name + "".join(f"{'':{_GAP}}{heading}" for heading in _COMPARED), "quiet"),))
    for id in others:
        found = compare(pack, first, id, chosen)
        numbers = (len(found.differently), len(found.first), len(found.second), len(found.same))
        own = pack.columns[id].title
        cells = [f"{count(number):>{_GAP + len(heading)}}" for number, heading in zip(numbers, _COMPARED, strict=True)]
        spans = (Span(text, "plain" if number else "quiet") for text, number in zip(cells, numbers, strict=True))
        lines.append((Span(own + " " * (name - cell_len(own))), *spans))
    return tuple(lines)
