"""The words of the things of a pack, with the weight of each word in each thing."""

from array import array
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
        self._sorted = sorted(listed)
        # All in a row: a dictionary for each form would take six times the memory.
        self._numbers, self._weights, self._ends = array("I"), array("d"), array("I")
        for form in self._sorted:
            pairs = listed.pop(form)
            self._numbers.extend(cast("list[int]", pairs[::2]))
            self._weights.extend(pairs[1::2])
            self._ends.append(len(self._numbers))

    @cached_property
    def _spelt(self) -> tuple[tuple[str, ...], "array[int]"]:
        """Every form that is a word, and the sets of their letters."""
        found = tuple(form for form in self._sorted if form.isalpha())
        return found, array("Q", map(letters, found))

    @cached_property
    def _roots(self) -> dict[str, tuple[str, ...]]:
        """The forms by their root.

        Without those that are a root themselves, of no other form: `related` finds them without it.
        """
        found: defaultdict[str, list[str]] = defaultdict(list)
        for form in self._sorted:
            found[root(form)].append(form)
        return {begin: tuple(forms) for begin, forms in found.items() if forms != [begin]}

    def _row(self, form: str) -> slice:
        """Where the things are that have a form, and their weights."""
        at = bisect_left(self._sorted, form)
        if self._sorted[at : at + 1] != [form]:
            return slice(0)
        return slice(self._ends[at - 1] if at else 0, self._ends[at])

    def places(self, form: str) -> Places:
        """The things that have a form, each with the form's weight in it."""
        row = self._row(form)
        return dict(zip(self._numbers[row], self._weights[row], strict=True))

    def common(self, form: str) -> int:
        """The number of things that have a form in their own text."""
        return sum(weight > CONTEXT for weight in self._weights[self._row(form)])

    def knows(self, form: str) -> bool:
        """Whether anything has a form."""
        at = bisect_left(self._sorted, form)
        return self._sorted[at : at + 1] == [form]

    def together(self, one: str, other: str) -> bool:
        """Whether anything has both of two forms."""
        return not self.places(one).keys().isdisjoint(self.places(other))

    def alike(self, form: str) -> Iterable[tuple[str, int]]:
        """The forms that may be spelt like one, each with the set of its letters."""
        return zip(*self._spelt, strict=True)

    def longer(self, form: str) -> list[str]:
        """The forms that begin with a form, including the form itself."""
        start = bisect_left(self._sorted, form)
        return self._sorted[start : bisect_left(self._sorted, form + "\U0010ffff", start)]

    def related(self, form: str) -> list[str]:
        """Other inflections of a form: cancelled and cancel, driver and driving."""
        if not form.isalpha():
            return []
        begin = root(form)
        found = self._roots.get(begin) or ((begin,) if self.knows(begin) and root(begin) == begin else ())
        return [other for other in found if other != form]

    def has(self, word: Word) -> bool:
        """Whether anything matches a word, apart from misspellings and periods."""
        return bool(
            self.knows(word.form)
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
        beginning = BESIDE_WHOLE if self.knows(word.form) else BEGINNING
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
