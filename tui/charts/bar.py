"""One bar of text, in eighths of a cell where the glyphs have them."""

from math import floor, log10

from tui.text.glyphs import Glyphs

ROUND = (1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
"""The leading digits of a round number at the end of a scale."""


def round_top(highest: float) -> float:
    """The round number at or above the highest figure, where a scale from 0 ends.

    1 where there is no figure above 0.
    """
    if highest <= 0:
        return 1
    size = 10.0 ** floor(log10(highest))
    top = next(step * size for step in ROUND if step * size >= highest * (1 - 1e-12))
    return int(top) if top.is_integer() else round(top, 12)


def round_step(least: float) -> float:
    """The smallest of 1, 2, 5, 10, 20 and so on that is not below `least`.

    `least` is above 0.
    """
    size = 10.0 ** floor(log10(least))
    return next(each * size for each in (1, 2, 5, 10) if each * size >= least * (1 - 1e-9))


def rightward(length: float, glyphs: Glyphs, fill: str = "") -> str:
    """A bar that grows to the right, `length` cells long.

    Any length above zero is visible: as a hair, where no part of a cell can be filled.
    """
    fill = fill or glyphs.full
    if hair := _hair(length, fill, glyphs):
        return hair
    steps = len(glyphs.eighths) + 1 if fill == glyphs.full else 1
    units = max(round(length * steps), 1 if length > 0 else 0)
    whole, part = divmod(units, steps)
    return fill * whole + (glyphs.eighths[part - 1] if part else "")


def leftward(length: float, glyphs: Glyphs, fill: str = "") -> str:
    """A bar that grows to the left.

    In half cells where the glyphs have a half and it is full.
    """
    fill = fill or glyphs.full
    if hair := _hair(length, fill, glyphs):
        return hair
    steps = 2 if glyphs.half and fill == glyphs.full else 1
    units = max(round(length * steps), 1 if length > 0 else 0)
    whole, part = divmod(units, steps)
    return (glyphs.half if part else "") + fill * whole


def _hair(length: float, fill: str, glyphs: Glyphs) -> str:
    """What stands for less than half a cell in glyphs without parts of one."""
    return glyphs.axis if 0 < length < 0.5 and fill == glyphs.full and not glyphs.eighths else ""
