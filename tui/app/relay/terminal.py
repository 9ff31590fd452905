"""The terminal of a follower who only watches."""

import os
import select
import signal
import termios

from tui.app.first_frame.terminal import INPUT, OUTPUT, EarlyTerminal, drawn_size
from tui.app.suspending import Job

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would take memory in every follower.
    from types import FrameType

NO_WRAP, WRAP = b"\x1b[?7l", b"\x1b[?7h"
CURSOR = (b"\x1b[?25l", b"\x1b[?25h")
PIECE = 4096
"""The most bytes to write at once."""


class WatchingTerminal(EarlyTerminal):
    """A terminal that shows frames as fast as it takes them.

    `waker` becomes readable when a signal has come. Raises termios.error where there is no terminal.
    """

    enter, leave = EarlyTerminal.enter + NO_WRAP, WRAP + EarlyTerminal.leave
    signals = termios.ISIG  # ctrl+c, ctrl+z and ctrl+\ are keys, as they are in the browser.

    def __init__(self) -> None:
        super().__init__()
        self.job = Job()
        self.taken = self.continued = self.stopped = False
        self._waiting = b""
        self._cursor = False
        self.waker, self._alarm = os.pipe()
        for descriptor in (self.waker, self._alarm):
            os.set_blocking(descriptor, False)
        # A separate file description, so that the shell's is never left non-blocking.
        self.output = os.open(os.ttyname(OUTPUT), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
        self._handle(signal.SIGWINCH, self._note_resize)
        signal.set_wakeup_fd(self._alarm, warn_on_full_buffer=False)

    def measure(self) -> tuple[int, int]:
        """The size to draw for: that of the terminal, up to the largest."""
        size = os.get_terminal_size(1)
        self.size = (size.columns, size.lines)
        self.resized = False
        return drawn_size(*size)

    def take(self, sequences: bytes = b"") -> None:
        """Draw on the alternate screen from now on."""
        super().take(sequences)
        self._handle(signal.SIGTSTP, self._note_stop if self.job.stoppable else signal.SIG_IGN)
        self._handle(signal.SIGCONT, self._note_continue)
        self.taken, self._cursor = True, False

    def suspend(self) -> bool:
        """Stop until the job continues in the foreground.

        False if it cannot be stopped.
        """
        self.clear()
        self.give_back()
        self.job.stoppable = self.job.stop(INPUT)
        self.stopped = self.continued = False
        return self.job.stoppable

    def show(self, data: bytes, *, cursor: bool) -> None:
        """Write data after what is waiting."""
        if cursor is not self._cursor:
            self._cursor = cursor
            data += CURSOR[cursor]
        self._waiting += data
        self.flush()

    @property
    def busy(self) -> bool:
        """Whether something is waiting to be written."""
        return bool(self._waiting)

    def clear(self) -> None:
        """Drop what is waiting: the whole screen will be painted again."""
        self._waiting = b""

    def flush(self) -> None:
        """Write what is waiting, as far as the terminal takes it now.

        Raises OSError if it is gone.
        """
        try:
            while self._waiting:
                self._waiting = self._waiting[os.write(self.output, self._waiting[:PIECE]) :]
        except BlockingIOError:
            return

    def typed(self) -> bytes:
        """What has been typed; empty at the end of the input."""
        try:
            return os.read(INPUT, PIECE)
        except OSError:
            return b""

    def wake(self) -> None:
        """Take note of the signals that have come."""
        while select.select([self.waker], [], [], 0)[0]:
            os.read(self.waker, PIECE)

    def release(self) -> None:
        """Give up signals and output to the browser that draws here next; the modes stay."""
        signal.set_wakeup_fd(-1)
        for descriptor in (self.waker, self._alarm, self.output):
            os.close(descriptor)

    def _note_stop(self, _number: int, _frame: "FrameType | None") -> None:
        self.stopped = True

    def _note_continue(self, _number: int, _frame: "FrameType | None") -> None:
        self.continued = True
