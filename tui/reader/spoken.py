"""Signs in words, because speech leaves many signs out.

A screen reader may drop a minus sign, an arrow or a mark of a verdict without a trace. Letters, commas and per cents are read by all.
"""

import re

_RANGE = re.compile(r"([+\u2212])(£?[\d.,]+%?)( to )(?:([+\u2212])(?=£?\d))?")
_CHANGE = re.compile(
    r"((?:(?:just )?(?:over|under)|almost|nearly|approaching|about|around|approximately|roughly|up to) )?(?<![\w.,])\+(?=£?\d)"
)
_FALL = re.compile(
    r"((?:(?:just )?(?:over|under)|almost|nearly|approaching|about|around|approximately|roughly|up to) )?\u2212(?=£?[\d.,]*\d%)"
)
_DROP = re.compile(r"\u2212(?=[\d.,]+(?: \(|(?: [^\W\d]+){1,3}, )\u2212[\d.]+%)")
_LONE = re.compile(r" ([+\u2212=×]|/(?= \d)) ")
_LONE_WORDS = {"+": "plus", "\u2212": "minus", "=": "is", "×": "times", "/": "divided by"}
_BETWEEN = re.compile(r"(?<=\d)\s*\u2013\s*(?=\d)")
_ARROWS = {"↑": "up", "↓": "down", "←": "left", "→": "right"}
_MARKS = re.compile(r"^[=≠≈×·?] +(?=\w)")
_WRONG = re.compile(r"(?<=[(;:,])( ?)× (?=\S)")
"""The mark of what does not hold before words that say so: it multiplies nothing."""
_WORDS = {
    "\u2212": "minus ", "±": "plus or minus ", "≤": "at most ", "≥": "at least ", "≈": "about ", "≠": "not equal to ", "×": " times ",
    "\u03c3": "sigma", "²": " squared", "…": "", "•": "", "·": "",
}  # fmt: skip


def spoken(text: str) -> str:
    """A line as it is to be read aloud: `−8.1%` is `down 8.1%`, `+474` is `up 474`.

    A number below zero is `minus 31`, as it may be a level; before its percentage, as in `−31 (−3.3%)`, it is a fall. The ends of a range
    are signed numbers, which neither rise nor fall: `−3 to +5` is `minus 3 to plus 5`.
    """
    if "&" in text:
        text = text.replace(" & ", " and ")
    if text.isascii() and "+" not in text and " = " not in text and " / " not in text:
        return text
    text = _WRONG.sub(r"\1", _MARKS.sub("", text))
    text = _RANGE.sub(lambda found: f"{_sign(found[1])}{found[2]}{found[3]}{_sign(found[4])}", text)
    text = _LONE.sub(lambda found: f" {_LONE_WORDS[found[1]]} ", text)
    text = _CHANGE.sub(lambda found: f"up {found[1] or ''}", text)
    text = _DROP.sub("down ", text)
    text = _FALL.sub(lambda found: f"down {found[1] or ''}", text)
    text = _BETWEEN.sub(" to ", text).replace(" › ", ", ").replace("›", "").replace(" \u2013 ", ", ").replace("\u2014", ", ")
    for arrow, word in _ARROWS.items():
        text = text.replace(arrow, f" {word} ") if arrow in text else text
    for sign, words in _WORDS.items():
        text = text.replace(sign, words) if sign in text else text
    return re.sub(" {2,}", " ", text).strip()


def _sign(sign: str | None) -> str:
    return {"+": "plus ", "\u2212": "minus ", None: ""}[sign]
