"""The words of the things of a pack, with the weight of each word in each thing."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import cast

from tui.nodes.search_words import CONTEXT
from tui.text.words import root

from .query import RELATED, Word
from .spelling import letters

WHOLE, BEGINNING, BESIDE_WHOLE = 1.0, 0.7, 0.45
"""How good a match is: the word itself, a longer word that begins with it, and one that does where something has the word itself.

`met` in a text then ranks above `method` in a title.
"""

Places = dict[int, float]
"""Weights by the number of the thing."""


class Vocabulary:
    """Every form, with the things that have it.

    Read it only once it is finished.
    """

    def __init__(self, weights: Iterable[tuple[int, dict[str, float]]]) -> None:
        listed: defaultdict[str, list[float]] = defaultdict(list)
        for number, forms in weights:
            for form, weight in forms.items():
                listed[form] += (number, weight)
        # Each number before its weight: a dictionary for each form would take three times the memory.
        self._flat = {form: tuple(pairs) for form, pairs in listed.items()}
        self._sorted = sorted(self._flat)

    @cached_property
    def lettered(self) -> tuple[tuple[str, int], ...]:
        """Every form that is a word, with the set of its letters."""
        return tuple((form, letters(form)) for form in self._sorted if form.isalpha())

    @cached_property
    def _roots(self) -> dict[str, tuple[str, ...]]:
        found: defaultdict[str, list[str]] = defaultdict(list)
        for form in self._sorted:
            found[root(form)].append(form)
        return {begin: tuple(forms) for begin, forms in found.items()}

    def places(self, form: str) -> Places:
        """The things that have a form, each with the form's weight in it."""
        flat = self._flat.get(form, ())
        return cast("Places", dict(zip(flat[::2], flat[1::2], strict=True)))

    def common(self, form: str) -> int:
        """The number of things that have a form in their own text."""
        return sum(weight > CONTEXT for weight in self._flat[form][1::2])

    def knows(self, form: str) -> bool:
        """Whether anything has a form."""
        return form in self._flat

    def together(self, one: str, other: str) -> bool:
        """Whether anything has both of two forms."""
        return not self.places(one).keys().isdisjoint(self.places(other))

    def alike(self, form: str) -> Iterable[tuple[str, int]]:
        """The forms that may be spelt like one, each with the set of its letters."""
        return self.lettered

    def longer(self, form: str) -> list[str]:
        """The forms that begin with a form, including the form itself."""
        start = bisect_left(self._sorted, form)
        return self._sorted[start : bisect_left(self._sorted, form + "\U0010ffff", start)]

    def related(self, form: str) -> list[str]:
        """Other inflections of a form: cancelled and cancel, driver and driving."""
        return [other for other in self._roots.get(root(form), ()) if other != form] if form.isalpha() else []

    def has(self, word: Word) -> bool:
        """Whether anything matches a word, apart from misspellings and periods."""
        return bool(
            word.form in self._flat
            or (word.open and self.longer(word.form))
            or self.related(word.form)
            or any(self.all(way.forms) for way in word.ways)
        )

    def met(self, word: Word) -> set[str]:
        """The forms that a word matches."""
        longer = self.longer(word.form) if word.open else []
        return {word.form, *longer, *self.related(word.form), *(form for way in word.ways for form in way.forms)}

    def matching(self, word: Word) -> Places:
        """The things that match a word, each with the weight of its best match."""
        found = {number: weight * WHOLE for number, weight in self.places(word.form).items()}
        for form, quality in self._near(word):
            for number, weight in self.places(form).items():
                if found.get(number, 0.0) < weight * quality:
                    found[number] = weight * quality
        for way in word.ways:
            for number, weight in self.all(way.forms).items():
                if found.get(number, 0.0) < weight * way.quality:
                    found[number] = weight * way.quality
        return found

    def _near(self, word: Word) -> list[tuple[str, float]]:
        near = [(form, RELATED) for form in self.related(word.form)]
        beginning = BESIDE_WHOLE if word.form in self._flat else BEGINNING
        return near + ([(form, beginning) for form in self.longer(word.form) if form != word.form] if word.open else [])

    def all(self, forms: tuple[str, ...]) -> Places:
        """The things that have all the forms or inflections of them, at the least weight."""
        found: Places | None = None
        for form in forms:
            places = self.places(form)
            for other in self.related(form):
                for number, weight in self.places(other).items():
                    places[number] = max(places.get(number, 0.0), weight * RELATED)
            found = (
                places if found is None else {number: min(weight, places[number]) for number, weight in found.items() if number in places}
            )
            if not found:
                return {}
        return found or {}
