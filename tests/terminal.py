"""A real pseudo-terminal for the tests and the benchmark.

It runs a program in a session of its own, and keeps its bytes and what they show. There is only one thread: bytes are stamped as they are
read, and drawn when somebody looks, so that drawing never delays a reading.
"""

import os
import pty
import select
import signal
import termios
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from time import monotonic, sleep
from types import TracebackType
from typing import NamedTuple, Self

from tests.emulator import Emulator
from tests.processes import PATIENCE, at_work, running
from tests.typed import sent

SIGNALS = (signal.SIGHUP, signal.SIGINT, signal.SIGPIPE, signal.SIGQUIT, signal.SIGTERM, signal.SIGTSTP, signal.SIGWINCH)


class Arrival(NamedTuple):
    """When bytes were read (in seconds of the monotonic clock), and how many."""

    at: float
    size: int


class Terminal:
    """A program in a terminal of a given size.

    Leaving the `with` block ends the program, whatever happened inside. The program sees PATH, HOME, a UTF-8 locale, `TERM` and the
    variables in `env`, nothing else. With `answering`, the terminal answers questions (modes, cursor, kind of device) as a modern one
    does; without, it is silent, like an old one. `claims` are the columns and rows that it reports, if not its own.

    Times are in seconds of `time.monotonic`, the same clock as the program's. `others` gives the processes outside the program's session
    that draw here too, such as what a server has started for it.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 80,
        rows: int = 24,
        term: str = "xterm-256color",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        answering: bool = False,
        claims: tuple[int, int] | None = None,
    ) -> None:
        self.emulator = Emulator(columns, rows)
        self.answering = answering
        self.received = bytearray()
        self.arrivals: list[Arrival] = []
        self.over = False
        self.others: Callable[[], Iterable[int]] = tuple
        self._drawn = 0
        self._code: int | None = None
        self._master, slave = pty.openpty()
        termios.tcsetwinsize(slave, (claims or (columns, rows))[::-1])
        self.attributes_before = termios.tcgetattr(slave)
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        # Folders that cannot exist: no test writes to the user's own.
        none = {"XDG_STATE_HOME": os.devnull, "XDG_CACHE_HOME": os.devnull}
        self.started = monotonic()
        self.pid = self.spawn(command, cwd, {**kept, "LANG": "C.UTF-8", "TERM": term, **none, **(env or {})}, slave)
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def spawn(self, command: Sequence[str], cwd: Path | None, environment: Mapping[str, str], slave: int) -> int:
        """Start a program with the other end of the line as its terminal; its process."""
        actions = [(os.POSIX_SPAWN_OPEN, 0, os.ttyname(slave), os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        words = [*(["env", "-C", str(cwd)] if cwd else []), *command]
        # A session leader gets the terminal that it opens as its controlling terminal: none of our code runs between fork and exec.
        return os.posix_spawnp(words[0], words, environment, file_actions=actions, setsid=True, setsigmask=(), setsigdef=SIGNALS)

    def lines(self) -> list[str]:
        """The rows on the screen, without trailing blanks."""
        self._draw()
        return [line.rstrip() for line in self.emulator.lines()]

    def text(self) -> str:
        """The screen as one text."""
        return "\n".join(self.lines())

    @property
    def count(self) -> int:
        """The number of bytes read so far."""
        return len(self.received)

    @property
    def last(self) -> float:
        """When the last bytes were read, or when the program was started."""
        return self.arrivals[-1].at if self.arrivals else self.started

    def press(self, *keys: str) -> float:
        """Type keys, given as characters or by Textual's names.

        Returns the time at which the last was sent.
        """
        for key in keys:
            os.write(self._master, sent(key))
        return monotonic()

    def send(self, data: bytes, seconds: float = PATIENCE) -> None:
        """Send any number of bytes while reading the output.

        Raises AssertionError if the program does not take them in time.
        """
        end = monotonic() + seconds
        os.set_blocking(self._master, False)
        try:
            while data:
                assert monotonic() < end, f"{len(data)} bytes not taken within {seconds} s; the screen:\n{self.text()}"
                try:
                    data = data[os.write(self._master, data[:4096]) :]
                except BlockingIOError:
                    self.read(0.005)
        finally:
            os.set_blocking(self._master, True)

    def claim(self, columns: int, rows: int) -> None:
        """Report another size by signal, but keep showing the output on the same screen."""
        termios.tcsetwinsize(self._master, (rows, columns))
        self.signal(signal.SIGWINCH)

    def resize(self, columns: int, rows: int) -> None:
        """Resize the terminal and tell the program, by signal or by report.

        By report only if the program has asked for it.
        """
        self._draw()
        self.emulator.resize(columns, rows)
        termios.tcsetwinsize(self._master, (rows, columns))
        if 2048 in self.emulator.modes:
            os.write(self._master, f"\x1b[48;{rows};{columns};0;0t".encode())

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        os.kill(self.pid, number)

    def hang_up(self) -> None:
        """Close the line, as a lost connection does; nothing can be read afterwards."""
        self.over = True
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def read(self, seconds: float) -> bool:
        """Wait at most `seconds` for bytes and read them; false if none came.

        `over` is set once no more bytes can come.
        """
        if self.over:
            return False
        poll = select.poll()
        poll.register(self._master, select.POLLIN)
        if not poll.poll(seconds * 1000):
            return False
        try:
            data = os.read(self._master, 65536)
        except OSError:  # EIO: no program has the terminal open any more.
            self.over = True
            return False
        self.arrivals.append(Arrival(monotonic(), len(data)))
        self.received += data
        if self.answering:
            self._draw()
        return True

    def wait_quiet(self, milliseconds: float = 100, seconds: float = PATIENCE) -> float:
        """Read until nothing has come for `milliseconds` and the program is idle.

        On a busy machine silence alone proves nothing. Returns the time of the last bytes. Raises AssertionError if it does not become
        quiet in time.
        """
        end = monotonic() + seconds
        while self.read(milliseconds / 1000) or (not self.over and at_work((*self.processes(), *self.others()))):
            assert monotonic() < end, f"not quiet within {seconds} s; the screen:\n{self.text()}"
        return self.last

    def wait_for(self, what: str | Callable[[Self], bool], seconds: float = PATIENCE) -> float:
        """Read until the screen shows a text, or until a condition holds.

        Returns the time of the last bytes. Raises AssertionError, with the screen in it, if that does not happen in time or the program
        ends first.
        """
        end = monotonic() + seconds
        while not (what in self.text() if isinstance(what, str) else what(self)):
            left = 0.0 if self.over else end - monotonic()
            when = "before the end" if self.over else f"within {seconds} s"
            assert left > 0, f"{what!r} not seen {when}; the screen:\n{self.text()}"
            self.read(min(left, 0.05))  # A condition may become true without any byte.
        return self.last

    def wait_for_same(self, other: Self) -> None:
        """Read both until they show the same text; neither may be read in part only."""
        self.wait_for(lambda seen: (other.read(0), seen.text() == other.text())[1])

    def wait(self, seconds: float = PATIENCE) -> int:
        """Read until the program ends, and return its exit code.

        Minus the signal, if a signal ended it. Raises AssertionError if it does not end in time.
        """
        end = monotonic() + seconds
        while self.code is None:
            assert monotonic() < end, f"still running after {seconds} s; the screen:\n{self.text()}"
            if not self.read(0.02) and self.over:
                sleep(0.005)
        while self.read(0):
            pass
        assert self._code is not None
        return self._code

    @property
    def code(self) -> int | None:
        """The exit code, or minus the signal that ended it; None while it runs."""
        if self._code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if pid else None
        return self._code

    def left_behind(self) -> list[str]:
        """Everything that the program has not restored, in words; empty if nothing.

        Modes, the keyboard protocol and the line's own settings. Raises OSError after a hang-up, because there is no line to ask.
        """
        self._draw()
        shown = self.emulator.left_on()
        now = termios.tcgetattr(self._master)
        names = ("input", "output", "control", "local", "speed in", "speed out", "characters")
        return shown + [f"{name} settings of the line" for name, a, b in zip(names, self.attributes_before, now, strict=True) if a != b]

    def processes(self) -> list[int]:
        """The processes still running in the program's session, including the program.

        Processes that have ended do not count.
        """
        return sorted(process.pid for process in running() if process.session == self.pid)

    def close(self) -> None:
        """End the program, gently at first, and close the line."""
        for number, patience in ((signal.SIGTERM, 1.0), (signal.SIGKILL, 5.0)):
            if self.code is not None:
                break
            self.signal(number)
            end = monotonic() + patience
            while self.code is None and monotonic() < end:
                if not self.read(0.02) and self.over:
                    sleep(0.005)
        self.hang_up()

    def _draw(self) -> None:
        new, self._drawn = bytes(self.received[self._drawn :]), len(self.received)
        if new:
            self.emulator.feed(new)
        if self.answering and self.emulator.questions and not self.over:
            os.write(self._master, self.emulator.answers().encode())
