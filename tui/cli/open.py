"""`beatbook open`, and `beatbook` alone: the browser on one workshop."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.app.relay.rendering import Rendering

from .environment import clean_environment
from .exits import PROBLEMS, USAGE
from .last_opened import last_opened, note_opened
from .notices import unsaid
from .open_library import library_of
from .options import CURSOR_NAMES, GLYPHS, THEME_NAMES, add_browser, add_library, add_minutes, add_reader, add_source, mouse, setting
from .output import complain
from .prompt import at_terminal
from .target import target, target_address

if TYPE_CHECKING:
    import argparse
    from argparse import _SubParsersAction
    from collections.abc import Callable

    from tui.app.access import Access
    from tui.app.channel import Live
    from tui.model.pack import Pack

READER = "BEATBOOK_READER"
"""The variable that is 1 where the browser is to be read line by line."""


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("open", help="open the browser (the default command)", allow_abbrev=False)
    parser.add_argument(
        "address",
        nargs="*",
        metavar="ADDRESS",
        help="the page to open, such as TOPIC or TOPIC/TABLE (default: Home), or a workshop's folder",
    )
    add_library(parser)
    add_browser(parser)
    add_reader(parser)
    add_source(parser)
    add_minutes(parser)
    parser.set_defaults(run=run)


def reads(chosen: "argparse.Namespace") -> bool:
    """Whether to read line by line.

    As asked for, or because this terminal cannot draw."""
    if getattr(chosen, "reader", False) or os.environ.get(READER) == "1":
        return True
    return at_terminal() and not draws()


def draws() -> bool:
    """Whether the terminal is of a type that can draw."""
    return os.environ.get("TERM", "") not in ("", "dumb", "unknown")


def terminal_problem() -> str:
    """Why the browser cannot open here, in a sentence; empty if it can.

    Textual draws on standard error. A rendering for others needs none.
    """
    if Rendering.current:
        return ""
    streams = {"input": sys.stdin, "output": sys.stdout, "error": sys.stderr}
    missing = [name for name, stream in streams.items() if stream is None or not stream.isatty()]
    if missing:
        return f"beatbook: run this in a terminal (redirected: standard {', '.join(missing)}). See beatbook --help"
    if not draws():
        return f"beatbook: this cannot be drawn here: TERM is {os.environ.get('TERM') or 'not set'}"
    return ""


def run(chosen: "argparse.Namespace") -> int:
    """Open the browser."""
    if not hasattr(chosen, "minutes") or reads(chosen):
        return open_browser(chosen)
    from tui.app.channel import Live  # late, with Textual

    return open_browser(chosen, lambda _: Live(minutes=chosen.minutes))


def open_browser(chosen: "argparse.Namespace", arrange: "Callable[[Pack], Live] | None" = None) -> int:
    """Read the workshop and open the browser on it.

    With the presentation that `arrange` returns. A pack with problems is not shown.
    """
    theme = setting(chosen, "theme", THEME_NAMES)
    glyphs = setting(chosen, "glyphs", GLYPHS)
    cursor = setting(chosen, "cursor", CURSOR_NAMES)
    # The program runs without the garbage collector; the browser switches it on when its first page is shown.
    found = target(chosen, " ".join(getattr(chosen, "address", ())), last=last_opened(chosen))
    if found is None:
        return PROBLEMS
    if arrange is None and reads(chosen):
        from .read import read_aloud  # late: the browser needs none of it

        return read_aloud(chosen, found)
    start = target_address(found.pack, found.rest) if found.rest.strip() else None
    if refusal := terminal_problem():
        complain([refusal, *(["To read slides line by line: beatbook read, then type present"] if arrange and not draws() else [])])
        return USAGE
    note_opened(chosen, found.folder, found.pack.id)
    clean_environment()
    # Late: it takes ten times as long to import as the rest of the program.
    from tui.app.launch import run_browser as browse
    from tui.navigation.address import COMPARE
    from tui.pack.problems import PackError

    try:
        live = arrange(found.pack) if arrange else None
    except PackError as error:
        complain(error.problems)
        return PROBLEMS
    from .depends import command_sources

    served = getattr(chosen, "served", False)
    access, notice = _access(served=served), " ".join(unsaid(chosen))
    if served and notice:
        from .confine import log  # late: only over SSH, where a notice would show folders of the server

        log.error("%s", notice)
        notice = ""
    seeds = Path(found.folder).resolve().parent.parent / "seeds"
    return browse(
        found.pack,
        theme=theme,
        glyphs=glyphs,
        cursor=cursor,
        start=start,
        source=Path(chosen.source) if hasattr(chosen, "source") else None,
        seeds=seeds,
        remember=not getattr(chosen, "no_state", False),
        mouse=mouse(chosen),
        live=live,
        access=access,
        sources=lambda: command_sources(chosen, found.folder, seeds),
        keeps=not served and (start is None or start.topic != COMPARE),  # A comparison depends on every workshop.
        notice=notice,
        library=library_of(chosen),
    )


def _access(*, served: bool) -> "Access | None":
    """The access of somebody over SSH.

    To the served commands, and with errors in the log.
    """
    if not served:
        return None
    from tui.app.kiosk import Viewer  # late, with Textual

    from .confine import log_errors

    log_errors()
    return Viewer()
