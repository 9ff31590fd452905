"""Which way a figure goes, and whether it is a change at all.

Up 10%, 474 more, a fall of 31, down almost 180 offences.
"""

import re

from .vocabulary import DOWN, UP, words

_NOUNS_UP = "increase|rise|growth|gain|jump|uplift|improvement|climb|surge"
_NOUNS_DOWN = "decrease|fall|reduction|drop|decline|cut|dip"
_AFTER_UP = re.compile(
    rf"^\s+(?:more|additional|extra|higher|greater|larger|up\s+on|above|ahead\s+of|(?:(?!of\b)[\w-]+\s+){{0,3}}(?:{_NOUNS_UP})s?\b|(?:[\w’'-]+\s+){{1,3}}(?:more|higher)\s+than)\b(?!\s+(?:likely|than\s+likely|serious|target))",
    re.IGNORECASE,
)
_AFTER_DOWN = re.compile(
    rf"^\s+(?:fewer|less|lower|smaller|down\s+on|below|behind|(?:(?!of\b)[\w-]+\s+){{0,3}}(?:{_NOUNS_DOWN})s?\b|(?:[\w’'-]+\s+){{1,3}}(?:fewer|less|lower)\s+than)\b(?!\s+(?:likely|target|risk))",
    re.IGNORECASE,
)
_TARGET = re.compile(r"^\s+(?:[\w-]+\s+){0,2}target\b", re.IGNORECASE)
_DIRECT = words(
    "up down rose rise risen rising fell fall falls fallen falling increased increase increasing decreased decrease "
    "decreasing dropped drop grew grown additional extra declined plus minus lower higher climbed reduced jumped"
)
"""Words that make a change of a number directly after them."""
_LOOSE = words(
    "a an the further only just overall net slight small large about another also been approximately another sharp modest "
    "significant substantial"
)
"""Words between a word of direction and its number."""
_MADE = words("made make makes making set taken take takes picked")
_BLOCKING = words(
    "total average mean number out rate level levels base figure proportion share rates maximum minimum to from at compared "
    "than with reached was were is are"
)
"""Words after which `of` or `by` no longer belongs to an earlier word of direction."""
_WORD = re.compile(r"[A-Za-z][\w’'-]*|[;:.(),]|\d[\d,.]*%?")
_BEFORE = 110
"""How far before a number its word of direction can stand."""


def direction(before: str, after: str) -> int:
    """The direction of a number, from the text before and after it.

    1 is a rise, -1 a fall and 0 a level. The number's qualifier is left out of the text.
    """
    if _TARGET.match(after):
        return 0
    if found := _before(before[-_BEFORE:]):
        return found
    if _AFTER_UP.match(after[:60]):
        return 1
    return -1 if _AFTER_DOWN.match(after[:60]) else 0


def _before(text: str) -> int:
    found = [word.casefold() for word in _WORD.findall(text)]
    at = len(found) - 1
    while at >= 0 and found[at] in _LOOSE:
        at -= 1
    if at < 0:
        return 0
    word = found[at]
    if word == "up" and at and found[at - 1] in _MADE:
        return 0
    if word in _DIRECT:
        # After `is up from 10` nothing is left; `the lower 10` is no change.
        return (
            (1 if word == "plus" else -1 if word == "minus" else _way(word))
            if not (at and found[at - 1] in ("the", "than")) or word in ("additional", "extra")
            else 0
        )
    if word not in ("of", "by"):
        return 0
    noun = word == "of"
    for back in range(at - 1, max(-1, at - 12), -1):
        word = found[back]
        if word in ";:.(),":
            if word in ";:." or noun:
                return 0
            continue
        if noun and (word in _BLOCKING or word[0].isdigit()):
            return 0
        if way := _way(word):
            return way
    return 0


def _way(word: str) -> int:
    return 1 if word in UP else -1 if word in DOWN else 0
