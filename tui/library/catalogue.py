"""The workshops of several libraries with their headers, for lists.

Nothing hides a workshop: a broken or unreadable one is listed with the reason, and so is one whose id opens another.
"""

import gc
import os
from collections.abc import Generator, Iterable, Iterator
from typing import NamedTuple

from .cache import Cache
from .finder import opens_first
from .headers import LibraryHeaders
from .kept.header import Header
from .places import PackPlace

COLLECTED_EVERY = 10
"""Workshops after whose reading the memory that they took is given back. Commands run without the garbage collector."""


CatalogueEntry = tuple[LibraryHeaders, PackPlace]
"""A workshop's place, and the headers of its library."""


class ListedWorkshop(NamedTuple):
    """A workshop of the library, and the one that its id opens instead, if it does."""

    place: PackPlace
    header: Header
    instead: PackPlace | None = None

    @property
    def duplicate(self) -> bool:
        """Whether its id opens another workshop."""
        return self.instead is not None


class Catalogue:
    """The workshops of the libraries, each once, the latest first.

    Those of one date stay in the order of the libraries. With `only`, the one in this folder. Raises LibraryError where a library cannot be
    read.
    """

    def __init__(self, searched: Iterable[str], cache: Cache, only: str | None = None) -> None:
        self.entries: list[CatalogueEntry] = []
        self._only = only and os.path.realpath(only)
        self._opened: dict[str, PackPlace] = {}
        seen = set()
        for headers in [LibraryHeaders(library, cache) for library in dict.fromkeys(searched)]:
            for place in headers.places:
                if place.real not in seen:
                    seen.add(place.real)
                    self._note(headers, place)
        self.entries.sort(key=lambda entry: entry[0].day(entry[1]), reverse=True)

    def _note(self, headers: LibraryHeaders, place: PackPlace) -> None:
        if self._only in (None, place.real):
            self.entries.append((headers, place))
        first = self._opened.get(place.id)
        if not place.trouble and (first is None or (opens_first(place) and not opens_first(first))):
            self._opened[place.id] = place

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[ListedWorkshop]:
        for headers, place in self.entries:
            yield self._listed(headers, place)

    def known(self) -> Iterator[ListedWorkshop]:
        """The workshops whose headers need not be made."""
        for headers, place in self.entries:
            if not headers.lacks(place):
                yield self._listed(headers, place)

    def _listed(self, headers: LibraryHeaders, place: PackPlace) -> ListedWorkshop:
        opened = self._opened.get(place.id, place)
        return ListedWorkshop(place, headers.of(place), None if opened is place else opened)

    @property
    def missing(self) -> int:
        """How many headers have to be made."""
        return sum(headers.lacks(place) for headers, place in self.entries)

    def make_missing(self) -> Generator[PackPlace, None, None]:
        """Make the headers that are missing, each before its place is given.

        Those made so far are kept, even if it is interrupted.
        """
        try:
            for headers, place in collecting([each for each in self.entries if each[0].lacks(each[1])]):
                headers.make(place)
                yield place
        finally:
            self.save()

    def save(self) -> None:
        """Write the headers that were made."""
        for headers in dict.fromkeys(headers for headers, _ in self.entries):
            headers.save()


def collecting(entries: Iterable[CatalogueEntry]) -> Iterator[CatalogueEntry]:
    """The entries, giving back the memory that reading them takes."""
    for number, entry in enumerate(entries, 1):
        yield entry
        if number % COLLECTED_EVERY == 0:
            gc.collect()
