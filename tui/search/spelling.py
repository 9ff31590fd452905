"""Spelling mistakes: how many letters two words differ by.

Written here because a compiled matcher takes 20 ms to import, and this takes two to go through the words of a report.
"""

from collections.abc import Iterable

SHORTEST, LONG = 4, 8
"""The fewest letters of a word with one allowed mistake, and with two.

One letter fewer is enough if the mistake left one out.
"""


def mistakes_allowed(word: str, other: str) -> int:
    """The number of mistakes allowed between a word and the one it may be meant as.

    None in a figure, a code or a very short word. Two are allowed in a long word with the right first and last letters and at most one
    letter that does not belong: colison means collision, but hacking does not mean having, nor stalking starting.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    long = len(other) >= LONG and len(word) >= LONG - 1
    return 2 if long and word[0] == other[0] and word[-1] == other[-1] and (letters(word) & ~letters(other)).bit_count() < 2 else 1


def similar(word: str, known: Iterable[tuple[str, int]], *, beginning: bool = False) -> dict[str, int]:
    """The known words closest to a word, each with its number of mistakes.

    Only allowed mistakes count. Each known word comes with its `letters`. With `beginning`, longer words that begin like it count too.
    Words with more mistakes than the closest are left out.
    """
    if not mistakes_allowed(word, ""):
        return {}
    found: dict[str, int] = {}
    own, least = letters(word), 2
    for other, its in known:
        # Each mistake accounts for one letter that the other word does not have.
        if (own & ~its).bit_count() > 1 or len(other) < len(word) - least:
            continue
        if not beginning and ((its & ~own).bit_count() > least or len(other) > len(word) + least):
            continue
        limit = min(least, mistakes_allowed(word, other))
        slips = distance(word, other, limit, beginning=beginning)
        if slips <= limit:
            found[other] = least = slips
    return {other: slips for other, slips in found.items() if slips == least}


def letters(word: str) -> int:
    """The set of letters in a word, as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def distance(word: str, other: str, limit: int, *, beginning: bool = False) -> int:
    """The letters inserted, left out, changed or swapped between two words.

    This is the optimal string alignment distance. Anything above `limit` is returned as `limit` + 1. With `beginning`, the other word may
    be longer.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(word, 1):
        earlier, before, row = before, row, [place]
        for at, its in enumerate(other, 1):
            cost = min(before[at] + 1, row[at - 1] + 1, before[at - 1] + (letter != its))
            if earlier and at > 1 and letter == other[at - 2] and its == word[place - 2]:
                cost = min(cost, earlier[at - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(before) > limit:
            return limit + 1
    return min(limit + 1, min(row) if beginning else row[-1])
