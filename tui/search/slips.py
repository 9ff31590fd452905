"""Typing errors: how many letters apart two words are. Our own few lines, since a compiled matcher takes 20 ms to import and this takes
two to go through a report's words."""

from collections.abc import Iterable


def allowed(word: str) -> int:
    """How many slips are forgiven in a word: none in a figure, a code or a very short word, two in a long one."""
    if len(word) < 4 or not word.isalpha():
        return 0
    return 1 if len(word) < 7 else 2


def similar(word: str, known: Iterable[tuple[str, int]], *, beginning: bool = False) -> dict[str, int]:
    """The nearest of the known words (each with its `letters`) that are within the slips allowed; with how many slips.

    With `beginning` a word counts that begins like this one. Those with more slips than the nearest are left out.
    """
    limit = allowed(word)
    if not limit:
        return {}
    found: dict[str, int] = {}
    own = letters(word)
    for other, its in known:
        # Each slip accounts for one letter that is not in the other word.
        if (own & ~its).bit_count() > limit or len(other) < len(word) - limit:
            continue
        if not beginning and ((its & ~own).bit_count() > limit or len(other) > len(word) + limit):
            continue
        slips = distance(word, other, limit, beginning=beginning)
        if slips <= limit:
            found[other] = slips
            limit = min(limit, slips)
    return {other: slips for other, slips in found.items() if slips == limit}


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
