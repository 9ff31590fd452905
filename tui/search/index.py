"""Everything in a pack by its words, built once: the one ranking for the shell, and for the browser at every keystroke."""

from bisect import bisect_left
from collections import Counter, defaultdict
from functools import cached_property
from itertools import pairwise
from math import log

from tui.address import Address, Kind
from tui.model.pack import Pack

from .answer import Answer, Hit
from .query import Query, Word, may_match, parse
from .slips import letters, similar
from .things import Thing, things
from .words import compounds, forms, tokens

TITLE, NAME, TEXT, MORE, CONTEXT = 3.0, 2.5, 1.5, 1.0, 0.8
"""How much a word weighs by where it stands: in the title, in another name or the address, in what is said, in what is added, around it."""

WHOLE, BEGINNING, SLIP, BARE = 1.0, 0.7, 0.6, 0.3
"""How good a match is: the word itself, a longer word that begins so, one that was perhaps meant, a figure without its per cent."""

PRIOR: dict[Kind, float] = {
    "topic": 1.1, "table": 1.1, "category": 1.0, "term": 1.0, "statement": 1.0, "activity": 1.0, "capability": 0.95,
    "matrix": 0.9, "glossary": 0.9, "home": 0.9, "audit": 0.9, "help": 0.9, "disposal": 0.9, "year": 0.85, "month": 0.85, "statistic": 0.85,
    "cell": 0.8, "figure": 0.75, "claim": 0.7,
}  # fmt: skip
"""What is nearer to a whole answer comes first among equals."""

FAR = 0.4
"""Hits below this part of the best one's score are left out."""

GUESSES = 2
"""Words that one which stands nowhere is taken for at most: among more of them it would be chance which was meant."""

SHORTEST = 3
"""Letters of the shortest word that another was run together with."""

NAMED = 2.0
"""What is added where the query is the very name of the thing."""

MOST = TITLE * max(PRIOR.values()) + NAMED
"""What no thing weighs more than; one that is asked for by its address weighs it."""

SCALE = 100 / MOST


