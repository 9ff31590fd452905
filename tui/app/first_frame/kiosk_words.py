"""The kiosk's command line, as far as its first frame depends on it."""

import os

from tui.library.cache import PREPARED

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would take as long as all the rest.
    from collections.abc import Sequence

LOCALE = ("LANG", "LC_ALL", "LC_CTYPE")
SERVED_VARIABLES = ("COLORTERM", "NO_COLOR", "TERM", *LOCALE)
"""The variables that decide what the kiosk shows; it takes no settings from others."""
_NO_MATTER = ("--command=", "--mouse", "--no-mouse")
_VALUED = ("--cache", "--library", "--live-dir")


class KioskWords:
    """What counts of a command line, and the folder of the prepared cache.

    Of the directory of live presentations only that there is one: its viewers have one key more.
    """

    def __init__(self, words: "Sequence[str]") -> None:
        self.folder = PREPARED
        self.words: list[str] = []
        left = iter(words)
        for word in left:
            name, equals, value = word.partition("=")
            if name in _VALUED and not equals:
                value = next(left, "")
            if name == "--cache":
                self.folder = value
            elif name == "--library":
                self.words += [name, os.path.abspath(os.path.expanduser(value))]
            elif name == "--live-dir":
                self.words.append(name)
            elif word not in _NO_MATTER:
                self.words.append(word)


def shows_home(words: "Sequence[str]") -> bool:
    """Whether a kiosk opens the browser: for no look-up, and on no presentation."""
    return not any(word.startswith(("--command", "--follow")) and word != "--command=" for word in words)
