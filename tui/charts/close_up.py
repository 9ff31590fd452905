"""Levels and what they are set against, as marks on a short axis.

It does not start at 0: it is for levels whose bars from 0 would look alike. A whisker shows how far a level goes by chance.
"""

from collections.abc import Iterator, Sequence

from tui.analysis.levels import StatedLevel
from tui.text.glyphs import Glyphs
from tui.text.numbers import count
from tui.text.spans import Line

from .level_ranges import against_rows, chance_interval, level_range, range_rows, ranges_scale
from .whiskers import whisker_ends

SAMPLES = (1_000, 2_000, 5_000)
"""Numbers of people asked for which a page with rows to spare draws the range by chance: all are inside that of the level's own row."""
_ALIKE = 0.15
"""Bars that differ by less than this part of their scale look alike."""


def close_scale(found: Sequence[StatedLevel], top: float) -> tuple[float, float] | None:
    """The ends of the axis of levels of one unit, whose bars would end at `top`.

    None unless all are exact percentages, each near what it is set against, and the axis leaves out half of the scale.
    """
    pairs = [(each.level, reference.level) for each in found for reference in each.references]
    alike = all(0 < abs(level.value - other.value) < _ALIKE * top for level, other in pairs)
    exact = all(each.exact and each.unit == "%" for pair in pairs for each in pair)
    if not (pairs and alike and exact):
        return None
    low, high = ranges_scale([level_range(each.level, each.references) for each in found])
    return (low, high) if low > 0 and high - low <= top / 2 else None


def close_rows(each: StatedLevel, scale: tuple[float, float], room: int, glyphs: Glyphs) -> Iterator[Line]:
    """A row for the level, and for each that it is set against."""
    found = level_range(each.level, each.references)
    yield range_rows(found, scale, room, 1, glyphs)[0]
    for place in range(len(each.references)):
        yield against_rows(found, place, scale, room, 1, glyphs)[0]


def close_gap(each: StatedLevel, scale: tuple[float, float], room: int, glyphs: Glyphs) -> Line:
    """The lines of what a level is set against, between two marks."""
    return against_rows(level_range(each.level, each.references), None, scale, room, 1, glyphs)[0]


def sample_rows(each: StatedLevel, scale: tuple[float, float], room: int, glyphs: Glyphs) -> Iterator[tuple[str, Line, str]]:
    """How far the level goes by chance if more were asked: words, whisker and margin.

    Nothing beside a target, or where chance gives the level no range.
    """
    for asked in SAMPLES:
        found = level_range(each.level, each.references, asked)
        if (interval := chance_interval(each.level, asked)) and found.limits.low < found.limits.high:
            margin = f"±{(interval.high - interval.low) * 50:.1f}"
            yield f"if {count(asked)} were asked", range_rows(found, scale, room, 1, glyphs)[0], margin


def whisker_sign(glyphs: Glyphs) -> str:
    """A mark on its whisker, before what it means."""
    left, right = whisker_ends(glyphs)
    return f"{left}{glyphs.thick}{glyphs.core}{glyphs.thick}{right}"
