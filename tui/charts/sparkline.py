"""A series in one line of text, one cell for each period."""

from collections.abc import Sequence

from tui.text.glyphs import Glyphs

SparklineRange = tuple[float | None, float | None]


def sparkline(values: Sequence[float | None], glyphs: Glyphs, limits: SparklineRange = (None, None)) -> str:
    """A level for each value, and the missing sign for each gap.

    Between lower and upper `limits`, a value beyond them has the last level. Without limits the lowest value has the lowest level and the
    highest value the highest. A sparkline shows the shape of a series, not its size, which is in the figure beside it. A series that does
    not vary is in the middle.
    """
    known = [value for value in values if value is not None]
    if not known:
        return glyphs.missing * len(values)
    low, high = limits
    if low is None or high is None:
        low, high = min(known), max(known)
    least, spread = low, high - low
    top = len(glyphs.levels) - 1

    def level(value: float) -> str:
        return glyphs.levels[round(min(1, max(0, (value - least) / spread)) * top) if spread else top // 2]

    return "".join(glyphs.missing if value is None else level(value) for value in values)
