"""Shows a stored number as Excel does with its number format.

`0.0%`, `#,##0`, `£#,##0,"k"`, `mmm-yy`.

The format language is described in ECMA-376 part 1, section 18.8.31.
"""

import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from .date_format import dated, is_date_format

BUILT_IN = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "£#,##0", 6: "£#,##0", 7: "£#,##0.00", 8: "£#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00",
    40: "#,##0.00;-#,##0.00", 41: "#,##0;-#,##0;-", 42: "£#,##0;-£#,##0;-", 43: "#,##0.00;-#,##0.00;-", 44: "£#,##0.00;-£#,##0.00;-",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The formats that have a number only, as Excel shows them in the United Kingdom."""
_DIGITS = 15
"""Excel keeps 15 significant digits."""
_CONTEXT = Context(prec=_DIGITS, rounding=ROUND_HALF_UP)
_WIDTH = 11
"""The most characters of a number without a format."""
_LONGEST = 255
_COLOUR = re.compile(r"\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|dbnum\d)\]", re.IGNORECASE)
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_.|\*.')
_NUMBER = re.compile(r"[0#?](?:[0#?,. ]*[0#?,.])?(?:E[+-][0#?]+)?|\.[0#?]+", re.IGNORECASE)
_HELD = "\ue000"
"""Stands for a literal while the digits are found."""


class _Section(NamedTuple):
    code: str
    literals: list[str]
    condition: tuple[str, Decimal] | None


def shown_number(stored: str, code: str, *, from_1904: bool = False) -> str:
    """A stored number in a format.

    A number or format that makes no sense is shown as it is stored.
    """
    if code == "General" and len(stored) < _WIDTH and stored.isdigit():
        return stored
    try:
        number = _CONTEXT.create_decimal(stored)
    except InvalidOperation:
        return stored
    if not number.is_finite() or abs(number.adjusted()) > 300 or len(code) > _LONGEST:
        return stored
    sections = _sections(code)
    section, value = _chosen(sections, number)
    plain = section.code.strip().lower()
    if plain in ("general", "") and not (plain == "" and section.literals):
        return _general(value) if plain or len(sections) == 1 else ""
    if is_date_format(section.code):
        return dated(number, section.code, section.literals, from_1904=from_1904) or _general(number)
    return _in_digits(value, section)


@lru_cache(500)
def _sections(code: str) -> list[_Section]:
    return [_section(part) for part in _split(code)]


def _split(code: str) -> list[str]:
    """The sections of a format, which semicolons separate outside quotation marks."""
    parts, quoted, escaped = [""], False, False
    for character in code:
        if character == ";" and not quoted and not escaped:
            parts.append("")
            continue
        quoted ^= character == '"' and not escaped
        escaped = character == "\\" and not escaped
        parts[-1] += character
    return parts[:4]


def _section(code: str) -> _Section:
    literals: list[str] = []

    def hold(text: str) -> str:
        literals.append(text)
        return _HELD

    code = _COLOUR.sub("", code)
    found = _CONDITION.search(code)
    code = _CONDITION.sub("", code)
    code = _CURRENCY.sub(lambda symbol: f'"{symbol[1]}"', code)
    code = _LITERAL.sub(lambda literal: hold(literal[1] or literal[2] or "") if literal[1] or literal[2] else "", code)
    return _Section(code, literals, (found[1], Decimal(found[2])) if found else None)


def _chosen(sections: list[_Section], number: Decimal) -> tuple[_Section, Decimal]:
    """The section for a number, and the number that it shows.

    A section of its own for negative numbers shows them without a sign.
    """
    if any(section.condition for section in sections):
        for section in sections:
            if section.condition is None or _holds(number, *section.condition):
                return section, number
        return sections[0], number
    numeric = [section for section in sections if "@" not in section.code] or sections
    if number < 0 and len(numeric) > 1:
        return numeric[1], -number
    if number == 0 and len(numeric) > 2:
        return numeric[2], number
    return numeric[0], number


def _holds(number: Decimal, sign: str, bound: Decimal) -> bool:
    return {"<": number < bound, ">": number > bound, "=": number == bound, "<=": number <= bound, ">=": number >= bound}.get(
        sign, number != bound
    )


def _general(number: Decimal) -> str:
    text = f"{number:f}"
    if len(text.lstrip("-").replace(".", "")) > _WIDTH - 1 and "." in text:
        whole = len(text.partition(".")[0].lstrip("-"))
        text = f"{number.quantize(Decimal(1).scaleb(-max(0, _WIDTH - 1 - whole)), rounding=ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _in_digits(number: Decimal, section: _Section) -> str:
    """A number where the format has its digits, with what stands around them."""
    found = _NUMBER.search(section.code)
    literals = iter(section.literals)
    around = section.code if not found else section.code[: found.start()] + "\ue001" + section.code[found.end() :]
    digits = _digits(number, found[0], section.code) if found else ""
    negative = number < 0 and bool(found)
    if negative:
        digits = digits.removeprefix("-")
    made = "".join(next(literals, "") if character == _HELD else character for character in around.replace("General", ""))
    made = made.replace("\ue001", digits).replace("@", "").strip()
    return f"-{made}" if negative and any(character in "123456789" for character in digits) else made


def _digits(number: Decimal, code: str, section: str) -> str:
    number *= Decimal(100) ** section.count("%")
    code = code.rstrip(" ")
    if "e" in code.lower():
        places = len(re.findall("[0#?]", code.lower().partition("e")[0].partition(".")[2]))
        return f"{number:.{places}E}"
    whole, _, fraction = code.partition(".")
    while whole.endswith(",") or (not fraction and whole.endswith(",")):
        whole, number = whole[:-1], number / 1000
    while fraction.endswith(","):
        fraction, number = fraction[:-1], number / 1000
    if "/" in section:
        return _general(number)
    kept = re.findall("[0#?]", fraction)
    rounded = number.quantize(Decimal(1).scaleb(-len(kept)), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}" if "," in whole else f"{rounded:f}"
    before, point, after = text.partition(".")
    while after and kept and kept[-1] != "0" and after[-1] == "0":
        after, kept = after[:-1], kept[:-1]
    least = whole.count("0")
    bare = before.lstrip("-")
    sign = "-" if before.startswith("-") else ""
    bare = bare.zfill(least) if "," not in whole else bare
    if bare == "0" and not least:
        bare = ""
    return f"{sign}{bare}{point if after or (point and fraction and kept) else ''}{after}"
