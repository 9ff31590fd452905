"""Adjusts a query to the words in the pack: compounds, phrases, misspellings."""

from collections.abc import Callable, Iterable
from typing import Protocol

from tui.text.words import compounds

from .fillers import FILLERS, LIGHT_WORDS
from .query import Alternative, Query, Word
from .spelling import similar

TextsWith = Callable[[str], Iterable[str]]
"""Gives the texts of the things that have a form."""


class KnownWords(Protocol):
    """The words of a pack, or of a library."""

    def has(self, word: Word) -> bool:
        """Whether anything matches a word, apart from misspellings and periods."""

    def knows(self, form: str) -> bool:
        """Whether anything has a form."""

    def together(self, one: str, other: str) -> bool:
        """Whether anything has both of two forms."""

    def alike(self, form: str) -> Iterable[tuple[str, int]]:
        """The forms that may be spelt like one, each with the set of its letters."""

    def common(self, form: str) -> int:
        """The number of things that have a form in their own text."""


SLIP, JOINED = 0.6, 0.6
"""How good a match is: a corrected word, and two words that the pack joins."""

GUESSES, LONG = 2, 6
"""The most guesses for a misspelt word, and the letters from which it gets all.

A shorter word gets one guess. Where there are more candidates, any choice would be chance.
"""

RARE_BELOW = 3
"""A word this many times rarer than another candidate is not guessed."""

SHORTEST_PART = 3
"""The fewest letters in a part of a divided word."""


def read_words(asked: Query, words: KnownWords, texts_with: TextsWith, *, typing: bool = False) -> Query:
    """A query with its words divided, joined or corrected as the pack has them."""
    found: list[Word] = []
    for place, word in enumerate(asked.words):
        last = typing and place == len(asked.words) - 1
        for each in _settled(word, words):
            if each.period or " " in each.form:
                found.append(each)
            elif parts := _parts(each, words, texts_with):
                found += [Word(part, light=each.light, written=each.written) for part in parts]
            elif each.form.endswith("%"):
                found.append(each._replace(guessed=not words.knows(each.form) and words.has(each)))
            elif words.has(each) or each.sure or each.form in LIGHT_WORDS:
                found.append(each)
            else:
                found.append(_guessed(each, words, texts_with, going_on=last))
    unique = {word.form: word for word in found}
    return asked._replace(words=_joined(list(unique.values()), words))


def _settled(word: Word, words: KnownWords) -> tuple[Word, ...]:
    """The phrase, if the pack has it or a synonym in one place; otherwise its words."""
    return word.apart if word.apart and not words.has(word) else (word,)


def _guessed(word: Word, words: KnownWords, texts_with: TextsWith, *, going_on: bool) -> Word:
    """A word that nothing matches, with guesses at what was meant."""
    meant = _similar(word, words)
    if going_on and not meant:
        meant = _similar(word, words, beginning=True)
    # Different endings are one guess: neigb begins neighbours and neighbourhoods.
    if len({form[: len(word.form)] for form in meant}) > (GUESSES if len(word.form) >= LONG else 1):
        return word._replace(near=meant)
    parts = (parts for form in sorted(meant) if (parts := _parts(Word(form), words, texts_with)))
    ways = (*word.ways, *(Alternative((form,), SLIP) for form in sorted(meant)), *(Alternative(each, SLIP) for each in parts))
    return word._replace(ways=ways, guessed=bool(meant))


def _similar(word: Word, words: KnownWords, *, beginning: bool = False) -> frozenset[str]:
    """The words spelt most like one.

    Without fillers, and without those that are much rarer than another. The first letter is right, though perhaps in second place:
    a slip there is rare, and a word such as hate is not a misspelt date.
    """
    first = word.form[:1]
    near = frozenset(form for form in similar(word.form, words.alike(word.form), beginning=beginning) if first in form[:2]) - FILLERS
    counts = {form: words.common(form) for form in near}
    return frozenset(form for form, count in counts.items() if count * RARE_BELOW >= max(counts.values()))


def _parts(word: Word, words: KnownWords, texts_with: TextsWith) -> tuple[str, ...]:
    """The words that were written as one, such as seatbelt or cybercrime.

    The pack must have them next to each other or with a hyphen.
    """
    whole = word.form
    cuts = [(whole[:at], whole[at:]) for at in range(SHORTEST_PART, len(whole) + 1 - SHORTEST_PART)]
    halves = [both for both in cuts if words.together(*both)]
    if halves and words.knows(whole):
        texts = [text for text in texts_with(whole) if "-" in text]
        return next((parts for text in texts for form, parts in compounds(text) if form == whole), ())
    return halves[0] if halves and not words.has(word) else ()


def _joined(found: list[Word], words: KnownWords) -> tuple[Word, ...]:
    """The words, where two neighbours also match their compound: on line, online.

    The pack must have the compound.
    """
    for at in range(len(found) - 1):
        whole = found[at].form + found[at + 1].form
        if words.knows(whole):
            for place in (at, at + 1):
                found[place] = found[place]._replace(ways=(*found[place].ways, Alternative((whole,), JOINED)))
    return tuple(found)
