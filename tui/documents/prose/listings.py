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


def is_listing(text: str) -> bool:
    """Whether a paragraph is program text or a log rather than prose."""
    if not (signs := sum(1 for _ in _CODE.finditer(text))):
        return False
    letters = len(_LETTERS.findall(text))
    return len(_SYMBOLS.findall(text)) > MOST_SYMBOLS * letters or signs >= max(FEWEST_SIGNS, len(text) / 80)
