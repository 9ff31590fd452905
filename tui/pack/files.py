"""Reads one text file of a pack, or says why not.

It may be missing, not a file, outside the pack, too large, or not UTF-8.
"""

import os
import stat
from typing import TYPE_CHECKING

from tui.text.visible import visible

from .problems import PackError, Problem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST_PACK_FILE = 12 * 2**20
"""The largest file to read, in bytes.

10,000 statements as rich as those of the bundled workshop are 7 MiB. A session over SSH may use 512 MiB of memory: each MiB of YAML takes
6 of them and a tenth of a second, and each MiB of a table, the worst case, 24 and a quarter of a second. `plain` limits YAML that has
little but values.
"""


def name_of(folder: str | os.PathLike[str]) -> str:
    """The id of the workshop in a folder.

    It is the folder's real name, even when reached through a link.
    """
    try:
        return os.path.basename(os.path.realpath(folder))
    except ValueError:  # A character that no path can contain.
        return visible(os.path.basename(folder))


def read_text(path: "Path", shown: str, within: "Path") -> str:
    """The text of a UTF-8 file inside the folder `within`.

    Without a byte order mark. Raises PackError.
    """
    raw = _read(path, shown, within)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PackError(
            [Problem(shown, raw.count(b"\n", 0, error.start) + 1, f"byte 0x{raw[error.start]:02X} is not UTF-8", "UTF-8 text")]
        ) from None


def _read(path: "Path", shown: str, within: "Path") -> bytes:
    try:
        status = path.stat()
        # Not Path.resolve, which takes three times as long, and reads 17 files for the bundled workshop.
        if not os.path.realpath(path).startswith(os.path.join(os.path.realpath(within), "")):
            raise PackError([Problem(shown, 1, "the link leads out of the folder", "a file inside it")])
        if not stat.S_ISREG(status.st_mode):
            what = "is a folder" if stat.S_ISDIR(status.st_mode) else "is not a regular file"
            raise PackError([Problem(shown, 1, what, "a text file")])
        with path.open("rb") as file:
            raw = file.read(LARGEST_PACK_FILE + 1)
    except FileNotFoundError:
        raise PackError([Problem(shown, 1, "the file is missing", "a text file")]) from None
    except OSError as error:
        raise PackError([Problem(shown, 1, f"the file cannot be read ({error.strerror})", "a text file")]) from None
    if len(raw) > LARGEST_PACK_FILE:
        raise PackError([Problem(shown, 1, "the file is too large", f"at most {LARGEST_PACK_FILE // 2**20} MiB")])
    return raw
