"""Figures written with separators, and which decimal mark a column of them has.

It never guesses: where a column can be read in two ways, as with 1.234, and nothing in it shows which, it is refused with the reason.
"""

import math
import re
from collections.abc import Sequence
from typing import Literal

from tui.model.table import Number

from .periods import PeriodFault

Decimal = Literal["point", "comma"]

LARGEST_NUMBER = 1e300
"""The largest figure: above this, sums and squares overflow."""

LONGEST_WHOLE = 15
"""The most digits of a whole number, all of which a float holds too."""
WHOLE_NUMBER = re.compile(rf"[+-]?[0-9]{{1,{LONGEST_WHOLE}}}")
PLAIN_NUMBER = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_GROUPS = {
    "point": re.compile(r"([+-]?[1-9][0-9]{0,2}(?:([, '’])[0-9]{3})(?:\2[0-9]{3})*)(?:\.([0-9]+))?"),
    "comma": re.compile(r"([+-]?[1-9][0-9]{0,2}(?:([. '’])[0-9]{3})(?:\2[0-9]{3})*)(?:,([0-9]+))?"),
}
_DECIMAL_COMMA = re.compile(r"[+-]?(?:[0-9]*,[0-9]+|[0-9]+)")


def can_be(text: str, mark: Decimal) -> bool:
    """Whether a text is a number with this decimal mark."""
    try:
        number_of(text, mark)
    except ValueError:
        return False
    return True


def number_of(text: str, mark: Decimal) -> Number:
    """The number written with digits and separators. Raises ValueError."""
    if grouped := _GROUPS[mark].fullmatch(text):
        text = grouped[1].replace(grouped[2], "") + (f".{grouped[3]}" if grouped[3] else "")
    elif mark == "comma":
        if not _DECIMAL_COMMA.fullmatch(text):
            raise ValueError(text)
        text = text.replace(",", ".")
    if not PLAIN_NUMBER.fullmatch(text) or not _sized(text):
        raise ValueError(text)
    return _checked(text)


def decimal_mark(
    written: Sequence[str], separator: str, asked: Decimal | None, continental: bool
) -> tuple[Decimal, list[str], list[PeriodFault]]:
    """The decimal mark of a column, as its figures show it, with the assumptions made."""
    ways = {text: (can_be(text, "point"), can_be(text, "comma")) for text in set(written)}
    points = [text for text, (point, comma) in ways.items() if point and not comma]
    commas = [text for text, (point, comma) in ways.items() if comma and not point]
    if asked:
        return asked, [f"figures are read with a decimal {asked}, as asked"], []
    # Three digits after each comma are thousands, so a few cells of another length are slips, not decimals.
    grouped = [text for text, way in ways.items() if all(way) and "," in text]
    if commas and len(commas) > len(points) and len(commas) >= len(grouped):
        example = next(text for text in written if text in commas)
        return "comma", [f"{example} is read with a decimal comma, as {_plain(number_of(example, 'comma'))}"], []
    both = [text for text, way in ways.items() if all(way) and number_of(text, "point") != number_of(text, "comma")]
    dotted = [text for text in both if "." in text]
    if points or not both:
        return "point", [], []
    example = next(text for text in written if text in (dotted or both))
    whole = any(WHOLE_NUMBER.fullmatch(text) and len(text.lstrip("+-")) == 3 for text in written)
    if (separator != "," or whole) if dotted else continental:
        what = f"{example} could be {_plain(number_of(example, 'point'))} or {_plain(number_of(example, 'comma'))}, and no row shows which"
        expected = "figures without thousands marks, or the option --decimal point or --decimal comma"
        return "point", [], [PeriodFault(None, what, expected)]
    if dotted:
        return "point", [f"{example} is read with a decimal point, as commas separate the columns"], []
    words = f"{example} is read as {_plain(number_of(example, 'point'))}, with a comma for thousands"
    return "point", [words] if separator != "," else [], []


def _plain(value: Number) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.15g}"


def _sized(text: str) -> bool:
    return math.isfinite(number := float(text)) and abs(number) <= LARGEST_NUMBER


def _checked(text: str) -> Number:
    return int(text) if WHOLE_NUMBER.fullmatch(text) else float(text)
