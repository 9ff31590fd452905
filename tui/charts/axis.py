"""The bottom and top of a chart's axis, and the levels that are labelled."""

from collections.abc import Callable, Sequence

from tui.text.numbers import count, rounded

LABEL_DISTANCE = 0.13
"""The part of the height that a label needs.

A label with less weight is left out if it is closer than this to another.
"""
FROM_NOUGHT = 0.4
"""The axis begins at 0 if the lowest level is at most this part of the highest.

Otherwise it says that it does not begin at 0.
"""

AxisLabel = tuple[float, str]


def axis(
    known: Sequence[float], mean: float, lines: Sequence[AxisLabel], places: int, written: Callable[[float], str]
) -> tuple[float, float, tuple[AxisLabel, ...]]:
    """The bottom and top of the axis, and its labels.

    The mean, the other lines, the highest and the lowest figure.

    Each label ends in a space, because the line may begin right beside it.
    """
    drawn = [*known, mean, *(level for level, _ in lines)]
    least, most = min(drawn), max(drawn)
    spread = (most - least) or abs(most) or 1
    high = most + spread * 0.05
    low = 0.0 if 0 <= least <= most * FROM_NOUGHT else least - spread * (0.05 if least <= 0 else LABEL_DISTANCE + 0.05)
    wanted = [(mean, "mean" if written is count else "level"), *lines, (max(known), ""), (min(known), "")]
    if low == 0:
        wanted.insert(1 + len(lines), (0, ""))
    labels: dict[float, str] = {low: "not from 0 "} if low > 0 else {}
    for level, name in wanted:
        if all(abs(level - other) >= (high - low) * LABEL_DISTANCE for other in labels):
            labels[level] = f"{name} {written(rounded(level, places))} ".lstrip()
    return low, high, tuple(labels.items())
