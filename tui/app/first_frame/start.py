"""A start of the browser: shows the frame that is kept, or keeps another."""

import os
import termios
from time import time_ns
from zlib import crc32

from tui.app.state_path import state_path
from tui.library.cache import NONE, Cache, user_folder
from tui.library.sources import Sources, unchanged

from .conditions import is_kiosk, settings_of, situation_of
from .frame import Frame, frame_from_bytes
from .terminal import EarlyTerminal

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from collections.abc import Sequence
    from typing import Any, ClassVar


class Start:
    """What a start depends on, and the frame that it has shown, if any.

    With `prepares`, the frame is for others, and the browser ends once it is complete. Raises termios.error and OSError where there is no
    terminal.
    """

    current: "ClassVar[Start | None]" = None
    """The start of this process, if it may open the browser."""
    typed = b""
    """What was typed and read before the driver reads."""

    def __init__(self, words: "Sequence[str]", cache: Cache, *, prepares: bool = False) -> None:
        self.frame: Frame | None = None
        self.prepares = prepares
        self.kept = False
        self.terminal = EarlyTerminal(suspended=not is_kiosk(words))
        self.cache = cache
        self._began = time_ns()
        self._handed_over = False
        self._situation = situation_of(words, self.terminal.size)
        self._settings = b"" if is_kiosk(words) else settings_of(state_path())
        self._name = f"{crc32(self._situation + self._settings):08x}.frame"

    def show(self) -> None:
        """Show the frame that is kept, if all that it depends on is unchanged."""
        kept = frame_from_bytes(self.cache.load(self._name))
        if kept and kept.situation == self._situation and kept.settings == self._settings and unchanged(kept.files):
            self.frame = kept
            self.terminal.take(kept.sequences)

    @property
    def settings_before(self) -> "list[Any] | None":
        """The terminal's settings before the frame was shown.

        None without a frame, and once the driver has the terminal.
        """
        return self.terminal.before if self.frame and not self._handed_over else None

    def hand_over(self) -> "list[Any] | None":
        """Leave the terminal to the driver.

        Its settings before the frame was shown, once; None without a frame.
        """
        before = self.settings_before
        self._handed_over = True
        return before

    def withdraw(self) -> None:
        """Restore the terminal where nothing has taken it over."""
        if self.hand_over():
            self.terminal.give_back()
            self.frame = None

    def keep(self, sequences: str, rows: bytes, sources: Sources) -> None:
        """Keep a frame for the next start, unless one of its sources has changed since."""
        found = sources.stamped()
        if found is None or not found.settled_before(self._began):
            return
        frame = Frame(self._situation, self._settings, found.lines, sequences.encode(), rows).as_bytes()
        self.kept = (self.frame is not None and frame == self.frame.as_bytes()) or self.cache.save(self._name, frame)


def begin(words: "Sequence[str]") -> None:
    """Show the frame that this command line showed the last time, if it would again."""
    if not all(os.isatty(descriptor) for descriptor in range(3)):
        return
    try:
        Start.current = Start(words, _cache(words))
        Start.current.show()
    except (OSError, ValueError, termios.error):
        withdraw()


def withdraw() -> None:
    """Restore the terminal, unless the browser has taken it over."""
    if Start.current:
        Start.current.withdraw()


def _cache(words: "Sequence[str]") -> Cache:
    if "--served" in words:
        return NONE
    if is_kiosk(words):
        from .kiosk_words import KioskWords  # late, as for what it depends on

        return Cache((KioskWords(words).folder,))
    own = user_folder()
    return Cache((own,), own) if own else NONE
