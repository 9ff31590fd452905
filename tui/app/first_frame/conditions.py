"""What the first frame depends on.

The command line, the terminal, the settings and the files. Two starts that agree in all of them show the same frame.
"""

import os
import sys

from tui import __version__
from tui.library.stamp import SETTLED, path_signs, program_stamp

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from collections.abc import Iterable, Sequence

FRAME_FORMAT = 1
"""How frames are kept. Raise it when that changes."""
VARIABLES = (
    "BEATBOOK_CURSOR", "BEATBOOK_GLYPHS", "BEATBOOK_LIBRARY", "BEATBOOK_LIVE_DIR", "BEATBOOK_READER", "BEATBOOK_THEME", "COLORTERM",
    "HOME", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "PYTHONUTF8", "TERM", "TEXTUAL_COLOR_SYSTEM", "XDG_STATE_HOME",
)  # fmt: skip
"""The variables that decide what is shown."""
MULTIPLEXERS = ("STY", "TMUX")
"""Variables that count if they are set at all: each session has another value."""
ADDRESS = b'"address"'
MOST_FILES = 2_000
"""The most files that are looked at before a frame is shown."""
ABSENT = "-"
_WHOLE = ("",)
"""All folders of the program decide what is drawn."""


class Stamped:
    """The signs of files, and when the latest of them changed, in nanoseconds."""

    def __init__(self, lines: bytes, newest: int) -> None:
        self.lines, self.newest = lines, newest


def situation_of(words: "Sequence[str]", size: tuple[int, int]) -> bytes:
    """The program, its command line and its terminal.

    Also the folder that it is started in, where a path may be relative to it.
    """
    library = os.environ.get("BEATBOOK_LIBRARY")
    parts = [
        f"{FRAME_FORMAT} {__version__} {sys.implementation.cache_tag} {size[0]}x{size[1]}",
        *(f"{name}={os.environ.get(name)}" for name in VARIABLES),
        *(f"{name} set: {bool(os.environ.get(name))}" for name in MULTIPLEXERS),
        os.getcwd() if words or library else "",
        *words,
    ]
    return os.fsencode("\0".join(parts))


def settings_of(file: str) -> bytes:
    """The saved settings; of the last address only its workshop.

    Where `forward` leads is shown when the browser is ready.
    """
    try:
        with open(file, "rb") as opened:
            lines = opened.read(64 * 1024).splitlines()
    except OSError:
        return b""
    kept = [line.strip(b" ,") for line in lines]
    return b"\n".join(line.partition(b":")[0] + line.partition(b'": "')[2].partition(b":")[0] if ADDRESS in line else line for line in kept)


def stamped(paths: "Iterable[str]") -> Stamped | None:
    """The signs of files and folders as they are now, and of the program.

    None where there are too many, or one has an odd name.
    """
    lines, newest = [program_stamp(_WHOLE)], 0
    for path in dict.fromkeys(paths):
        if len(lines) > MOST_FILES or "\n" in path or "\0" in path:
            return None
        signs, changed = _signs(path)
        lines.append(f"{path}\0{signs}")
        newest = max(newest, changed)
    return Stamped(os.fsencode("\n".join(lines)), newest)


def unchanged(lines: bytes) -> bool:
    """Whether the program and all files are as they were."""
    program, *files = os.fsdecode(lines).split("\n")
    return program == program_stamp(_WHOLE) and all(_signs(path)[0] == signs for path, _, signs in (line.partition("\0") for line in files))


def settled_before(found: Stamped, began: int) -> bool:
    """Whether nothing has changed since shortly before a start.

    `began` is in nanoseconds. What was read is then what was stamped.
    """
    return found.newest < began - SETTLED


def _signs(path: str) -> tuple[str, int]:
    try:
        return path_signs(path)
    except OSError:
        return ABSENT, 0
