"""Which words a draft shares with its source, and where its figures stand there."""

import re
from collections.abc import Iterable

from .item import CharacterRange

_WORD = re.compile(r"[\w£%]+(?:[.,’'-]\w+)*%?")
SHORTEST_RUN = 3
"""A run of so many words is taken from the source."""


def shared_runs(text: str, source: str, shortest: int = SHORTEST_RUN) -> list[CharacterRange]:
    """The ranges of a source whose words a text has in the same order.

    Each run has at least `shortest` words, or all words of the text.
    """
    of_text, of_source = _words(text), list(_WORD.finditer(source))
    plain = [found[0].casefold() for found in of_source]
    least = min(shortest, len(of_text)) or 1
    starts: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(of_text) - least + 1):
        starts.setdefault(tuple(of_text[at : at + least]), []).append(at)
    found: list[CharacterRange] = []
    at = 0
    while at <= len(plain) - least:
        length = max((_run(of_text, begin, plain, at) for begin in starts.get(tuple(plain[at : at + least]), ())), default=0)
        if length:
            found.append(CharacterRange(of_source[at].start(), of_source[at + length - 1].end()))
        at += length or 1
    return found


def longest_run(text: str, source: str) -> int:
    """The most words in a row that a text shares with its source."""
    return max((len(_words(source[start:end])) for start, end in shared_runs(text, source, 1)), default=0)


def word_count(text: str) -> int:
    """How many words a text has."""
    return len(_words(text))


def printed_ranges(printed: Iterable[str], source: str) -> list[CharacterRange]:
    """Where printed figures stand in a source, each once, in their order."""
    found: list[CharacterRange] = []
    plain = source.casefold()
    for words in printed:
        pattern = rf"(?<![\w.,])(?<!\d[.,]){re.escape(words.casefold())}(?![\w])(?![.,]\d)"
        free = (each for each in re.finditer(pattern, plain) if not any(_meet(each.span(), other) for other in found))
        if each := next(free, None):
            found.append(CharacterRange(*each.span()))
    return found


def _words(text: str) -> list[str]:
    return [found[0].casefold() for found in _WORD.finditer(text)]


def _run(text: list[str], begin: int, source: list[str], at: int) -> int:
    length = 0
    while begin + length < len(text) and at + length < len(source) and text[begin + length] == source[at + length]:
        length += 1
    return length


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
