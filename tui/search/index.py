"""An index of everything in a pack by its words, with one ranking for searches.

It is built once, for the shell and for each keystroke in the browser.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from tui.model.pack import Pack
from tui.model.period import Period as Span
from tui.navigation.address import Address, NodeKind
from tui.nodes.search_entries import SearchEntry, all_entries
from tui.nodes.search_words import TEXT, TITLE, entry_words
from tui.nodes.senses import Sense
from tui.text.words import forms, tokens

from .answer import Answer, Hit
from .asked_senses import senses_of
from .dated import WHOLLY, YEARS, answers, inside
from .fillers import asked_subject
from .query import Query, Sieve, Word, knowledge, parse_query
from .ranking import HIGHEST_SCORE, Candidates, LibraryCounts
from .reading import read_words
from .vocabulary import Places, Vocabulary

SCALE = 100 / HIGHEST_SCORE
Keep = Callable[[SearchEntry], bool]
"""Says which things may be found."""


class EntryIndex:
    """The words of some things.

    Indexing takes some tens of microseconds for each; a query takes one or two milliseconds for a pack.
    """

    def __init__(self, things: Sequence[SearchEntry], asked: Query | None = None) -> None:
        """Index everything, or only the things that may match one query.

        The latter is enough for the words of that query.
        """
        self.things = things
        self._own: dict[int, tuple[frozenset[str], ...]] = {}
        self._titles: list[tuple[str, ...]] = [()] * len(self.things)
        # Two names have the same hash by a chance of 1 in 10**15, and a name takes 20 times the memory.
        self._names, self._named_things = array("q"), array("I")
        self._addresses = {address: number for number, thing in enumerate(self.things) for address in (thing.address, *thing.also)}
        self.words = Vocabulary(self._weights(asked))

    def _weights(self, asked: Query | None) -> Iterator[tuple[int, dict[str, float]]]:
        seen: dict[str, list[str]] = {}
        sieve = Sieve(asked) if asked else None
        for number, thing in enumerate(self.things):
            if sieve is None or sieve.passes(thing.letters, thing.period, thing.senses):
                yield number, self._weighed(number, thing, seen)

    def _weighed(self, number: int, thing: SearchEntry, seen: dict[str, list[str]]) -> dict[str, float]:
        """The weight of every word of a thing. Its title and names are recorded too."""
        weights, self._titles[number], names, own = entry_words(thing, seen)
        if own:
            self._own[number] = own
        self._names.extend(map(hash, names))
        self._named_things.extend([number] * len(names))
        return weights

    @cached_property
    def searched(self) -> Counter[NodeKind]:
        """The number of things of each kind in the index."""
        return Counter(thing.kind for thing in self.things)

    @cached_property
    def _parts(self) -> tuple[tuple[int, Span, int], ...]:
        """The periods of tables: numbers of things, periods, numbers of their tables."""
        return tuple(
            (number, thing.period, self._addresses[thing.address.parent]) for number, thing in enumerate(self.things) if thing.period
        )

    @cached_property
    def _with_years(self) -> frozenset[int]:
        """The tables with calendar years of their own."""
        return frozenset(table for _, held, table in self._parts if held.frequency == "year")

    def has(self, word: Word) -> bool:
        """Whether anything matches a word as written."""
        return bool(word.period and self._dated(word)) or self.words.has(word)

    def texts_with(self, form: str) -> Iterator[str]:
        """The texts of the things that have a form."""
        return (text for number in self.words.places(form) for text in self.things[number].texts)

    def spelt(self, form: str) -> str:
        """The word that a form stands for, as it is first written."""
        return as_spelt(form, self.texts_with(form))

    def best(self, query: Query, *, limit: int, keep: Keep | None = None, library: LibraryCounts | None = None) -> Answer:
        """The best things for a query, and the words of it that they lack.

        Only those to `keep`. Where the things are some of a library's, `library` says how common each word is there.
        """
        named = self._named(query)
        places = self._found(query, named)
        if keep:
            kept = {number for number, thing in enumerate(self.things) if keep(thing)}
            named = tuple(number for number in named if number in kept)
            places = [{number: weight for number, weight in found.items() if number in kept} for found in places]
        met = frozenset(form for word in query.words for form in self.words.met(word))
        called = {number for number in self._called(query) if keep is None or number in kept}
        ranked = Candidates(query, places, self.things, self._titles, library).ranked(met, called, named)
        best = tuple((self.things[number], round(score * SCALE, 1)) for number, score in ranked[:limit])
        words = tuple(zip(query.words, places, strict=True))
        absent = tuple(word for word, found in words if not found)
        lacking = tuple(word for word, found in words if found and ranked and ranked[0][0] not in found)
        return Answer(query, best, len(ranked), absent, lacking)

    def _found(self, query: Query, named: tuple[int, ...]) -> list[Places]:
        """The places of each word.

        A thing with words of its own is found only by one of those, or by its period.
        """
        met = frozenset(form for word in query.words if not word.period for form in self.words.met(word))
        dated = [self._dated(word) for word in query.words]
        excluded = {number for number, own in self._own.items() if not all(words & met for words in own)}
        excluded = excluded.difference(named, *dated)
        found = []
        for word, months in zip(query.words, dated, strict=True):
            places = {number: weight for number, weight in self.words.matching(word).items() if number not in excluded}
            others = months | dict.fromkeys((number for sense in senses_of(word.form) for number in self._saying.get(sense, ())), TEXT)
            found.append(places | {number: max(weight, places.get(number, 0.0)) for number, weight in others.items()})
        return found

    @cached_property
    def _saying(self) -> dict[Sense, list[int]]:
        """The numbers of the things that say something of their figures, by what they say."""
        found: dict[Sense, list[int]] = {}
        for number, thing in enumerate(self.things):
            for sense in thing.senses:
                found.setdefault(sense, []).append(number)
        return found

    def _dated(self, word: Word) -> Places:
        """The periods of tables that a period means, and the tables for many of them."""
        period = word.period
        if not period:
            return {}
        found: Places = {}
        answered = {table for _, held, table in self._parts if held.frequency in YEARS and inside(period, held)}
        for number, held, table in self._parts:
            if answer := answers(period, held, has_years=table in self._with_years):
                found[number] = TITLE * answer.fit
                if answer.table and table not in answered:
                    found[table] = TITLE * WHOLLY
        return found

    def _called(self, query: Query) -> set[int]:
        """The things whose name is the query.

        Where the query has a period, it is their months or years in it, if they have any.
        """
        asked = [forms(query.text.replace(*each)) for each in ("/ ", "- ")]
        names = {tuple(each) for words in asked for each in (words, words[asked_subject(words)])}
        if not query.senses:  # What a statement says is asked, not what something is.
            names |= {query.forms, self._meant(query)}
        hashes = set(map(hash, names))
        called = {number for name, number in zip(self._names, self._named_things, strict=True) if name in hashes}
        dated = {number for word in query.words for number, weight in self._dated(word).items() if weight >= TITLE * WHOLLY}
        inside = {number for number in dated if not called.isdisjoint((number, self._addresses.get(self.things[number].address.parent)))}
        return inside or called

    def _meant(self, query: Query) -> tuple[str, ...]:
        """The words that say what is searched for, without any replaced by a synonym.

        For example, robbery is shown for mugging.
        """
        found: list[str] = []
        for word in query.words:
            if not (word.period or word.light):
                instead = () if self.words.knows(word.form) else next((way.forms for way in word.ways if self.words.all(way.forms)), ())
                found += instead or word.form.split()
        return tuple(found)

    def _named(self, query: Query) -> tuple[int, ...]:
        """The thing whose address is the query."""
        try:
            return (self._addresses[Address.parse(query.text)],)
        except (ValueError, KeyError):
            return ()


class Index(EntryIndex):
    """The words of a pack."""

    def __init__(self, pack: Pack, asked: Query | None = None) -> None:
        """Index everything in a pack, or only what may match one query."""
        super().__init__(pack.once(all_entries), asked)
        self.workshop = pack.id
        self.pack = pack
        self.known = knowledge(pack)

    def query(self, text: str, *, typing: bool = False) -> Query:
        """Read a text as a query, using words that the pack has as far as possible."""
        asked = parse_query(_within(self.workshop, text), typing=typing, known=self.known)
        return read_words(asked, self.words, self.texts_with, typing=typing)

    def find(self, text: str, *, limit: int = 20, typing: bool = False) -> tuple[Hit, ...]:
        """The best hits, best first; equals are in the order of the report."""
        return self.answer(text, limit=limit, typing=typing).hits

    def answer(self, text: str, *, limit: int = 20, typing: bool = False, keep: Keep | None = None) -> Answer:
        """The best things for a text, and the words of it that they lack."""
        return self.best(self.query(text, typing=typing), limit=limit, keep=keep)


def index_for(pack: Pack, text: str) -> Index:
    """An index for one query, which answers it as a full index does.

    It is built in a third of the time where the pack has all the words.
    """
    asked = parse_query(_within(pack.id, text), known=knowledge(pack))
    quick = Index(pack, asked)
    same = all(map(quick.has, asked.words)) and quick.query(text).forms == asked.forms
    return quick if same else Index(pack)


def as_spelt(form: str, texts: Iterable[str]) -> str:
    """The word that a form stands for, as it is first written in some texts."""
    found = next((text[token.start : token.end] for text in texts for token in tokens(text) if token.form == form), form)
    return found if found.isupper() else found.lower()


def _within(workshop: str, text: str) -> str:
    """The text of a query without the name of the workshop in front."""
    before, colon, after = text.partition(":")
    return after if colon and after.strip() and before.strip().casefold() == workshop else text
