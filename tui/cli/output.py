"""Plain lines to the output, and what to do where nobody reads it or it cannot be written."""

import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TextIO

from tui.pack.visible import legible

BOLD, NO_BOLD = "\x1b[1m", "\x1b[22m"
WIDTH, NARROWEST = 80, 20


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
            _write(sys.stdout, legible(str(line)))
    except OSError as error:
        raise Unwritable(error) from None


def say_marked(lines: Iterable[tuple[str, Sequence[tuple[int, int]]]]) -> None:
    """Print lines with some stretches of characters bold, controls made visible all the same. Raises Unwritable."""
    try:
        for line, places in lines:
            _write(sys.stdout, "".join(_bold(line, places)))
    except OSError as error:
        raise Unwritable(error) from None


def _bold(line: str, places: Sequence[tuple[int, int]]) -> Iterator[str]:
    done = 0
    for start, end in places:
        yield f"{legible(line[done:start])}{BOLD}{legible(line[start:end])}{NO_BOLD}"
        done = end
    yield legible(line[done:])


def bold() -> bool:
    """Whether the output is a terminal that shows bold, and nobody asked for plain text (NO_COLOR)."""
    return _is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def columns() -> int:
    """The width of the terminal that is written to; 80 where it is none."""
    if not _is_terminal():
        return WIDTH
    try:
        found = os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return WIDTH
    return max(NARROWEST, found) if found else WIDTH


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def complain(lines: Iterable[object]) -> None:
    """Print lines to the error output, controls made visible. Where that fails too there is nobody left to tell."""
    with suppress(OSError):
        for line in lines:
            _write(sys.stderr, legible(str(line)))


def flush() -> None:
    """Send off what has been said. Raises Unwritable."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        raise Unwritable(error) from None


def remark(lines: Iterable[object]) -> None:
    """Print lines to the error output once what they are about is written: a reader who has left hears nothing. Raises Unwritable."""
    flush()
    complain(lines)


def discard() -> None:
    """Send what is left of the output nowhere, or Python would try once more at exit, and complain.

    As the Python documentation does (signal, "Note on SIGPIPE"), whose exit code of 1 is ours too.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def _write(stream: TextIO | None, line: str) -> None:
    if stream is not None:  # None where the shell closed it (>&-)
        stream.write(f"{line}\n")
