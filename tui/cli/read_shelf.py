"""The workshops of the library for `beatbook read`: opened, listed and searched."""

from typing import TYPE_CHECKING

from tui.library.finder import LibraryError, find_workshop, validate_command
from tui.library.opening import Library
from tui.reader.shelf import NotOnShelf, Shelf, Shelved
from tui.text.numbers import plural

from .load import load_workshop
from .options import searched, workshop_cache

if TYPE_CHECKING:
    import argparse

    from tui.library.catalogue import ListedWorkshop
    from tui.library.kept.header import Header
    from tui.model.pack import Pack
    from tui.reader.page import ReadingPage
    from tui.search.across.search import LibrarySearch

NO_INDEX = "This library has no index, so only one workshop can be searched. Whoever serves it makes one with: beatbook cache --build"

DAMAGED = "The index of this library is damaged. To make it again: beatbook cache --build"


def shelf(chosen: "argparse.Namespace", pack: "Pack") -> Shelf:
    """The workshops of the library, for a conversation that goes on in another."""
    served = bool(getattr(chosen, "kiosk", False) or getattr(chosen, "served", False))

    def opened(id: str) -> "Pack":
        try:
            folder = find_workshop(id, searched(chosen))
            read = load_workshop(folder, workshop_cache(chosen))
        except LibraryError:
            raise NotOnShelf(f"No workshop called {id!r} in the library.") from None
        if read.pack is None:
            raise NotOnShelf(f"The workshop {id!r} has problems.{'' if served else f' To list them: {validate_command(folder)}'}")
        return read.pack

    def listed() -> list[Shelved]:
        from .listed import listed_workshops  # late: only this command needs it

        found = [_shelved(each, served) for each in listed_workshops(chosen)]
        return found if any(each.id == pack.id and each.title for each in found) else [Shelved(pack.id, pack.title), *found]

    several = Library(searched(chosen)).has_several()
    return Shelf(opened, listed, _LibrarySearching(chosen, served) if several else None)


class _LibrarySearching:
    """Searches the index, which is made for the first search unless others serve it."""

    def __init__(self, chosen: "argparse.Namespace", served: bool) -> None:
        self._chosen, self._served = chosen, served
        self._search: LibrarySearch | None = None

    def __call__(self, words: str) -> "ReadingPage":
        """The results. Raises NotOnShelf."""
        from tui.library.index.database import IndexDamaged  # late, as below: few conversations search the library
        from tui.reader.places import results_everywhere

        for discards in (not self._served, False):
            try:
                self._search = self._search or self._opened(discards=False)
                return results_everywhere(self._search, words)
            except IndexDamaged:
                self._search = self._opened(discards=True) if discards else None
        raise NotOnShelf(DAMAGED)

    def _opened(self, *, discards: bool) -> "LibrarySearch":
        from tui.library.index.build import LibraryIndex
        from tui.search.across.search import LibrarySearch

        from .find_all import build_index

        cache = workshop_cache(self._chosen)
        try:
            index = LibraryIndex(searched(self._chosen), cache)
        except LibraryError as error:
            raise NotOnShelf(f"{error}.") from None
        if discards:
            index.discard()
        if not self._served:
            build_index(index, keeps=bool(cache.own))
        elif not index.exists:
            raise NotOnShelf(NO_INDEX)
        return LibrarySearch(index.reader())


def _shelved(each: "ListedWorkshop", served: bool) -> Shelved:
    """A workshop as it is read out. Nobody over SSH hears the problems of its files."""
    header = each.header
    if each.duplicate:
        return Shelved(each.place.id, "", reason="its id opens another workshop")
    if header.reason:
        return Shelved(each.place.id, "", reason="it has problems" if served and not each.place.trouble else header.reason)
    about = (header.force, _dated(header), f"{plural(header.questions, 'question')} to ask" if header.questions else "")
    return Shelved(each.place.id, header.title, ", ".join(filter(None, about)))


def _dated(header: "Header") -> str:
    from tui.text.dates import date  # late, so that --help does not wait for msgspec
    from tui.text.periods import when

    if header.held:
        return date(header.held)
    if header.reported:
        return f"reported {date(header.reported)}"
    return when(header.period) if header.period else ""
