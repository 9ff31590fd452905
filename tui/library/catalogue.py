"""The workshops of several libraries with their headers, for lists.

Nothing hides a workshop: a broken or unreadable one is listed with the reason, and so is one whose id opens another.
"""

import gc
from collections.abc import Generator, Iterable, Iterator
from typing import NamedTuple

from .cache import Cache
from .finder import opens_first
from .headers import LibraryHeaders
from .kept.header import Header
from .places import PackPlace

COLLECTED_EVERY = 10
"""Workshops after whose reading the memory that they took is given back. Commands run without the garbage collector."""


class ListedWorkshop(NamedTuple):
    """A workshop of the library, and whether its id opens another one."""

    place: PackPlace
    header: Header
    duplicate: bool


class Catalogue:
    """The workshops of the libraries, each once, the latest of each library first.

    With `only`, those in this folder. Raises LibraryError where a library cannot be read.
    """

    def __init__(self, searched: Iterable[str], cache: Cache, only: str | None = None) -> None:
        self._entries: list[tuple[LibraryHeaders, PackPlace]] = []
        self._opened: dict[str, PackPlace] = {}
        seen = set()
        for headers in [LibraryHeaders(library, cache) for library in dict.fromkeys(searched)]:
            for place in headers.places:
                if place.real not in seen:
                    seen.add(place.real)
                    self._note(headers, place, only)

    def _note(self, headers: LibraryHeaders, place: PackPlace, only: str | None) -> None:
        if only in (None, place.folder):
            self._entries.append((headers, place))
        first = self._opened.get(place.id)
        if not place.trouble and (first is None or (opens_first(place) and not opens_first(first))):
            self._opened[place.id] = place

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[ListedWorkshop]:
        for headers, place in self._entries:
            yield ListedWorkshop(place, headers.of(place), self._opened.get(place.id, place) is not place)

    @property
    def missing(self) -> int:
        """How many headers have to be made."""
        return sum(headers.lacks(place) for headers, place in self._entries)

    def make_missing(self) -> Generator[PackPlace, None, None]:
        """Make the headers that are missing, each before its place is given.

        Those made so far are kept, wherever that ends.
        """
        lacking = [(headers, place) for headers, place in self._entries if headers.lacks(place)]
        try:
            for number, (headers, place) in enumerate(lacking, 1):
                headers.make(place)
                if number % COLLECTED_EVERY == 0:
                    gc.collect()
                yield place
        finally:
            for headers in dict.fromkeys(headers for headers, _ in lacking):
                headers.save()
