"""The files that a first frame or an answer depends on, and their signs.

It may be shown again as long as none of them has changed. This module is read before anything else is imported.
"""

import os

from .stamp import ALL_CODE, SETTLED, path_signs, program_stamp, signs_of

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from collections.abc import Iterable

PACK_MARK = "datapackage.yaml"
"""The file that makes a folder a workshop's."""
DATED = "workshop.yaml"
"""The file with a workshop's date, which decides its place in the library."""
MOST_FILES = 2_000
"""The most files and libraries to look at before something is shown again."""
ABSENT = "-"
_FILE, _LIBRARY = "f", "l"


class Sources:
    """Files and folders, and libraries.

    A library has changed when another of its workshops may be the one to open: when one is added or removed, or has another date.
    """

    def __init__(self, files: "Iterable[str]", libraries: "Iterable[str]") -> None:
        self.files, self.libraries = files, libraries

    def stamped(self, code: tuple[str, ...] = ALL_CODE) -> "Stamped | None":
        """The signs of all of these as they are now, and of the code in these folders.

        None where there are too many, or where a name has a line break. Raises OSError where a folder no longer exists.
        """
        paths = [(_FILE, path) for path in dict.fromkeys(self.files)] + [(_LIBRARY, path) for path in dict.fromkeys(self.libraries)]
        if len(paths) > MOST_FILES or any("\n" in path or "\0" in path for _, path in paths):
            return None
        lines, newest = [program_stamp(code)], 0
        for kind, path in paths:
            signs, changed = _signs(kind, path)
            if "\n" in signs:
                return None
            lines.append(f"{kind}{path}\0{signs}")
            newest = max(newest, changed)
        return Stamped(os.fsencode("\n".join(lines)), newest)


class Stamped:
    """The signs of files, and when the latest of them changed, in nanoseconds."""

    def __init__(self, lines: bytes, newest: int) -> None:
        self.lines, self.newest = lines, newest

    def settled_before(self, began: int) -> bool:
        """Whether the last change was well before a time, in nanoseconds.

        What was read after that time is then what was stamped.
        """
        return self.newest < began - SETTLED


def unchanged(lines: bytes, code: tuple[str, ...] = ALL_CODE) -> bool:
    """Whether all files are as they were when they were stamped.

    The program's code too, in the folders with which it was stamped.
    """
    program, *rest = os.fsdecode(lines).split("\n")
    return program == program_stamp(code) and all(
        _signs(line[:1], path[1:])[0] == signs for line in rest for path, _, signs in (line.partition("\0"),)
    )


def _signs(kind: str, path: str) -> tuple[str, int]:
    try:
        return _library_signs(path) if kind == _LIBRARY else path_signs(path)
    except OSError:
        return ABSENT, 0


def _library_signs(library: str) -> tuple[str, int]:
    """The signs of a library, and its last change.

    They are each workshop's name, and the signs of the files that make it a workshop and date it. A library may itself be a workshop.
    """
    own, newest = path_signs(library)
    signs = [own]
    for name in ("", *sorted(os.listdir(library))):
        folder = os.path.join(library, name)
        mark, dated, itself = (_status(os.path.join(folder, file)) for file in (PACK_MARK, DATED, ""))
        if mark:
            signs.append(f"{name}/{signs_of(mark)}/{signs_of(dated) if dated else ABSENT}")
        newest = max(newest, *(max(each.st_mtime_ns, each.st_ctime_ns) for each in (mark, dated, itself) if each), 0)
    return "//".join(signs), newest


def _status(path: str) -> os.stat_result | None:
    try:
        return os.stat(path)
    except OSError:
        return None
