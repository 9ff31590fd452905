"""From the words on the command line to an exit code, whatever becomes of the output. What a command does is in its own module."""

import argparse
import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import cast

from tui import __version__
from tui.pack.library import LibraryError

from .exits import INTERRUPTED, PROBLEMS, USAGE, UsageError
from .options import add_browser, add_library, add_source
from .output import Unwritable, columns, complain, discard, flush, prepare, say

COMMANDS = ("open", "show", "find", "audit", "spc", "list", "validate", "schema", "present", "follow", "kiosk", "sshd-config", "completion")
"""Each has a module of its name in this package, which makes its parser known by `add`."""

HIDDEN = ("complete",)
"""Commands that a program calls, not a person: in no list."""

_END = """\
exit codes: 0 found, 1 problems found, 2 usage or nothing of that name; find ends with 1 where it finds nothing, and every command with 1,
without a word, where the reader of its output has left
environment: BEATBOOK_LIBRARY, BEATBOOK_THEME, BEATBOOK_GLYPHS stand in for the options
"""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command line; the exit code. Raises SystemExit where argparse does: for help, the version and wrong usage."""
    prepare()
    given = sys.argv[1:] if words is None else [*words]
    try:
        with _undisturbed():
            try:
                chosen = parser(_needed(given)).parse_args(given)
                return cast("Callable[[argparse.Namespace], int]", chosen.run)(chosen)
            finally:
                flush()
    except (UsageError, LibraryError) as error:
        complain([f"beatbook: {error}"])
        return USAGE
    except Unwritable as error:
        discard()
        if error.reason:
            complain([f"beatbook: the output cannot be written ({error.reason})"])
        return PROBLEMS
    except KeyboardInterrupt:
        return INTERRUPTED


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the garbage collector, which finds next to nothing in a command's objects, and costs an eighth of its time.

    What is there at the end is left out of its last round too, at the exit of the process.
    """
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if on:
            gc.enable()


class _Parser(argparse.ArgumentParser):
    """A parser whose help is output like any other: argparse itself says nothing where it cannot be written."""

    def print_help(self, file: object = None) -> None:
        say(self.format_help().splitlines())

    def _get_formatter(self) -> argparse.HelpFormatter:
        # With its width: argparse would import shutil to ask for it, and asks at every option that is added.
        return argparse.RawDescriptionHelpFormatter(self.prog, width=columns() - 2)


class _Version(argparse.Action):
    """`--version`: the program's name and version, and the end."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        say([f"beatbook {__version__}"])
        parser.exit()


def _needed(words: Sequence[str]) -> Iterable[str]:
    """The commands whose parsers a command line needs: its own where it begins with it, else all, as for a list or a wrong word."""
    if not words or words[0] == "--version":
        return ()
    return (words[0],) if words[0] in COMMANDS or words[0] in HIDDEN else COMMANDS


def parser(needed: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the command line, with those of some commands. Each takes an import and a millisecond."""
    # argparse, not click, whose import takes 25 ms more of every command.
    found = _Parser(
        prog="beatbook",
        description="A terminal browser for police performance workshops. Without a command it opens the browser.",
        epilog=_END,
        allow_abbrev=False,
    )
    found.add_argument("--version", action=_Version, nargs=0, help="the version of the program")
    add_library(found, "library")
    add_browser(found)
    add_source(found)
    found.set_defaults(run=_opened, more_library=[])
    commands = found.add_subparsers(title="commands", metavar="COMMAND", prog="beatbook")
    for name in needed:
        import_module(f".{name.replace('-', '_')}", __package__).add(commands)
    return found


def _opened(chosen: argparse.Namespace) -> int:
    """Without a command: the browser."""
    from .open import run  # late, as every command

    return run(chosen)
