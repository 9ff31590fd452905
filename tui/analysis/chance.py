"""How far figures differ by chance alone.

Also the words for a difference that could be chance.
"""

from math import ceil, inf, sqrt

from msgspec import Struct
from msgspec.structs import replace

from tui.text.numbers import count, decimals, rounded
from tui.text.units import figure

CONFIDENCE = 1.96
"""The number of sigmas on either side that holds 95 of 100 differences by chance."""
CHANCE = "could be chance"
"""The words for a change within its usual range, everywhere.

It is never called no change.
"""
BEYOND = "more than counting alone explains"
"""The words for a change of counts that is larger."""
DEPENDENT = "Neighbouring {}s are alike, so the usual range may be too narrow"
"""The caveat of the usual range, to be completed with what its moving ranges are of: the months, or their differences.

The range is not widened for it: in a short series a real change also makes neighbours alike, and would hide itself.
"""


class Chance(Struct, frozen=True):
    """How far a change goes by chance alone, and whether this one goes further.

    `least` and `most` differ where the base is known only as a range; they are infinite where no bound is known. The change is beyond
    chance only if it is beyond `most`. `usual` says that a series long enough to judge gives the range, in so many decimal `places`;
    otherwise the counts alone give it, and `few` has the periods of a series that is too short: `6 years`. `interval` is the 95% interval
    of the change of a share, in percentage points, which its counts give.
    """

    least: float
    most: float
    beyond: bool
    usual: bool = False
    places: int = 0
    few: str = ""
    interval: tuple[float, float] | None = None


def reach(base: float, change: float = 0) -> float:
    """How far the difference of two counts goes by chance: 95 of 100 times.

    The variance of the difference of two counts is their sum, 2 x base + change.
    """
    return CONFIDENCE * sqrt(max(0.0, 2 * base + change)) if base < inf else inf


def of_two_counts(now: float, before: float) -> Chance:
    """Test the difference of two counts that are both known."""
    most = reach(before, now - before)
    return Chance(most, most, abs(now - before) > most)


def as_exact_as(chance: Chance, change: float) -> Chance:
    """The test of a change that is printed: its usual range is as exact as the change.

    More exact only where the two would otherwise look alike, or the range would be 0.
    """
    places = decimals([change])
    too_short = rounded(chance.most, places) in (0, abs(change))
    return chance if too_short or not chance.usual else replace(chance, places=min(chance.places, places))


def chance_words(chance: Chance) -> str:
    """`could be chance (counting alone explains up to about ±85)`.

    For a base without an upper bound: `±188 or more`. Where a series says: `beyond the usual ±3,015`. Of a share: `(95%: −8.6 to −1.2)`.
    """
    if chance.interval:
        low, high = (figure(end, 1) for end in chance.interval)
        return f"{BEYOND if chance.beyond else CHANCE} (95%: {low} to {high})"
    if chance.usual:
        reach = f"the usual ±{figure(chance.most, chance.places)}"
        return f"beyond {reach}" if chance.beyond else f"within {reach}: {CHANCE}"
    if chance.most == inf:
        reach = f"±{count(int(chance.least))} or more"
    else:
        reach = f"±{count(rounded(chance.most, 0))}" if chance.least == chance.most else f"up to about ±{count(ceil(chance.most))}"
    few = f"; {chance.few} are too few to say whether it is unusual" if chance.few else ""
    return f"{BEYOND} ({reach}){few}" if chance.beyond else f"{CHANCE} (counting alone explains {reach})"
