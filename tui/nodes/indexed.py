"""What a library's index keeps of an entry.

The entry, and the tokens that it is found by.

A token is a letter, which says where a word stands or what it is, and the word as a form. So the index needs no rules for words, and
finds what a search of one workshop finds.
"""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from tui.model.period import Period
from tui.text.words import forms

from .search_entries import SearchEntry
from .search_words import CONTEXT, NAME, TEXT, TITLE, entry_words

IN_TITLE, IN_NAME, IN_TEXT = "a", "b", "c"
"""The letters of a word that counts for much, by where it stands."""
IN_ANY = "z"
"""The letter of every word of an entry."""
OWNED = "q"
"""The letter of every word of an entry that is found only by words of its own."""
NAMED, JOINT = "x", "\u00b7"
"""The letter of a whole name, and the sign between its words."""
LONGEST_NAME_INDEXED = 5
"""The most words of a name that is found as a whole."""
FIRST_OWN, SECOND_OWN = "o", "p"
"""The letters of those words: of the first text, and of the second."""
ONE_OWN = "v"
"""The token of an entry with one text of its own words."""
FORCE, YEAR, TOPIC, KIND = "w", "y", "t", "k"
"""The letters of what a filter asks for."""
MONTH, MONTH_OF_YEAR = "m", "n"
"""The letters of a month of an entry's period: by its number, and by its place in the year."""
_LETTERS = {TITLE: IN_TITLE, NAME: IN_NAME, TEXT: IN_TEXT}
LONGEST_INDEXED = 1_200
"""The most months of a period that are indexed."""


class Indexed(NamedTuple):
    """An entry in a library's index.

    `table` is the number of its table among the workshop's entries, or -1, and `yearly` says whether that has calendar years.
    """

    entry: SearchEntry
    table: int = -1
    yearly: bool = False


class IndexedWorkshop(NamedTuple):
    """A workshop of the library: its key in the index, id, title, force and day."""

    key: int
    id: str
    title: str
    force: str
    day: int

    @property
    def year(self) -> int:
        """The year that dates it, 0 if none does."""
        return dt.date.fromordinal(self.day).year if self.day else 0


class FormCount(NamedTuple):
    """A form, how many entries have it, and how many have it in their own text."""

    form: str
    entries: int
    common: int


def indexed(entries: tuple[SearchEntry, ...]) -> Iterator[Indexed]:
    """The entries of a pack, with what is known of their tables."""
    numbers = {entry.address: number for number, entry in enumerate(entries)}
    yearly = {entry.address.parent for entry in entries if entry.period and entry.period.frequency == "year"}
    for entry in entries:
        above = entry.address.parent
        yield Indexed(entry, numbers.get(above, -1), above in yearly) if entry.period else Indexed(entry)


def entry_tokens(kept: Indexed, force: str, year: int, seen: dict[str, list[str]]) -> tuple[set[str], dict[str, bool]]:
    """The tokens of an entry in a workshop of a force and a year.

    Also its forms, each with whether it stands in the entry's own text.
    """
    entry = kept.entry
    weights, _, names, own = entry_words(entry, seen)
    if own:
        found = {OWNED + form for form in weights}
    else:
        found = {_LETTERS[weight] + form for form, weight in weights.items() if weight in _LETTERS}
        found |= {IN_ANY + form for form in weights}
        found |= {name_token(name) for name in names if len(name) <= LONGEST_NAME_INDEXED}
    found |= {f"{FORCE}{form}" for form in forms(force)} | {f"{YEAR}{year}", f"{KIND}{entry.kind}"}
    found |= {f"{TOPIC}{form}" for form in forms(entry.address.topic.replace("-", " "))}
    for letter, words in zip((FIRST_OWN, SECOND_OWN), own, strict=False):
        found |= {letter + form for form in words}
    if len(own) == 1:
        found.add(ONE_OWN)
    if entry.period:
        found |= set(_months(entry.period))
    return found, {form: weight > CONTEXT for form, weight in weights.items()}


def name_token(name: tuple[str, ...]) -> str:
    """The token of a whole name, from its forms."""
    return NAMED + JOINT.join(name)


def _months(period: Period) -> Iterator[str]:
    first, last = period.months
    for number in range(first, min(last, first + LONGEST_INDEXED) + 1):
        yield from (f"{MONTH}{number}", f"{MONTH_OF_YEAR}{number % 12 + 1}")
