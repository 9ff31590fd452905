"""Lines of input for a conversation.

They are edited at a terminal, and read as they come from a pipe. At a terminal of one's own, the up arrow brings earlier lines
back. Nothing of them is written to a file, and no escape sequence is sent.
"""

import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from io import TextIOWrapper

from .output import flush, print_lines

LONGEST_READ = 4096
"""The most characters of a line that are kept; the rest of it is read and dropped."""
PROMPT = "> "

Ask = Callable[[], str | None]
"""Gives the next line of input, and None at its end. Raises KeyboardInterrupt."""


def input_lines(completed: Callable[[], Iterable[str]], *, edited: bool = True) -> Ask:
    """How to ask for a line here.

    `completed` gives words for the tab key, at its first press. Without `edited` the terminal itself edits the line.
    """
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    if not at_terminal():
        return _plain
    if edited and _edits(completed):
        return _edited
    return _prompted


def at_terminal() -> bool:
    """Whether somebody types: lines come from a terminal, and go to one."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def _plain() -> str | None:
    """A line of any length from the input, cut short where it is very long."""
    if sys.stdin is None:
        return None
    line = sys.stdin.readline(LONGEST_READ)
    rest = line
    while rest and not rest.endswith("\n"):
        rest = sys.stdin.readline(LONGEST_READ)
    return line.rstrip("\n") if line else None


def _prompted() -> str | None:
    if sys.stdout is not None:
        sys.stdout.write(PROMPT)
    flush()
    return _ended(_plain())


def _edited() -> str | None:
    flush()
    try:
        return input(PROMPT)
    except EOFError:
        return _ended(None)


def _ended(line: str | None) -> str | None:
    """The line; where there is none, the prompt of the shell gets a row of its own."""
    if line is None:
        print_lines([""])
    return line


def _edits(completed: Callable[[], Iterable[str]]) -> bool:
    """Set up line editing that sends no escape sequences; False where there is none."""
    # Readline reads the type of the terminal once, and moves the cursor of a dumb one with blanks and carriage returns only.
    kept, os.environ["TERM"] = os.environ.get("TERM"), "dumb"
    try:
        import readline  # late: only a conversation at a terminal needs it
    except ImportError:
        return False
    finally:
        if kept is None:
            del os.environ["TERM"]
        else:
            os.environ["TERM"] = kept
    words: list[str] = []

    def match(typed: str, number: int) -> str | None:
        words.extend(() if words else completed())
        found = [word for word in words if word.startswith(typed.casefold())]
        return found[number] if number < len(found) else None

    readline.set_completer(match)
    readline.set_completer_delims(" ")
    with suppress(OSError):
        for setting in ("tab: complete", "set enable-bracketed-paste off", "set bell-style none", "set horizontal-scroll-mode on"):
            readline.parse_and_bind(setting)
    return True
