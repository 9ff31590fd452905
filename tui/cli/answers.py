"""Prints the answer to a look-up again.

Only while nothing that it depends on has changed. Neither the parser nor the model is imported for it.
"""

import os
import sys
from time import time_ns
from zlib import crc32

from tui import __version__
from tui.library.cache import Cache, user_folder
from tui.library.parts import joined_parts, separate_parts
from tui.library.sources import unchanged
from tui.library.stamp import LOOK_UP_CODE

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from collections.abc import Callable, Sequence
    from typing import TextIO

    from tui.library.sources import Sources

ANSWER_FORMAT = 1
"""How answers are kept. Raise it when that changes."""
LONGEST_ANSWER = 2**20
"""In bytes. A longer answer is made again each time."""
ANSWER_VARIABLES = ("BEATBOOK_LIBRARY", "COLUMNS", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "PYTHONUTF8", "TERM")
"""The variables that decide what is printed."""
_PARTS = 4


class LookUp:
    """A look-up, and what its output depends on besides the files."""

    def __init__(self, words: "Sequence[str]") -> None:
        own = user_folder()
        self._cache = Cache((own,), own) if own else Cache()
        self._began = time_ns()
        self._situation = _situation(words)
        self._name = f"{crc32(self._situation):08x}.answer"

    def answer(self) -> bool:
        """Print the answer that is kept, if nothing has changed; whether that was done.

        Raises OSError where the output cannot be written.
        """
        kept = separate_parts(self._cache.load(self._name), _PARTS)
        if not kept or kept[0] != self._situation or not unchanged(kept[1], LOOK_UP_CODE):
            return False
        _print(sys.stdout, kept[2])
        _print(sys.stderr, kept[3])
        return True

    def keep(self, output: bytes, remarks: bytes, sources: "Callable[[], Sources]") -> None:
        """Keep the answer, unless one of its sources has changed since the look-up began.

        `output` is what was printed to standard output, and `remarks` to standard error.
        """
        try:
            found = sources().stamped(LOOK_UP_CODE)
        except (OSError, ValueError):
            return
        if found and found.settled_before(self._began) and len(output) + len(remarks) <= LONGEST_ANSWER:
            self._cache.save(self._name, joined_parts((self._situation, found.lines, output, remarks)))


def _situation(words: "Sequence[str]") -> bytes:
    """The program, its command line, its environment and where its output goes.

    Also the folder that it is started in: a path may be relative to it.
    """
    parts = [
        f"{ANSWER_FORMAT} {__version__} {sys.implementation.cache_tag} {sys.flags.utf8_mode}",
        *(f"{name}={os.environ.get(name)}" for name in ANSWER_VARIABLES),
        *(f"{stream.encoding} {stream.errors} {_width(stream)}" for stream in (sys.stdout, sys.stderr)),
        os.getcwd(),
        *words,
    ]
    return os.fsencode("\0".join(parts))


def _width(stream: "TextIO") -> int:
    """In columns; 0 for what is no terminal, -1 for one without a size."""
    if not stream.isatty():
        return 0
    try:
        return os.get_terminal_size(stream.fileno()).columns or -1
    except OSError:
        return -1


def _print(stream: "TextIO", data: bytes) -> None:
    """Past the text layer: the characters are encoded already."""
    if data:
        stream.buffer.write(data)
        stream.flush()
