"""How well each thing answers a query.

It depends on which of the words the thing has, where it has them, and how rare they are.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from math import log
from typing import NamedTuple

from tui.navigation.address import NodeKind
from tui.nodes.kinds import description
from tui.nodes.node import HEAVIEST
from tui.nodes.search_entries import SearchEntry
from tui.nodes.search_words import TITLE
from tui.text.words import forms

from .asked_senses import sense_factor
from .fillers import Want
from .query import Query, Word
from .vocabulary import Places

KIND_WEIGHTS: dict[Want, dict[NodeKind, float]] = {
    "number": {"table": 1.15, "month": 1.15, "year": 1.15, "period": 1.15, "term": 0.75, "activity": 0.9, "cell": 0.9},
    "meaning": {"term": 1.25},
    "date": {"home": 2.0},
    "account": {"term": 0.85},
}
"""The weight of each kind by what a question wants.

A number, a meaning, a date, or an account of something.
"""

MEASURED = 1.1
"""The factor for a statement with figures where a number is wanted."""

LIGHTLY = 0.3
"""The weight of a light word beside others."""

WITHOUT_SUBJECT = 0.3
"""The factor for a thing that has the period, but none of the subject."""

FAR = 0.25
"""Results below this fraction of the best score are left out."""

EXACT_NAME_BONUS = 2.0
"""Added where the query is exactly the name of a thing."""

FIGURES_FIRST = 1.15
"""The factor of this for a table, whose figures come before a term of the same name."""

BEHIND = 0.99
"""The factor that keeps one thing behind another.

