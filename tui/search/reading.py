"""What somebody meant by a query, given the words that the pack has: compounds, phrases, misspellings."""

from collections.abc import Sequence

from .fillers import FILLERS
from .query import Query, Way, Word
from .slips import similar
from .things import Thing
from .vocabulary import Vocabulary
from .words import compounds

SLIP, JOINED = 0.6, 0.6
"""How good a match is: a word that was perhaps meant, and two words that the pack writes as one."""

GUESSES, LONG = 2, 6
"""The most words that a misspelt one is taken for, if it has so many letters, else one: among more, any choice would be chance."""

RARE = 3
"""How many times rarer than another a word must be not to be guessed."""

SHORTEST = 3
"""Letters of the shortest part of a word that is taken apart."""


def read(asked: Query, words: Vocabulary, things: Sequence[Thing], *, typing: bool = False) -> Query:
    """A query with its words taken apart, joined, or replaced by what was perhaps meant, as the pack has them."""
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
    """A phrase if the pack has one of its synonyms or all of it in one place, else its words."""
    return word.apart if word.apart and not words.has(word) else (word,)


def _guessed(word: Word, words: Vocabulary, things: Sequence[Thing], *, going_on: bool) -> Word:
    """A word that nothing matches, with what was perhaps meant."""
    meant = _similar(word, words)
    if going_on and not meant:
        meant = _similar(word, words, beginning=True)
    # What goes on differently is one guess: neigb is the beginning of neighbours and of neighbourhoods.
    if len({form[: len(word.form)] for form in meant}) > (GUESSES if len(word.form) >= LONG else 1):
        return word._replace(near=meant)
    parts = (parts for form in sorted(meant) if (parts := _parts(Word(form), words, things)))
    ways = (*word.ways, *(Way((form,), SLIP) for form in sorted(meant)), *(Way(each, SLIP) for each in parts))
    return word._replace(ways=ways, guessed=bool(meant))


def _similar(word: Word, words: Vocabulary, *, beginning: bool = False) -> frozenset[str]:
    """The words spelt most like one, without those that nobody looks for and those that are rare beside another.

    They have the first letter, if not the second in its place: a slip there is rare, and a word such as hate is not a misspelt date.
    """
    first = word.form[:1]
    near = frozenset(form for form in similar(word.form, words.lettered, beginning=beginning) if first in form[:2]) - FILLERS
    counts = {form: words.common(form) for form in near}
    return frozenset(form for form, count in counts.items() if count * RARE >= max(counts.values()))


def _parts(word: Word, words: Vocabulary, things: Sequence[Thing]) -> tuple[str, ...]:
    """The words that were written as one, where the pack has them side by side or with a hyphen: seatbelt, cybercrime."""
    whole, places = word.form, words.places
    cuts = [(whole[:at], whole[at:]) for at in range(SHORTEST, len(whole) + 1 - SHORTEST)]
    halves = [both for both in cuts if any(places.get(both[0], {}).keys() & places.get(both[1], {}).keys())]
    if whole in places and halves:
        texts = [text for number in places[whole] for text in things[number].texts if "-" in text]
        return next((parts for text in texts for form, parts in compounds(text) if form == whole), ())
    return halves[0] if halves and not words.has(word) else ()


def _joined(found: list[Word], words: Vocabulary) -> tuple[Word, ...]:
    """The words, two neighbours standing for their compound too where the pack has it: on line, online."""
    for at in range(len(found) - 1):
        whole = found[at].form + found[at + 1].form
        if whole in words.places:
            for place in (at, at + 1):
                found[place] = found[place]._replace(ways=(*found[place].ways, Way((whole,), JOINED)))
    return tuple(found)
