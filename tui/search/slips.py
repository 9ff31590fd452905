"""Typing errors: how many letters apart two words are. Our own few lines, since a compiled matcher takes 20 ms to import and this takes
two to go through a report's words."""

from collections.abc import Iterable

SHORTEST, LONG = 4, 8
"""Letters of a word in which one slip is forgiven, and of a word that is known behind two, one of which may have left a letter out."""


def allowed(word: str, other: str) -> int:
    """How many slips are forgiven in a word that may have been meant for the other: none in a figure, a code or a very short word.

    Two are in a long word that begins as it should and brings in one letter at most that does not belong: colison is collision, but
    neither hacking is having nor stalking starting.
    """
    if len(word) < SHORTEST or not word.isalpha():
        return 0
    long = len(other) >= LONG and len(word) >= LONG - 1
    return 2 if long and word[0] == other[0] and word[-1] == other[-1] and (letters(word) & ~letters(other)).bit_count() < 2 else 1


def similar(word: str, known: Iterable[tuple[str, int]], *, beginning: bool = False) -> dict[str, int]:
    """The nearest of the known words (each with its `letters`) that are within the slips allowed; with how many slips.

    With `beginning` a word counts that begins like this one. Those with more slips than the nearest are left out.
    """
    if not allowed(word, ""):
        return {}
    found: dict[str, int] = {}
    own, least = letters(word), 2
    for other, its in known:
        # Each slip accounts for one letter that is not in the other word.
        if (own & ~its).bit_count() > 1 or len(other) < len(word) - least:
            continue
        if not beginning and ((its & ~own).bit_count() > least or len(other) > len(word) + least):
            continue
        limit = min(least, allowed(word, other))
        slips = distance(word, other, limit, beginning=beginning)
        if slips <= limit:
            found[other] = least = slips
    return {other: slips for other, slips in found.items() if slips == least}


def letters(word: str) -> int:
    """Which letters a word has, as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def distance(word: str, other: str, limit: int, *, beginning: bool = False) -> int:
    """Letters put in, left out, changed, or two neighbours swapped, from one word to the other (optimal string alignment).

    More than `limit` is told as `limit` + 1. With `beginning`, the other word may go on after it.
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
