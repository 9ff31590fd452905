"""What the kiosk's first frame depends on in its command line."""

import os

from tui.library.cache import PREPARED

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would take as long as all the rest.
    from collections.abc import Sequence

LOCALE = ("LANG", "LC_ALL", "LC_CTYPE")
SERVED_VARIABLES = ("COLORTERM", "NO_COLOR", "TERM", *LOCALE)
"""The variables that decide what the kiosk shows; it takes no settings from others."""
_IRRELEVANT = ("--command=", "--mouse", "--no-mouse")
_WITH_VALUE = ("--cache", "--library", "--live-dir")


class KioskWords:
    """The words that decide what is shown, and the folder of the prepared cache.

    The order of different options makes no difference, nor does it matter which directory of live presentations is given, only whether one
    is: viewers then have one more key.
    """

    def __init__(self, words: "Sequence[str]") -> None:
        self.folder = PREPARED
        libraries: list[str] = []
        followable: list[str] = []
        others: list[str] = []
        left = iter(words)
        for word in left:
            name, equals, value = word.partition("=")
            if name in _WITH_VALUE and not equals:
                value = next(left, "")
            if name == "--cache":
                self.folder = value
            elif name == "--library":
                libraries += [name, os.path.abspath(os.path.expanduser(value))]
            elif name == "--live-dir":
                followable = [name]
            elif word not in _IRRELEVANT:
                others.append(word)
        self.words = [*others, *followable, *libraries]


def shows_home(words: "Sequence[str]") -> bool:
    """Whether a kiosk opens at Home: it has no look-up and follows no presentation."""
    return not any(word.startswith(("--command", "--follow")) and word != "--command=" for word in words)
