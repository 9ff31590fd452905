"""How many links of each emphasis every category has.

The matrix where there is no room for its rows.
"""

from tui.analysis.matrix import count_emphases
from tui.model.capabilities import EMPHASES
from tui.model.pack import Pack
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import fit

LEAST_TITLE_ROOM = 14
"""The fewest cells for a category's title before the words beside it are cut."""


def tallies(pack: Pack, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A row for each category, a column for each emphasis."""
    title = 2 + max((cell_len(category.title) for category in pack.categories.values()), default=0)
    cells = _emphasis_columns(columns, title)
    name = min(columns - sum(cells), title)
    heads = tuple(Span(fit(emphasis, each - 1, glyphs, right=True) + " ", "quiet") for emphasis, each in zip(EMPHASES, cells, strict=True))
    lines: list[Line] = [(Span(" " * name), *heads)]
    for category in pack.categories.values():
        found = count_emphases(pack.links, category=category.id)
        counts = (
            Span(fit(str(number) if number else glyphs.silent, each - 1, glyphs, right=True) + " ", "strong" if number else "quiet")
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
    return words if even <= max(words) - 2 and columns - sum(words) >= LEAST_TITLE_ROOM else [even] * len(EMPHASES)
