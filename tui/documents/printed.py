"""A figure as it is printed.

Its value, what rounding allows, its unit and its place.

Whole numbers of things are exact. Percentages, money in thousands and numbers with decimal places stand for all that round to them.
"""

import re
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from .document import DocumentPlace
from .interval import NumberRange

PrintedUnit = Literal["", "%", "points", "£", "€", "$"]
POWERS = {"k": 3, "000": 3, "thousand": 3, "m": 6, "mn": 6, "million": 6, "b": 9, "bn": 9, "billion": 9, "tn": 12, "trillion": 12}
SPACES = "\u00a0\u2007\u2009\u202f"
LONGEST_NUMBER = 18
"""A figure with more digits and separators before the decimal point is a code."""
_UP, _DOWN = "▲△↑⬆⇧↗🔺", "▼▽↓⬇⇩↘🔻"
_NUMBER = re.compile(
    rf"(?P<arrow>[{_UP}{_DOWN}])?\s*(?P<open>\()?\s*(?P<sign>[+\-\u2010-\u2015\u2212])?\s*(?P<money>[£€$])?\s*(?P<after>[+\-\u2212])?"
    rf"(?P<whole>\d{{1,3}}(?:(?P<group>[,{SPACES} ])\d{{3}})(?:(?P=group)\d{{3}})*|\d+)?(?P<part>\.\d+)?"
    r"(?:\s?(?P<scale>k|thousand|mn?|million|bn?|billion|tn|trillion)(?![a-z]))?"
    r"\s*(?P<unit>%|per ?cent(?:age)?(?: points?)?|percentage points?|% ?pts?|%? ?points?|%? ?pts?|pp|ppts?)?"
    rf"\s*(?P<close>\))?\s*(?P<unit_after>%)?\s*(?P<arrow_after>[{_UP}{_DOWN}])?",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"\s*(?:\[(?:[a-z]|note ?\d+)\]|\((?:[pre]|[a-z]|note ?\d+)\)|[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰#]+|(?<=\d)[pre])$",
    re.IGNORECASE,
)


class PrintedNumber(Struct, frozen=True):
    """A figure.

    `low` and `high` are what rounding allows; `text` is what the document shows.
    """

    value: Decimal
    low: Decimal
    high: Decimal
    unit: PrintedUnit
    text: str
    place: DocumentPlace
    signed: bool = False
    """Whether it shows a sign, brackets or an arrow: a change, or an amount below 0."""
    power: int = 0
    """The power of ten of its last digit: 0 for `160`, -1 for `3.6`, 5 for `1.2 million`."""

    @property
    def interval(self) -> NumberRange:
        """What rounding allows."""
        return NumberRange(self.low, self.high)

    @property
    def exact(self) -> bool:
        """Whether it is a whole number of things."""
        return self.low == self.high

    def rounded_to(self, step: Decimal) -> "PrintedNumber":
        """The same figure, known to be rounded to multiples of a step at least."""
        half = max(step / 2, (self.high - self.low) / 2)
        return replace(self, low=self.value - half, high=self.value + half)

    def scaled(self, power: int) -> "PrintedNumber":
        """The same figure in thousands, millions, …; amounts in thousands are rounded."""
        half = Decimal(1).scaleb(self.power + power) / 2
        value = self.value.scaleb(power)
        return replace(self, value=value, low=value - half, high=value + half, power=self.power + power)


def printed(text: str, place: DocumentPlace) -> PrintedNumber | None:
    """Read a text that is a figure and nothing else; None for any other.

    A decimal comma is never assumed: `12,5` is no figure.
    """
    plain = text.strip()
    if not any(map(str.isdigit, plain)) or len(plain) > 60:
        return None
    found = _NUMBER.fullmatch(plain) or _NUMBER.fullmatch(_MARK.sub("", plain))
    if (
        not found
        or not (found["whole"] or found["part"])
        or len(found["whole"] or "") > LONGEST_NUMBER
        or bool(found["open"]) is not bool(found["close"])
        or bool(found["unit_after"] and (found["unit"] or not found["close"]))
    ):
        return None
    return _figure(found, text, place)


def _figure(found: re.Match[str], text: str, place: DocumentPlace) -> PrintedNumber:
    whole = re.sub(rf"[, {SPACES}]", "", found["whole"] or "")
    value = Decimal(f"{whole or 0}{found['part'] or ''}")
    power = -(len(found["part"]) - 1 if found["part"] else 0) + POWERS.get((found["scale"] or "").casefold(), 0)
    value = value.scaleb(POWERS.get((found["scale"] or "").casefold(), 0))
    unit = _unit(found["unit"] or found["unit_after"], found["money"])
    arrow = found["arrow"] or found["arrow_after"] or ""
    sign = found["sign"] or found["after"] or ""
    falls = sign not in ("", "+") or bool(found["open"] and not sign and not arrow) or (arrow != "" and arrow in _DOWN)
    value = -value if falls and value else value
    half = Decimal(0) if unit == "" and power == 0 else Decimal(1).scaleb(power) / 2
    return PrintedNumber(value, value - half, value + half, unit, text, place, bool(sign or found["open"] or arrow), power)


def _unit(word: str | None, money: str | None) -> PrintedUnit:
    plain = (word or "").casefold()
    if money:
        return "£" if money == "£" else "€" if money == "€" else "$"
    if "point" in plain or "pt" in plain or plain == "pp":
        return "points"
    return "%" if plain else ""
