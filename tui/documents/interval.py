"""Arithmetic with what rounding allows.

A printed figure is every number that would be printed so.
"""

from collections.abc import Iterable
from decimal import Decimal

from msgspec import Struct

INFINITY = Decimal("Infinity")
ZERO = Decimal(0)
_SLIP = Decimal("1e-12")
"""An allowance for quotients, which are cut after 28 digits."""


class NumberRange(Struct, frozen=True):
    """The numbers from `low` to `high`, ends included.

    Infinite where there is no bound.
    """

    low: Decimal
    high: Decimal

    def __add__(self, other: "NumberRange") -> "NumberRange":
        return NumberRange(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "NumberRange") -> "NumberRange":
        return NumberRange(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "NumberRange") -> "NumberRange":
        ends = [_product(one, two) for one in (self.low, self.high) for two in (other.low, other.high)]
        return NumberRange(min(ends), max(ends))

    def __neg__(self) -> "NumberRange":
        return NumberRange(-self.high, -self.low)

    def over(self, other: "NumberRange") -> "NumberRange | None":
        """This divided by another; None where the divisor can be 0."""
        if other.low <= 0 <= other.high:
            return None
        return self * NumberRange(1 / other.high, 1 / other.low)

    def times(self, factor: int | Decimal) -> "NumberRange":
        """This times a number that is exact."""
        return self * exactly(Decimal(factor))

    def widened(self, by: Decimal) -> "NumberRange":
        """This with so much more allowed on each side."""
        return NumberRange(self.low - by, self.high + by)

    def meets(self, other: "NumberRange") -> bool:
        """Whether some number lies in both."""
        return (self.low <= other.high and other.low <= self.high) or self.gap(other) == 0

    def gap(self, other: "NumberRange") -> Decimal:
        """How far apart the two lie; 0 where they meet."""
        apart = max(other.low - self.high, self.low - other.high)
        if apart <= 0:
            return ZERO
        largest = max(self.high, other.high, -self.low, -other.low)
        if largest.is_infinite():
            largest = max(abs(end) for end in (self.low, self.high, other.low, other.high) if end.is_finite())
        return apart if apart > _SLIP * max(Decimal(1), largest) else ZERO

    def common(self, other: "NumberRange") -> "NumberRange | None":
        """The numbers in both; None if there are none."""
        if not self.meets(other):
            return None
        low, high = max(self.low, other.low), min(self.high, other.high)
        return NumberRange(min(low, high), max(low, high))

    @property
    def middle(self) -> Decimal:
        """The number halfway, or the finite end."""
        if self.low.is_finite() and self.high.is_finite():
            return (self.low + self.high) / 2
        return self.low if self.low.is_finite() else self.high


def exactly(value: int | Decimal) -> NumberRange:
    """A number that is exact."""
    return NumberRange(Decimal(value), Decimal(value))


def total(parts: Iterable[NumberRange]) -> NumberRange:
    """The sum of intervals."""
    low = high = ZERO
    for part in parts:
        low, high = low + part.low, high + part.high
    return NumberRange(low, high)


def _product(one: Decimal, two: Decimal) -> Decimal:
    """A product in which nothing times infinity is nothing."""
    return ZERO if not one or not two else one * two
