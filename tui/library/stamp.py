"""The stamp of a workshop's folder: all that reading depends on, as one text.

Two readings with the same stamp give the same pack. It has the name, the size, the times, the inode and the device of every file, so that a
file changed in place has another stamp, even one of the same size whose time was set back: nothing can set back when its inode changed.
"""

import os
import stat
import sys
import time

from tui import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would delay the browser's first frame.
    from collections.abc import Iterator

FORMAT = 3
"""How cached files are laid out. Raise it when that changes, or what a part of one means."""
MOST = 1_000
"""The most files and folders in a workshop that is kept in the cache."""
SETTLED = 2_000_000_000
"""Nanoseconds since the last change after which a further change has another time, on any file system."""
CODE = ("model", "navigation", "text", "analysis", "pack", "charts", "nodes", "library")
"""The folders of the program that decide how a pack is read, and what can be found in it."""
LOOK_UP_CODE = (*CODE, "search", "cli")
"""Those that decide what a look-up prints."""
ALL_CODE = ("",)
"""All of them decide what the browser shows."""
_CODE_ENDINGS = (".py", ".tcss", ".tsv")


class Stamp:
    """The stamp, and whether it is old enough to trust.

    Nothing has changed for so long that a change after it would show.
    """

    __slots__ = ("settled", "text")

    def __init__(self, text: str, settled: bool) -> None:
        self.text, self.settled = text, settled


def folder_stamp(folder: str | os.PathLike[str], real: str = "") -> Stamp | None:
    """The stamp of a workshop's folder as it is now, whose real path may be given.

    None where it cannot be looked through, or holds too much. Take it before reading: what changes meanwhile then has another stamp.
    """
    real = real or os.path.realpath(folder)
    lines, newest = [f"{FORMAT} {__version__} {sys.implementation.cache_tag} {program_stamp()}", real], 0
    try:
        for path, signs, changed in _signs_within(real):
            if len(lines) > MOST:
                return None
            lines.append(f"{path}\0{signs}")
            newest = max(newest, changed)
    except (OSError, ValueError):
        return None
    from _blake2 import blake2b  # late, for the first frame; not from hashlib, which takes as long to import as a look-up takes

    text = blake2b(os.fsencode("\n".join(lines)), digest_size=16).hexdigest()
    return Stamp(text, time.time_ns() - newest > SETTLED)


def readable(folder: str | os.PathLike[str]) -> bool:
    """Whether this user may read all that reading the workshop in a folder looks at."""
    try:
        return all(os.access(path, os.R_OK) for path in files_read(os.path.realpath(folder)))
    except (OSError, ValueError):
        return False


def files_read(real: str) -> "Iterator[str]":
    """All paths that reading the workshop in a folder may look at.

    Folders too. An outline may stand beside the library.
    """
    return (path for path, _, _ in _signs_within(real))


def _signs_within(real: str) -> "Iterator[tuple[str, str, int]]":
    """These paths, each with its signs and its last change."""
    yield real, *path_signs(real)
    yield from _inside(real)
    above, name = os.path.split(real)
    outline = os.path.join(os.path.dirname(above), "seeds", f"{name}.yaml")
    try:
        status = os.lstat(outline)
    except (FileNotFoundError, NotADirectoryError):
        return
    yield outline, *_signs_and_change(outline, status)


def path_signs(path: str) -> tuple[str, int]:
    """The signs of a file or folder, of the link to it too, and its last change.

    The change in nanoseconds since 1970. Raises OSError.
    """
    return _signs_and_change(path, os.lstat(path))


def _signs_and_change(path: str, status: os.stat_result) -> tuple[str, int]:
    """The same, for a path whose own status is known."""
    if not stat.S_ISLNK(status.st_mode):
        return signs_of(status), max(status.st_ctime_ns, status.st_mtime_ns)
    target = os.stat(path)
    return f"{signs_of(status)} {signs_of(target)}", max(status.st_ctime_ns, target.st_ctime_ns, target.st_mtime_ns)


_counted: dict[str, tuple[int, int, int]] = {}


def program_stamp(folders: tuple[str, ...] = CODE) -> str:
    """The stamp of the program's own code, in these folders of the package.

    What an earlier state of it has kept is then never used. An installation replaces all files; in a checkout any may have been edited.
    Each folder is looked at once in a process.
    """
    package = os.path.dirname(os.path.dirname(__file__))
    if os.path.isdir(os.path.join(package, "data")):
        return signs_of(os.stat(__file__))
    counts, sizes, times = zip(*(_count_code(os.path.join(package, folder)) for folder in folders), strict=True)
    return f"{sum(counts)}:{sum(sizes)}:{max(times)}"


def _count_code(folder: str) -> tuple[int, int, int]:
    """How many files of code a folder has, their size, and the time of the newest."""
    if folder not in _counted:
        count = size = newest = 0
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(_CODE_ENDINGS):
                    status = entry.stat()
                    found = 1, status.st_size, status.st_mtime_ns
                elif name != "__pycache__" and entry.is_dir():
                    found = _count_code(os.path.join(folder, name))
                else:
                    continue
                count, size, newest = count + found[0], size + found[1], max(newest, found[2])
        _counted[folder] = count, size, newest
    return _counted[folder]


def _inside(folder: str) -> "Iterator[tuple[str, str, int]]":
    """Each path in a folder and the folders in it, in order, with signs and change.

    Links are not followed.
    """
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        yield entry.path, *_signs_and_change(entry.path, entry.stat(follow_symlinks=False))
        if entry.is_dir(follow_symlinks=False):
            yield from _inside(entry.path)


def signs_of(status: os.stat_result) -> str:
    """Size, times, inode and device."""
    return f"{status.st_size}:{status.st_mtime_ns}:{status.st_ctime_ns}:{status.st_ino}:{status.st_dev}"
