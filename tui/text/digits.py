"""The numbers in the report's own words, and how precisely they are printed there."""

import re
from collections.abc import Iterator
from decimal import Decimal

_GROUPS = ",\u00a0\u2009\u202f"
_UNGROUPED = str.maketrans("", "", _GROUPS)
_NUMBER = (  # Compiled when it is first used, because most look-ups print no number in the report's words.
    rf"(?<!\w)([0-9]{{1,3}}(?:[{_GROUPS}][0-9]{{3}})+(?![0-9])|[0-9]*)(\.[0-9]+)?(?:\s?((?i:k|thousand|m|million|bn|billion))\b)?"
)
_POWERS = {"k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}


def numbers(printed: str) -> Iterator[Decimal]:
    """The numbers in a text without their signs, except those that follow a letter.

    `1.2 million` gives both 1.2 and 1,200,000.
    """
    for whole, part, scale in re.findall(_NUMBER, printed):
        if whole or part:
            number = Decimal(whole.translate(_UNGROUPED) + part)
            yield number
            if scale:
                yield number.scaleb(_POWERS[scale.casefold()])


def finer(size: float) -> int:
    """The decimal places for a mean or a limit of counts of this size.

    0.08 deaths a month are not 0.
    """
    return 0 if not size or size >= 10 else 1 if size >= 1 else 2


def places_to_read(size: float) -> int:
    """The decimal places that a room reads of a figure of this size, on a slide.

    1,234, 123.4, 12.3, 1.23 and 0.0123: three digits, or four where the last is a tenth.
    """
    if not size:
        return 0
    places = 2 - Decimal(repr(abs(size))).adjusted()
    return max(places, int(abs(size) < 1000))


def digit(value: float, printed: str = "") -> float:
    """The value of the last digit that a number is printed with.

    1 for `160`, 0.1 for `3.6` and for `17.0`, 100,000 for `1.2 million`.

    Words without the number leave that of the value itself, whole numbers being given to the unit.
    """
    size = abs(Decimal(repr(value)))
    found = next((number for number in numbers(printed) if number == size), None)
    exponent = min(0, _exponent(size.normalize())) if found is None else _exponent(found)
    return float(Decimal(1).scaleb(exponent))


def as_printed(value: float, printed: str) -> str:
    """A value's size with the digits and the scale of the report's words.

    `4.0`, `1,200`, `4.347m`; empty if they do not print it.
    """
    size = abs(Decimal(repr(value)))
    for whole, part, scale in re.findall(_NUMBER, printed):
        if whole or part:
            number = Decimal(whole.translate(_UNGROUPED) + part)
            if number == size:
                return f"{number:,f}"
            if scale and number.scaleb(_POWERS[scale.casefold()]) == size:
                return f"{number:,f}{scale if len(scale) < 3 else f' {scale}'}"
    return ""


def significant(value: float) -> float:
    """The place of a value's last digit that is not 0: 10 for 160, 0.1 for 3.6."""
    return float(Decimal(1).scaleb(_exponent(Decimal(repr(value)).normalize())))


def _exponent(number: Decimal) -> int:
    return int(number.as_tuple().exponent)
