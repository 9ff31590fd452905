"""A level and what it is set against, close up.

For levels whose bars from 0 look alike. The axis does not start at 0, and says so. A whisker shows how far the level goes by chance.
"""

from collections.abc import Iterator

from tui.analysis.levels import Level, Reference
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .level_ranges import level_range, range_rows, ranges_scale

_ALIKE = 0.15
"""Bars that differ by less than this part of their scale look alike."""
NOT_FROM_0 = ("axis does not start at 0", "not from 0", "")


def close_up(level: Level, reference: Reference, top: float, cells: tuple[int, int], glyphs: Glyphs) -> Iterator[Line]:
    """The axis, and below it the level as a mark and the other as a line.

    Nothing unless both are exact percentages that differ by a small part of the scale. `cells` are those before the axis and of it.
    """
    other = reference.level
    near = abs(level.value - other.value) < _ALIKE * top
    if level.unit != "%" or not (level.exact and other.exact and near) or level.value == other.value:
        return
    name, room = cells
    found = level_range(level, [reference])
    low, high = scale = ranges_scale([found])
    first, last = f"{count(low)}%", f"{count(high)}%"
    if low <= 0 or room < cell_len(f"{first}  {last}"):
        return
    said = next(words for words in NOT_FROM_0 if not words or len(first) + len(words) + len(last) + 4 <= room)
    yield (Span(" " * name), Span(f"{first}{said.center(room - len(first) - len(last))}{last}", "quiet"))
    words = f"  {glyphs.core} {level.words}  {glyphs.parting} {other.words}"
    if cell_len(words) >= name:
        yield from wrap((Span(words),), name + room, 4)
        words = ""
    margin = f" ±{count(round((found.limits.high - found.limits.low) / 2))}" if found.limits.low < found.limits.high else ""
    yield (Span(words.ljust(name)), *range_rows(found, scale, room, 1, glyphs)[0], Span(margin, "quiet"))
