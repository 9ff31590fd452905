"""The process that renders for a group of followers.

It is a copy of the process of the first follower, made before much is imported, and runs the same command line. It has no terminal. It ends
when that follower leaves, or when no readers are left.
"""

import os
import signal
from time import time_ns

from tui.library.sources import Sources, unchanged
from tui.library.stamp import SETTLED

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take memory in every follower.
    import socket
    from collections.abc import Callable
    from typing import ClassVar, NoReturn


class Rendering:
    """What the browser of this process renders for others, if it does.

    The listening socket of the group, the size of its terminals, and the presenter's last state, to begin with what is on their screens.
    """

    current: "ClassVar[Rendering | None]" = None
    """The rendering of this process."""

    def __init__(self, listener: "socket.socket", lifeline: int, size: tuple[int, int]) -> None:
        self.listener, self.lifeline, self.size = listener, lifeline, size
        self.began = time_ns()
        self.state = b""
        """The presenter's state, as it was received."""
        self.counted: Callable[[int], None] = lambda _: None
        """Called with the number of readers when that changes."""
        self.fresh: Callable[[], bool] = lambda: True
        """Whether the files are as they were when they were read."""

    def depends_on(self, sources: Sources) -> None:
        """Take note of what was read, so that a follower who joins later sees a change."""
        found = sources.stamped()
        # This process has just begun: a change in the moments before it was read with the rest.
        self.fresh = lambda: found is not None and found.settled_before(self.began + SETTLED) and unchanged(found.lines)


def start_rendering(listener: "socket.socket", size: tuple[int, int], run: "Callable[[], int]") -> int:
    """Start rendering in a separate process, which calls `run`.

    Returns a descriptor: the process ends when that is closed. Raises OSError where no process can be started.
    """
    lifeline, held = os.pipe()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # No process waits for it.
    try:
        if os.fork() == 0:
            os.close(held)
            _render(Rendering(listener, lifeline, size), run)
    except OSError:
        os.close(held)
        raise
    finally:
        os.close(lifeline)
        listener.close()
    return held


def _render(rendering: Rendering, run: "Callable[[], int]") -> "NoReturn":
    code = 1
    try:
        os.setsid()  # So that no key in the follower's terminal reaches it.
        _detach(rendering)
        Rendering.current = rendering
        code = run()
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    finally:
        os._exit(code)


def _detach(rendering: Rendering) -> None:
    """Close what belongs to the follower: its terminal, and its signal handlers."""
    signal.set_wakeup_fd(-1)
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGTSTP, signal.SIGCONT, signal.SIGWINCH, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    kept = sorted((rendering.listener.fileno(), rendering.lifeline))
    low = 3
    for each in kept:
        os.closerange(low, each)
        low = each + 1
    os.closerange(low, 256)
