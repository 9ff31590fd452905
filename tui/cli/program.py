"""From the words on the command line to an exit code, whatever becomes of the output. What a command does is in its own module."""

import argparse
from collections.abc import Callable, Sequence
from typing import cast

from tui import __version__
from tui.pack.library import LibraryError

from . import audit, follow, kiosk, list, open, present, schema, spc, sshd_config, validate
from .exits import INTERRUPTED, PROBLEMS, USAGE, UsageError
from .options import add_browser, add_library
from .output import Unwritable, complain, discard, flush, prepare, say

_COMMANDS = (open, audit, spc, list, validate, schema, present, follow, kiosk, sshd_config)
_END = """\
exit codes: 0 found, 1 problems found, 2 usage or nothing of that name
environment: BEATBOOK_LIBRARY, BEATBOOK_THEME, BEATBOOK_GLYPHS stand in for the options
"""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command line; the exit code. Raises SystemExit where argparse does: for help, the version and wrong usage."""
    prepare()
    try:
        try:
            chosen = _parser().parse_args(words)
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


class _Parser(argparse.ArgumentParser):
    """A parser whose help is output like any other: argparse itself says nothing where it cannot be written."""

    def print_help(self, file: object = None) -> None:
        say(self.format_help().splitlines())


class _Version(argparse.Action):
    """`--version`: the program's name and version, and the end."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        say([f"beatbook {__version__}"])
        parser.exit()


def _parser() -> argparse.ArgumentParser:
    # argparse, not click, whose import takes 25 ms more of every command.
    parser = _Parser(
        prog="beatbook",
        description="A terminal browser for police performance workshops. Without a command it opens the browser.",
        epilog=_END,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="the version of the program")
    add_library(parser, "library")
    add_browser(parser)
    parser.set_defaults(run=open.run, more_library=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in _COMMANDS:
        command.add(commands)
    return parser
