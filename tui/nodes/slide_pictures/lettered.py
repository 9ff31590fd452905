"""Names in block letters beside a picture: all of them on one line each, or none."""

from collections.abc import Sequence
from itertools import takewhile

from tui.charts.bigtext import bigtext, on_base_line
from tui.text.glyphs import Glyphs

LETTER_ROWS = 3
"""The rows of a line of block letters without a mark."""


def first_lettered(names: Sequence[str], columns: int, glyphs: Glyphs, scale: int = 1) -> list[tuple[str, ...]]:
    """The rows of each name up to the first that does not fit in half of the width.

    None without half rows, which make letters small enough. A name without characters has one empty row.
    """
    if not glyphs.upper:
        return []
    drawn = (bigtext(name, columns // 2, scale, glyphs) if name else ("",) for name in names)
    return list(takewhile(bool, drawn))


def lettered_names(names: Sequence[str], columns: int, glyphs: Glyphs, scale: int = 1) -> list[tuple[str, ...]]:
    """The rows of every name; nothing where not all of them fit."""
    found = first_lettered(names, columns, glyphs, scale)
    return found if len(found) == len(names) else []


def beside_name(figure: tuple[str, ...], name: tuple[str, ...]) -> tuple[str, ...]:
    """The rows of a figure that stands on the base line of a name."""
    return on_base_line(figure, len(name))
