"""The words of a library, in the index, as those of one workshop are in memory."""

from collections.abc import Iterator
from typing import NamedTuple

from tui.nodes.indexed import IN_ANY, OWNED, FormCount
from tui.search.query import Word
from tui.search.spelling import LONG, letters
from tui.text.words import root

from .store import Store

MOST_LONGER = 40
"""The most longer words that a word may begin; the most common are taken."""
MOST_TEXTS = 20
"""The most entries in which to look for how a word is written."""


class FormGroups(NamedTuple):
    """The ways in which an entry may match a word.

    Each is a list of groups, and the entry has to have a form of every group.
    """

    ways: tuple[tuple[tuple[str, ...], ...], ...]

    def expression(self, places: str) -> str:
        """The query for entries with these forms in some places, by their letters."""
        return either(both(either(f'"{place}{form}"' for form in group for place in places) for group in way) for way in self.ways)


def either(parts: Iterator[str]) -> str:
    """A query for any of the parts."""
    return _joined(" OR ", parts)


def both(parts: Iterator[str]) -> str:
    """A query for all of the parts."""
    return _joined(" AND ", parts)


def _joined(sign: str, parts: Iterator[str]) -> str:
    found = [part for part in parts if part]
    return found[0] if len(found) == 1 else f"({sign.join(found)})" if found else ""


class LibraryWords:
    """The words of a library. What is looked up once is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._forms: dict[str, FormCount | None] = {}
        self._longer: dict[str, list[FormCount]] = {}
        self._rooted: dict[str, list[FormCount]] = {}

    def _form(self, form: str) -> FormCount | None:
        if form not in self._forms:
            self._forms[form] = self._store.form(form)
        return self._forms[form]

    def knows(self, form: str) -> bool:
        """Whether anything has a form."""
        return self._form(form) is not None

    def common(self, form: str) -> int:
        """The number of things that have a form in their own text."""
        found = self._form(form)
        return found.common if found else 0

    def together(self, one: str, other: str) -> bool:
        """Whether anything has both of two forms."""
        return self.knows(one) and self.knows(other) and self._some(((one,), (other,)))

    def alike(self, form: str) -> Iterator[tuple[str, int]]:
        """The forms that may be spelt like one, each with the set of its letters."""
        shortest = len(form) - (2 if len(form) >= LONG - 1 else 1)
        return ((other, letters(other)) for other in self._store.alike(form[:1], shortest) if other.isalpha())

    def related(self, form: str) -> list[FormCount]:
        """Other inflections of a form."""
        if not form.isalpha():
            return []
        begin = root(form)
        if begin not in self._rooted:
            self._rooted[begin] = self._store.rooted(begin)
        return [other for other in self._rooted[begin] if other.form != form]

    def longer(self, form: str) -> list[FormCount]:
        """The forms that begin with a form, including the form itself."""
        if form not in self._longer:
            self._longer[form] = self._store.longer(form, MOST_LONGER)
        return self._longer[form]

    def has(self, word: Word) -> bool:
        """Whether anything matches a word, apart from misspellings and periods."""
        return bool(
            self.knows(word.form)
            or (word.open and self.longer(word.form))
            or self.related(word.form)
            or any(all(self._group(form) for form in way.forms) and self._some(tuple(map(self._group, way.forms))) for way in word.ways)
        )

    def groups(self, word: Word) -> FormGroups:
        """The ways in which an entry may match a word, apart from its period."""
        own = {each.form: None for each in (self._form(word.form), *self.related(word.form), *(self._begun(word))) if each}
        others = (tuple(map(self._group, way.forms)) for way in word.ways)
        return FormGroups((*(((tuple(own),),) if own else ()), *(way for way in others if way and all(way))))

    def count(self, word: Word) -> int:
        """About how many entries match a word."""
        counts = {each.form: each.entries for each in (self._form(word.form), *self.related(word.form), *self._begun(word)) if each}
        ways = [min(sum(self._entries(form) for form in group) for group in map(self._group, way.forms)) for way in word.ways if way.forms]
        return min(self._store.size, sum(counts.values()) + sum(ways))

    def texts_with(self, form: str) -> Iterator[str]:
        """The texts of some things that have a form."""
        ids = self._store.matching(f'"{IN_ANY}{form}" OR "{OWNED}{form}"', MOST_TEXTS)
        return (text for _, _, kept in self._store.entries(ids) for text in kept.entry.texts)

    def _begun(self, word: Word) -> list[FormCount]:
        return self.longer(word.form) if word.open else []

    def _group(self, form: str) -> tuple[str, ...]:
        """A form and its inflections, as far as anything has them."""
        return tuple(each.form for each in (self._form(form), *self.related(form)) if each)

    def _entries(self, form: str) -> int:
        found = self._form(form)
        return found.entries if found else 0

    def _some(self, way: tuple[tuple[str, ...], ...]) -> bool:
        """Whether any entry has a form of every group."""
        return len(way) == 1 or any(self._store.matching(FormGroups((way,)).expression(place), 1) for place in (IN_ANY, OWNED))
