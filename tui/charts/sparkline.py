"""A series in one line of text, one cell for each month."""

from collections.abc import Sequence

from tui.text.glyphs import Glyphs


def sparkline(values: Sequence[float | None], glyphs: Glyphs) -> str:
    """A level for each value, and the missing sign for each gap.

    The lowest value has the lowest level and the highest value the highest: a sparkline shows the shape of a series, not its size, which
    is in the figure beside it. A series that does not vary is in the middle.
    """
    known = [value for value in values if value is not None]
    if not known:
        return glyphs.missing * len(values)
    low, spread = min(known), max(known) - min(known)
    top = len(glyphs.levels) - 1

    def level(value: float) -> str:
        return glyphs.levels[round((value - low) / spread * top) if spread else top // 2]

    return "".join(glyphs.missing if value is None else level(value) for value in values)
