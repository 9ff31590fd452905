"""How far figures differ by chance alone.

Also the words for a difference that could be chance.
"""

from math import inf, sqrt

from msgspec import Struct

CONFIDENCE = 1.96
"""The number of sigmas on either side that holds 95 of 100 differences by chance."""
CHANCE = "could be chance"
"""The words for a change within its usual range, everywhere.

It is never called no change.
"""
DEPENDENT = "Neighbouring {}s are alike, so the usual range may be too narrow"
"""The caveat of the usual range, to be completed with the noun of the frequency.

The range is not widened for it: in a short series a real change also makes neighbours alike, and would hide itself.
"""


class Chance(Struct, frozen=True):
    """How far a change goes by chance alone, and whether this one goes further.

    `least` and `most` differ where the base is known only as a range; they are infinite where no bound is known. The change is beyond
    chance only if it is beyond `most`.
    """

    least: float
    most: float
    beyond: bool


def reach(base: float, change: float = 0) -> float:
    """How far the difference of two counts goes by chance: 95 of 100 times.

    The variance of the difference of two counts is their sum, 2 x base + change.
    """
    return CONFIDENCE * sqrt(max(0.0, 2 * base + change)) if base < inf else inf


def of_two_counts(now: float, before: float) -> Chance:
    """Test the difference of two counts that are both known."""
    most = reach(before, now - before)
    return Chance(most, most, abs(now - before) > most)
