"""Adjusts a query to the words in the pack: compounds, phrases, misspellings."""

from collections.abc import Sequence

from tui.nodes.search_entries import SearchEntry
from tui.text.words import compounds

from .fillers import FILLERS
from .query import Alternative, Query, Word
from .spelling import similar
from .vocabulary import Vocabulary

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


def read_words(asked: Query, words: Vocabulary, things: Sequence[SearchEntry], *, typing: bool = False) -> Query:
    """A query with its words divided, joined or corrected as the pack has them."""
    found: list[Word] = []
    for place, word in enumerate(asked.words):
        last = typing and place == len(asked.words) - 1
        for each in _settled(word, words):
            if each.period or " " in each.form:
                found.append(each)
            elif parts := _parts(each, words, things):
                found += [Word(part, light=each.light, written=each.written) for part in parts]
            elif each.form.endswith("%"):
                found.append(each._replace(guessed=each.form not in words.places and words.has(each)))
            elif words.has(each) or each.sure:
                found.append(each)
            else:
                found.append(_guessed(each, words, things, going_on=last))
    unique = {word.form: word for word in found}
    return asked._replace(words=_joined(list(unique.values()), words))


def _settled(word: Word, words: Vocabulary) -> tuple[Word, ...]:
    """The phrase, if the pack has it or a synonym in one place; otherwise its words."""
    return word.apart if word.apart and not words.has(word) else (word,)


def _guessed(word: Word, words: Vocabulary, things: Sequence[SearchEntry], *, going_on: bool) -> Word:
    """A word that nothing matches, with guesses at what was meant."""
    meant = _similar(word, words)
    if going_on and not meant:
        meant = _similar(word, words, beginning=True)
    # Different endings are one guess: neigb begins neighbours and neighbourhoods.
    if len({form[: len(word.form)] for form in meant}) > (GUESSES if len(word.form) >= LONG else 1):
        return word._replace(near=meant)
    parts = (parts for form in sorted(meant) if (parts := _parts(Word(form), words, things)))
    ways = (*word.ways, *(Alternative((form,), SLIP) for form in sorted(meant)), *(Alternative(each, SLIP) for each in parts))
    return word._replace(ways=ways, guessed=bool(meant))


def _similar(word: Word, words: Vocabulary, *, beginning: bool = False) -> frozenset[str]:
    """The words spelt most like one.

    Without fillers, and without those that are much rarer than another. The first letter is right, though perhaps in second place:
    a slip there is rare, and a word such as hate is not a misspelt date.
    """
    first = word.form[:1]
    near = frozenset(form for form in similar(word.form, words.lettered, beginning=beginning) if first in form[:2]) - FILLERS
    counts = {form: words.common(form) for form in near}
    return frozenset(form for form, count in counts.items() if count * RARE_BELOW >= max(counts.values()))


def _parts(word: Word, words: Vocabulary, things: Sequence[SearchEntry]) -> tuple[str, ...]:
    """The words that were written as one, such as seatbelt or cybercrime.

    The pack must have them next to each other or with a hyphen.
    """
    whole, places = word.form, words.places
    cuts = [(whole[:at], whole[at:]) for at in range(SHORTEST_PART, len(whole) + 1 - SHORTEST_PART)]
    halves = [both for both in cuts if any(places.get(both[0], {}).keys() & places.get(both[1], {}).keys())]
    if whole in places and halves:
        texts = [text for number in places[whole] for text in things[number].texts if "-" in text]
        return next((parts for text in texts for form, parts in compounds(text) if form == whole), ())
    return halves[0] if halves and not words.has(word) else ()


def _joined(found: list[Word], words: Vocabulary) -> tuple[Word, ...]:
    """The words, where two neighbours also match their compound: on line, online.

    The pack must have the compound.
    """
    for at in range(len(found) - 1):
        whole = found[at].form + found[at + 1].form
        if whole in words.places:
            for place in (at, at + 1):
                found[place] = found[place]._replace(ways=(*found[place].ways, Alternative((whole,), JOINED)))
    return tuple(found)
