"""Figures with their limits on one scale: a mark on its whisker, `├──■──┤`.

The scale need not start at 0, because no length stands for a figure.
"""

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .bar import round_step

SCALE_STEPS = 5
"""A scale has about so many round steps between its ends."""


class Limited(NamedTuple):
    """A figure between its lower and its upper limit."""

    low: float
    value: float
    high: float


def interval_scale(found: Sequence[Limited | None]) -> tuple[float, float]:
    """Round numbers at or beyond the lowest and the highest limit."""
    known = [each for each in found if each]
    low, high = min(each.low for each in known), max(each.high for each in known)
    step = round_step((high - low) / SCALE_STEPS) if high > low else 1.0
    start, end = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return round(start * step, 12), round(max(end, start + 1) * step, 12)


def interval_marks(found: Sequence[Limited | None], scale: tuple[float, float], room: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """A whisker and its mark for each figure, within half a cell of their places."""
    low, high = scale

    def place(value: float) -> int:
        return round((value - low) / (high - low) * (room - 1))

    lines: list[Line] = []
    for each in found:
        if each is None:
            lines.append(())
            continue
        start, at, end = place(each.low), place(each.value), place(each.high)
        left, right = whisker_ends(glyphs)
        before = left + glyphs.rule * (at - start - 1) if at > start else ""
        after = glyphs.rule * (end - at - 1) + right if end > at else ""
        lines.append((Span(" " * start), Span(before, "quiet"), Span(glyphs.core, "strong"), Span(after, "quiet")))
    return tuple(lines)


def whisker_ends(glyphs: Glyphs) -> tuple[str, str]:
    """The signs at the lower and the upper limit."""
    return ("├", "┤") if glyphs.unicode else ("|", "|")
