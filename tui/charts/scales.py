"""The scales of charts by period: rows counted out from a mean, and steps from 0.

Rows are chosen first and values come after: a mean and its limits fall on the middle of a row wherever they can.
"""

from collections.abc import Sequence
from math import floor, isfinite, log10
from typing import NamedTuple

POSITION_DECIMALS = 9
"""Decimal places to which a position in rows is kept: more would be the error of binary fractions."""
ROUND_NUMBERS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""The tops of axes, times a power of ten."""


class RowScale(NamedTuple):
    """Rows around a level.

    `unit` is the height of a row, and `base` is at the middle of row 0. There are `above` rows over row 0 and `below` under it.
    """

    base: float
    unit: float
    above: int
    below: int

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return self.above + 1 + self.below

    def row(self, level: float) -> int:
        """The row that a level lies in, counted upwards from the base."""
        return self.head(level, 1)[0]

    def head(self, level: float, parts: int) -> tuple[int, int]:
        """The row of a level, and the part of that row from the bottom."""
        # Rounded before it is divided, so that a level at the edge of a row is in one row whatever the number of parts.
        rows = round(level / self.unit - self.base / self.unit + 0.5, POSITION_DECIMALS)
        return divmod(floor(round(rows * parts, POSITION_DECIMALS)), parts)


def row_scale(base: float, reach: float, levels: Sequence[float], rows: int) -> RowScale:
    """The finest scale on which all levels fit in so many rows.

    `reach` is the distance from the base to the upper limit: it takes a whole number of rows, unless levels too far away leave it less than
    one. Without a limit it is 0, and the level furthest from the base counts.
    """
    low, high = min((base, *levels)), max((base, *levels))
    reach = reach or max(high / 2 - base / 2, base / 2 - low / 2) * 2
    if not isfinite(reach) or not reach:
        reach = abs(base) if isfinite(reach) and base else 1.0
    for number in range(rows - 1, 0, -1):
        found = _fitted(base, reach / number, low, high)
        if found and found.rows <= rows:
            return found
    # A single row is more than the reach: find the split of the rows that needs the smallest unit.
    tried = [
        unit * (1 + 1e-9) for above in range(rows) if (unit := max(_needed(high, base, above), _needed(base, low, rows - 1 - above))) > 0
    ]
    return next(
        found
        for unit in sorted(tried)
        for wider in (1, 1.01, 2)
        if (found := _fitted(base, unit * wider, low, high)) and found.rows <= rows
    )


def _needed(high: float, low: float, rows: int) -> float:
    """The smallest unit with which a distance takes so many rows beyond the first."""
    return high / (rows + 0.5) - low / (rows + 0.5)


def _fitted(base: float, unit: float, low: float, high: float) -> RowScale | None:
    if not unit or not isfinite(high / unit) or not isfinite(low / unit) or not isfinite(base / unit):
        return None
    free = RowScale(base, unit, 0, 0)
    above, below = max(0, free.row(high)), max(0, -free.row(low))
    # Values that are all the same are on one row; a label needs another.
    return RowScale(base, unit, above, below) if above or below else RowScale(base, unit, 1, 1)


class StepScale(NamedTuple):
    """Rows of steps from 0: `top` is at the upper edge of the uppermost row."""

    top: float
    rows: int
    parts: int

    @property
    def step(self) -> float:
        """The height of one step; a row has `parts` of them."""
        return self.top / (self.rows * self.parts)

    def steps(self, value: float) -> int:
        """How many steps a value is high, rounded."""
        return floor(round(value / self.step + 0.5, POSITION_DECIMALS))

    def row(self, level: float) -> int:
        """The row that a level lies in, from 0 at the bottom."""
        return max(0, min(self.rows - 1, floor(round(level / self.step / self.parts, POSITION_DECIMALS))))


def step_scale(levels: Sequence[float], rows: int, parts: int) -> StepScale:
    """The scale from 0 to a round number at or above the highest level."""
    return StepScale(rounded_up(max(0.0, *levels)), rows, parts)


def rounded_up(level: float) -> float:
    """A round number at or above a level; 1 for 0."""
    if level <= 0 or not isfinite(level):
        return 1.0
    power = floor(log10(level))
    size = 10.0**power if power > -300 else level
    found = next((number * size for number in ROUND_NUMBERS if number * size >= level * (1 - 1e-12)), level)
    return found if isfinite(found) else level


def in_few_digits(value: float, digits: int = 3) -> float:
    """A number in so many significant digits, but whole where it has more."""
    if not value or not isfinite(value):
        return value
    decimals = digits - 1 - floor(log10(abs(value)))
    return round(value, max(0, min(decimals, 300))) if decimals < 300 else value
