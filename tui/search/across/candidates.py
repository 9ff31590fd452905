"""The entries of a library that may be the best for a query, found in the index.

Those with all of the words come first: in their titles, then in their names, and so on. Of those that have them in the same places, the
entries of the latest workshops come first. How good each one is decides the ranking, as in one workshop.
"""

from collections.abc import Iterator, Sequence

from tui.nodes.indexed import (
    FIRST_OWN,
    FORCE,
    IN_ANY,
    IN_NAME,
    IN_TEXT,
    IN_TITLE,
    KIND,
    MONTH,
    MONTH_OF_YEAR,
    ONE_OWN,
    OWNED,
    SECOND_OWN,
    TOPIC,
    YEAR,
    name_token,
)
from tui.search.filters import Filters, kinds_called
from tui.search.query import Query, Word
from tui.text.words import forms

from .store import Store
from .words import LibraryWords, both, either

PLAIN = (IN_TITLE, IN_TITLE + IN_NAME, IN_TITLE + IN_NAME + IN_TEXT, IN_ANY)
"""The places of a word, the weightiest first, each with those before it."""
MOST_COUNTED = 5_000
"""The most entries of a period that are counted."""


class BestEntries:
    """The ids of the entries that may be the best for a query.

    `more` says whether there are others that match as many of the words.
    """

    def __init__(self, store: Store, words: LibraryWords, query: Query, filters: Filters, most: int) -> None:
        self._store, self._most = store, most
        self._groups = [words.groups(word) for word in query.words]
        self._dated = [_months(word) for word in query.words]
        self.counts = tuple(
            words.count(word) + (len(store.matching(months, MOST_COUNTED)) if months else 0)
            for word, months in zip(query.words, self._dated, strict=True)
        )
        self._filter = _filter(filters)
        self._needed = self._telling(query)
        self._names = _called(query)
        self.more = False
        self.ids = sorted(self._found(), reverse=True)

    def _telling(self, query: Query) -> list[int]:
        """The words that something has, without the light ones where there are others."""
        found = [at for at, count in enumerate(self.counts) if count]
        return [at for at in found if not query.words[at].light] or found

    def _found(self) -> set[int]:
        found: set[int] = set()
        if not self._needed:
            return found
        for expression in (self._names, *self._of_all(self._needed), self._own()):
            self._add(found, expression)
        if len(self._needed) > 1 and len(found) < self._most:
            for at in sorted(self._needed, key=lambda at: self.counts[at]):
                for expression in self._of_all([at]):
                    self._add(found, expression)
        return found

    def _add(self, found: set[int], expression: str) -> None:
        """Add what matches, unless there is enough already."""
        if expression and len(found) < self._most:
            ids = self._store.matching(both(iter((expression, self._filter))), self._most)
            self.more = self.more or len(ids) >= self._most
            found.update(ids)

    def _of_all(self, needed: Sequence[int]) -> Iterator[str]:
        """Queries for entries with all of these words, in ever more places."""
        dated = any(self._dated[at] for at in needed)
        for places in (*PLAIN, *([IN_ANY + OWNED] if dated else [])):
            parts = [either(iter((self._groups[at].expression(places), self._dated[at]))) for at in needed]
            if all(parts):
                yield both(iter(parts))

    def _own(self) -> str:
        """The query for entries with words of their own.

        They have to have all of the words anywhere, and one of them in each of those texts.
        """
        words = {at: self._groups[at].expression(OWNED) for at in self._needed}
        met = sorted({form for at in self._needed for way in self._groups[at].ways for group in way for form in group})
        first, second = (either(f'"{letter}{form}"' for form in met) for letter in (FIRST_OWN, SECOND_OWN))
        if not all(words.values()) or not first:
            return ""
        return both(iter((*words.values(), first, either(iter((f'"{ONE_OWN}"', second))))))


def _called(query: Query) -> str:
    """The query for entries whose name is the query, or a synonym of its only word."""
    names = {tuple(forms(query.text.replace("/", " "))), query.forms}
    if len(query.words) == 1:
        names |= {way.forms for way in query.words[0].ways}
    return either(f'"{name_token(name)}"' for name in sorted(names) if name)


def _months(word: Word) -> str:
    """The query for entries with a period that a word asks for."""
    period = word.period
    if not period:
        return ""
    asked = [f'"{MONTH}{each.number}"' for each in period.span] or [f'"{MONTH_OF_YEAR}{each}"' for each in period.months]
    return either(iter(asked))


def _filter(filters: Filters) -> str:
    """The query for what the filters leave."""
    return both(
        iter(
            (
                either(_all(FORCE, value) for value in filters.force),
                either(f'"{YEAR}{value}"' for value in filters.year if value.isdigit()),
                either(_all(TOPIC, value) for value in filters.topic),
                either(f'"{KIND}{kind}"' for value in filters.kind for kind in kinds_called(value)),
            )
        )
    )


def _all(letter: str, value: str) -> str:
    """The query for words that begin like all of a value, as `matches_name` has it."""
    return both(f'"{letter}{form}"*' for form in forms(value.replace("-", " ")))