class Index:
    """A pack's words. Building it takes some ten milliseconds, a query one or two."""

    def __init__(self, pack: Pack, asked: Query | None = None, known: tuple[Thing, ...] = ()) -> None:
        """All of it; or for one query those things alone that have some of its letters, which is enough for its own words.

        `known` are the pack's things where they have been gathered before.
        """
        self.workshop = pack.id
        self.things = known or tuple(things(pack))
        self._places: defaultdict[str, dict[int, float]] = defaultdict(dict)
        self._own: dict[int, tuple[frozenset[str], ...]] = {}
        self._titles: list[tuple[str, ...]] = []
        self._names: dict[tuple[str, ...], list[int]] = {}
        self._addresses = {address: number for number, thing in enumerate(self.things) for address in (thing.address, *thing.also)}
        seen: dict[str, list[str]] = {}
        for number, thing in enumerate(self.things):
            if asked is None or may_match(asked, thing.letters):
                self._add(number, thing, seen)
            else:
                self._titles.append(())
        self._places.default_factory = None
        self._vocabulary = sorted(self._places)

    def _add(self, number: int, thing: Thing, seen: dict[str, list[str]]) -> None:
        def again(text: str) -> list[str]:
            """The forms of what comes back: a step of an address, a heading."""
            if text not in seen:
                seen[text] = forms(text)
            return seen[text]

        # A hyphen in an address says nothing of how the word is written.
        steps = [again(step.replace("-", " ")) for step in thing.address.steps]
        title, path = forms(thing.title), [form for step in steps for form in step]
        names = [forms(name) for name in thing.names]
        self._titles.append(tuple(title))
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
        best |= dict.fromkeys(title, TITLE)
        for form, weight in best.items():
            self._places[form][number] = weight

    @cached_property
    def searched(self) -> Counter[Kind]:
        """How many things of each kind are searched."""
        return Counter(thing.kind for thing in self.things)

    @cached_property
    def _lettered(self) -> tuple[tuple[str, int], ...]:
        return tuple((form, letters(form)) for form in self._vocabulary if form.isalpha())

    def query(self, text: str, *, typing: bool = False) -> Query:
        """What somebody wrote as a query to this pack: words that it does not have are taken apart, or for what was perhaps meant."""
        asked = parse(_within(self.workshop, text), typing=typing)
        words: list[Word] = []
        for place, word in enumerate(asked.words):
            if parts := self._parts(word):
                words += [Word(part) for part in parts]
            elif self.has(word):
                words.append(word)
            else:
                words.append(self._guessed(word, going_on=typing and place == len(asked.words) - 1))
        return asked._replace(words=self._joined(words))

    def _guessed(self, word: Word, *, going_on: bool) -> Word:
        """A word that stands nowhere, with what was perhaps meant: of a percentage its figure, else what is written nearly so."""
        meant = frozenset(word.others & self._places.keys() or similar(word.form, self._lettered))
        if going_on and not meant:
            meant = frozenset(similar(word.form, self._lettered, beginning=True))
        # What goes on differently is one guess: neigb is the beginning of neighbours and of neighbourhoods.
        if len({form[: len(word.form)] for form in meant}) > GUESSES:
            return word._replace(others=frozenset(), near=meant)
        return word._replace(others=meant, guessed=bool(meant))

    def spelt(self, form: str) -> str:
        """A word of which the form is, as it is first written."""
        texts = (text for number in self._places.get(form, ()) for text in self.things[number].texts)
        found = next((text[token.start : token.end] for text in texts for token in tokens(text) if token.form == form), form)
        return found if found.isupper() else found.lower()

    def has(self, word: Word) -> bool:
        """Whether a word stands anywhere."""
        return word.form in self._places or (word.open and bool(self._longer(word.form)))

    def _longer(self, form: str) -> list[str]:
        start = bisect_left(self._vocabulary, form)
        end = bisect_left(self._vocabulary, form + "\U0010ffff", start)
        return self._vocabulary[start:end]

    def _parts(self, word: Word) -> tuple[str, ...]:
        """The words that were written as one, where the pack has them side by side or with a hyphen: seatbelt, cybercrime."""
        whole = word.form
        cuts = [(whole[:at], whole[at:]) for at in range(SHORTEST, len(whole) + 1 - SHORTEST)]
        halves = [both for both in cuts if any(self._places.get(both[0], {}).keys() & self._places.get(both[1], {}).keys())]
        if whole in self._places and halves:
            texts = [text for number in self._places[whole] for text in self.things[number].texts if "-" in text]
            return next((parts for text in texts for form, parts in compounds(text) if form == whole), ())
        return halves[0] if halves and not self.has(word) else ()

    def _joined(self, words: list[Word]) -> tuple[Word, ...]:
        """The words, two neighbours standing for their compound too where the pack has it: on line, online."""
        found = list(words)
        for at in range(len(found) - 1):
            whole = found[at].form + found[at + 1].form
            if whole in self._places:
                for place in (at, at + 1):
                    found[place] = found[place]._replace(others=found[place].others | {whole})
        return tuple(found)

    def find(self, text: str, *, limit: int = 20, typing: bool = False) -> tuple[Hit, ...]:
        """The best hits, best first; equals in the order of the report."""
        return self.answer(text, limit=limit, typing=typing).hits

    def answer(self, text: str, *, limit: int = 20, typing: bool = False) -> Answer:
        """The best things for what somebody wrote, and what they do not have of it."""
        query = self.query(text, typing=typing)
        met = frozenset(form for word in query.words for form in self._met(word))
        named = self._named(query)
        barred = {number for number, own in self._own.items() if not all(words & met for words in own)}.difference(named)
        found = [self._matching(word, barred) for word in query.words]
        ranked = self._ranked(query, met, named, found)
        best = tuple((self.things[number], round(score * SCALE, 1)) for number, score in ranked[:limit])
        words = tuple(zip(query.words, found, strict=True))
        absent = tuple(word for word, places in words if not places)
        lacking = tuple(word for word, places in words if places and ranked and ranked[0][0] not in places)
        return Answer(query, best, len(ranked), absent, lacking)

    def _ranked(self, query: Query, met: frozenset[str], named: tuple[int, ...], found: list[dict[int, float]]) -> list[tuple[int, float]]:
        rarity = [log(1 + len(self.things) / (1 + len(places))) for places in found]
        whole = sum(rarity) or 1.0
        called = {*self._names.get(tuple(forms(query.text.replace("/", " "))), ()), *self._names.get(query.forms, ())}
        scores: dict[int, float] = {}
        for number in called.union(named, *found):
            weighed = [(rare, places[number]) for rare, places in zip(rarity, found, strict=True) if number in places]
            covered = sum(rare for rare, _ in weighed) / whole
            scores[number] = covered**2 * sum(rare * weight for rare, weight in weighed) / whole * self._shape(query, met, number)
        least = FAR * max(scores.values(), default=0.0)
        kept = {number: score + (NAMED if number in called else 0.0) for number, score in scores.items() if score >= least}
        return sorted((kept | dict.fromkeys(named, MOST)).items(), key=lambda item: (item[0] not in named, -item[1], item[0]))

    def _named(self, query: Query) -> tuple[int, ...]:
        """The thing of which the query is the address."""
        try:
            return (self._addresses[Address.parse(query.text)],)
        except (ValueError, KeyError):
            return ()

    def _shape(self, query: Query, met: frozenset[str], number: int) -> float:
        """What the title adds, between 0.8 and 1: all of it looked for, and the words side by side; times what the kind counts."""
        heading = self._titles[number]
        filled = sum(form in met for form in heading) / max(1, len(heading))
        return (0.8 + 0.12 * filled + 0.08 * _runs(query.forms, heading)) * PRIOR[self.things[number].kind]

    def _met(self, word: Word) -> list[str]:
        """The forms that a word meets."""
        return [word.form, *word.others, *(self._longer(word.form) if word.open else ())]

    def _matching(self, word: Word, barred: set[int]) -> dict[int, float]:
        """Where a word stands, by number of thing: the weight of its best place there."""
        found = {number: weight * WHOLE for number, weight in self._places.get(word.form, {}).items() if number not in barred}
        near = [(form, BARE if word.form.endswith("%") else SLIP) for form in word.others]
        near += [(form, BEGINNING) for form in self._longer(word.form) if form != word.form] if word.open else []
        for form, quality in near:
            for number, weight in self._places.get(form, {}).items():
                if found.get(number, 0) < weight * quality and number not in barred:
                    found[number] = weight * quality
        return found


def index_for(pack: Pack, text: str) -> Index:
    """An index that answers one query as a whole one does, made in a third of the time where the pack has all of its words."""
    asked = parse(_within(pack.id, text))
    quick = Index(pack, asked)
    return quick if all(map(quick.has, asked.words)) and quick.query(text).forms == asked.forms else Index(pack, known=quick.things)


def find(pack: Pack, words: str, *, limit: int = 20) -> tuple[Hit, ...]:
    """The best hits in a pack for what somebody wrote. Who asks more than once keeps an Index."""
    return index_for(pack, words).find(words, limit=limit)


def _within(workshop: str, text: str) -> str:
    """What is asked of a workshop, without its name in front."""
    before, colon, after = text.partition(":")
    return after if colon and after.strip() and before.strip().casefold() == workshop else text


def _runs(asked: tuple[str, ...], heading: tuple[str, ...]) -> float:
    """How much of a query of several words stands side by side in a title, from 0 to 1."""
    if len(asked) < 2:
        return 1.0 if asked and asked[0] in heading else 0.0
    pairs = set(pairwise(heading))
    return sum(pair in pairs for pair in pairwise(asked)) / (len(asked) - 1)
