"""Options shared by several commands, and how they and the environment are read."""

import argparse
import os
from typing import TYPE_CHECKING

from tui.library.cache import NONE, PREPARED, Cache, user_folder
from tui.library.finder import libraries

from .exits import UsageError
from .notices import note

if TYPE_CHECKING:
    from collections.abc import Sequence

THEME_NAMES = ("dark", "light", "contrast", "terminal")
GLYPHS = ("blocks", "braille", "ascii")
CURSOR_NAMES = ("hidden", "shown")
LONGEST_TALK = 600
"""Minutes."""
FORMATS = ("text", "json", "csv", "markdown")


def add_library(parser: "argparse.ArgumentParser", name: str = "more_library", *, cached: bool = True) -> None:
    """`--library`, before or after a command, and `--no-cache`.

    Argparse would drop the first `--library` if both had the same name.
    """
    parser.add_argument(
        "--library",
        dest=name,
        action="append",
        default=[],
        type=os.path.expanduser,  # a shell leaves the tilde of --library=~/packs as it is
        metavar="DIR",
        help="also search this folder of workshops, before the bundled one (repeatable)",
    )
    if cached:
        parser.add_argument(
            "--no-cache", action="store_true", default=argparse.SUPPRESS, help="read every file again, and keep nothing of it"
        )


def add_format(parser: "argparse.ArgumentParser") -> None:
    """`--format`, text or JSON."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="text (default) or JSON")


def add_formats(parser: "argparse.ArgumentParser") -> None:
    """`--format` of commands that can print a table."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default), json, csv or markdown")
    add_csv_raw(parser)


def add_csv_raw(parser: "argparse.ArgumentParser") -> None:
    """`--csv-raw`, for programs that read CSV and never run it."""
    parser.add_argument("--csv-raw", action="store_true", help="csv: leave text as it is, even where a spreadsheet could run it")


def add_workshop(parser: "argparse.ArgumentParser") -> None:
    """`--workshop`. No default, so that the option before a command is kept."""
    parser.add_argument("--workshop", default=argparse.SUPPRESS, metavar="ID", help="which workshop to use, if the library has several")


def add_reader(parser: "argparse.ArgumentParser") -> None:
    """`--reader`. No default, so that the option before a command is kept."""
    parser.add_argument(
        "--reader", action="store_true", default=argparse.SUPPRESS, help="read line by line instead of drawing, as: beatbook read"
    )


def add_source(parser: "argparse.ArgumentParser") -> None:
    """`--source`, the report's original file."""
    parser.add_argument(
        "--source",
        default=argparse.SUPPRESS,
        type=os.path.expanduser,
        metavar="FILE",
        help="the original report, to show its paragraphs beside each statement",
    )


def add_browser(parser: "argparse.ArgumentParser") -> None:
    """The browser's options. No defaults, so that those before a command are kept."""
    options = (
        ("theme", THEME_NAMES, "colours"),
        ("glyphs", GLYPHS, "chart characters"),
        ("cursor", CURSOR_NAMES, "the terminal's cursor, which is always at the selected item"),
    )
    for name, choices, words in options:
        parser.add_argument(
            f"--{name}", choices=choices, default=argparse.SUPPRESS, metavar=name.upper(), help=f"{words}: {', '.join(choices)}"
        )
    parser.add_argument(
        "--mouse",
        action=argparse.BooleanOptionalAction,
        default=argparse.SUPPRESS,
        help="use the mouse (default: not over SSH)",
    )
    parser.add_argument(
        "--no-state", action="store_true", default=argparse.SUPPRESS, help="do not save theme, chart characters, cursor or last page"
    )
    add_workshop(parser)


def searched(chosen: "argparse.Namespace") -> list[str]:
    """The libraries to search. Raises LibraryError.

    One that cannot be used is noted and left out.
    """
    found = libraries([*chosen.library, *chosen.more_library])
    for sentence in found.left_out:
        note(chosen, f"{sentence}. It is left out.")
    return found.usable


def command_here(chosen: "argparse.Namespace", words: "Sequence[str]") -> str:
    """A command to paste, which searches the libraries that this one was given.

    Over SSH it has neither these nor the name of the program.
    """
    import shlex  # late, for --help and --version

    if getattr(chosen, "kiosk", False):
        return shlex.join(words)
    given = [word for folder in (*chosen.library, *chosen.more_library) for word in ("--library", folder)]
    return shlex.join(("beatbook", *given, *words))


def workshop_cache(chosen: "argparse.Namespace") -> Cache:
    """Where workshops that were read before are kept.

    Over SSH it is only read, from what root has prepared.
    """
    if getattr(chosen, "no_cache", False):
        return NONE
    if getattr(chosen, "kiosk", False) or getattr(chosen, "served", False):
        return Cache((getattr(chosen, "prepared", PREPARED),))
    own = user_folder()
    return Cache((own, PREPARED), own) if own else Cache((PREPARED,))


def mouse(chosen: "argparse.Namespace") -> bool:
    """Whether to use the mouse: as asked for, else only in a local terminal.

    Over SSH each movement would be sent.
    """
    return bool(getattr(chosen, "mouse", not (os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"))))


def setting(chosen: "argparse.Namespace", name: str, choices: tuple[str, ...]) -> str | None:
    """A setting of the browser from its option, else from the environment, else None.

    Raises UsageError if that value is unknown.
    """
    if given := getattr(chosen, name, None):
        return str(given)
    variable = f"BEATBOOK_{name.upper()}"
    value = os.environ.get(variable) or None
    if value is not None and value not in choices:
        raise UsageError(f"${variable} is {value!r}. Use one of: {', '.join(choices)}")
    return value


def add_minutes(parser: "argparse.ArgumentParser") -> None:
    """The planned length. No default, so that it is left out where it is not given."""
    parser.add_argument(
        "--minutes",
        type=_minutes,
        default=argparse.SUPPRESS,
        metavar="N",
        help="planned length: the speaker's view and the notes count down",
    )


def _minutes(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= LONGEST_TALK):
        raise argparse.ArgumentTypeError(f"give a whole number of minutes from 1 to {LONGEST_TALK}")
    return int(text)
