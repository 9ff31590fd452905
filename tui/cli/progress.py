"""A line on the terminal while something takes long.

What is being done, and for how many seconds.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from tui.text.visible import legible

SOON = 1.0
"""What takes less than so many seconds shows nothing."""
_ERASE = "\r\x1b[K"


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show what is being done, after a second and until it is done.

    Only a terminal shows it, on the error output.
    """
    if not _is_terminal():
        yield
        return
    done = Event()
    thread = Thread(target=_count, args=(legible(doing), done), daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


def _is_terminal() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def _count(doing: str, done: Event) -> None:
    seconds = 0
    while not done.wait(SOON):
        seconds += 1
        _write(f"{_ERASE}{doing} ({seconds} s)")
    if seconds:
        _write(_ERASE)


def _write(text: str) -> None:
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
