"""Whether one printed number could be a slip of the pen for another: one digit changed, two digits exchanged, one left out or put in."""

from decimal import ROUND_HALF_UP, Decimal

from tui.documents.interval import Interval

from .figure import Stated

FEWEST = 3
"""Numbers of fewer digits are one digit from each other too often for that to say anything."""


def is_slip(stated: Stated, computed: Interval, fewest: int = FEWEST) -> bool:
    """Whether the figure is such a slip for a number that rounding allows."""
    if stated.role == "range" or stated.power > 0 or not computed.middle.is_finite():
        return False
    digits, right = _digits(stated.value, stated.power), _digits(abs(computed.middle), stated.power)
    return digits != right and max(len(digits), len(right)) >= fewest and _near(digits, right)


def _digits(value: Decimal, power: int) -> str:
    step = Decimal(1).scaleb(min(power, 0))
    return str(int((value / step).to_integral_value(ROUND_HALF_UP)))


def _near(one: str, other: str) -> bool:
    if len(one) == len(other):
        apart = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
        if len(apart) == 1:
            return True
        return len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(longer) - len(shorter) == 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
