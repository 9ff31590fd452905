"""Parts of a whole and multiples in words.

Half, over a quarter, two thirds, two in five, doubled, halved, twice, three times.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from msgspec import Struct

_NUMBER = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "fifty": 50,
}
_DIGITS = "|".join(word for word in _NUMBER if word not in ("a", "an"))
_PART = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10}
_FRACTION = re.compile(
    rf"\b(?:(?P<count>a|one|two|three|four|five|seven|nine)[ -](?P<part>{'|'.join(word for word in _PART if word != 'half')})s?"
    r"|(?P<half>half))\b"
    r"(?!\s+(?:year|yearly|hour|hourly|term|day|way|time|quarter|of\s+(?:the\s+)?(?:year|month|(?:19|20)\d\d)|party|parties|sector|person|place|largest|highest|lowest|most|time)\b)(?![-\w])",
    re.IGNORECASE,
)
_ORDINAL_HALF = re.compile(r"\b(?:first|second|latter|last|other|1st|2nd|next|previous|this|and\s+a)\s+$", re.IGNORECASE)
_OF_ONE_PER_CENT = re.compile(r"\s(?:an?|of\s(?:a|one|1))\s?(?:per\s?cent|%)(?!\w)", re.IGNORECASE)
_IN = re.compile(
    rf"\b(?P<one>{_DIGITS}|\d{{1,2}})\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<other>{_DIGITS}|\d{{1,3}})\b(?![\w.,]*\d|[-/%]|\s(?:months|weeks|days|years|hours)\b)",
    re.IGNORECASE,
)
_MULTIPLE = re.compile(
    r"\b(?:(?P<two>doubled|doubling|doubles)|(?P<half>halved|halving|halves)|(?P<three>trebled|tripled|trebling|tripling)|(?P<four>quadrupled)|(?P<twice>twice)"
    rf"|(?P<times>{_DIGITS}|\d{{1,2}}(?:\.\d)?)(?:[ -]times|[ -]?fold)"
    r"(?=\s+(?:as|more|higher|greater|the|that|what|larger|increase|rise)\b))\b(?!\s+(?:a|per)\s)",
    re.IGNORECASE,
)
_SIZES = {"two": 2, "three": 3, "four": 4, "twice": 2}


class Fraction(Struct, frozen=True):
    """A part of a whole in per cent, or a multiple, with its place in the text."""

    value: Decimal
    kind: Literal["ratio", "multiple"]
    start: int
    end: int


def fractions(text: str) -> Iterator[Fraction]:
    """Every part of a whole and every multiple that is written as words."""
    for found in _FRACTION.finditer(text):
        if small := _OF_ONE_PER_CENT.match(text, found.end()):
            part = 2 if found["half"] else _PART[found["part"].casefold()]
            yield Fraction(Decimal(1 if found["half"] else _NUMBER[found["count"].casefold()]) / part, "ratio", found.start(), small.end())
            continue
        if found["half"]:
            if not _ORDINAL_HALF.search(text[max(0, found.start() - 12) : found.start()]):
                yield Fraction(Decimal(50), "ratio", *found.span())
        else:
            yield Fraction(Decimal(100 * _NUMBER[found["count"].casefold()]) / _PART[found["part"].casefold()], "ratio", *found.span())
    for found in _IN.finditer(text):
        one, other = (
            _NUMBER.get(word.casefold()) or int(word) if not word.isdigit() else int(word) for word in (found["one"], found["other"])
        )
        if 0 < one < other and (one == 1 or other in (3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100)):
            yield Fraction(Decimal(100 * one) / other, "ratio", *found.span())
    for found in _MULTIPLE.finditer(text):
        name = next(each for each in ("two", "half", "three", "four", "twice", "times") if found[each])
        if name == "times":
            value = Decimal(_NUMBER.get(found["times"].casefold(), 0) or found["times"])
        else:
            value = Decimal("0.5") if name == "half" else Decimal(_SIZES[name])
        yield Fraction(value, "multiple", *found.span())
