"""Makes the index of a library, and renews what has changed in it.

One program writes at a time; others wait for it, and find its work done. Each workshop is written in one step, so that whoever is stopped
loses no more than one.
"""

import fcntl
import gc
import os
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from tui.library.cache import Cache
from tui.library.cache_folder import opened_folder
from tui.library.catalogue import COLLECTED_EVERY
from tui.library.finder import each_place, opens_first
from tui.library.places import PackPlace
from tui.library.stamp import Stamp, folder_stamp
from tui.text.visible import legible

from .database import (
    ENDING,
    LOCK,
    SQLITE_RAISES,
    UNFINISHED,
    IndexDamaged,
    as_damage,
    index_name,
    open_to_read,
    open_to_write,
    remove_files,
)
from .reading import IndexReader
from .writing import PackRow, remove_pack, rows, write_pack, write_problem

if TYPE_CHECKING:
    from tui.model.pack import Pack

TRIES = 3
"""How often a workshop is read that changes meanwhile."""
MERGED = 200
"""So many workshops written at once are worth putting in order: a search then takes less time."""


class LibraryIndex:
    """The index of some libraries.

    It knows which of their workshops it has as they are now; `only` says which are indexed at all. Raises LibraryError where a library
    cannot be read.
    """

    def __init__(self, searched: Iterable[str], cache: Cache, only: Callable[[PackPlace], bool] | None = None) -> None:
        libraries = list(dict.fromkeys(searched))
        self._cache, self._name = cache, index_name(libraries)
        found = list(each_place(libraries))
        self.unreadable = [place for place in found if place.trouble]
        self.places = {os.fsencode(place.real): place for place in _opened(found) if only is None or only(place)}
        self._stamps = {key: folder_stamp(place.real, place.real) for key, place in self.places.items()}
        self._read_now: set[bytes] = set()
        self._connection: sqlite3.Connection | None = None
        self.lasts = True
        """False once the cache turned out not to be written: what is indexed then ends with this program."""
        self._rows: list[PackRow] = []
        self.changing: list[PackPlace] = []
        self._open()

    @property
    def exists(self) -> bool:
        """Whether there is an index, however old."""
        return self._connection is not None

    @property
    def missing(self) -> list[PackPlace]:
        """The workshops that have to be indexed, or indexed again."""
        current = {row.place for row in self._current()}
        return [place for key, place in self.places.items() if key not in current]

    @property
    def broken(self) -> list[PackRow]:
        """The workshops with problems, which cannot be searched."""
        return [row for row in self._current() if row.problem]

    def reader(self) -> IndexReader:
        """What has been indexed, for searching."""
        return IndexReader(self._connection or open_to_write(":memory:", shared=False), self._current())

    def build(self) -> Generator[PackPlace, None, None]:
        """Index the workshops that are missing, each before its place is given.

        Where the cache cannot be written, all are indexed in memory, for this program alone.
        """
        if not self.missing and not self._gone():
            return
        try:
            yield from self._build_kept()
        except (OSError, sqlite3.DatabaseError):
            self._close()
            yield from self._write_missing(self._in_memory())

    def discard(self) -> None:
        """Remove an index that turned out to be damaged, so that it is made again."""
        self._close()
        self._rows, self._read_now = [], set()
        with suppress(OSError), _only_writer(self._cache.own, self._name, shared=self._cache.shared):
            remove_files(self._cache.own, self._name)

    def _build_kept(self) -> Generator[PackPlace, None, None]:
        folder, shared = self._cache.own, self._cache.shared
        if not folder:
            raise PermissionError("no folder to write to")
        path = os.path.join(folder, self._name + (UNFINISHED if shared else ENDING))
        with _only_writer(folder, self._name, shared=shared):
            try:
                yield from self._write_in(path, shared)
            except (IndexDamaged, *SQLITE_RAISES) as error:
                if not isinstance(as_damage(error), IndexDamaged):
                    raise
                self._close()
                remove_files(folder, self._name)
                self._read_now.clear()
                yield from self._write_in(path, shared)
            if shared:
                os.chmod(path, 0o644)
                os.replace(path, path.removesuffix(UNFINISHED) + ENDING)
        self._close()
        self._open()

    def _write_in(self, path: str, shared: bool) -> Generator[PackPlace, None, None]:
        self._close()
        if shared and not os.path.exists(path):
            _copy(path.removesuffix(UNFINISHED) + ENDING, path)
        connection = open_to_write(path, shared=shared)
        try:
            self._rows = rows(connection)
            for row in self._gone():
                remove_pack(connection, row.place)
            yield from self._write_missing(connection)
            self._rows = rows(connection)
        finally:
            if connection is not self._connection or path != ":memory:":
                connection.close()
                self._connection = None

    def _write_missing(self, connection: sqlite3.Connection) -> Generator[PackPlace, None, None]:
        number = 0
        for number, place in enumerate(self.missing, 1):
            self._write(connection, place)
            yield place
            if number % COLLECTED_EVERY == 0:
                gc.collect()
        if number >= MERGED:
            connection.execute("INSERT INTO word (word) VALUES ('optimize')")
        self._rows = rows(connection)

    def _write(self, connection: sqlite3.Connection, place: PackPlace) -> None:
        """Index a workshop as it is before and after reading it."""
        key = os.fsencode(place.real)
        for _ in range(TRIES):
            before = folder_stamp(place.folder, place.real)
            pack, problem = _read(place, self._cache)
            if _same(before, folder_stamp(place.folder, place.real)):
                break
        else:
            self.changing.append(place)
            return
        # Where a further change might not show, it is indexed again the next time.
        stamp = before.text if before and before.settled else ""
        if pack:
            write_pack(connection, key, stamp, pack)
        else:
            write_problem(connection, key, stamp, legible(place.id), legible(problem))
        self._stamps[key] = before
        self._read_now.add(key)

    def _current(self) -> list[PackRow]:
        """What the index has as it is now."""
        return [row for row in self._rows if row.place in self.places and (row.place in self._read_now or self._has(row))]

    def _has(self, row: PackRow) -> bool:
        now = self._stamps[row.place]
        return now is not None and bool(row.stamp) and row.stamp == now.text

    def _gone(self) -> list[PackRow]:
        """What the index has of workshops that are no longer there."""
        return [row for row in self._rows if row.place not in self.places]

    def _open(self) -> None:
        """Open the index that has most of the workshops: the user's own, or root's."""
        best: tuple[int, sqlite3.Connection, list[PackRow]] | None = None
        for folder in self._cache.folders:
            with suppress(IndexDamaged, sqlite3.Error):
                if connection := open_to_read(folder, self._name):
                    self._rows = rows(connection)
                    found = (len(self._current()), connection, self._rows)
                    best = found if best is None or found[0] > best[0] else best
                    if best[0] == len(self.places):
                        break
        self._connection, self._rows = (best[1], best[2]) if best else (None, [])

    def _close(self) -> None:
        if self._connection:
            self._connection.close()
        self._connection = None

    def _in_memory(self) -> sqlite3.Connection:
        self._rows, self._read_now = [], set()
        self.lasts = False
        self._connection = open_to_write(":memory:", shared=False)
        return self._connection


