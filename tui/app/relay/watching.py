"""A follower who only watches: passes the frames of a rendering on to a terminal.

It sleeps until something comes: a frame, a key, a signal. Any key but those to quit and to suspend opens the follower's own session in this
process, at the same place, with that key. So does anything that cannot be right: sharing never costs a follower anything else.
"""

import os
import select
import signal
import sys
import termios
from time import monotonic

from tui.app.first_frame.start import Start

from .frames import FrameParser, NotAFrame, ScreenFrame
from .group import begin_group, group_address, join_group
from .handed import Continued, Handed
from .rendering import start_rendering
from .terminal import WatchingTerminal

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take memory in every follower.
    import socket
    from collections.abc import Callable, Sequence

QUIT = (b"q", b"\x03")
SUSPEND = b"\x1a"
SETTLING = 100
"""Milliseconds without another resize before a follower joins the group of the new size."""
RECEIVED_CHUNK = 65536
MOST_LOST, SHORT = 3, 5.0
"""After this many renderings in a row that failed, a follower renders alone, and is shown what is wrong.

One of the follower's own fails if it ends within so many seconds, any other if it ends before its first frame.
"""
MOST_STARTED = 3
"""The most renderings that a follower starts and that have not ended: one who resizes without a pause would start dozens."""


class Alone(Exception):
    """The follower's own session is to open here, with what was typed."""

    def __init__(self, typed: bytes = b"") -> None:
        super().__init__()
        self.typed = typed


class Watching:
    """One follower, from joining a group to leaving it for good."""

    def __init__(self, terminal: WatchingTerminal, words: "Sequence[str]", run: "Callable[[], int]") -> None:
        self.terminal = terminal
        self.state = b""
        """The presenter's state with the last frame."""
        self._words, self._run = words, run
        self._line: socket.socket | None = None
        self._frames = FrameParser((0, 0))
        self._lifelines: list[int] = []
        self._lost = 0
        self._since = 0.0
        self._own = self._framed = self._settling = False

    def watch(self) -> int:
        """Watch until the follower quits; the exit code.

        Raises Alone, and OSError where something is not as it should be.
        """
        terminal = self.terminal
        self._join()
        while True:
            waits = select.poll()
            waits.register(terminal.waker, select.POLLIN)
            # Before the first frame the keys are left to the session that may have to open, and to the shell's line editing.
            waits.register(0, select.POLLIN if terminal.taken else 0)
            if terminal.busy:
                waits.register(terminal.output, select.POLLOUT)
            elif self._line and not self._settling:
                waits.register(self._line, select.POLLIN)
            ready = dict(waits.poll(SETTLING if self._settling else None))
            if terminal.waker in ready:
                terminal.wake()
                self._heed()
            elif 0 in ready:
                if not ready[0] & select.POLLIN:
                    return self._hung_up()
                if (code := self._typed(terminal.typed())) is not None:
                    return code
            elif terminal.output in ready:
                terminal.flush()
            elif self._line and self._line.fileno() in ready:
                self._receive()
            elif self._settling and not ready:
                self._settling = False
                self._join()

    def _heed(self) -> None:
        """Do what signals asked for."""
        terminal = self.terminal
        if terminal.stopped:
            self._suspend()
        elif terminal.continued:
            terminal.continued = False
            terminal.take()
            self._join()
        elif terminal.resized:
            terminal.resized = False
            self._settling = True

    def _typed(self, typed: bytes) -> int | None:
        """Do what a key asks for; the exit code if that is to quit."""
        if not typed:
            return self._hung_up()
        if typed.startswith(QUIT):
            self.terminal.give_back()
            return 0
        if typed == SUSPEND and self.terminal.job.stoppable:
            self._suspend()
            return None
        raise Alone(typed)

    def _suspend(self) -> None:
        self._leave()
        self.terminal.suspend()
        self.terminal.take()
        self._join()

    def _hung_up(self) -> int:
        self.terminal.give_back()
        return 128 + signal.SIGHUP

    def _receive(self) -> None:
        """Pass on what has arrived: from the newest whole frame, if there is one."""
        assert self._line
        try:
            piece = self._line.recv(RECEIVED_CHUNK)
        except BlockingIOError:
            return
        except ConnectionError:
            piece = b""
        try:
            found: list[ScreenFrame] = [*self._frames.take(piece)]
        except NotAFrame:
            raise Alone from None
        if not piece:
            self._take_over()
            return
        self._framed = self._framed or bool(found)
        newest = max((at for at, frame in enumerate(found) if frame.full), default=0)
        for frame in found[newest:]:
            if not self.terminal.taken:
                self.terminal.take()
            self.state = frame.state
            self.terminal.show(frame.data, cursor=frame.cursor)

    def _take_over(self) -> None:
        """The rendering has ended: take part in another, or start it."""
        failed = monotonic() - self._since < SHORT if self._own else not self._framed
        self._lost = self._lost + 1 if failed else 0
        if self._lost >= MOST_LOST or (self._own and not self.terminal.taken):
            raise Alone
        self._leave()
        self._join()

    def _join(self) -> None:
        """Join the group of this terminal, or begin it.

        The screen stays as it is until the next frame.
        """
        size = self.terminal.measure()
        address = group_address(self._words, size)
        own = False
        for _ in range(MOST_LOST):
            if line := join_group(address):
                self._leave()
                self._line, self._frames, self._since, self._own, self._framed = line, FrameParser(size), monotonic(), own, False
                return
            self._lifelines = [*filter(_held, self._lifelines)]
            if len(self._lifelines) >= MOST_STARTED:
                break
            if listener := begin_group(address):
                self._lifelines.append(start_rendering(listener, size, self._render))
                own = True
        raise Alone

    def _render(self) -> int:
        Handed.state = self.state
        return self._run()

    def _leave(self) -> None:
        """Leave the group; what has not been written is of no more use."""
        self.terminal.clear()
        if self._line:
            self._line.close()
            self._line = None


def watch(words: "Sequence[str]", run: "Callable[[], int]") -> int | None:
    """Follow as one of many; the exit code.

    None if the follower's own session is to open here. `run` runs the command line in the process that renders.
    """
    if not _suits():
        return None
    try:
        terminal = WatchingTerminal()
    except (OSError, termios.error):
        return None
    watching, typed = Watching(terminal, words, run), b""
    try:
        return watching.watch()
    except KeyboardInterrupt:  # Nothing is drawn yet.
        return 128 + signal.SIGINT
    except (OSError, termios.error):
        pass
    except Alone as alone:
        typed = alone.typed
    terminal.release()
    Handed.state = watching.state
    if terminal.taken:
        Start.current = Continued(terminal, typed)
    return None


def _suits() -> bool:
    """Whether this can be shared here.

    On Linux the kernel says who is at the other end of a connection, and addresses need no files. In an encoding other than UTF-8, a byte
    may be a control character that a check of UTF-8 does not find.
    """
    locale = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "").lower()
    draws = os.environ.get("TERM", "") not in ("", "dumb", "unknown")
    return sys.platform == "linux" and draws and "utf" in locale and all(map(os.isatty, range(3)))


def _held(lifeline: int) -> bool:
    """Whether the rendering at the other end is still there.

    If not, the descriptor is closed.
    """
    poll = select.poll()
    poll.register(lifeline, 0)
    if poll.poll(0):
        os.close(lifeline)
        return False
    return True
