"""Reads a column of figures as people and statistical offices write them.

With signs, marks, units and symbols for missing figures. Separators and decimal marks are read elsewhere.
"""

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tui.model.table import Number

from .numerals import LARGEST_NUMBER, LONGEST_WHOLE, PLAIN_NUMBER, WHOLE_NUMBER, Decimal, can_be, decimal_mark, number_of
from .periods import PeriodFault

SIGN_WORDS = {
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
SHORTHAND = {"x": "not available", "c": "confidential", "z": "not applicable", "low": "too small to show"}
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
    {
        "",
        "na",
        "n/a",
        "n.a.",
        "n/k",
        "#n/a",
        "#na",
        "null",
        "nan",
        "none",
        "not available",
        "[u]",
        "[w]",
        *SIGN_WORDS,
        *ERRORS,
        *_WORDS,
    }
)
SYMBOL_MEANINGS = {
    "[p]": "provisional",
    "[r]": "revised",
    "[e]": "estimated",
    "[b]": "break in the series",
    "[u]": "unreliable",
    "[f]": "forecast",
}
EXPECTED = "a number such as 1200, 1,200 or -3.5; blank or [x] if it is missing"
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
_THREE = re.compile(r"[+-]?[1-9][0-9]{0,2}\.[0-9]{3}")


class Figures(NamedTuple):
    """The values of a column (None where missing), assumptions and faults.

    There are no values where there are faults. `unit` is `%` or empty.
    """

    values: Sequence[Number | None]
    assumed: list[str]
    faults: list[PeriodFault]
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
    if decimal != "comma" and (values := plain_numbers(cells) or _quick_numbers(cells)) and not _thousands(cells, decimal):
        return Figures(*_counts(values, cells), [])
    parts = [_part(cell) for cell in cells]
    written = [part.text for part in parts if part.text]
    mark, assumed, faults = decimal_mark(written, separator, decimal, continental)
    if faults:
        return Figures([], [], faults)
    read: list[Number | None] = []
    for number, part in enumerate(parts):
        try:
            value = number_of(part.text, mark) if part.text else None
        except ValueError:
            wrong = "is too large" if PLAIN_NUMBER.fullmatch(part.text) else "is not a number"
            faults.append(
                PeriodFault(
                    number, f"{cells[number]!r:.60} {wrong}", EXPECTED if wrong != "is too large" else f"at most {LARGEST_NUMBER:g}"
                )
            )
            continue
        read.append(-value if part.negative and value else value)
    units = Counter(part.unit for part in parts if part.text)
    if not faults and len(units) > 1:
        named = " and ".join(f"{number} with {unit}" if unit else f"{number} without a unit" for unit, number in units.items())
        without = next(number for number, part in enumerate(parts) if part.text and part.unit != units.most_common(1)[0][0])
        faults.append(PeriodFault(without, f"the figures have several units: {named}", "the same unit for all of them"))
    if faults:
        return Figures([], [], faults)
    unit = next(iter(units), "")
    found, words = (read, []) if unit == "%" else _counts(read, written)
    if unit == "%":
        found = [None if value is None else float(value) for value in read]
    return Figures(found, [*assumed, *words, *_notes(cells, parts, unit)], [], unit)


def looks_like_figure(text: str) -> bool:
    """Whether a cell can be read as a number, or stands for a missing one.

    False for a blank cell.
    """
    if not text or text.casefold() in SHORTHAND:
        return False
    part = _part(text)
    return not part.text or any(can_be(part.text, mark) for mark in ("point", "comma"))


def plain_numbers(cells: Sequence[str]) -> Sequence[Number | None] | None:
    """A column of nothing but plain numbers and blanks, read much faster.

    None if it has anything else.
    """
    points = _points_in(cells)
    if points is None or max(map(len, cells), default=0) > LONGEST_WHOLE:
        return None
    blanks = "" in cells
    known = list(filter(None, cells)) if blanks else cells
    try:
        # Which of them have a point matters: 12 is a count, and 12.0 may be none.
        if b"." not in points:
            read: list[Number] = list(map(int, known))
        elif points + b"\n" == b".\n" * len(cells):
            read = list(map(float, known))
        else:
            read = [float(cell) if "." in cell else int(cell) for cell in known]
    except ValueError:
        return None
    numbers = iter(read)
    return [next(numbers) if cell else None for cell in cells] if blanks else read


def _points_in(cells: Sequence[str]) -> bytes | None:
    """The decimal points of plain numbers, and a line end between cells; or None."""
    raw = "\n".join(cells).encode()
    return None if raw.translate(None, b"0123456789.-\n") else raw.translate(None, b"0123456789-")


def _quick_numbers(cells: Sequence[str]) -> list[Number | None] | None:
    """A column of numbers as programs write them, and of blanks.

    None if anything in it needs a closer look.
    """
    found: list[Number | None] = []
    for text in cells:
        if not text:
            found.append(None)
        elif WHOLE_NUMBER.fullmatch(text):
            found.append(int(text))
        elif PLAIN_NUMBER.fullmatch(text) and math.isfinite(number := float(text)) and abs(number) <= LARGEST_NUMBER:
            found.append(number)
        else:
            return None
    return found


def _thousands(cells: Sequence[str], asked: Decimal | None) -> bool:
    """Whether a point in these numbers could separate thousands, as in 1.234.

    Not where one of them can only be a decimal point, as in 1.5.
    """
    pointed = (bool(_THREE.fullmatch(cell)) for cell in cells if "." in cell)
    return any(pointed) if asked else next(pointed, False) and all(pointed)


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
    return plain in MISSING or plain in SHORTHAND or not _MINUS.sub("-", text).strip("-")


def _counts(values: Sequence[Number | None], written: Sequence[str]) -> tuple[Sequence[Number | None], list[str]]:
    """Turn whole numbers written with .0 into counts.

    pandas writes a column of counts with a gap like that.
    """
    if float not in map(type, values) or not all(value is None or (float(value).is_integer() and abs(value) < 1e15) for value in values):
        return values, []
    example = next((text for text in written if text.endswith(".0")), "")
    if not example:
        return values, []
    return [None if value is None else int(value) for value in values], [f"all figures are whole numbers, so {example} is read as a count"]


def _notes(cells: Sequence[str], parts: Sequence[_Cell], unit: str) -> list[str]:
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
    words = SIGN_WORDS.get(plain) or SHORTHAND.get(plain)
    return f" ({words})" if words else ""


def _marked(mark: str) -> str:
    return f"{mark} ({SYMBOL_MEANINGS[mark]})" if mark in SYMBOL_MEANINGS else mark


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number} rows"
