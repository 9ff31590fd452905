"""The report's original text, where somebody has it: one file, known by its sha256, read when a paragraph of it is first asked for."""

import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tui.model.outline import Entry

from .visible import visible

LIMIT = 2 * 2**20
"""The largest file that is taken for a report, in bytes; the first one has 23 thousand."""
APART, EMPTY = " | ", "·"
"""Between the cells of a table's row, and in one that is empty."""
MANY = 50
"""Files that are looked at in `seeds`; there is room for one a workshop."""


@dataclass(frozen=True)
class Original:
    """A file's lines, or none and a sentence on why."""

    lines: tuple[str, ...] = ()
    trouble: str = ""

    def paragraph(self, entry: Entry) -> tuple[str, ...]:
        """The lines of an outline's entry, those that are blank left out; none where the file has no such lines."""
        first, last = entry.lines
        return tuple(line for line in self.lines[max(0, first - 1) : last] if line)


class Source:
    """Where the original of a workshop may be: a file that was named, else whichever in `seeds` has the recorded sha256."""

    def __init__(self, sha256: str, given: Path | None = None, seeds: Path | None = None) -> None:
        self.sha256 = sha256
        self.given = given
        self.seeds = seeds

    @cached_property
    def original(self) -> Original | None:
        """The text, read this once; None where no file was named and none is there."""
        if self.given:
            return read(self.given, self.sha256)
        for path in _files(self.seeds) if self.seeds else ():
            found = read(path, self.sha256)
            if not found.trouble:
                return found
        return None


def read(path: Path, sha256: str) -> Original:
    """A file's text where it has the sha256 that it should have. Of another file nothing is shown: its lines are other paragraphs."""
    try:
        raw = _bytes(path)
    except _Unfit as error:
        return Original(trouble=f"{visible(str(path))} {error}")
    except OSError as error:
        return Original(trouble=f"{visible(str(path))} cannot be read ({error.strerror or error}).")
    except ValueError:  # What no path can be, a null character in it.
        return Original(trouble=f"{visible(str(path))} cannot be read (no such path).")
    from hashlib import sha256 as digest  # late: few have the file, and it takes 2 ms of every start

    found = digest(raw).hexdigest()
    if found != sha256:
        return Original(
            trouble=f"{visible(str(path))} is another file than the one that this workshop records (sha256 {found[:12]}…, "
            f"not {sha256[:12]}…), so none of its paragraphs is shown."
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Original(trouble=f"{visible(str(path))} is not UTF-8 text.")
    return Original(tuple(map(_line, text.split("\n"))))


def _line(line: str) -> str:
    """A line that can be seen; of a table's row the cells, apart, so that what stands after an empty one stays in its column."""
    cells = [visible(cell) for cell in line.split("\t")]
    return APART.join(cell or EMPTY for cell in cells) if len(list(filter(None, cells))) > 1 else visible(line)


class _Unfit(Exception):
    """Not a file to read; a sentence without its subject."""


def _bytes(path: Path) -> bytes:
    # Without waiting: a pipe that nobody writes to would hold the browser up for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise _Unfit("is not a regular file.")
        if status.st_size > LIMIT:
            raise _Unfit(f"is larger than {LIMIT // 2**20} MiB, which no report is.")
        raw = file.read(LIMIT)
    if b"\0" in raw:
        raise _Unfit("is not a text file.")
    return raw


def _files(folder: Path) -> list[Path]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [folder / name for name in names if name.endswith((".txt", ".md"))][:MANY]
