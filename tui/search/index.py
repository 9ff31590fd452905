"""Everything in a pack by its words, built once: the one ranking for the shell, and for the browser at every keystroke."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from tui.address import Address, Kind
from tui.model.pack import Pack

from .answer import Answer, Hit
from .query import Query, Sieve, Word, knowledge, parse, touches
from .ranking import MOST, Candidates
from .reading import read
from .things import Thing, things
from .vocabulary import CONTEXT, MORE, NAME, TEXT, TITLE, Places, Vocabulary
from .words import forms, tokens

SCALE = 100 / MOST

WHOLLY, PARTLY = 1.0, 0.5
"""How well something answers for a period: wholly the year, a few months, or the table of many months; partly one of those, or a year."""

FEW = 6
"""Months of the longest period that is answered by each of its months rather than by the table."""


class Index:
    """A pack's words. Building it takes some tens of milliseconds, a query one or two."""

    def __init__(self, pack: Pack, asked: Query | None = None, ready: tuple[Thing, ...] = ()) -> None:
        """All of it; or for one query only the things that may match it, which are enough for its own words.

        `ready` are the pack's things where they have been gathered before.
        """
        self.workshop = pack.id
        self.pack = pack
        self.things = ready or tuple(things(pack))
        self.known = knowledge(pack)
        self._own: dict[int, tuple[frozenset[str], ...]] = {}
        self._titles: list[tuple[str, ...]] = [()] * len(self.things)
        self._names: dict[tuple[str, ...], list[int]] = {}
        self._addresses = {address: number for number, thing in enumerate(self.things) for address in (thing.address, *thing.also)}
        self.words = Vocabulary(self._weights(asked))

    def _weights(self, asked: Query | None) -> Iterator[tuple[int, dict[str, float]]]:
        seen: dict[str, list[str]] = {}
        sieve = Sieve(asked) if asked else None
        for number, thing in enumerate(self.things):
            if sieve is None or sieve.passes(thing.letters, thing.address.part):
                yield number, self._weighed(number, thing, seen)

    def _weighed(self, number: int, thing: Thing, seen: dict[str, list[str]]) -> dict[str, float]:
        """The weight of every word of a thing; its title and names are noted on the way."""

        def again(text: str) -> list[str]:
            """The forms of what comes back: a step of an address, a heading."""
            if text not in seen:
                seen[text] = forms(text)
            return seen[text]

        # A hyphen in an address says nothing about how the word is written.
        steps = [again(step.replace("-", " ")) for step in thing.address.steps]
        title, path = forms(thing.title), [form for step in steps for form in step]
        names = [forms(name) for name in thing.names]
        self._titles[number] = tuple(title)
        if thing.own:
            self._own[number] = tuple(frozenset(forms(words)) for words in thing.own)
        endings = ([form for step in steps[at:] for form in step] for at in range(len(steps)))
        for name in {tuple(name) for name in (title, *names, *endings) if name}:
            self._names.setdefault(name, []).append(number)
        first, *more = thing.passages or ("",)
        # The lightest first, so that the heaviest stays.
        best = dict.fromkeys(again(thing.context), CONTEXT)
        if more:
            best |= dict.fromkeys(forms("\n".join(more)), MORE)
        best |= dict.fromkeys(forms(first), TEXT)
        for other in (*names, path):
            best |= dict.fromkeys(other, NAME)
        return best | dict.fromkeys(title, TITLE)

    @cached_property
    def searched(self) -> Counter[Kind]:
        """How many things of each kind are searched."""
        return Counter(thing.kind for thing in self.things)

    @cached_property
    def _parts(self) -> tuple[tuple[int, str], ...]:
        """The months and years of tables: their numbers, and the last steps of their addresses."""
        return tuple((number, thing.address.part) for number, thing in enumerate(self.things) if thing.kind in ("month", "year"))

    def query(self, text: str, *, typing: bool = False) -> Query:
        """What somebody meant by a text, in words that the pack has as far as possible."""
        asked = parse(_within(self.workshop, text), typing=typing, known=self.known)
        return read(asked, self.words, self.things, typing=typing)

    def has(self, word: Word) -> bool:
        """Whether anything matches a word as it is written."""
        return bool(word.period and self._dated(word)) or self.words.has(word)

    def spelt(self, form: str) -> str:
        """The word that a form stands for, as it is first written."""
        texts = (text for number in self.words.places.get(form, ()) for text in self.things[number].texts)
        found = next((text[token.start : token.end] for text in texts for token in tokens(text) if token.form == form), form)
        return found if found.isupper() else found.lower()

    def find(self, text: str, *, limit: int = 20, typing: bool = False) -> tuple[Hit, ...]:
        """The best hits, best first; equals in the order of the report."""
        return self.answer(text, limit=limit, typing=typing).hits

    def answer(self, text: str, *, limit: int = 20, typing: bool = False) -> Answer:
        """The best things for a text, and what of it they do not have."""
        query = self.query(text, typing=typing)
        named = self._named(query)
        places = self._found(query, named)
        met = frozenset(form for word in query.words for form in self.words.met(word))
        ranked = Candidates(query, places, self.things, self._titles).ranked(met, self._called(query), named)
        best = tuple((self.things[number], round(score * SCALE, 1)) for number, score in ranked[:limit])
        words = tuple(zip(query.words, places, strict=True))
        absent = tuple(word for word, found in words if not found)
        lacking = tuple(word for word, found in words if found and ranked and ranked[0][0] not in found)
        return Answer(query, best, len(ranked), absent, lacking)

    def _found(self, query: Query, named: tuple[int, ...]) -> list[Places]:
        """Where each word stands. Things with words of their own are found only by one of each, or by their period."""
        met = frozenset(form for word in query.words if not word.period for form in self.words.met(word))
        dated = [self._dated(word) for word in query.words]
        barred = {number for number, own in self._own.items() if not all(words & met for words in own)}
        barred = barred.difference(named, *dated)
        found = []
        for word, months in zip(query.words, dated, strict=True):
            places = {number: weight for number, weight in self.words.matching(word).items() if number not in barred}
            found.append(places | {number: max(weight, places.get(number, 0.0)) for number, weight in months.items()})
        return found

    def _dated(self, word: Word) -> Places:
        """The months and years of tables that a period means."""
        period = word.period
        if not period:
            return {}
        long = len(period.span) > FEW and not period.whole
        found: Places = {}
        for number, part in self._parts:
            if touches(period, part):
                month = "-" in part
                if month != period.whole:
                    found[number] = TITLE * (PARTLY if long else WHOLLY)
                elif not month:
                    found[number] = TITLE * PARTLY
                if long and month:
                    found[self._addresses[self.things[number].address.parent]] = TITLE * WHOLLY
        return found

    def _called(self, query: Query) -> set[int]:
        """The things that have the query for a name; with a period, their months or years in it, if they have any."""
        names = {tuple(forms(query.text.replace("/", " "))), query.forms, self._meant(query)}
        called = {number for name in names for number in self._names.get(name, ())}
        dated = {number for word in query.words for number, weight in self._dated(word).items() if weight >= TITLE * WHOLLY}
        inside = {number for number in dated if not called.isdisjoint((number, self._addresses.get(self.things[number].address.parent)))}
        return inside or called

    def _meant(self, query: Query) -> tuple[str, ...]:
        """The words that say what is looked for, those that nothing has replaced by what is shown instead: robbery for mugging."""
        found: list[str] = []
        for word in query.words:
            if not (word.period or word.light):
                instead = () if word.form in self.words.places else next((way.forms for way in word.ways if self.words.all(way.forms)), ())
                found += instead or word.form.split()
        return tuple(found)

    def _named(self, query: Query) -> tuple[int, ...]:
        """The thing of which the query is the address."""
        try:
            return (self._addresses[Address.parse(query.text)],)
        except (ValueError, KeyError):
            return ()


def index_for(pack: Pack, text: str) -> Index:
    """An index that answers one query as a whole one does, made in a third of the time where the pack has all of its words."""
    asked = parse(_within(pack.id, text), known=knowledge(pack))
    quick = Index(pack, asked)
    same = all(map(quick.has, asked.words)) and quick.query(text).forms == asked.forms
    return quick if same else Index(pack, ready=quick.things)


def find(pack: Pack, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
    """The best hits in a pack for a text. Whoever asks more than once keeps an Index."""
    return index_for(pack, words).find(words, limit=limit)


def _within(workshop: str, text: str) -> str:
    """What is asked of a workshop, without its name in front."""
    before, colon, after = text.partition(":")
    return after if colon and after.strip() and before.strip().casefold() == workshop else text
