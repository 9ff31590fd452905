"""Keeps a cache folder small: old files go, then the oldest of the rest."""

import os
import stat
import time
from contextlib import suppress

OLD = 90 * 24 * 3600
"""Seconds after which a file is removed. It is made again when it is needed."""
MOST_OF_EACH = {".headers": 100, ".pack": 10_000, ".frame": 100, ".home": 100, ".result": 100, ".answer": 300, ".index": 10}
"""The endings of the files that are kept, and how many of each; nothing else in the folder is touched."""
LASTING = (".headers", ".index")
"""What goes only where there are too many: each stands for a whole library and takes minutes to make."""
BESIDE_INDEX = (".index-wal", ".index-shm", ".index-lock", ".index-new", ".index-journal")
"""The endings of files that stand beside an index, and go with the whole folder only."""
UNFINISHED = 3600
"""Seconds after which a temporary file is known to be left by a process that was killed."""


def sweep_folder(directory: int, limit: int) -> None:
    """Remove old files from an open folder, then the oldest beyond its limits.

    These are `limit` bytes in all, and so many files of each kind.
    """
    now, total, left = time.time(), 0, dict(MOST_OF_EACH)
    for name, status in _files(directory):
        ending = os.path.splitext(name)[1]
        lasting = ending in LASTING and not name.startswith(".")
        total += 0 if lasting else status.st_size
        left[ending] -= 1
        age = now - status.st_mtime
        old = age > (UNFINISHED if name.startswith(".") else OLD) or total > limit
        if (old and not lasting) or left[ending] < 0:
            with suppress(OSError):
                os.unlink(name, dir_fd=directory)


def clear_folder(directory: int) -> int:
    """Remove every file from an open folder; how many there were."""
    found = _files(directory, BESIDE_INDEX)
    for name, _ in found:
        os.unlink(name, dir_fd=directory)
    return len(found)


def folder_size(directory: int) -> tuple[int, int]:
    """How many files an open folder has, and how many bytes."""
    found = _files(directory, BESIDE_INDEX)
    return len(found), sum(status.st_size for _, status in found)


def _files(directory: int, more: tuple[str, ...] = ()) -> list[tuple[str, os.stat_result]]:
    """The files of the cache and their status, the newest first.

    Another process may remove one meanwhile.
    """
    found = []
    for name in os.listdir(directory):
        if name.endswith((*MOST_OF_EACH, *more)):
            with suppress(OSError):
                status = os.stat(name, dir_fd=directory, follow_symlinks=False)
                if not stat.S_ISDIR(status.st_mode):
                    found.append((name, status))
    return sorted(found, key=lambda each: each[1].st_mtime, reverse=True)
