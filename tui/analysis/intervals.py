"""Confidence intervals of shares and of their differences."""

from math import sqrt
from typing import NamedTuple

Z = 1.959963984540054
"""The normal distribution's 97.5th percentile, for 95% intervals."""


class Interval(NamedTuple):
    """The confidence interval of a share or a difference, in its own unit."""

    low: float
    high: float


def wilson(part: int, whole: int) -> Interval:
    """The 95% score interval of a share, without continuity correction.

    From Wilson (1927). `whole` is above 0.
    """
    share, square = part / whole, Z * Z / whole
    middle = (share + square / 2) / (1 + square)
    reach = sqrt(share * (1 - share) * square + square * square / 4) / (1 + square)
    # With no cases, or all cases, the interval ends exactly there; rounding would miss it by a hair.
    return Interval(0.0 if part == 0 else max(0.0, middle - reach), 1.0 if part == whole else min(1.0, middle + reach))


def newcombe(part: int, whole: int, base_part: int, base_whole: int) -> Interval:
    """The 95% interval of one share less another.

    The two shares are of different cases. The interval is made from their Wilson intervals (Newcombe 1998, method 10).
    """
    share, base = part / whole, base_part / base_whole
    own, other = wilson(part, whole), wilson(base_part, base_whole)
    difference = share - base
    below = sqrt((share - own.low) ** 2 + (other.high - base) ** 2)
    above = sqrt((own.high - share) ** 2 + (base - other.low) ** 2)
    return Interval(difference - below, difference + above)


def byar(events: int) -> Interval:
    """The 95% interval of a count of events, by Byar's approximation.

    From Breslow and Day, Statistical methods in cancer research, volume II (1987), page 69. It ends within 0.03 of the exact one.
    """
    more = events + 1
    low = events * (1 - 1 / (9 * events) - Z / (3 * sqrt(events))) ** 3 if events else 0.0
    return Interval(low, more * (1 - 1 / (9 * more) + Z / (3 * sqrt(more))) ** 3)
