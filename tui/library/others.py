"""The other workshops of the libraries, by their headers."""

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from tui.model.others import KnownMeasure, KnownWorkshop, Noted, Others, supply_others, unnoted
from tui.model.sentence_case import capital

from .cache import Cache
from .common_measures import COMMON_MEASURES
from .places import LibraryError
from .stamp import files_read

if TYPE_CHECKING:
    from tui.model.common_measures import CommonMeasure
    from tui.model.pack import Pack
    from tui.pack.problems import PackError

    from .catalogue import Catalogue, ListedWorkshop

UNREAD_MEASURES = "The library's measures.yaml has problems, so forces are compared only by same_as of their workshops."


class LibraryOthers(Others):
    """The workshops of some libraries. Nothing is read before it is asked for.

    `catalogue` gives the list of the workshops, and `opener` opens the workshop in a folder: both for who shows how far that is.
    """

    def __init__(
        self,
        libraries: Callable[[], Sequence[str]],
        cache: Cache,
        *,
        catalogue: "Callable[[], Catalogue] | None" = None,
        opener: "Callable[[str], Pack | None] | None" = None,
    ) -> None:
        self._libraries, self._cache = libraries, cache
        self._catalogue, self._opener = catalogue or self._listed, opener or self._open
        self._known: tuple[KnownWorkshop, ...] | None = None
        self._folders: dict[str, str] = {}
        self._opened: dict[str, None] = {}
        self._common: Sequence[CommonMeasure] | None = None
        self._trouble = ""
        self.error: PackError | None = None
        """The problems of the libraries' lists of measures, once they have been read."""
        self.asked = False
        """Whether anything was asked: what is said then depends on other workshops too."""

    def known(self, noted: Noted = unnoted) -> Sequence[KnownWorkshop]:
        """The workshops by their headers, each id once."""
        self.asked = True
        if self._known is None:
            try:
                listed = self._read(noted)
            except LibraryError as error:
                listed, self._trouble = [], f"{capital(str(error))}."
            self._folders = {each.place.id: each.place.folder for each in listed}
            self._known = tuple(map(_known, listed))
        return self._known

    def _read(self, noted: Noted) -> "list[ListedWorkshop]":
        found = self._catalogue()
        missing = found.missing
        with closing(found.make_missing()) as making:  # What was made is kept if the one who hears of it has had enough.
            for done, _ in enumerate(making, 1):
                noted(done, missing)
        return [each for each in found if not each.duplicate]

    def unread(self) -> int:
        """How many headers have to be made first. Raises LibraryError."""
        return 0 if self._known is not None else self._catalogue().missing

    def common(self) -> "Sequence[CommonMeasure]":
        """The definitions that the libraries list; none where their files have problems."""
        if self._common is None:
            from tui.pack.problems import PackError  # late: most commands compare nothing

            from .common_measures import common_measures

            try:
                self._common = common_measures(self._libraries())
            except PackError as error:
                self._common, self.error = (), error
        return self._common

    def problems(self) -> Sequence[str]:
        """What is wrong with the libraries, in sentences without the names of files."""
        return [*([self._trouble] if self._trouble else []), *([UNREAD_MEASURES] if self.error else [])]

    def opened(self, id: str) -> "Pack | None":
        """A workshop, with the way to the others."""
        self.known()
        pack = self._opener(self._folders[id]) if id in self._folders else None
        if id in self._folders:
            self._opened[self._folders[id]] = None
        if pack is not None:
            supply_others(pack, self)
        return pack

    def files(self) -> Iterator[str]:
        """The files of the workshops that were opened, and the lists of definitions.

        What was said depends on them, and on which workshops the libraries have. Raises OSError where a folder has gone.
        """
        for folder in self._opened:
            yield folder
            yield from files_read(os.path.realpath(folder))
        yield from (path for library in self._libraries() if os.path.lexists(path := os.path.join(library, COMMON_MEASURES)))

    def _open(self, folder: str) -> "Pack | None":
        from tui.pack.problems import PackError  # late, as above

        from .workshop import open_workshop

        with suppress(PackError):
            return open_workshop(folder, self._cache)
        return None

    def _listed(self) -> "Catalogue":
        from .catalogue import Catalogue

        return Catalogue(self._libraries(), self._cache)


def _known(listed: "ListedWorkshop") -> KnownWorkshop:
    header, id = listed.header, listed.place.id
    if header.reason:
        return KnownWorkshop(id, closed=header.reason)
    measures = (KnownMeasure(name, same_as) for name, _, same_as in (each.partition("=") for each in header.measures))
    covered = header.period
    day = header.held or header.reported or (covered.last if covered else dt.date.min)
    return KnownWorkshop(id, header.force, day, tuple(measures))
