"""Files in a cache folder, written in one step.

They are read only where nobody else can have written them. What goes wrong here is no reason to trouble anybody: a file that cannot be read
or trusted is not there, and one that cannot be written is left out.

This is read before the browser's first frame is shown, and imports only what takes no time: typing alone would take as long as the rest.
"""

import os
import stat
from zlib import crc32

from .cache_folder import LIMIT, opened_folder, trusted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PREPARED = "/var/cache/beatbook"
"""Where root prepares a cache for every account of a machine, the kiosk's too."""
MARK = b"beatbook"
_HEAD = len(MARK) + 4
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class Cache:
    """The folders to read from, in order, and the one to write to, if any.

    `shared` is for a folder that every account may read.
    """

    __slots__ = ("folders", "own", "shared")

    def __init__(self, folders: tuple[str, ...] = (), own: str = "", shared: bool = False) -> None:
        self.folders, self.own, self.shared = folders, own, shared

    @property
    def used(self) -> bool:
        """Whether anything is read from it or written to it."""
        return bool(self.folders or self.own)

    def load(self, name: str) -> bytes | None:
        """What was kept under a name, by the user or root.

        None if nothing was, or if it is damaged.
        """
        return next(self.load_each(name), None)

    def load_each(self, name: str) -> "Iterator[bytes]":
        """What was kept under a name in each of the folders."""
        return (found for folder in self.folders if (found := _loaded(name, folder)) is not None)

    def save(self, name: str, data: bytes, *, sweeps: bool = True) -> bool:
        """Keep data under a name. Whether that worked.

        Who saves many files, one after the other, `sweeps` the folder with the last one only: it looks at every file.
        """
        if not self.own:
            return False
        from .writing import write_in  # late: most commands write nothing

        try:
            write_in(self.own, name, MARK + crc32(data).to_bytes(4, "big") + data, shared=self.shared, sweeps=sweeps)
        except (OSError, ValueError):
            return False
        return True


NONE = Cache()
"""No cache: everything is read."""


def user_folder() -> str:
    """The user's cache folder, in $XDG_CACHE_HOME or else in ~/.cache.

    Empty where there is none.
    """
    above = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(above):  # The standard says to ignore a relative path.
        above = os.path.expanduser("~/.cache")
    return os.path.join(above, "beatbook") if os.path.isabs(above) else ""


def _loaded(name: str, folder: str) -> bytes | None:
    try:
        with opened_folder(folder) as directory:
            return _read(name, directory)
    except (OSError, ValueError):
        return None


def _read(name: str, directory: int) -> bytes | None:
    descriptor = os.open(name, _READ, dir_fd=directory)
    with open(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        if not (stat.S_ISREG(status.st_mode) and trusted(status) and status.st_size <= LIMIT):
            return None
        raw = file.read(LIMIT + 1) or b""
    data = raw[_HEAD:]
    return data if raw[:_HEAD] == MARK + crc32(data).to_bytes(4, "big") else None
