"""The report's original text, if the user has it.

Its files are known by their sha256, and read when the first paragraph is needed. Only entries with lines can be shown.
"""

import os
import stat
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from tui.model.outline import Entry
from tui.text.visible import visible

LARGEST_SOURCE = 2 * 2**20
"""The largest file accepted as a report, in bytes. The first report has 23,000."""
APART, EMPTY = " | ", "·"
"""The separator between the cells of a row, and the mark for an empty cell."""
MANY = 50
"""The most files in `seeds` to look at."""


class Original(Struct, frozen=True):
    """The lines of a file, or no lines and a sentence that says why.

    `file` is its id in the outline, empty for the only file.
    """

    lines: tuple[str, ...] = ()
    trouble: str = ""
    file: str = ""

    def paragraph(self, entry: Entry) -> tuple[str, ...]:
        """The lines of an entry of the outline, without blank ones.

        Empty if the file has no such lines.
        """
        first, last = entry.lines or (1, 0)
        return tuple(line for line in self.lines[max(0, first - 1) : last] if line)


class Source:
    """Where the original may be.

    It is the file that the user named, or else those in `seeds` with a recorded sha256. `recorded` gives the ids of files by sha256.
    """

    def __init__(self, recorded: Mapping[str, str], given: Path | None = None, seeds: Path | None = None) -> None:
        self.recorded = recorded
        self.given = given
        self.seeds = seeds

    @cached_property
    def originals(self) -> tuple[Original, ...]:
        """Each file of the original that was named or found, read once."""
        if self.given:
            return (read_source(self.given, self.recorded),)
        paths = _files(self.seeds) if self.seeds and self.recorded else []
        found = {each.file: each for each in (read_source(path, self.recorded) for path in paths) if not each.trouble}
        return tuple(found.values())

    @property
    def original(self) -> Original | None:
        """The first file of the original; None if none was named or found."""
        return self.originals[0] if self.originals else None

    def holding(self, entry: Entry) -> Original | None:
        """The file with an entry of the outline, or the named file that cannot be used.

        None if it was neither named nor found.
        """
        return next((each for each in self.originals if each.trouble or each.file == (entry.file or "")), None)


def read_source(path: Path, recorded: Mapping[str, str]) -> Original:
    """Read a file with a recorded sha256.

    Nothing of any other file is shown, as its lines would be other paragraphs.
    """
    try:
        raw = _bytes(path)
    except _Unfit as error:
        return Original(trouble=f"{visible(str(path))} {error}")
    except OSError as error:
        return Original(trouble=f"{visible(str(path))} cannot be read ({error.strerror or error}).")
    except ValueError:  # A null character, which no path can contain.
        return Original(trouble=f"{visible(str(path))} cannot be read (no such path).")
    from hashlib import sha256 as digest  # late, because few users have the file and it takes 2 ms of every start

    found = digest(raw).hexdigest()
    if found not in recorded:
        known = " or ".join(f"{sha256[:12]}…" for sha256 in recorded) or "none, as none is recorded"
        return Original(
            trouble=f"{visible(str(path))} is not the report that this workshop was made from (sha256 {found[:12]}…, "
            f"expected {known}), so its paragraphs are not shown."
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Original(trouble=f"{visible(str(path))} is not UTF-8 text.")
    return Original(tuple(map(_line, text.split("\n"))), file=recorded[found])


def _line(line: str) -> str:
    """A line made visible.

    The cells of a row are separated and empty ones marked, so that each stays in its column.
    """
    cells = [visible(cell) for cell in line.split("\t")]
    return APART.join(cell or EMPTY for cell in cells) if len(list(filter(None, cells))) > 1 else visible(line)


class _Unfit(Exception):
    """A file that cannot be used.

    The message is a sentence without its subject.
    """


def _bytes(path: Path) -> bytes:
    # Open without waiting: a pipe that nobody writes to would block for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise _Unfit("is not a regular file.")
        if status.st_size > LARGEST_SOURCE:
            raise _Unfit(f"is larger than {LARGEST_SOURCE // 2**20} MiB, too large for a report.")
        raw = file.read(LARGEST_SOURCE)
    if b"\0" in raw:
        raise _Unfit("is not a text file.")
    return raw


def _files(folder: Path) -> list[Path]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [folder / name for name in names if name.endswith((".txt", ".md"))][:MANY]
