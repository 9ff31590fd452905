"""The signs printed in place of a figure, and the numbers that each allows."""

import re
from decimal import Decimal

from .interval import INFINITY, ZERO, NumberRange

UNKNOWN = NumberRange(ZERO, INFINITY)
"""What a figure that is left out can be: any count."""
_NOTHING = frozenset({"[z]", "z", "nil", "none", "dim"})
_LITTLE = frozenset({"[low]", "0~", "~"})
_UNKNOWN = frozenset(
    [
        "[x]",
        "[c]",
        "[u]",
        "[w]",
        "x",
        "c",
        "..",
        "...",
        "…",
        ":",
        "-",
        "--",
        "*",
        "**",
        "n/a",
        "na",
        "n.a.",
        "n/k",
        "nk",
        "#n/a",
        "#",
        "tbc",
        "tba",
        "n/r",
        "suppressed",
        "unknown",
    ]
) | {
    "not available",
    "not known",
    "no data",
    "not applicable",
    "not recorded",
    "ddim ar gael",
}
_BELOW = re.compile(r"(?:<|less than|under|fewer than|llai na)\s?=?\s?(\d{1,4})", re.IGNORECASE)
_DASHES = re.compile("[\u2010-\u2015\u2212]")


def printed_sign(text: str) -> NumberRange | None:
    """What a printed sign allows: `<5` is 0 to 5, `[z]` nothing, `..` any count.

    None for other text.
    """
    plain = _DASHES.sub("-", text.strip().casefold())
    if plain in _NOTHING:
        return NumberRange(ZERO, ZERO)
    if plain in _UNKNOWN:
        return UNKNOWN
    if plain in _LITTLE:
        return NumberRange(ZERO, Decimal("0.5"))
    if below := _BELOW.fullmatch(plain):
        return NumberRange(ZERO, Decimal(below[1]))
    return None
