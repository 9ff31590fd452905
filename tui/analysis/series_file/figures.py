"""Reads a column of figures as people and statistical offices write them.

With thousands separators, decimals, signs, marks and symbols for missing figures. It never guesses: where a column can be read in two
ways, as with 1.234, and nothing in it shows which, it is refused with the reason.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal, NamedTuple

from .periods import Fault

Number = int | float
Decimal = Literal["point", "comma"]

SIGNS = {
    "[x]": "not available",
    "[c]": "confidential",
    "[z]": "not applicable",
    "[low]": "too small to show",
    "..": "not available",
    "...": "not available",
    ":": "not available",
    ".": "not available",
    "-": "no figure, which is not 0",
    "*": "suppressed",
    "**": "suppressed",
    "~": "not available",
}
"""Symbols of official statistics for a missing figure, and what they mean."""
LETTERS = {"x": "not available", "c": "confidential", "z": "not applicable", "low": "too small to show"}
"""The same symbols in older releases, without brackets."""
ERRORS = {"#div/0!", "#ref!", "#value!", "#num!", "#name?", "#null!"}
_WORDS = (
    "(blank)",
    "<na>",
    "(null)",
    "tbc",
    "tba",
    "unknown",
    "not known",
    "not recorded",
    "not applicable",
    "suppressed",
    "no data",
    "n/r",
)
MISSING = frozenset(
    {"", "na", "n/a", "n.a.", "n/k", "#n/a", "#na", "null", "nan", "none", "not available", "[u]", "[w]", *SIGNS, *ERRORS, *_WORDS}
)
MARKS = {
    "[p]": "provisional",
    "[r]": "revised",
    "[e]": "estimated",
    "[b]": "break in the series",
    "[u]": "unreliable",
    "[f]": "forecast",
}
WANTED = "a number such as 1200, 1,200 or -3.5; blank or [x] if it is missing"
LARGEST = 1e300
"""The largest figure: above this, sums and squares overflow."""

_WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
_PLAIN = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]{1,3})?")
_SPACES = re.compile("[\\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_MINUS = re.compile("^[\u2010-\u2015\u2212]|[\u2010-\u2015\u2212]$")
_MARK = re.compile(
    r" ?(?:\[(?P<square>[a-z]|note ?\d+)\]|\((?P<round>[a-z]{1,12}|note ?\d+)\)|(?P<bare>[prebuf])|(?P<star>[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+))$",
    re.IGNORECASE,
)
_MONEY = re.compile("^([+-]?) ?([£$€]) ?|() ?(£|€)$")
_SCALED = re.compile(r"(\(?[+-]? ?[£$€].*[0-9]) ?(k|m|mn|million|bn|billion|b)(\)?)", re.IGNORECASE)
"""An amount of money in thousands, millions or billions."""
_SCALES = {"k": "k", "m": "m", "mn": "m", "million": "m", "b": "bn", "bn": "bn", "billion": "bn"}
_BRACKETS = re.compile(r"\(([^()-]+)\)")
_GROUPS = {
    "point": re.compile(r"([+-]?[1-9][0-9]{0,2}(?:([, '’])[0-9]{3})(?:\2[0-9]{3})*)(?:\.([0-9]+))?"),
    "comma": re.compile(r"([+-]?[1-9][0-9]{0,2}(?:([. '’])[0-9]{3})(?:\2[0-9]{3})*)(?:,([0-9]+))?"),
}
_DECIMAL_COMMA = re.compile(r"[+-]?(?:[0-9]*,[0-9]+|[0-9]+)")
_THREE = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")


class Figures(NamedTuple):
    """The values of a column (None where missing), assumptions and faults.

    There are no values where there are faults. `unit` is `%` or empty.
    """

    values: list[Number | None]
    assumed: list[str]
    faults: list[Fault]
    unit: str = ""


class _Cell(NamedTuple):
    """A cell without its marks: digits with separators, empty where missing."""

    text: str
    mark: str = ""
    unit: str = ""
    negative: str = ""


def read_figures(cells: Sequence[str], separator: str = ",", decimal: Decimal | None = None, *, continental: bool = False) -> Figures:
    """Read a column of figures.

    `separator` is what separates the cells of the file; `decimal` settles the decimal mark. `continental` says that the rest of the file
    is written as on the Continent, so a comma may well be decimal.
    """
    values = list(map(_quick, cells))
    if _NOT not in values and decimal != "comma" and not any(cell[-4:-3] == "." and _THREE.fullmatch(cell) for cell in cells):
        found, told = _counts([None if isinstance(value, str) else value for value in values], cells)
        return Figures(found, told, [])
    parts = [_part(cell) for cell in cells]
    written = [part.text for part in parts if part.text]
    mark, assumed, faults = _mark(written, separator, decimal, continental)
    if faults:
        return Figures([], [], faults)
    read: list[Number | None] = []
    for number, part in enumerate(parts):
        try:
            value = _number(part.text, mark) if part.text else None
        except ValueError:
            wrong = "is too large" if _PLAIN.fullmatch(part.text) else "is not a number"
            faults.append(Fault(number, f"{cells[number]!r:.60} {wrong}", WANTED if wrong != "is too large" else f"at most {LARGEST:g}"))
            continue
        read.append(-value if part.negative and value else value)
    units = Counter(part.unit for part in parts if part.text)
    if not faults and len(units) > 1:
        named = " and ".join(f"{number} with {unit}" if unit else f"{number} without a unit" for unit, number in units.items())
        without = next(number for number, part in enumerate(parts) if part.text and part.unit != units.most_common(1)[0][0])
        faults.append(Fault(without, f"the figures have several units: {named}", "the same unit for all of them"))
    if faults:
        return Figures([], [], faults)
    unit = next(iter(units), "")
    found, told = (read, []) if unit == "%" else _counts(read, written)
    if unit == "%":
        found = [None if value is None else float(value) for value in read]
    return Figures(found, [*assumed, *told, *_told(cells, parts, unit)], [], unit)


def looks_like_figure(text: str) -> bool:
    """Whether a cell can be read as a number, or stands for a missing one.

    False for a blank cell.
    """
    if not text or text.casefold() in LETTERS:
        return False
    part = _part(text)
    return not part.text or any(_can(part.text, mark) for mark in ("point", "comma"))


_NOT = "not"


def _quick(text: str) -> Number | str | None:
    """A number as programs write it; None for a blank.

    `_NOT` for anything that needs a closer look.
    """
    if text.isdecimal() and text.isascii() and len(text) <= 15:
        return int(text)
    if not text:
        return None
    if _WHOLE.fullmatch(text):
        return int(text)
    return number if _PLAIN.fullmatch(text) and math.isfinite(number := float(text)) and abs(number) <= LARGEST else _NOT


def _sized(text: str) -> bool:
    return math.isfinite(number := float(text)) and abs(number) <= LARGEST


def _checked(text: str) -> Number:
    return int(text) if _WHOLE.fullmatch(text) else float(text)


def _part(cell: str) -> _Cell:
    """Split a cell into digits, mark, unit and sign. A missing figure has no digits."""
    text = _SPACES.sub(" ", cell).strip()
    if _missing(text):
        return _Cell("", _MINUS.sub("-", text).casefold() if text else "")
    mark = scale = ""
    if scaled := _SCALED.fullmatch(text):
        text, scale = scaled[1] + (scaled[3] or ""), _SCALES[scaled[2].casefold()]
    if (found := _MARK.search(text)) and any(map(str.isdigit, text[: found.start()])):
        # Without brackets a letter may mean something else: 104p may be pence.
        mark = f"[{found['square'] or found['round']}]".casefold() if not (bare := found["bare"] or found["star"]) else bare
        text = text[: found.start()].strip()
    text, unit = (text[:-1].strip(), "%") if text.endswith("%") else (text, "")
    text = _MINUS.sub("-", text)
    negative = ""
    text, unit = _without_money(text, unit)
    if text and _missing(text):
        return _Cell("", text)
    if brackets := _BRACKETS.fullmatch(text):
        text, negative = brackets[1].strip(), "in brackets"
        text, unit = (text[:-1].strip(), "%") if text.endswith("%") else (text, unit)
    elif text.endswith("-") and not text.startswith(("-", "+")):
        text, negative = text[:-1].strip(), "with a minus after it"
    text, unit = _without_money(text, unit)
    return _Cell(text or cell.strip(), mark, unit + scale, negative)


def _without_money(text: str, unit: str) -> tuple[str, str]:
    """An amount without its currency sign, and that sign.

    The unit given if the amount has no sign.
    """
    found = _MONEY.search(text)
    return (_MONEY.sub(lambda match: match[1] or "", text).strip(), found[2] or found[4]) if found else (text, unit)


def _missing(text: str) -> bool:
    plain = text.casefold()
    return plain in MISSING or plain in LETTERS or not _MINUS.sub("-", text).strip("-")


def _can(text: str, mark: Decimal) -> bool:
    try:
        _number(text, mark)
    except ValueError:
        return False
    return True


def _number(text: str, mark: Decimal) -> Number:
    """The number written with digits and separators. Raises ValueError."""
    if grouped := _GROUPS[mark].fullmatch(text):
        text = grouped[1].replace(grouped[2], "") + (f".{grouped[3]}" if grouped[3] else "")
    elif mark == "comma":
        if not _DECIMAL_COMMA.fullmatch(text):
            raise ValueError(text)
        text = text.replace(",", ".")
    if not _PLAIN.fullmatch(text) or not _sized(text):
        raise ValueError(text)
    return _checked(text)


def _mark(written: Sequence[str], separator: str, asked: Decimal | None, continental: bool) -> tuple[Decimal, list[str], list[Fault]]:
    """The decimal mark of a column, as its figures show it, with the assumptions made."""
    ways = {text: (_can(text, "point"), _can(text, "comma")) for text in set(written)}
    points = [text for text, (point, comma) in ways.items() if point and not comma]
    commas = [text for text, (point, comma) in ways.items() if comma and not point]
    if asked:
        return asked, [f"figures are read with a decimal {asked}, as asked"], []
    # Three digits after each comma are thousands, so a few cells of another length are slips, not decimals.
    grouped = [text for text, way in ways.items() if all(way) and "," in text]
    if commas and len(commas) > len(points) and len(commas) >= len(grouped):
        example = next(text for text in written if text in commas)
        return "comma", [f"{example} is read with a decimal comma, as {_plain(_number(example, 'comma'))}"], []
    both = [text for text, way in ways.items() if all(way) and _number(text, "point") != _number(text, "comma")]
    dotted = [text for text in both if "." in text]
    if points or not both:
        return "point", [], []
    example = next(text for text in written if text in (dotted or both))
    whole = any(_WHOLE.fullmatch(text) and len(text.lstrip("+-")) == 3 for text in written)
    if (separator != "," or whole) if dotted else continental:
        what = f"{example} could be {_plain(_number(example, 'point'))} or {_plain(_number(example, 'comma'))}, and no row shows which"
        expected = "figures without thousands marks, or the option --decimal point or --decimal comma"
        return "point", [], [Fault(None, what, expected)]
    if dotted:
        return "point", [f"{example} is read with a decimal point, as commas separate the columns"], []
    told = f"{example} is read as {_plain(_number(example, 'point'))}, with a comma for thousands"
    return "point", [told] if separator != "," else [], []


def _plain(value: Number) -> str:
    return f"{value:,}" if isinstance(value, int) else f"{value:,.15g}"


def _counts(values: list[Number | None], written: Sequence[str]) -> tuple[list[Number | None], list[str]]:
    """Turn whole numbers written with .0 into counts.

    pandas writes a column of counts with a gap like that.
    """
    known = [value for value in values if value is not None]
    if not any(isinstance(value, float) for value in known) or not all(float(value).is_integer() and abs(value) < 1e15 for value in known):
        return values, []
    example = next((text for text in written if text.endswith(".0")), "")
    if not example:
        return values, []
    return [None if value is None else int(value) for value in values], [f"all figures are whole numbers, so {example} is read as a count"]


def _told(cells: Sequence[str], parts: Sequence[_Cell], unit: str) -> list[str]:
    """What was left out of the cells or assumed about them, a line for each kind."""
    missing = Counter(cell.strip() for cell, part in zip(cells, parts, strict=True) if not part.text and cell.strip())
    marks = Counter(part.mark for part in parts if part.text and part.mark)
    negative = Counter(part.negative for part in parts if part.negative)
    lines = [f"{sign}{_meaning(sign)} is read as missing in {_rows(number)}" for sign, number in missing.items()]
    lines += [f"{_marked(mark)} after a figure is ignored in {_rows(number)}" for mark, number in marks.items()]
    lines += [f"a figure {way} is read as negative in {_rows(number)}" for way, number in negative.items()]
    if unit:
        lines.append("figures are percentages" if unit == "%" else f"figures are amounts in {unit}")
    return lines


def _meaning(sign: str) -> str:
    plain = _MINUS.sub("-", sign.casefold())
    told = SIGNS.get(plain) or LETTERS.get(plain)
    return f" ({told})" if told else ""


def _marked(mark: str) -> str:
    return f"{mark} ({MARKS[mark]})" if mark in MARKS else mark


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number} rows"