A claim or a figure behind its statement, and a thing with some of the words behind those with all.
"""

HIGHEST_SCORE = TITLE * HEAVIEST * 1.5 + EXACT_NAME_BONUS
"""The highest score: that of a thing whose address is the query."""


class LibraryCounts(NamedTuple):
    """How many things a library has, and how many of them match each word of a query."""

    size: int
    found: tuple[int, ...]


class Candidates:
    """The things that have some of the words of a query, ready to be scored.

    They may be some of the things of a `library`.
    """

    def __init__(
        self,
        query: Query,
        places: Sequence[Places],
        things: Sequence[SearchEntry],
        titles: Sequence[tuple[str, ...]],
        library: LibraryCounts | None = None,
    ) -> None:
        self.query = query
        self.places = places
        self.things = things
        self.titles = titles
        size, common = library or LibraryCounts(len(things), tuple(map(len, places)))
        # Where nothing else matches, only light words are left.
        lightly = LIGHTLY if any(found and not word.light for word, found in zip(query.words, places, strict=True)) else 1.0
        self._counts = [
            (LIGHTLY if word.light else 1.0) * log(1 + size / (1 + count)) for word, count in zip(query.words, common, strict=True)
        ]
        self._whole = sum(self._counts) or 1.0
        self._topics: dict[tuple[Word, str], bool] = {}
        self._light = [word.light and lightly < 1.0 for word in query.words]
        self._needed = [at for at, light in enumerate(self._light) if places[at] and not light]
        self._subject = [at for at in self._needed if not query.words[at].period]
        self._asked = sum(count for light, count in zip(self._light, self._counts, strict=True) if not light) or 1.0

    def ranked(self, met: Collection[str], called: Collection[int], named: Collection[int]) -> list[tuple[int, float]]:
        """The numbers of the things with their scores, best first.

        The query is the name of the `called` and the address of the `named`.
        """
        scores = {number: self._score(number, met) for number in {*called, *named}.union(*self.places)}
        least = FAR * max(scores.values(), default=0.0)
        kept: Mapping[int, float] = {
            number: score + (self._bonus(number) if number in called and self._answers(number) else 0.0)
            for number, score in scores.items()
            if score > 0 and (score >= least or number in called)
        }
        kept = {**self._behind(self._below(kept)), **dict.fromkeys(named, HIGHEST_SCORE)}
        return sorted(kept.items(), key=lambda item: (item[0] not in named, -item[1], item[0]))

    def _bonus(self, number: int) -> float:
        """What a thing gets whose name is the query.

        A table gets more than a term, unless a meaning is asked for.
        """
        dated = any(word.period for word in self.query.words)
        figures_first = self.things[number].kind == "table" and not dated and "meaning" not in self.query.wants
        return EXACT_NAME_BONUS * (FIGURES_FIRST if figures_first else 1.0)

    def _below(self, scores: Mapping[int, float]) -> dict[int, float]:
        """The scores, with incomplete matches moved below all complete ones."""
        whole = [score for number, score in scores.items() if self._complete(number)]
        part = [score for number, score in scores.items() if not self._complete(number)]
        if not whole or not part:
            return dict(scores)
        down = min(1.0, BEHIND * min(whole) / max(part))
        return {number: score if self._complete(number) else score * down for number, score in scores.items()}

    def _behind(self, scores: Mapping[int, float]) -> dict[int, float]:
        """The scores, with claims and figures moved behind statements that match as much."""
        whole = {self.things[number].address: number for number in scores if not self.things[number].address.part}
        found = dict(scores)
        for number, score in scores.items():
            thing = self.things[number]
            above = whole.get(thing.address.parent) if thing.kind in ("claim", "figure") else None
            if above is not None and score >= scores[above] and all(above in places for places in self.places if number in places):
                found[number] = scores[above] * BEHIND
        return found

    def _answers(self, number: int) -> bool:
        """Whether a thing with the right name answers the question.

        A term explains a word, but does not say how many or why.
        """
        wants = self.query.wants
        return self.things[number].kind != "term" or "meaning" in wants or wants.isdisjoint(("number", "account"))

    def _complete(self, number: int) -> bool:
        return bool(self._needed) and all(number in self.places[at] for at in self._needed)

    def _score(self, number: int, met: Collection[str]) -> float:
        weighed, covered = 0.0, 0.0
        fits = sense_factor(self.query.senses, self.things[number].senses)
        for word, light, count, places in zip(self.query.words, self._light, self._counts, self.places, strict=True):
            if number in places:
                weighed += count * (TITLE if fits > 1.0 and not light and self._is_topic(word, number) else places[number])
                covered += 0.0 if light else count
        covered = covered / self._asked
        aside = WITHOUT_SUBJECT if self._subject and not any(number in self.places[at] for at in self._subject) else 1.0
        return covered**2 * weighed / self._whole * self._shape(number, met) * aside * fits

    def _is_topic(self, word: Word, number: int) -> bool:
        """Whether a word is the topic of a thing.

        Where a whole topic is asked about, what is asked of it decides, not how often the topic is named.
        """
        topic = self.things[number].address.topic
        if (word, topic) not in self._topics:
            self._topics[word, topic] = any(map(word.meets, forms(topic.replace("-", " "))))
        return self._topics[word, topic]

    def _shape(self, number: int, met: Collection[str]) -> float:
        """What the title adds, between 0.8 and 1, times the weight of the kind.

        More of it matched, and words next to each other, count for more.
        """
        heading, thing = self.titles[number], self.things[number]
        filled = sum(form in met for form in heading) / max(1, len(heading))
        shape = (0.8 + 0.12 * filled + 0.08 * _runs(self.query.forms, heading)) * description(thing.kind).weight
        for want in self.query.wants:
            shape *= KIND_WEIGHTS[want].get(thing.kind, 1.0)
        if thing.measured and "number" in self.query.wants:
            shape *= MEASURED
        return shape


def _count(word: Word, lightly: float) -> float:
    """How much a word counts, apart from its rarity. A phrase counts as its words do."""
    return lightly if word.light else 1.0 + word.form.count(" ") * (not word.period)


def _runs(asked: tuple[str, ...], heading: tuple[str, ...]) -> float:
    """How much of a query of several words is together in a title, from 0 to 1."""
    if len(asked) < 2:
        return 1.0 if asked and asked[0] in heading else 0.0
    pairs = set(pairwise(heading))
    return sum(pair in pairs for pair in pairwise(asked)) / (len(asked) - 1)
