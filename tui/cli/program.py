"""From the words on the command line to an exit code, whatever becomes of the output. What a command does is in its own module."""

import argparse
import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn, cast

from tui import __version__
from tui.pack.library import LibraryError

from .exits import INTERRUPTED, PROBLEMS, USAGE, UsageError
from .options import add_browser, add_library, add_source
from .output import Unwritable, columns, complain, discard, flush, prepare, say

COMMANDS = ("open", "show", "find", "audit", "spc", "list", "validate", "schema", "present", "follow", "kiosk", "sshd-config", "completion")
"""Each has a module of its name in this package, which makes its parser known by `add`."""

HIDDEN = ("complete",)
"""Commands that a program calls, not a person: in no list."""

LONGEST = 400
"""Characters of a message about a command line, which may repeat a very long value."""

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
                chosen = _parse(given)
                return cast("Callable[[argparse.Namespace], int]", chosen.run)(chosen)
            finally:
                flush()
    except (UsageError, LibraryError) as error:
        complain([f"beatbook: {error}", *(error.lines if isinstance(error, UsageError) else ())])
        return USAGE
    except Unwritable as error:
        discard()
        if error.reason:
            complain([f"beatbook: the output cannot be written ({error.reason})"])
        return PROBLEMS
    except MemoryError:
        complain(["beatbook: stopped because it ran out of memory"])
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

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, controls made visible, in the spelling of the rest."""
        message = message.replace("unrecognized", "unknown")
        if len(message) > LONGEST:
            message = f"{message[: LONGEST // 2]} … {message[-LONGEST // 2 :]}"
        complain([*self.format_usage().splitlines(), f"{self.prog}: {message}"])
        self.exit(USAGE)

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        if action.option_strings and arg_strings == ["--"]:
            # Before Python 3.13 argparse takes `--option=--` for the end of the options, and leaves a list where the value should be.
            self.error(f"argument {'/'.join(action.option_strings)}: expected a value, not --")
        return super()._get_values(action, arg_strings)

    def _get_formatter(self) -> argparse.HelpFormatter:
        # With its width: argparse would import shutil to ask for it, and asks at every option that is added.
        return argparse.RawDescriptionHelpFormatter(self.prog, width=columns() - 2)


class _Version(argparse.Action):
    """`--version`: the program's name and version, and the end."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        say([f"beatbook {__version__}"])
        parser.exit()


def _parse(words: Sequence[str]) -> argparse.Namespace:
    """What a command line asks for. One that begins with a command is read by that command's own parser, and imports no other."""
    if words and words[0] in (*COMMANDS, *HIDDEN):
        alone = _Alone()
        module(words[0]).add(alone)
        return alone.parser.parse_args(words[1:], argparse.Namespace(library=[], more_library=[]))
    return parser(() if not words or words[0] == "--version" else COMMANDS).parse_args(words)


class _Alone:
    """Stands in for the commands of the program where one of them is wanted."""

    def add_parser(self, name: str, *, help: str = "", **settings: Any) -> argparse.ArgumentParser:
        self.parser = _Parser(prog=f"beatbook {name}", **settings)
        return self.parser


def module(command: str) -> ModuleType:
    """The module of a command."""
    return import_module(f".{command.replace('-', '_')}", __package__)


def parser(commands: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """The parser of the whole command line, or with those of some commands."""
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
    added = found.add_subparsers(title="commands", metavar="COMMAND", prog="beatbook")
    for name in commands:
        module(name).add(added)
    return found


def _opened(chosen: argparse.Namespace) -> int:
    """Without a command: the browser."""
    from .open import run  # late, as every command

    return run(chosen)
