"""What the first frame depends on.

The command line, the terminal, the settings and the files. Two starts that agree in all of them show the same frame.
"""

import os
import sys

from tui import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from collections.abc import Sequence

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


def is_kiosk(words: "Sequence[str]") -> bool:
    """Whether a command line runs the kiosk."""
    return words[:1] == ["kiosk"]


def situation_of(words: "Sequence[str]", size: tuple[int, int]) -> bytes:
    """The program, its command line and its terminal.

    Also the folder that it is started in, where a path may be relative to it.
    """
    if is_kiosk(words):
        from .kiosk_words import SERVED_VARIABLES, KioskWords  # late: the browser's own start needs none of it

        return _joined(size, SERVED_VARIABLES, KioskWords(words).words)
    library = os.environ.get("BEATBOOK_LIBRARY")
    multiplexed = (f"{name} set: {bool(os.environ.get(name))}" for name in MULTIPLEXERS)
    return _joined(size, VARIABLES, [*multiplexed, os.getcwd() if words or library else "", *words])


def _joined(size: tuple[int, int], variables: "Sequence[str]", more: "Sequence[str]") -> bytes:
    program = f"{FRAME_FORMAT} {__version__} {sys.implementation.cache_tag} {size[0]}x{size[1]}"
    return os.fsencode("\0".join([program, *(f"{name}={os.environ.get(name)}" for name in variables), *more]))


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
