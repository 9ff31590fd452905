"""Levels with the range that chance alone gives them.

A mark on its whisker, and a line down for each average that it is set against. The axis need not start at 0: no length stands for a level.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from tui.analysis.intervals import Interval, wilson
from tui.analysis.levels import Level, Reference
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole

from .whiskers import Limited, interval_scale, whisker_ends

OF_SO_MANY = 500
"""The number of cases for which a range is given where nothing is tested."""
FULL_SHARE = 100


class LevelRange(NamedTuple):
    """A level between the ends of its range, and the values that it is set against."""

    limits: Limited
    against: tuple[float, ...]


def chance_interval(level: Level, asked: int = OF_SO_MANY) -> Interval | None:
    """The interval of a share of so many cases: the report does not say of how many.

    None for anything but an exact percentage above 0 and below 100.
    """
    part = round(level.value / FULL_SHARE * asked)
    return wilson(part, asked) if level.unit == "%" and level.exact and 0 < part < asked else None


def level_range(level: Level, against: Sequence[Reference], asked: int = OF_SO_MANY) -> LevelRange:
    """The range of a level by chance, and what it is set against.

    A target is met or missed: beside one, and where chance gives it no range, the range is the level alone.
    """
    found = None if any(reference.target for reference in against) else chance_interval(level, asked)
    value = float(level.value)
    limits = Limited(found.low * FULL_SHARE, value, found.high * FULL_SHARE) if found else Limited(value, value, value)
    return LevelRange(limits, tuple(float(reference.level.value) for reference in against))


def ranges_scale(found: Sequence[LevelRange]) -> tuple[float, float]:
    """Round numbers at or beyond every range and what the levels are set against."""
    return interval_scale([*(each.limits for each in found), *(Limited(value, value, value) for each in found for value in each.against)])


def range_rows(found: LevelRange, scale: tuple[float, float], room: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A level in so many rows.

    Its mark in all of them, its whisker in the middle one, and the line of each average.
    """
    left, right = whisker_ends(glyphs)
    low, at, high = (_place(value, scale, room) for value in found.limits)
    lines = []
    for row in range(rows):
        cells = _lines_down(found, scale, room, glyphs)
        if row == rows // 2:
            cells[low : high + 1] = [(glyphs.thick, "plain")] * (high + 1 - low)
            cells[low], cells[high] = (left, "plain"), (right, "plain")
            for value in found.against:
                cells[_place(value, scale, room)] = (glyphs.parting, "plain")
        cells[at] = (glyphs.full if rows > 1 else glyphs.core, "strong")
        lines.append(_spans(cells))
    return tuple(lines)


def against_rows(
    found: LevelRange, which: int | None, scale: tuple[float, float], room: int, rows: int, glyphs: Glyphs
) -> tuple[Line, ...]:
    """The lines of the averages in so many rows, with the mark of one of them."""
    lines = []
    for _ in range(rows):
        cells = _lines_down(found, scale, room, glyphs)
        if which is not None:
            cells[_place(found.against[which], scale, room)] = (glyphs.full if rows > 1 else glyphs.core, "quiet")
        lines.append(_spans(cells))
    return tuple(lines)


def range_keys(scale: tuple[float, float], glyphs: Glyphs) -> tuple[str, str]:
    """What a whisker means, and that the axis does not start at 0.

    At length, and in fewer words.
    """
    left, right = whisker_ends(glyphs)
    sign = f"{left}{glyphs.thick}{glyphs.core}{glyphs.thick}{right}"
    long, short = (" The axis does not start at 0.", " Axis not from 0.") if scale[0] else ("", "")
    return f"{sign} chance alone if {OF_SO_MANY} were asked.{long}", f"{sign} chance if {OF_SO_MANY} were asked.{short}"


def _place(value: float, scale: tuple[float, float], room: int) -> int:
    low, high = scale
    return round((value - low) / (high - low) * (room - 1))


def _lines_down(found: LevelRange, scale: tuple[float, float], room: int, glyphs: Glyphs) -> list[tuple[str, SpanRole]]:
    cells: list[tuple[str, SpanRole]] = [(" ", "plain")] * room
    for value in found.against:
        cells[_place(value, scale, room)] = (glyphs.parting, "plain")
    return cells


def _spans(cells: Sequence[tuple[str, SpanRole]]) -> Line:
    return tuple(Span("".join(text for text, _ in run), role) for role, run in groupby(cells, lambda cell: cell[1]))
