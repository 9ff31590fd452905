"""The bars beside the rows of a table.

From 0, or either side of it where figures are negative or changes.

A change that could be chance is drawn in grey `░`, one beyond chance in `█`.
"""

from typing import NamedTuple

from tui.charts.bar import leftward, rightward
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

LEAST_BAR_SIDE = 2
"""The fewest cells on each side of an axis."""
PALE_BAR = 2
"""Which of the patterns fills the first bar of a pair."""
LEAST_BARS_WIDTH, MOST_BARS_WIDTH = 9, 31
"""The fewest cells for a column of bars, and the most."""


class Bar(NamedTuple):
    """A figure to draw, and whether it could be chance.

    `chance` is None where the counts do not show it. A `pale` bar is the first of a pair.
    """

    value: float | None
    chance: bool | None = None
    pale: bool = False


def bars(found: tuple[Bar, ...], width: int, glyphs: Glyphs, *, two_sided: bool, centred: bool = True) -> tuple[Line, ...]:
    """A bar for each figure, to one scale.

    Two-sided bars start from an axis in the middle, or, unless `centred`, from where the longest on each side have the whole width.
    """
    most = max((abs(bar.value) for bar in found if bar.value is not None), default=0) or 1
    if not two_sided:
        return tuple(
            () if bar.value is None else (_span(rightward(max(0, bar.value) / most * width, glyphs, _fill(bar, glyphs)), bar),)
            for bar in found
        )
    left = right = (width - 1) // 2
    if not centred:
        # Those drawn may all be on one side, where others of both have no room.
        falls, rises = (max((0, *(side * (bar.value or 0) for bar in found))) for side in (-1, 1))
        left = min(max(LEAST_BAR_SIDE, round((width - 1) * falls / (falls + rises or 1))), width - 1 - LEAST_BAR_SIDE)
        right = width - 1 - left
        most = max(falls * (width - 1) / left, rises * (width - 1) / right) or 1
        return tuple(_two_sided(bar, most, left, width - 1, glyphs) for bar in found)
    return tuple(_two_sided(bar, most, left, right, glyphs) for bar in found)


def _two_sided(bar: Bar, most: float, left: int, cells: int, glyphs: Glyphs) -> Line:
    """A bar beside an axis that has `left` cells before it; `most` is `cells` long."""
    if bar.value is None:
        return ()
    length = abs(bar.value) / most * cells
    if bar.value >= 0:
        return Span(" " * left), Span(glyphs.axis, "quiet"), _span(rightward(length, glyphs, _fill(bar, glyphs)), bar)
    drawn = leftward(length, glyphs, _fill(bar, glyphs))
    return Span(" " * (left - len(drawn))), _span(drawn, bar), Span(glyphs.axis, "quiet")


def _fill(bar: Bar, glyphs: Glyphs) -> str:
    return glyphs.patterns[3] if bar.chance else glyphs.patterns[PALE_BAR] if bar.pale else ""


def _span(drawn: str, bar: Bar) -> Span:
    return Span(drawn, "quiet" if bar.chance or bar.pale else "plain")


def bars_key(found: tuple[Bar, ...], glyphs: Glyphs) -> str:
    """What the two fills mean: `░ could be chance  █ beyond chance`.

    Empty where no bar is tested.
    """
    if all(bar.chance is None for bar in found):
        return ""
    return f"{glyphs.patterns[3]} could be chance  {glyphs.full} beyond chance"