def _opened(places: Iterable[PackPlace]) -> Iterator[PackPlace]:
    """The workshops that their ids open: the others cannot be named."""
    found: dict[str, PackPlace] = {}
    for place in places:
        if not place.trouble and (place.id not in found or (opens_first(place) and not opens_first(found[place.id]))):
            found[place.id] = place
    yield from found.values()


def _same(before: Stamp | None, after: Stamp | None) -> bool:
    return before is None or (after is not None and before.text == after.text)


def _read(place: PackPlace, cache: Cache) -> "tuple[Pack | None, str]":
    """The workshop, or its first problem.

    What the cache has is used; nothing is added.
    """
    from tui.library.workshop import open_to_search  # late, as both: what is indexed already need not be read
    from tui.pack.problems import PackError

    try:
        return open_to_search(place.folder, Cache(cache.folders)), ""
    except PackError as error:
        return None, str(error.problems[0])


@contextmanager
def _only_writer(folder: str, name: str, *, shared: bool) -> Iterator[None]:
    """Be the only program that writes an index. Waits for another one.

    The lock goes with the program that has it, however that ends. Raises OSError.
    """
    os.makedirs(folder, mode=0o700, exist_ok=True)
    if shared:
        os.chmod(folder, 0o755)  # noqa: S103 (others read what root prepares)
    with opened_folder(folder) as directory:
        descriptor = os.open(name + LOCK, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600, dir_fd=directory)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _copy(path: str, to: str) -> None:
    """Begin with what an earlier run has made."""
    import shutil  # late, as only root prepares an index

    with suppress(FileNotFoundError):
        shutil.copyfile(path, f"{to}-copy")
        os.replace(f"{to}-copy", to)
