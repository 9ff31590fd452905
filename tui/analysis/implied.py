"""What follows from a change and its percentage: their base, as a range.

Also what a part leaves of a whole.
"""

import math
from typing import NamedTuple

from tui.model.claims import ClaimRelation
from tui.model.report import Figure
from tui.text.digits import digit, significant

from .relations import ABOUT, JUST

_SLIP = 1e-9
"""An allowance for the rounding error of binary fractions."""


class Range(NamedTuple):
    """A range from `low` to `high`, infinite where there is no bound."""

    low: float
    high: float

    def __add__(self, other: object) -> "Range":
        assert isinstance(other, Range)
        return Range(self.low + other.low, self.high + other.high)

    def over(self, other: "Range") -> "Range":
        """This range divided by another; both are sizes, never below 0."""
        return Range(
            self.low / other.high if other.high else math.inf, self.high / other.low if other.low and self.high < math.inf else math.inf
        )


class Implied(NamedTuple):
    """A change as a size, and the base and the level that it and its percentage imply.

    A fall is subtracted from the base.
    """

    change: Range
    percent: Range
    base: Range
    now: Range
    falling: bool
    step: float
    """The place value of the last printed digit of the change: 1 for counts."""

    @property
    def signed(self) -> Range:
        """The change with its sign."""
        return Range(-self.change.high, -self.change.low) if self.falling else self.change


class Rest(NamedTuple):
    """What a part leaves of a whole: its signed change, its base and the fraction.

    The fraction is the change divided by the base, where that is known.
    """

    change: Range
    base: Range
    percent: Range | None

    @property
    def size(self) -> Range:
        """The size of the change, whatever its direction."""
        return self.change if self.change.low >= 0 else Range(-self.change.high, -self.change.low)


def size(figure: Figure) -> Range:
    """The sizes that a figure's words allow, without its sign."""
    return allowed(abs(figure.value), figure.relation, figure.printed, percent=figure.unit == "%")


def allowed(value: float, relation: ClaimRelation, printed: str, *, percent: bool) -> Range:
    """The sizes that words allow for a figure that is not below 0.

    A percentage is rounded; a whole number of things is exact.
    """
    match relation:
        case "over":
            return Range(value, math.inf)
        case "under":
            return Range(0, value)
        case "just over":
            return Range(value, value * (1 + JUST))
        case "just under":
            return Range(value * (1 - JUST), value)
        case "about":
            half = max(significant(value) / 2, value * ABOUT) if value else 0.5
            return Range(max(0, value - half), value + half)
    last = digit(value, printed)
    half = last / 2 if percent or last != 1 else 0
    return Range(max(0, value - half), value + half)


def implied(change: Figure, percent: Figure) -> Implied | None:
    """The base that a change and its percentage imply.

    None where no base fits both, because one rises and the other falls.
    """
    if change.value * percent.value < 0 or (not change.value) is not (not percent.value):
        return None
    count, rate = size(change), Range(*(bound / 100 for bound in size(percent)))
    base = count.over(rate)
    falling = change.value < 0
    now = Range(max(0, base.low - count.high), base.high - count.low) if falling else base + count
    return Implied(count, rate, base, now, falling, min(1, digit(abs(change.value), change.printed)))


def rest(part: Implied, whole: Implied) -> Rest | None:
    """What a part leaves of a whole; None if that has no lower bound on either side.

    The bases are first rounded outwards, as they are shown, so that a reader's own subtraction gives the same.
    """
    change = Range(whole.signed.low - part.signed.high, whole.signed.high - part.signed.low)
    if math.isinf(part.base.high) or math.isinf(part.change.high):
        return None
    step = min(part.step, whole.step)
    own, all_of = (_outwards(range, step) for range in (part.base, whole.base))
    base = Range(max(0, all_of.low - own.high), all_of.high - own.low)
    left = Rest(change, base, None)
    one_way = change.low >= 0 or change.high <= 0
    return left._replace(percent=left.size.over(base)) if base.low > 0 and one_way else left


def _outwards(range: Range, step: float) -> Range:
    """A range rounded outwards to multiples of a step."""
    high = range.high if math.isinf(range.high) else math.ceil(range.high / step - _SLIP) * step
    return Range(math.floor(range.low / step + _SLIP) * step, high)
