"""The words before and after a number that say how exact it is.

Just under, almost, over, about, at least.
"""

import re
from decimal import Decimal

from tui.analysis.implied import allowed as allowed_by
from tui.documents.interval import INFINITY, ZERO, NumberRange
from tui.model.claims import ClaimRelation

_LITTLE = r"(?:only\s+)?(?:just|slightly|a\s+little|a\s+fraction|marginally|fractionally)\s+"
_WORDS: tuple[tuple[ClaimRelation, str], ...] = (
    (
        "just under",
        rf"{_LITTLE}(?:under|below|less\s+than|fewer\s+than|short\s+of)|almost|nearly|approaching|not\s+quite",
    ),
    ("just over", rf"{_LITTLE}(?:over|above|more\s+than|in\s+excess\s+of|upwards?\s+of)"),
    (
        "over",
        r"(?:well\s+|far\s+)?(?:over|above|more\s+than|greater\s+than|higher\s+than|exceed(?:s|ed|ing)?|(?:in\s+)?excess\s+of|upwards?\s+of"
        r"|at\s+least|a\s+minimum\s+of|no\s+fewer\s+than|no\s+less\s+than|not\s+less\s+than|not\s+fewer\s+than|minimum)",
    ),
    (
        "under",
        r"(?:well\s+|far\s+)?(?:under|below|less\s+than|fewer\s+than|lower\s+than|(?<!add\s)(?<!adds\s)(?<!added\s)(?<!adding\s)up\s+to|at\s+most|no\s+more\s+than|not\s+more\s+than"
        r"|as\s+many\s+as|a\s+maximum\s+of|maximum)",
    ),
    (
        "about",
        r"about|close\s+to|virtually|around|approximately|approx\.?|roughly|some|circa|ca?\.|in\s+the\s+(?:region|order)\s+of|of\s+the\s+order\s+of|an\s+estimated"
        r"|estimated\s+at|broadly|typically",
    ),
)
_SIGNS: dict[ClaimRelation, str] = {"over": r"[>≥]\s?$", "under": r"[<≤]\s?$", "about": r"(?:[~≈]|\bc)\s?$"}
_BEFORE: tuple[tuple[ClaimRelation, re.Pattern[str]], ...] = tuple(
    (relation, re.compile("|".join(filter(None, (rf"(?<!\w)(?:{words})\s+(?:an?\s+|the\s+)?$", _SIGNS.get(relation)))), re.IGNORECASE))
    for relation, words in _WORDS
)
_AFTER: tuple[tuple[ClaimRelation, re.Pattern[str]], ...] = (
    ("over", re.compile(r"^(?:\s?\+(?!\d)|\s+or\s+(?:more|over|above|higher)\b|\s+plus\b)", re.IGNORECASE)),
    ("under", re.compile(r"^\s+or\s+(?:less|fewer|under|below|lower)\b", re.IGNORECASE)),
    ("about", re.compile(r"^\s+or\s+so\b", re.IGNORECASE)),
)
ROUNDED = 4
"""From so many digits before its one nought a number is not taken to be rounded: 45,210 is exact, 8,000 and 160 may not be."""
EXACT = 100
"""Below this, a number is exact even if it ends in a nought: 30 people are 30."""
ABOUT = 3
"""How many units of its last decimal place a percentage can be off that is called approximate."""
_FINE = Decimal("0.000001")
_WINDOW = 40
"""How far before a number its qualifier can begin."""
CONFINED = 5
"""How far `over` reaches, in units of the last digit that is not 0 of a number with two or more: over 51,000 is no 58,000."""


def qualifier(text: str, start: int, end: int) -> tuple[ClaimRelation, int, int]:
    """The relation of the number from `start` to `end`.

    With the start and the end that take in its words.
    """
    before, after = text[max(0, start - _WINDOW) : start], text[end : end + 20]
    for relation, shape in _BEFORE:
        if found := shape.search(before):
            return relation, start - len(before) + found.start(), end
    for relation, shape in _AFTER:
        if found := shape.match(after):
            return relation, start, end + found.end()
    return "exactly", start, end


def sizes(value: Decimal, power: int, relation: ClaimRelation, *, percent: bool, whole: bool = False) -> NumberRange:
    """The sizes that a relation and the digits allow.

    Noughts at the end of a whole number can be rounding: 8,000 can be 8,121.

    `whole` says that it is a number of things, which are not rounded otherwise.
    """
    normal = value.normalize()
    last, digits = (int(normal.as_tuple().exponent), len(normal.as_tuple().digits)) if value else (0, 1)
    rounded = power >= 0 and last > power and not percent and (digits < ROUNDED or last > power + 1) and value >= EXACT
    half = ZERO if whole and power == 0 and not rounded else Decimal(1).scaleb(last if rounded else power) / 2
    if relation == "exactly":
        return NumberRange(max(ZERO, value - half), value + half)
    if relation in ("over", "under") and digits > 1:
        reach = max(CONFINED * Decimal(1).scaleb(last), value / 20)
        return NumberRange(value, value + reach) if relation == "over" else NumberRange(max(ZERO, value - reach), value)
    if relation == "about" and percent and power < 0:
        # About 21.0% is said by someone who has more places, not fewer.
        return NumberRange(max(ZERO, value - ABOUT * 2 * half), value + ABOUT * 2 * half)
    found = allowed_by(float(value), relation, f"{value:f}", percent=percent)
    return NumberRange(*(Decimal(repr(bound)).quantize(_FINE) if bound != float("inf") else INFINITY for bound in found))
