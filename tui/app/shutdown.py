"""Shutdown on a signal, a hang-up or an internal error.

Each leaves the terminal as it was and says one sentence.
"""

import asyncio
import os
import select
import signal
import sys
import termios
import threading
from collections.abc import Callable
from contextlib import suppress

from tui.app.first_frame.start import Start

HUNG_UP = 128 + signal.SIGHUP
GRACE, PATIENCE = 1.5, 5.0
"""Seconds that an orderly exit may take, after a hang-up and after other signals. Then the process is forced to exit: a terminal that
takes no more output can hold up its writer, and the loop behind it, for ever."""
MODES_OFF = b"\x1b[?1000;1002;1003;1004;1006;1015;1016;2004;2026;2048l\x1b[<u\x1b[?7h\x1b[m\x1b[?1049l\x1b[?25h"
"""Every mode that Textual switches on, off again: mouse, focus, paste and size reports, keyboard protocol, alternate screen."""


def listen(leave: Callable[[int], None]) -> None:
    """Call `leave` with an exit code when a signal asks to end.

    Also when the terminal is gone. It runs on the running loop. Call it before the terminal's settings are changed: a forced exit puts them
    back to what they are now.
    """
    loop = asyncio.get_running_loop()
    force = _forced(_input())

    under_way = threading.Lock()

    def end(code: int) -> None:
        if not under_way.acquire(blocking=False):
            return  # The first is enough. A terminal can send thousands of interrupts while its settings are put back.
        last = threading.Timer(GRACE if code == HUNG_UP else PATIENCE, force, (code,))
        last.daemon = True
        last.start()
        with suppress(RuntimeError):  # The loop is closed: an exit is under way.
            loop.call_soon_threadsafe(leave, code)

    # Not the loop's own handlers: while it is held up they would never run.
    for number in (signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: end(128 + number))
    threading.Thread(target=_watch, args=(end,), name="hang-up", daemon=True).start()


def _input() -> int:
    return sys.__stdin__.fileno() if sys.__stdin__ else 0


def _watch(end: Callable[[int], None]) -> None:
    # SIGHUP reaches only the terminal's own session; a closed line shows on the descriptor in every case, and polling for it costs nothing.
    line = select.poll()
    line.register(_input(), 0)
    line.poll()
    end(HUNG_UP)


def _forced(terminal: int) -> Callable[[int], None]:
    """Exit without waiting, after restoring the terminal's settings.

    The settings are those of now, or of before the first frame.
    """
    try:
        before = (Start.current and Start.current.settings_before) or termios.tcgetattr(terminal)
    except termios.error:
        return os._exit  # Not a terminal, or already gone.

    def force(code: int) -> None:
        # A process in the background is stopped for changing the settings, unless it blocks the signal.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        with suppress(termios.error, OSError):
            termios.tcsetattr(terminal, termios.TCSANOW, before)
            termios.tcflush(terminal, termios.TCIFLUSH)
            os.set_blocking(terminal, False)  # For the terminal may take no more output.
            os.write(terminal, MODES_OFF)
            os.set_blocking(terminal, True)
        os._exit(code)

    return force


def silence() -> None:
    """Send any remaining output nowhere once the terminal is gone.

    A flush that fails at exit would change the exit code.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)


def apology(error: BaseException | None) -> str:
    """The sentence shown instead of a traceback."""
    if isinstance(error, MemoryError):
        return "Beatbook stopped because it ran out of memory. Your files are safe."
    details = f"{type(error).__name__}: {error}" if error else "no details"
    return f"Beatbook stopped because of an error ({details}). Your files are safe. To see where, set BEATBOOK_TRACE=1."
