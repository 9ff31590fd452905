"""The ends that come from outside: a signal, a hang-up, an error of our own. Each leaves the terminal as it was and says one sentence."""

import asyncio
import os
import select
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial

HUNG_UP = 128 + signal.SIGHUP
GRACE = 1.5
"""Seconds that an ending may take before the process goes without it: a dead terminal can block its writer for ever."""


def listen(leave: Callable[[int], None]) -> None:
    """Call `leave` with an exit code, on the running loop, when a signal asks to end or the terminal is gone."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, partial(leave, 128 + number))
    loop.add_signal_handler(signal.SIGHUP, partial(_hung_up, leave))
    threading.Thread(target=_watch, args=(loop, leave), name="hang-up", daemon=True).start()


def _watch(loop: asyncio.AbstractEventLoop, leave: Callable[[int], None]) -> None:
    # SIGHUP reaches only the terminal's own session; a closed line shows on the descriptor in every case, and polling for it costs nothing.
    line = select.poll()
    line.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
    line.poll()
    if not loop.is_closed():
        loop.call_soon_threadsafe(_hung_up, leave)


def _hung_up(leave: Callable[[int], None]) -> None:
    last = threading.Timer(GRACE, os._exit, (HUNG_UP,))
    last.daemon = True
    last.start()
    leave(HUNG_UP)


def silence() -> None:
    """Turn what is still to be written away from a terminal that is gone: a flush that fails at exit would set the exit code."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for descriptor in (1, 2):
        os.dup2(nowhere, descriptor)


def apology(error: BaseException | None) -> str:
    """What is said in place of a traceback."""
    told = f"{type(error).__name__}: {error}" if error else "an error without a name"
    return f"Beatbook had to stop ({told}). The workshop's files are as they were. BEATBOOK_TRACE=1 shows where it happened."
