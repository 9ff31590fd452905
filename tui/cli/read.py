"""`beatbook read`: the browser as a conversation, in plain lines.

For screen readers, Braille displays and terminals that cannot draw. It is also what `beatbook` and the kiosk start on such a terminal.
"""

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from .exits import FOUND, PROBLEMS
from .last_opened import last_opened, note_opened
from .notices import unsaid
from .options import add_library, add_source, add_workshop
from .output import print_lines, terminal_columns
from .prompt import Ask, at_terminal, input_lines
from .target import Target, target, target_address

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.app.settings import Memory
    from tui.reader.session import Conversation

KIOSK_OPTIONS = ("--lines",)
"""Options that a viewer over SSH may use."""
SPARE_ROWS = 2
"""The rows of a terminal that a screenful leaves for the line about the rest, and for the prompt."""
FEWEST_LINES, USUAL_LINES = 8, 22

_ABOUT = """\
Prints a workshop as plain lines with numbered links, for screen readers, Braille displays and any terminal. Type a number, an address,
/words to search, next, back or help. Nothing is drawn, coloured or redrawn. Commands can also come from a pipe.
"""
_END = """\
beatbook starts this when TERM is dumb or not set, with --reader, and when BEATBOOK_READER is 1
exit codes: 0 at the end of the conversation, 1 a broken workshop, 2 usage or no such address
"""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser(
        "read",
        help="read a workshop line by line, for screen readers",
        description=_ABOUT,
        epilog=_END,
        allow_abbrev=False,
    )
    parser.add_argument(
        "address", nargs="*", metavar="ADDRESS", help="the page to begin with (default: Home), or a workshop's folder and the page"
    )
    add_lines(parser)
    add_library(parser)
    add_source(parser)
    parser.add_argument(
        "--no-state", action="store_true", default=argparse.SUPPRESS, help="do not save the number of lines or the last page"
    )
    add_workshop(parser)
    parser.set_defaults(run=run)


def add_lines(parser: argparse.ArgumentParser) -> None:
    """`--lines`, how much to read at once."""
    parser.add_argument(
        "--lines",
        type=_lines,
        default=argparse.SUPPRESS,
        metavar="N",
        help="lines to read at once, 0 for all (default: the window's height)",
    )


def _lines(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 4):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 999")
    return int(text)


def run(chosen: argparse.Namespace) -> int:
    """Read a workshop until the input ends or says quit."""
    found = target(chosen, " ".join(getattr(chosen, "address", ())), last=last_opened(chosen))
    if found is None:
        return PROBLEMS
    return read_aloud(chosen, found)


def read_aloud(chosen: argparse.Namespace, found: Target) -> int:
    """Hold the conversation about a workshop that has been read."""
    from tui.app.settings import Memory, state_file  # late, as the rest: --help and the browser need none of it
    from tui.reader.about import source_at
    from tui.reader.screenful import Screenful
    from tui.reader.session import Conversation

    from .read_shelf import shelf

    served = getattr(chosen, "kiosk", False) or getattr(chosen, "served", False)
    start = target_address(found.pack, found.rest, kiosk=served) if found.rest.strip() else None
    note_opened(chosen, found.folder, found.pack.id)
    memory = Memory(None if served or getattr(chosen, "no_state", False) else state_file())
    typed = at_terminal()
    source = source_at(
        found.pack,
        Path(chosen.source) if hasattr(chosen, "source") else None,
        None if served else Path(found.folder).resolve().parent.parent / "seeds",
    )
    screenful = Screenful(_size(chosen, memory.began.lines, typed=typed), terminal_columns() if typed else 0)
    conversation = Conversation(found.pack, start, shelf(chosen, found.pack), screenful, source)
    if start is None:
        conversation.place.offer(memory.began.address)
    print_lines([*([memory.notice] if memory.notice else []), *unsaid(chosen)])
    ask = input_lines(conversation.completed, edited=not served)
    print_lines(conversation.begin())
    try:
        _converse(conversation, ask, memory, typed=typed)
    finally:
        memory.keep(address="" if conversation.place.at_home else str(conversation.place.history.now))
    return FOUND


def _converse(conversation: "Conversation", ask: Ask, memory: "Memory", *, typed: bool) -> None:
    """Answer line after line.

    At a terminal, ctrl+c stops what is being read or typed, and the conversation goes on."""
    while not conversation.finished:
        try:
            line = ask()
            if line is None:
                return
            print_lines(conversation.answer(line))
        except KeyboardInterrupt:
            if not typed:
                raise
            print_lines(["", "Stopped. Type quit to leave."])
        if conversation.kept_size is not None:
            trouble = memory.keep(lines=conversation.kept_size)
            conversation.kept_size = None
            print_lines([f"This is {trouble}."] if trouble else [])


def _size(chosen: argparse.Namespace, saved: str, *, typed: bool) -> int:
    """How many lines to read at once.

    As asked for, as saved, or as the window has; from a pipe all of them."""
    if hasattr(chosen, "lines"):
        return int(chosen.lines)
    if not typed:
        return 0
    if saved.isascii() and saved.isdigit():
        return int(saved[:3])
    try:
        rows = os.get_terminal_size().lines
    except OSError:
        rows = 0
    return max(FEWEST_LINES, rows - SPARE_ROWS) if rows else USUAL_LINES
