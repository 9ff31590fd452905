"""The headers of a library's workshops: those in the cache, and those made now.

A header in the cache counts as long as nothing in the workshop's folder has changed. All headers of a library are in one file, which is
written in one step, with what other programs have written since. At worst, a header is made twice.
"""

import os
from time import monotonic
from typing import TYPE_CHECKING
from zlib import crc32

from tui.text.visible import legible

from .cache import Cache
from .dated import date_of
from .kept.header import Header
from .kept.headers_file import KeptHeader, headers_as_bytes, headers_from_bytes, kept_header
from .places import PackPlace, pack_places
from .stamp import folder_stamp, readable

if TYPE_CHECKING:
    from tui.pack.problems import PackError

    from .stamp import Stamp

SAVED_EVERY = 2.0
"""Seconds after which the headers that were made are written. No more is lost where the process is killed."""


class LibraryHeaders:
    """The workshops of one library, the latest first, and the headers that are known.

    Raises LibraryError where the library cannot be read.
    """

    def __init__(self, library: str, cache: Cache) -> None:
        self.library, self._cache = os.path.realpath(library), cache
        self._known: dict[str, KeptHeader] = {}
        self._unsaved: set[str] = set()
        self._saved_at = monotonic()
        kept = self._loaded() if cache.used else {}
        self._days: dict[str, int] = {}
        found_places = []
        for place in pack_places(library):
            found = None if place.trouble else self._current(place, kept.get(place.name, ()))
            if found:
                self._known[place.name] = found
            self._days[place.name] = found.day if found else -1 if place.trouble else date_of(place.folder).toordinal()
            found_places.append(place)
        self.places = sorted(found_places, key=lambda place: self._days[place.name], reverse=True)

    def day(self, place: PackPlace) -> int:
        """The date of a workshop as a number, by which it is ordered."""
        return self._days[place.name]

    def lacks(self, place: PackPlace) -> bool:
        """Whether the header of a workshop has to be made."""
        return not place.trouble and place.name not in self._known

    def of(self, place: PackPlace) -> Header:
        """The header of a workshop, which is made if it is not known."""
        if place.trouble:
            return Header(problems=1, reason=f"cannot be read: {place.trouble}")
        known = self._known.get(place.name)
        if header := known and known.opened:
            return header
        self.make(place)
        return self._known[place.name].opened or Header()

    def make(self, place: PackPlace) -> None:
        """Read a workshop and note its header, or its first problem.

        What was made is written from time to time. Call `save` after the last one.
        """
        before = folder_stamp(place.folder, place.real)
        self.note(place, before, _made(place))

    def note(self, place: PackPlace, before: "Stamp | None", header: Header) -> None:
        """Note a header, with the stamp of its folder before reading.

        It is not kept where its files may still be changing, or may not be read: then others may be able to, or this user later.
        """
        self._known[place.name] = kept_header(before.text if before else "", self._days[place.name], header)
        if before and before.settled and readable(place.folder):
            self._unsaved.add(place.name)
        if monotonic() - self._saved_at > SAVED_EVERY:
            self.save()

    def save(self) -> None:
        """Write the headers that were made, with those that others have written since."""
        if self._unsaved and self._cache.own:
            there = {place.name for place in self.places}
            own = Cache((self._cache.own,))
            others = (headers_from_bytes(data, self.library) for data in own.load_each(self._name))
            all_headers = {name: header for headers in others for name, header in headers.items() if name in there}
            all_headers |= {name: self._known[name] for name in self._unsaved}
            self._cache.save(self._name, headers_as_bytes(self.library, all_headers))
        self._saved_at = monotonic()

    @property
    def _name(self) -> str:
        return f"{crc32(os.fsencode(self.library)):08x}.headers"

    def _loaded(self) -> dict[str, list[KeptHeader]]:
        """What each folder of the cache has, the user's own first."""
        found: dict[str, list[KeptHeader]] = {}
        for data in self._cache.load_each(self._name):
            for name, header in headers_from_bytes(data, self.library).items():
                found.setdefault(name, []).append(header)
        return found

    def _current(self, place: PackPlace, kept: "list[KeptHeader] | tuple[()]") -> KeptHeader | None:
        now = folder_stamp(place.folder, place.real) if kept else None
        return next((each for each in kept if now and each.stamp == now.text), None)


def _made(place: PackPlace) -> Header:
    from pathlib import Path  # late, as all of these: what is in the cache need not be read

    from tui.nodes.kinds import addresses
    from tui.pack.problems import PackError
    from tui.pack.reader import read_pack

    from .kept.header import header_of

    try:
        return header_of(read_pack(Path(place.folder), addresses))
    except PackError as error:
        return broken_header(place, error)


def broken_header(place: PackPlace, error: "PackError") -> Header:
    """The header of a workshop with problems: how many, and the first one."""
    first = error.problems[0]
    path = os.path.relpath(first.path, place.folder) if os.path.dirname(first.path) else first.path
    return Header(problems=len(error.problems), reason=legible(str(first._replace(path=path))))
