"""Shutdown on a signal, a hang-up or an internal error. Each leaves the terminal as it was and says one sentence."""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress

HUNG_UP = 128 + signal.SIGHUP
GRACE, PATIENCE = 1.5, 5.0
"""Seconds that an ending may take before the process goes without it, after a hang-up and after other signals: a terminal that takes no
more can hold up its writer, and the loop behind it, for ever."""


def listen(leave: Callable[[int], None]) -> None:
    """Call `leave` with an exit code, on the running loop, when a signal asks to end or the terminal is gone."""
    loop = asyncio.get_running_loop()
    # Not the loop's own handlers: where it is held up they would never run.
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _: _end(loop, leave, 128 + number))
    threading.Thread(target=_watch, args=(loop, leave), name="hang-up", daemon=True).start()


def _watch(loop: asyncio.AbstractEventLoop, leave: Callable[[int], None]) -> None:
    # SIGHUP reaches only the terminal's own session; a closed line shows on the descriptor in every case, and polling for it costs nothing.
    line = select.poll()
    line.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
    line.poll()
    _end(loop, leave, HUNG_UP)


def _end(loop: asyncio.AbstractEventLoop, leave: Callable[[int], None], code: int) -> None:
    last = threading.Timer(GRACE if code == HUNG_UP else PATIENCE, os._exit, (code,))
    last.daemon = True
    last.start()
    with suppress(RuntimeError):  # The loop is closed: it is leaving already.
        loop.call_soon_threadsafe(leave, code)


def silence() -> None:
    """Turn what is still to be written away from a terminal that is gone: a flush that fails at exit would set the exit code."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)


def apology(error: BaseException | None) -> str:
    """What is said in place of a traceback."""
    if isinstance(error, MemoryError):
        return "Beatbook stopped because it ran out of memory. Your files are safe."
    told = f"{type(error).__name__}: {error}" if error else "no details"
    return f"Beatbook stopped because of an error ({told}). Your files are safe. To see where, set BEATBOOK_TRACE=1."
