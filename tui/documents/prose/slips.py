"""Whether one printed number could be a slip of the pen for another.

One digit changed, two digits exchanged, one left out or put in.
"""

from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal

from tui.documents.interval import NumberRange

from .figure import StatedFigure

FEWEST_DIGITS = 3
"""Numbers of fewer digits are one digit from each other too often for that to say anything."""
FEWEST_ROUNDED = 2
LONG_NUMBER = 3
_OFF = ("1", "10", "100")
_WAYS: dict[str, tuple[str, ...]] = {
    "over": (ROUND_DOWN, ROUND_HALF_UP),
    "just over": (ROUND_DOWN, ROUND_HALF_UP),
    "under": (ROUND_UP, ROUND_HALF_UP),
    "just under": (ROUND_UP, ROUND_HALF_UP),
    "about": (ROUND_DOWN, ROUND_HALF_UP, ROUND_UP),
}


def is_slip(stated: StatedFigure, computed: NumberRange, fewest: int = FEWEST_DIGITS) -> bool:
    """Whether the figure is such a slip for a number that rounding allows."""
    if stated.role == "range" or not computed.middle.is_finite():
        return False
    power = stated.power
    if power >= 0 and (stated.relation != "exactly" or power > 0):
        # Only the digits before the noughts are meant: some 8,400.
        power, fewest = max(power, int(stated.value.normalize().as_tuple().exponent)), min(fewest, FEWEST_ROUNDED)
    digits = _digits(stated.value, power)
    right = {_digits(abs(computed.middle), power, way) for way in _WAYS.get(stated.relation, (ROUND_HALF_UP,))}
    if power > stated.power or stated.relation != "exactly" or stated.unit == "%":
        right = {each.zfill(len(digits)) if stated.unit == "%" else each for each in right}
        right = {each for each in right if len(each) == len(digits)}
    return digits not in right and any(max(len(digits), len(each)) >= fewest and _near(digits, each) for each in right)


def _digits(value: Decimal, power: int, way: str = ROUND_HALF_UP) -> str:
    return str(int((value / Decimal(1).scaleb(power)).to_integral_value(way)))


def _near(one: str, other: str) -> bool:
    if len(one) >= LONG_NUMBER and str(abs(int(one) - int(other))) in _OFF:
        return True  # A slip in carrying: 1,959 for 2,059.
    if len(one) == len(other):
        apart = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
        if len(apart) == 1:
            return True
        return len(apart) == 2 and apart[1] == apart[0] + 1 and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return len(longer) - len(shorter) == 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
