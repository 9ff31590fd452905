"""A line on the terminal while something takes long.

It says what is being done, and how much of it is done or how long it has taken.
"""

import os
import sys
from _thread import allocate_lock, start_new_thread  # threading takes longer to import than most commands take
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic

from tui.text.progress import progress_bar
from tui.text.visible import legible

SOON = 1.0
"""What takes less than so many seconds shows nothing."""
REDRAW = 0.2
"""Seconds from one drawing of the line to the next."""
ERASE = "\r\x1b[K"
"""Erases the line."""


class ProgressLine:
    """What is being done, and the part of it that is done: 0 to 1, None if unknown."""

    def __init__(self, doing: str) -> None:
        self.doing = legible(doing)
        self.part: float | None = None

    def __call__(self, part: float) -> None:
        """Note how much is done."""
        self.part = part

    def line(self, seconds: float) -> str:
        """The line after so many seconds."""
        if self.part is None:
            return f"{self.doing} ({seconds:.0f} s)"
        return f"{self.doing} {progress_bar(self.part)}"


@contextmanager
def progress(doing: str, after: float = SOON) -> Iterator[ProgressLine]:
    """Show what is being done, after so many seconds and until it is done.

    Only a terminal shows it, on the error output.
    """
    shown = ProgressLine(doing)
    if not can_show_progress():
        yield shown
        return
    running, ended = allocate_lock(), allocate_lock()
    running.acquire()
    ended.acquire()

    def draw() -> None:
        began, end = monotonic(), ""
        try:
            while not running.acquire(timeout=REDRAW if end else after):
                _write(f"{ERASE}{shown.line(monotonic() - began)}")
                end = ERASE
            _write(end)
        finally:
            ended.release()

    start_new_thread(draw, ())
    try:
        yield shown
    finally:
        running.release()
        ended.acquire()


def can_show_progress() -> bool:
    """Whether the error output is a terminal that can erase a line."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def _write(text: str) -> None:
    with suppress(OSError):
        sys.stderr.write(text)
        sys.stderr.flush()
