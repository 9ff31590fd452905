"""Tries a reading of a table on all its rows.

Where most rows fit, those that do not are wrong; where most do not, the reading is.
"""

from collections.abc import Sequence
from decimal import Decimal

from .equation import Equation
from .interval import NumberRange
from .printed import PrintedNumber


def telling(equation: Equation) -> bool:
    """Whether an equation that holds shows anything: 0 = 0 + 0 does not."""
    value = equation.printed
    digits = len(value.value.as_tuple().digits) if value.value else 0
    known = [each for at in equation.slots[1:] if (each := equation.reading.values[at[0]][at[1]]) is not None and each.value]
    return digits > 1 and len(known) > 1


def agreeing(equations: Sequence[Equation]) -> int:
    """How many equations hold and show something.

    Of those with a figure of one digit, half.
    """
    holding = [each for each in equations if each.holds]
    strong = sum(map(telling, holding))
    return strong + sum(bool(each.printed.value) for each in holding if not telling(each)) // 2


def surely(equations: Sequence[Equation]) -> int:
    """How many equations hold with figures of two digits or more.

    What no word bears out has to be shown by these.
    """
    return sum(each.holds and telling(each) for each in equations)


def failing(equations: Sequence[Equation]) -> int:
    """How many equations do not hold."""
    return sum(not each.holds for each in equations)


def most_hold(equations: Sequence[Equation], *, worded: bool) -> bool:
    """Whether a reading is borne out.

    With a heading that says so, by as many rows as fail; without, by four times as many.
    """
    holds, fails = agreeing(equations), failing(equations)
    if worded:
        return holds >= max(1, fails)
    return surely(equations) >= max(3, fails * 4)


def slip(value: PrintedNumber, computed: NumberRange) -> bool:
    """Whether a slip could turn what follows into what is printed.

    One digit changed, or two that changed places.
    """
    return any(misprint(value.value, right, value.power) for right in (computed.low, computed.middle, computed.high))


def misprint(wrong: Decimal, right: Decimal, power: int) -> bool:
    """Whether two numbers differ by one digit or by two exchanged neighbours."""
    if not (wrong.is_finite() and right.is_finite()):
        return False
    one, two = (f"{abs(int(number.scaleb(-power).to_integral_value()))}" for number in (wrong, right))
    if len(one) != len(two) or one == two:
        return False
    places = [at for at, (left, other) in enumerate(zip(one, two, strict=True)) if left != other]
    if len(places) == 1:
        return True
    return len(places) == 2 and places[1] - places[0] == 1 and one[places[0]] == two[places[1]] and one[places[1]] == two[places[0]]
