"""A level and what it is set against, close up.

For levels whose bars from 0 look alike. The axis does not start at 0, and says so. A whisker shows how far the level goes by chance.
"""

from collections.abc import Iterator
from math import ceil, floor

from tui.analysis.intervals import Interval
from tui.analysis.levels import Level, Reference
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import wrap

_ALIKE = 0.15
"""Bars that differ by less than this part of their scale look alike."""
_STEPS = (1, 2, 5)
"""The percentage points that an axis begins and ends at a multiple of."""
_MOST_STEPS = 5
NOT_FROM_0 = ("axis does not start at 0", "not from 0", "")


def close_up(
    level: Level, reference: Reference, reach: Interval | None, top: float, cells: tuple[int, int], glyphs: Glyphs
) -> Iterator[Line]:
    """The axis, and below it the level as a mark and the other as a line.

    Nothing unless both are exact percentages that differ by a small part of the scale. `cells` are those before the axis and of it.
    """
    other = reference.level
    near = abs(level.value - other.value) < _ALIKE * top
    if level.unit != "%" or not (level.exact and other.exact and near) or level.value == other.value:
        return
    name, room = cells
    ends = [level.value, other.value, *((reach.low * 100, reach.high * 100) if reach else ())]
    step: int = next((each for each in _STEPS if (max(ends) - min(ends)) / each <= _MOST_STEPS), 10)
    low: int = max(0, floor(min(ends) / step) * step)
    high: int = min(100, ceil(max(ends) / step) * step)
    if low <= 0 or low == high or room < cell_len(f"{low}%  {high}%"):
        return

    def place(value: float) -> int:
        return round(float(value - low) / (high - low) * (room - 1))

    first, last = f"{low}%", f"{high}%"
    said = next(words for words in NOT_FROM_0 if not words or len(first) + len(words) + len(last) + 4 <= room)
    yield (Span(" " * name), Span(f"{first}{said.center(room - len(first) - len(last))}{last}", "quiet"))
    row: list[tuple[str, SpanRole]] = [(" ", "plain")] * room
    if reach:
        start, end = place(reach.low * 100), place(reach.high * 100)
        for at in range(start, end + 1):
            row[at] = (glyphs.rule, "quiet")
        row[start], row[end] = (("├", "quiet"), ("┤", "quiet")) if glyphs.unicode else (("|", "quiet"), ("|", "quiet"))
    row[place(other.value)] = (glyphs.parting, "strong")
    row[place(level.value)] = (glyphs.core, "strong")
    words = f"  {glyphs.core} {level.words}  {glyphs.parting} {other.words}"
    if cell_len(words) >= name:
        yield from wrap((Span(words),), name + room, 4)
        words = ""
    margin = f" ±{count(round((reach.high - reach.low) * 50))}" if reach else ""
    yield (Span(words.ljust(name)), *(Span(text, role) for text, role in row), Span(margin, "quiet"))
