"""One bar of text, in eighths of a cell where the glyphs have them."""

from tui.text.glyphs import Glyphs


def rightward(length: float, glyphs: Glyphs, fill: str = "") -> str:
    """A bar that grows to the right, `length` cells long.

    Any length above zero is visible.
    """
    fill = fill or glyphs.full
    steps = len(glyphs.eighths) + 1 if fill == glyphs.full else 1
    units = max(round(length * steps), 1 if length > 0 else 0)
    whole, part = divmod(units, steps)
    return fill * whole + (glyphs.eighths[part - 1] if part else "")


def leftward(length: float, glyphs: Glyphs, fill: str = "") -> str:
    """A bar that grows to the left.

    In half cells where the glyphs have a half and it is full.
    """
    fill = fill or glyphs.full
    steps = 2 if glyphs.half and fill == glyphs.full else 1
    units = max(round(length * steps), 1 if length > 0 else 0)
    whole, part = divmod(units, steps)
    return (glyphs.half if part else "") + fill * whole
