"""Numbers written as words.

Five, forty-two, a dozen, one hundred and twelve, two thousand.

A lone `one` is left out: it is a pronoun as often as a number.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_UNITS = f"zero one two three four five six seven eight nine {_TEENS}"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
SMALL: dict[str, int] = {word: number for number, word in enumerate(_UNITS.split())} | {
    word: 10 * at for at, word in enumerate(_TENS.split(), 2)
}
"""Number words up to ninety."""
_POWERS = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_ORDINALS = {word: number for number, word in enumerate(_PLACES.split(), 1)}
_ANY = "|".join(sorted((*SMALL, *_POWERS), key=len, reverse=True))
_SPELLED = re.compile(
    rf"(?<![\w-])(?:a dozen|(?:(?:a )(?=hundred|thousand|million|billion))?(?:{_ANY})(?:(?:-| and |,? )(?:{_ANY})\b){{0,12}})\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(rf"\b(?:{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+")


class Spelled(NamedTuple):
    """A number in words: its value, its start and its end in the text."""

    value: int
    start: int
    end: int


def spelled_numbers(text: str) -> Iterator[Spelled]:
    """Every number that is written as words, with its place in the text."""
    for found in _SPELLED.finditer(text):
        yield from _numbers(found[0].casefold(), found.start())


def ordinal_of(word: str) -> int | None:
    """The number of an ordinal in words, up to fifteenth: 3 for `third`."""
    return _ORDINALS.get(word.casefold())


def _numbers(words: str, start: int) -> Iterator[Spelled]:
    """The numbers in a run of number words.

    `five and six` are two of them, `five hundred and six` is one.
    """
    if words == "a dozen":
        yield Spelled(12, start, start + len(words))
        return
    total, part, begins, ends, alone = 0, 0, -1, -1, True
    last = 0  # The size of the word before, 0 at the start.
    for found in _WORD.finditer(words):
        word = found[0]
        if word in ("and", "a"):
            continue
        power, small = _POWERS.get(word, 0), SMALL.get(word, 0)
        joins = begins >= 0 and (power > 0 or last >= 100 or (20 <= last < 100 and 0 < small < 10 and words[ends : found.start()] in "- "))
        if begins >= 0 and not joins:
            if not alone or (total + part) != 1:
                yield Spelled(total + part, start + begins, start + ends)
            total, part, begins, alone = 0, 0, -1, True
        begins = found.start() if begins < 0 else begins
        alone = alone and ends < begins
        if power == 100:
            part = max(1, part) * 100
        elif power:
            total, part = total + max(1, part) * power, 0
        else:
            part += small
        last, ends = power or max(small, 1), found.end()
    if begins >= 0 and (not alone or total + part != 1):
        yield Spelled(total + part, start + begins, start + ends)
