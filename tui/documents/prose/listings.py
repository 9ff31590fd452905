"""Tells prose from program text, listings and logs, whose numbers state nothing."""

import re

_CODE = re.compile(
    r"[{};]\s*$|^\s*(?://|/\*|\*/|#!|\$\s|>>>\s|<\w+)|(?<!:)//\s|\w\.\w+\(|\w\(\)|\w\([^()\s]*\)[;.]|=>|->|::|[=!<>]=|&&|\|\||\+{3,}|-{4,}>?|={3,}|\w_\w+\(|</\w+>|\\[nt]\b",
    re.MULTILINE,
)
_SYMBOLS = re.compile(r"[{}<>;=\\|_#$@^~`*/+\[\]]")
_LETTERS = re.compile(r"[A-Za-z]")
MOST_SYMBOLS = 0.12
"""So many symbols of programs for each letter do not occur in prose."""
FEWEST_SIGNS = 2
_SIDE_BY_SIDE = re.compile(r"(?<![\w.,-])[+\-−–]?\d[\d,.]*%?\s[+\-−–]?\d[\d,.]*%?\s[(+\-−–]?\d[\d,.]*%?(?![\w.,-])")
_WORD = re.compile(r"[^\W\d_]{2,}")
MOST_ROW_WORDS = 14
"""A paragraph of more words is prose with figures, no row."""


def is_listing(text: str) -> bool:
    """Whether a paragraph is program text, a log or a row of figures."""
    if _SIDE_BY_SIDE.search(text) and len(_WORD.findall(text)) <= MOST_ROW_WORDS:
        return True
    if not (signs := sum(1 for _ in _CODE.finditer(text))):
        return False
    letters = len(_LETTERS.findall(text))
    return len(_SYMBOLS.findall(text)) > MOST_SYMBOLS * letters or signs >= max(FEWEST_SIGNS, len(text) / 80)
