"""Searches a library: a query becomes groups of hits, one for each workshop.

The words are read, corrected and ranked as in one workshop. What is rare is rare in the whole library, and relative periods such as last
year count from the latest workshop.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from tui.model.period import month
from tui.navigation.address import Address
from tui.nodes.indexed import Indexed, IndexedWorkshop
from tui.nodes.search_entries import SearchEntry
from tui.search.answer import Answer, Hit
from tui.search.filters import Filters, check, separate_filters
from tui.search.index import EntryIndex, as_spelt
from tui.search.query import Knowledge, Query, Word, parse_query
from tui.search.ranking import LibraryCounts
from tui.search.reading import read_words
from tui.search.synonyms import general_lines, glossary_lines
from tui.text.words import root

from .candidates import BestEntries
from .store import Store
from .words import LibraryWords

CONSIDERED, LEAST_CONSIDERED = 4, 120
"""How many times as many entries are ranked as are shown, and the fewest."""


class WorkshopHits(NamedTuple):
    """The hits in one workshop, best first. Their addresses name the workshop."""

    workshop: IndexedWorkshop
    hits: tuple[Hit, ...]


class LibraryAnswer(NamedTuple):
    """The best hits for a query in a library, grouped by workshop.

    The group of the best hit comes first; of equals, that of the latest workshop. `more` says whether there are more than the `total`,
    which is then the number of those that are considered: it never falls while more workshops are indexed.
    """

    answer: Answer
    groups: tuple[WorkshopHits, ...]
    total: int
    more: bool
    filters: Filters

    @property
    def asked(self) -> str:
        """The text of the query, without filters."""
        return self.answer.query.text


class LibrarySearch:
    """A search of a library's index. Keep it from one key to the next."""

    things: tuple[SearchEntry, ...] = ()
    """No one workshop is searched: remarks on what its tables cover are left out."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.words = LibraryWords(store)

    def answer(self, text: str, *, limit: int = 20, typing: bool = False) -> LibraryAnswer:
        """The best hits for a text, which may have filters. Raises UnknownValue."""
        filters, asked = separate_filters(text)
        check(filters, self._values)
        query = self.query(asked, typing=typing)
        most = max(LEAST_CONSIDERED, CONSIDERED * limit)
        found = BestEntries(self._store, self.words, query, filters, most)
        kept = list(self._entries(found.ids))
        index = _SomeEntries(kept)
        best = index.best(query, limit=limit, keep=filters.keep, library=LibraryCounts(self._store.size, found.counts))
        workshops = {workshop.id: workshop for workshop, _ in kept}
        groups: dict[str, list[Hit]] = {}
        for hit in best.hits:
            groups.setdefault(hit.address.workshop, []).append(hit)
        shown = tuple(WorkshopHits(workshops[id], tuple(hits)) for id, hits in groups.items())
        more = found.more or best.total > most
        return LibraryAnswer(best, shown, most if more else best.total, more, filters)

    def query(self, text: str, *, typing: bool = False) -> Query:
        """Read a text as a query, using words that the library has as far as possible."""
        plain = parse_query(text, typing=typing)
        asked = parse_query(text, typing=typing, known=self._knowledge([form for word in plain.words for form in word.form.split()]))
        return read_words(asked, self.words, self.words.texts_with, typing=typing)

    def has(self, word: Word) -> bool:
        """Whether anything matches a word as written."""
        return bool(word.period) or self.words.has(word)

    def spelt(self, form: str) -> str:
        """The word that a form stands for, as it is first written."""
        return as_spelt(form, self.words.texts_with(form))

    def _knowledge(self, asked: Iterable[str]) -> Knowledge:
        terms = self._store.terms(dict.fromkeys(map(root, asked)))
        return Knowledge(month(*self._store.month), (*general_lines(), *glossary_lines(terms)))

    @cached_property
    def _values(self) -> dict[str, list[str]]:
        """The possible values of filters."""
        workshops = self._store.workshops
        return {
            "force": sorted({each.force for each in workshops}),
            "year": [str(year) for year in sorted({each.year for each in workshops}, reverse=True)],
            "topic": [*self._store.topics],
        }

    def _entries(self, ids: Sequence[int]) -> Iterator[tuple[IndexedWorkshop, Indexed]]:
        """The entries with the tables of those that are parts of one.

        Of the latest workshop first, in the order of its report.
        """
        found = {id: (workshop, kept) for id, workshop, kept in self._store.entries(ids)}
        tables = {self._store.table_of(id, kept.table) for id, (_, kept) in found.items() if kept.table >= 0}
        found |= {id: (workshop, kept) for id, workshop, kept in self._store.entries(sorted(tables - found.keys()))}
        return (found[id] for id in sorted(found, key=lambda id: (-found[id][0].day, found[id][0].id, -id)))


class _SomeEntries(EntryIndex):
    """Some entries of a library."""

    def __init__(self, kept: Sequence[tuple[IndexedWorkshop, Indexed]]) -> None:
        self._kept = kept
        super().__init__([_within(each.entry, workshop.id) for workshop, each in kept])

    @cached_property
    def _with_years(self) -> frozenset[int]:
        """The tables with calendar years, some of which may not be among the entries."""
        return frozenset(
            self._addresses[thing.address.parent] for thing, (_, each) in zip(self.things, self._kept, strict=True) if each.yearly
        )

    def _named(self, query: Query) -> tuple[int, ...]:
        """The things whose address is the query, with or without a workshop."""
        try:
            asked = Address.parse(query.text)
        except ValueError:
            return ()
        return tuple(
            number for number, thing in enumerate(self.things) if asked == (thing.address if asked.workshop else thing.address.local)
        )


def _within(entry: SearchEntry, workshop: str) -> SearchEntry:
    """An entry whose addresses name its workshop."""
    also = tuple(each._replace(workshop=workshop) for each in entry.also)
    return entry._replace(address=entry.address._replace(workshop=workshop), also=also)
