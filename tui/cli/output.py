"""Plain lines to the output, and what to do where nobody reads it or it cannot be written."""

import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from tui.pack.visible import legible


class Unwritable(Exception):
    """The output cannot be written; `reason` is empty where its reader has just left, which is no one's fault."""

    def __init__(self, error: OSError) -> None:
        self.reason = "" if isinstance(error, BrokenPipeError) else error.strerror or str(error)
        super().__init__(self.reason)


def prepare() -> None:
    """Let a terminal that knows fewer characters than Unicode show the others as escapes."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def say(lines: Iterable[object]) -> None:
    """Print lines to the output, controls made visible. Raises Unwritable."""
    try:
        for line in lines:
            _write(sys.stdout, line)
    except OSError as error:
        raise Unwritable(error) from None


def complain(lines: Iterable[object]) -> None:
    """Print lines to the error output, controls made visible. Where that fails too there is nobody left to tell."""
    with suppress(OSError):
        for line in lines:
            _write(sys.stderr, line)


def flush() -> None:
    """Send off what has been said. Raises Unwritable."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        raise Unwritable(error) from None


def discard() -> None:
    """Send what is left of the output nowhere, or Python would try once more at exit, and complain.

    As the Python documentation does (signal, "Note on SIGPIPE"), whose exit code of 1 is ours too.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _write(stream: TextIO | None, line: object) -> None:
    if stream is not None:  # None where the shell closed it (>&-)
        text = str(line)
        # Most of what is said is plain, and a long series has a line for each of its points.
        stream.write(f"{text if text.isascii() and text.isprintable() else legible(text)}\n")
