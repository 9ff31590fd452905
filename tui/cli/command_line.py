"""Reads a command line with argparse, and prints help and what is wrong with it."""

import argparse
from collections.abc import Iterable, Sequence
from typing import Any, NoReturn

from tui import __version__

from .commands import HIDDEN_COMMANDS, SUBCOMMANDS, module
from .exits import USAGE
from .options import add_browser, add_library, add_reader, add_source
from .output import complain, print_lines, terminal_columns

LONGEST_MESSAGE = 400
"""The longest message about a command line, in characters: it may repeat a very long value."""

_END = """\
exit codes: 0 found; 1 problems, no results, or the output pipe closed early; 2 wrong usage or no such address
environment: BEATBOOK_LIBRARY, BEATBOOK_THEME, BEATBOOK_GLYPHS and BEATBOOK_CURSOR set --library, --theme, --glyphs and --cursor;
  BEATBOOK_READER=1 sets --reader
"""


class _Help(argparse.HelpFormatter):
    """Help whose description and end keep their lines where these fit."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        from .help_text import help_text  # late, as textwrap is only for --help

        return "".join(f"{indent}{line}" for line in help_text(text, width).splitlines(keepends=True))


class _Parser(argparse.ArgumentParser):
    """A parser that prints its help like other output.

    Argparse ignores an output that cannot be written.
    """

    def print_help(self, file: object = None) -> None:
        print_lines(self.format_help().splitlines())

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line, in the spelling of the rest.

        Control characters are made visible.
        """
        message = message.replace("unrecognized", "unknown")
        if len(message) > LONGEST_MESSAGE:
            message = f"{message[: LONGEST_MESSAGE // 2]} … {message[-LONGEST_MESSAGE // 2 :]}"
        complain([*self.format_usage().splitlines(), f"{self.prog}: {message}"])
        self.exit(USAGE)

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        if action.option_strings and arg_strings == ["--"]:
            # Before Python 3.13 argparse takes `--option=--` for the end of the options, and leaves a list where the value should be.
            self.error(f"argument {'/'.join(action.option_strings)}: expected a value, not --")
        return super()._get_values(action, arg_strings)

    def _get_formatter(self) -> argparse.HelpFormatter:
        # With the width given: argparse would import shutil to find it, for every option that is added.
        return _Help(self.prog, width=terminal_columns() - 2)


class _Version(argparse.Action):
    """`--version`: print the program's name and version, and exit."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        print_lines([f"beatbook {__version__}"])
        parser.exit()


def parsed_words(words: Sequence[str]) -> argparse.Namespace:
    """Parse a command line.

    If it begins with a command, only that command's parser is imported.
    """
    if words and words[0] in (*SUBCOMMANDS, *HIDDEN_COMMANDS):
        alone = _Alone()
        module(words[0]).add(alone)
        return alone.parser.parse_args(words[1:], argparse.Namespace(library=[], more_library=[]))
    return parser(() if not words or words[0] == "--version" else SUBCOMMANDS).parse_args(words)


class _Alone:
    """Collects the parser of a single command."""

    def add_parser(self, name: str, *, help: str = "", **settings: Any) -> argparse.ArgumentParser:
        self.parser = _Parser(prog=f"beatbook {name}", **settings)
        return self.parser


def parser(commands: Iterable[str] = SUBCOMMANDS) -> argparse.ArgumentParser:
    """The parser of the whole command line, with the parsers of these commands."""
    # argparse, not click: importing click would add 25 ms to every command.
    found = _Parser(
        prog="beatbook",
        description="Browse, check and search police performance reports. Without a command it opens the browser.",
        epilog=_END,
        allow_abbrev=False,
    )
    found.add_argument("--version", action=_Version, nargs=0, help="show the version")
    add_library(found, "library")
    add_browser(found)
    add_reader(found)
    add_source(found)
    found.set_defaults(run=_opened, more_library=[])
    added = found.add_subparsers(title="commands", metavar="COMMAND", prog="beatbook")
    for name in commands:
        module(name).add(added)
    return found


def _opened(chosen: argparse.Namespace) -> int:
    """Open the browser, which is the default command."""
    from .open import run  # late, as every command

    return run(chosen)
