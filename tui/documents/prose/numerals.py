"""The numbers of a sentence with their units.

£4.3m, 12.5 per cent, 3 percentage points, 1,200, −31, five.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from tui.documents.printed import POWERS
from tui.text.number_words import spelled_numbers

_GROUPS = "[,\u00a0\u2009\u202f]"
_UNIT = (
    r"(?:\s?%|\s?‰|\s?percentage[\s-]points?|\s?per\s?cent(?:age)?\b|\s?percent\b|\s?pc\b|\s?pp(?:t|ts|s)?\b)(?:[\s-]?(?:age\s)?(?:points?|pts?)\b)?"
    r"|\s(?:points?|pts)\b"
)
_NUMERAL = re.compile(
    rf"(?P<sign>(?<![\w\d)%])[+\u2212\u2013-](?=[£€$\d.]))?(?P<money>[£€$])?(?P<sign2>(?<=[£€$])[−-])?"
    rf"(?<![\w.,])(?P<whole>\d{{1,3}}(?:{_GROUPS}\d{{3}})+(?![\d])|\d+)(?P<part>\.\d+)?(?![\d])"
    rf"(?:(?P<scale>k|m|mn|bn|tn|\s?(?:thousand|million|billion|trillion)|(?(money)\s(?:k|m|bn)|$^))\b(?!\.\w))?(?P<unit>{_UNIT})?(?P<ordinal>(?:st|nd|rd|th)\b)?",
)
_LONGEST = 15


class Numeral(Struct, frozen=True):
    """A number in a text.

    Its size, the power of ten of its last digit, its unit, its written sign and its place.
    """

    value: Decimal
    power: int
    unit: str
    sign: int
    start: int
    end: int
    ordinal: bool = False
    spelled: bool = False


def numerals(text: str) -> Iterator[Numeral]:
    """Every number in digits or words, in order."""
    written = [found for match in _NUMERAL.finditer(text) if (found := _numeral(match))]
    words = (
        Numeral(Decimal(each.value), _trailing(each.value), *_unit_after(text, each.end), 0, each.start, _end(text, each.end), spelled=True)
        for each in spelled_numbers(text)
    )
    merged = sorted((*written, *words), key=lambda each: each.start)
    last = -1
    for each in merged:
        if each.start >= last:
            yield each
            last = each.end


def _numeral(found: re.Match[str]) -> Numeral | None:
    whole = re.sub(_GROUPS, "", found["whole"])
    if len(whole) > _LONGEST:
        return None
    scale = POWERS.get((found["scale"] or "").strip().casefold(), 0)
    part = found["part"] or ""
    value = Decimal(whole + part).scaleb(scale)
    sign = found["sign"] or found["sign2"] or ""
    return Numeral(
        value,
        scale - max(0, len(part) - 1),
        found["money"] or _unit(found["unit"]),
        0 if not sign else 1 if sign == "+" else -1,
        found.start(),
        found.end(),
        ordinal=bool(found["ordinal"]),
    )


_AFTER = re.compile(_UNIT)


def _unit_after(text: str, end: int) -> tuple[str]:
    found = _AFTER.match(text, end)
    return (_unit(found[0] if found else None),)


def _end(text: str, end: int) -> int:
    found = _AFTER.match(text, end)
    return found.end() if found else end


def _trailing(value: int) -> int:
    return int(Decimal(value).normalize().as_tuple().exponent) if value >= 1000 else 0


def _unit(word: str | None) -> str:
    plain = " ".join((word or "").casefold().replace("-", " ").split())
    if not plain:
        return ""
    if "point" in plain or "pt" in plain or plain.startswith("pp"):
        return "points"
    return "%"
