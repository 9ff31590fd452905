"""A cache folder, opened only where nobody else can have written to it."""

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import TracebackType

LIMIT = 64 * 2**20
"""The largest file to read, and the most bytes that a user's cache folder is left with after writing."""
LIMIT_SHARED = 4 * 2**30
"""The most bytes of a folder that root prepares: it has every workshop of its libraries."""
OTHERS = stat.S_IWGRP | stat.S_IWOTH
"""The rights with which somebody else could have written a file."""
_OPEN = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC | os.O_DIRECTORY


class opened_folder:  # noqa: N801 (used as a function is)
    """A cache folder by its descriptor.

    Raises OSError for a link, and where somebody else may write to it.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def __enter__(self) -> int:
        self._descriptor = os.open(self._folder, _OPEN)
        if not trusted(os.fstat(self._descriptor)):
            os.close(self._descriptor)
            raise PermissionError(f"{self._folder} is not yours alone to write to")
        return self._descriptor

    def __exit__(self, kind: "type[BaseException] | None", error: BaseException | None, trace: "TracebackType | None") -> None:
        os.close(self._descriptor)


def trusted(status: os.stat_result) -> bool:
    """Whether only this user or root can have written to a file or folder."""
    return status.st_uid in (os.geteuid(), 0) and not status.st_mode & OTHERS
