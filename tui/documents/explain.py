"""Explains in words what fails.

What is printed in a cell, what would fit, and why.
"""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from tui.text.numbers import MINUS

from .culprit import needed
from .equation import Equation, Slot
from .finding import CheckFinding
from .interval import NumberRange
from .printed import POWERS, PrintedNumber

FINEST_PLACES = 7
_SCALE = re.compile(r"\d\s?(k|mn?|million|bn?|billion|tn|trillion|thousand)\b", re.IGNORECASE)
_LONG = re.compile(r"\d{4}")
"""A number printed without separators."""
_UNITS = {"%": "%", "points": " points"}


def cell_finding(at: Slot, equations: Sequence[Equation]) -> CheckFinding:
    """The finding for a cell, from the equations that it explains."""
    first = next((each for each in equations if each.stated == at), equations[0])
    reading = first.reading
    value = reading.values[at[0]][at[1]]
    assert value is not None
    right = needed(at, equations) or first.computed
    computed = written_figure(right, value)
    beside = dict.fromkeys(reading.place(*other) for each in equations for other in each.slots if other != at)
    return CheckFinding(
        place=value.place,
        quote=value.text,
        kind=first.kind,
        stated=value.text,
        computed=computed,
        verdict="differs",
        why=" ".join(_reasons(at, equations, first, computed, value.text)),
        beside=tuple(beside),
        weight=_weight(value.interval, right),
    )


def confirmed(equation: Equation) -> CheckFinding:
    """The finding for a figure that follows from others, as printed."""
    reading, value = equation.reading, equation.printed
    right = written_figure(equation.computed, value, differs=False)
    return CheckFinding(
        place=value.place,
        quote=value.text,
        kind=equation.kind,
        stated=value.text,
        computed=right,
        verdict="agrees",
        why=f"{reading.named(*equation.stated)}: {equation.way} {right}.",
        beside=tuple(dict.fromkeys(reading.place(*other) for other in equation.slots if other != equation.stated)),
    )


def _reasons(at: Slot, equations: Sequence[Equation], first: Equation, computed: str, printed: str) -> list[str]:
    found = [f"{first.reading.named(*at)} is {printed}, but {_of(first, at, computed)}."]
    if others := len(equations) - 1:
        found.append(f"That also fits {'another figure' if others == 1 else f'{others} other figures'} of the table.")
    return found


def _of(equation: Equation, at: Slot, computed: str) -> str:
    if equation.stated == at:
        return f"{equation.way} {computed}"
    return f"with {equation.reading.named(*equation.stated)} at {equation.printed.text} it would be {computed}"


def written_figure(right: NumberRange, like: PrintedNumber, *, differs: bool = True) -> str:
    """What follows, written like the figure that it is compared with.

    It has the digits and the scale of that figure.

    Where it `differs`, it has more digits if those would hide it.
    """
    scale = _SCALE.search(like.text)
    power = POWERS[scale[1].casefold()] if scale and like.power + 3 >= 0 else 0
    end = right.middle if right.middle.is_finite() else like.value
    middle, value = end.scaleb(-power), like.value.scaleb(-power)
    for places in range(max(0, power - like.power), FINEST_PLACES):
        number = middle.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        if number != value or not differs:
            break
    sign = MINUS if number < 0 else "+" if like.text.startswith("+") and number > 0 else ""
    grouped = "," if "," in like.text or not _LONG.search(like.text) else ""
    money = like.unit if like.unit in ("£", "€", "$") else ""
    return f"{sign}{money}{abs(number):{grouped}f}{scale[0][1:] if scale and power else ''}{_UNITS.get(like.unit, '')}"


def _weight(stated: NumberRange, right: NumberRange) -> float:
    """How far beyond rounding the figure is, as a fraction of what follows."""
    size = max(abs(right.middle), abs(stated.middle), Decimal(1))
    return float(min(stated.gap(right) / size, Decimal(10)))
