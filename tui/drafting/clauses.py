"""Where a long sentence can end sooner and still say something whole."""

import re

SHORTEST_CLAUSE = 16
"""The fewest characters of a clause that stands for its sentence."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|can|must|should|rose|fell|grew|went|made|met|took|brought|came|saw|sets?|shows?|tells?|gives?|held|spent|remains?"
    r"|[a-z]{3,}ed)\b"
)
_COUNT = (
    r"(?:[£€]?\d[\d.,]*\w{0,2}%?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|half|almost|nearly|about|over|just|only))"
)
_AFTER_COMMA = re.compile(
    rf",\s(?:from|up|down|to|in line|compared|against|with|which|so|but|though|although|because|while|whilst|as"
    rf"|after|following|before|including|of which"
    rf"|an?\s(?:\w+\s)?(?:rise|fall|increase|decrease|reduction|improvement|change|drop|decline|growth)"
    rf"|(?:well |far )?(?:above|below|under|over|short of)"
    rf"|and\s(?:\w+ed|it|they|there|this|is|are|was|were|has|have|had|will)|{_COUNT}\s(?!and\b)[a-z]+)\b"
)
_AND = re.compile(
    r"\sand\s(?:to\s|\d|£|(?:it|they|there|this|that|is|are|was|were|has|have|had|will)\s|[a-z]{3,}ed\s(?!\w+ed\b)|[A-Z]\w+\s(?:by|to)\s[\d£])"
)
_BRACKET = re.compile(r"\s\([^()]*(?:$|\)(?=[,.;:]|$|\s(?:while|whilst|but|and|whereas)\b))")
_MOVED = re.compile(r"(?<!\bup)(?<!\bdown)(?<=\w)\sfrom\s[£€]?\d")
_BETWEEN = re.compile(r"\sbetween\s(?=[A-Z]\w+\s\d{4}|\d)")


def shorter_clause(text: str, longest: int) -> str:
    """The longest beginning of a sentence that can stand alone.

    Cut before what only adds to it. Empty where none fits.
    """
    ends = sorted(
        (found.start() for shape in (_AFTER_COMMA, _AND, _BRACKET, _MOVED, _BETWEEN) for found in shape.finditer(text)),
        reverse=True,
    )
    return next((text[:end] for end in ends if SHORTEST_CLAUSE <= end <= longest and _is_clause(text[:end])), "")


def _is_clause(text: str) -> bool:
    """Whether some words have a subject and a verb, and every bracket closed."""
    verb = _VERB.search(text)
    return verb is not None and verb.start() > 0 and text.count("(") == text.count(")")
