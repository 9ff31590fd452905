"""Files in a cache folder, written in one step.

They are read only where nobody else can have written them. What goes wrong here is no reason to trouble anybody: a file that cannot be read
or trusted is not there, and one that cannot be written is left out.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple
from zlib import crc32

LIMIT = 64 * 2**20
"""The largest file to read, and the most bytes that a cache folder is left with after writing."""
PREPARED = "/var/cache/beatbook"
"""Where root prepares a cache for every account of a machine, the kiosk's too."""
MARK = b"beatbook"
OTHERS = stat.S_IWGRP | stat.S_IWOTH
"""The rights with which somebody else could have written a file."""
_HEAD = len(MARK) + 4
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class Cache(NamedTuple):
    """The folders to read from, in order, and the one to write to, if any.

    `shared` is for a folder that every account may read.
    """

    folders: tuple[str, ...] = ()
    own: str = ""
    shared: bool = False

    @property
    def used(self) -> bool:
        """Whether anything is read from it or written to it."""
        return bool(self.folders or self.own)

    def load(self, name: str) -> bytes | None:
        """What was kept under a name, by the user or root.

        None if nothing was, or if it is damaged.
        """
        for folder in self.folders:
            with suppress(OSError, ValueError), opened_folder(folder) as directory:
                if (found := _read(name, directory)) is not None:
                    return found
        return None

    def save(self, name: str, data: bytes) -> bool:
        """Keep data under a name. Whether that worked."""
        if not self.own:
            return False
        try:
            os.makedirs(os.path.dirname(self.own), mode=0o700, exist_ok=True)
            if not os.path.lexists(self.own):
                os.mkdir(self.own, 0o700)
                os.chmod(self.own, 0o755 if self.shared else 0o700)
            with opened_folder(self.own) as directory:
                _write(name, data, directory, 0o644 if self.shared else 0o600)
                from .sweep import sweep_folder  # late: most commands write nothing

                sweep_folder(directory, LIMIT)
        except (OSError, ValueError):
            return False
        return True


NONE = Cache()
"""No cache: everything is read."""


@contextmanager
def opened_folder(folder: str) -> Iterator[int]:
    """A cache folder by its descriptor.

    Raises OSError for a link, and where somebody else may write to it.
    """
    descriptor = os.open(folder, _READ | os.O_DIRECTORY)
    try:
        if not _trusted(os.fstat(descriptor)):
            raise PermissionError(f"{folder} is not yours alone to write to")
        yield descriptor
    finally:
        os.close(descriptor)


def user_folder() -> str:
    """The user's cache folder, in $XDG_CACHE_HOME or else in ~/.cache.

    Empty where there is none.
    """
    above = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(above):  # The standard says to ignore a relative path.
        above = os.path.expanduser("~/.cache")
    return os.path.join(above, "beatbook") if os.path.isabs(above) else ""


def _trusted(status: os.stat_result) -> bool:
    return status.st_uid in (os.geteuid(), 0) and not status.st_mode & OTHERS


def _read(name: str, directory: int) -> bytes | None:
    descriptor = os.open(name, _READ, dir_fd=directory)
    with open(descriptor, "rb", buffering=0) as file:
        status = os.fstat(descriptor)
        if not (stat.S_ISREG(status.st_mode) and _trusted(status) and status.st_size <= LIMIT):
            return None
        raw = file.read(LIMIT + 1) or b""
    data = raw[_HEAD:]
    return data if raw[:_HEAD] == MARK + crc32(data).to_bytes(4, "big") else None


def _write(name: str, data: bytes, directory: int, mode: int) -> None:
    temporary = f".{os.getpid()}-{name}"
    with suppress(FileNotFoundError):
        os.unlink(temporary, dir_fd=directory)  # of an earlier process of that number, which was killed
    descriptor = os.open(temporary, _WRITE, mode, dir_fd=directory)
    try:
        with open(descriptor, "wb") as file:
            os.fchmod(descriptor, mode)  # whatever the umask takes away
            file.write(MARK + crc32(data).to_bytes(4, "big") + data)
        os.replace(temporary, name, src_dir_fd=directory, dst_dir_fd=directory)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary, dir_fd=directory)
        raise
