"""The terminal from the first frame until the driver takes it over.

Whatever ends the program meanwhile leaves the terminal as it was.
"""

import os
import termios

# Not from `signal`, which makes enumerations of the same numbers: that takes longer than all else before the frame.
from _signal import (  # type: ignore[import-not-found]  # it has no stubs
    SIG_BLOCK,
    SIG_DFL,
    SIG_IGN,
    SIG_UNBLOCK,
    SIGHUP,
    SIGINT,
    SIGQUIT,
    SIGTERM,
    SIGTSTP,
    SIGWINCH,
    getsignal,
    pthread_sigmask,
    signal,
)

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take as long as all the rest.
    from types import FrameType
    from typing import Any

INPUT, OUTPUT = 0, 2
"""Textual reads standard input and draws on standard error."""
ENTER, LEAVE = b"\x1b[?1049h\x1b[?25l", b"\x1b[m\x1b[?1049l\x1b[?25h"
ENDING = (SIGINT, SIGQUIT, SIGTERM, SIGHUP)
LARGEST_DRAWN = (500, 200)
"""The most columns and rows to draw on: of a larger terminal the top left corner."""
USUAL = (80, 24)
"""What a terminal has that reports no size, as a serial line does."""
_LOCAL = termios.ECHO | termios.ICANON | termios.IEXTEN
_INPUT = termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR


def drawn_size(columns: int, rows: int) -> tuple[int, int]:
    """The columns and rows to draw on a terminal that reports a size, which may be 0."""
    return min(columns or USUAL[0], LARGEST_DRAWN[0]), min(rows or USUAL[1], LARGEST_DRAWN[1])


class EarlyTerminal:
    """The terminal, in the modes that typing ahead needs.

    `size` is in columns and rows, `before` has the settings to restore. What is shown can be `suspended` and shown again, unless the shell
    or the kiosk does not allow it. Raises termios.error where there is no terminal.
    """

    enter, leave, signals = ENTER, LEAVE, 0

    def __init__(self, *, suspended: bool = False) -> None:
        size = os.get_terminal_size(1)
        self.size = (size.columns, size.lines)
        self.before: list[Any] = termios.tcgetattr(INPUT)
        self.resized = False
        self._handlers: dict[int, Any] = {}
        self._suspended = suspended and getsignal(SIGTSTP) != SIG_IGN
        self._shown = b""

    def take(self, sequences: bytes) -> None:
        """Draw on the alternate screen.

        Keys are kept for the browser, and are not echoed. A signal restores the terminal.
        """
        for number in ENDING:
            if getsignal(number) != SIG_IGN:
                self._handle(number, self._end)
        if getsignal(SIGTSTP) != SIG_IGN:  # Where it is, the browser cannot be suspended later.
            self._handle(SIGTSTP, self.stop)
        self._handle(SIGWINCH, self._note_resize)
        self._shown = self.enter + sequences
        self._show()

    def _show(self) -> None:
        """Show what is to be shown; ctrl+z has to wait until that is whole."""
        pthread_sigmask(SIG_BLOCK, {SIGTSTP})
        try:
            self._draw()
        finally:
            pthread_sigmask(SIG_UNBLOCK, {SIGTSTP})

    def _draw(self) -> None:
        modes = termios.tcgetattr(INPUT)
        modes[0] &= ~_INPUT
        modes[3] &= ~(_LOCAL | self.signals)
        modes[6][termios.VMIN] = 1
        termios.tcsetattr(INPUT, termios.TCSANOW, modes)
        rest = self._shown
        while rest:
            rest = rest[os.write(OUTPUT, rest) :]

    def stop(self, *_: object) -> None:
        """Suspend the browser until it is in the foreground, then show the same again.

        In the background the kernel stops it again for changing the terminal's modes.
        """
        if not self._suspended:
            return
        self._restore()
        handler = signal(SIGTSTP, SIG_DFL)
        os.kill(0, SIGTSTP)  # The whole group, as `Job` does; that module takes too long to import here.
        signal(SIGTSTP, handler)
        size = os.get_terminal_size(1)
        self.resized |= self.size != (size.columns, size.lines)
        self._show()

    def give_back(self) -> None:
        """Return to the normal screen, and to the terminal's earlier settings."""
        try:
            self._restore()
        except (OSError, termios.error):
            return  # The terminal is gone.
        for number, handler in self._handlers.items():
            signal(number, handler)

    def _restore(self) -> None:
        os.write(OUTPUT, self.leave)
        termios.tcsetattr(INPUT, termios.TCSANOW, self.before)

    def _handle(self, number: int, handler: "Any") -> None:
        self._handlers.setdefault(number, signal(number, handler))

    def _note_resize(self, *_: object) -> None:
        self.resized = True

    def _end(self, number: int, _: "FrameType | None") -> None:
        os.set_blocking(OUTPUT, False)  # For the terminal may take no more output.
        self.give_back()
        os.set_blocking(OUTPUT, True)
        os._exit(128 + number)
