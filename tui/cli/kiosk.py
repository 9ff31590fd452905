"""`beatbook kiosk`: the read-only browser and look-ups for viewers over SSH.

It is started by sshd's ForceCommand.
"""

import argparse
import contextlib
import gc
import io
import os
from typing import TYPE_CHECKING

from tui.app.relay.rendering import Rendering
from tui.library.cache import PREPARED
from tui.library.finder import LibraryError, find_workshop
from tui.library.places import pack_places

from . import FOLLOW
from .environment import clean_environment
from .exits import PROBLEMS, USAGE, UsageError
from .load import load_workshop
from .lookup import Refused, lookup_words
from .notices import unsaid
from .open import draws, terminal_problem
from .open_library import library_of
from .options import add_browser, add_library, mouse, searched, workshop_cache
from .output import OutputError, complain
from .prompt import at_terminal
from .target import beside_others

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from tui.app.channel import Live
    from tui.model.pack import Pack

LOOKUP_STOPPED = "beatbook: something went wrong; the people who run this service will find it in their log"


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command's parser."""
    parser = commands.add_parser("kiosk", help="open the read-only browser, for viewers over SSH", allow_abbrev=False)
    parser.add_argument(
        "--command", default="", metavar="TEXT", help="answer this look-up (from SSH_ORIGINAL_COMMAND) instead of opening the browser"
    )
    parser.add_argument("--live-dir", metavar="DIR", help="directory of the live presentations that viewers can follow")
    parser.add_argument("--follow", metavar="NAME", help="follow this presentation from the start")
    parser.add_argument(
        "--cache",
        dest="prepared",
        default=PREPARED,
        metavar="DIR",
        help=f"read workshops prepared here with: beatbook cache --build DIR (default {PREPARED})",
    )
    add_library(parser)
    add_browser(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Answer a look-up or open the browser.

    All settings come from the command line, as anyone may have set the environment.
    """
    # Late, so that other commands start quickly.
    from .confine import clear_environment, log, log_errors

    clear_environment()
    log_errors()
    try:
        _check_libraries(searched(chosen))
        for sentence in unsaid(chosen):
            log.error("%s", sentence)
    except LibraryError as error:  # A mistake of the service; the message contains a folder on the server.
        log.error("%s", error)
        complain([LOOKUP_STOPPED])
        return PROBLEMS
    try:
        if chosen.command.startswith(FOLLOW):
            _follow(chosen)
        if chosen.command:
            return _looked_up(chosen, lookup_words(chosen.command))
        return browsed(chosen)
    except Refused as refusal:
        complain([f"beatbook: {refusal}"])
        return USAGE
    except (LibraryError, UsageError, OutputError, KeyboardInterrupt):
        raise
    except MemoryError:
        log.exception("ended by its memory limit")
        raise
    except Exception:  # noqa: BLE001 (whatever it is, it goes to the log, and the viewer gets a sentence)
        log.exception("ended by an error")
        complain([LOOKUP_STOPPED])
        return PROBLEMS


def _check_libraries(folders: list[str]) -> None:
    """Raises LibraryError where one cannot be read."""
    for folder in folders:
        next(pack_places(folder), None)


def _follow(chosen: argparse.Namespace) -> None:
    """Open the browser, following a presentation. Raises Refused."""
    if not chosen.live_dir:
        raise Refused("there are no presentations to follow here")
    if terminal_problem():
        raise Refused("to follow a presentation you need a terminal that can draw; connect with: ssh -t")
    chosen.follow, chosen.command = chosen.command.removeprefix(FOLLOW).strip(), ""


def _looked_up(chosen: argparse.Namespace, given: list[str]) -> int:
    """Run a look-up on the kiosk's own libraries.

    Errors are one line, without the usage.
    """
    from .command_line import parser
    from .confine import confine

    confine()
    own = [word for folder in (*chosen.library, *chosen.more_library) for word in ("--library", folder)]
    own += ["--workshop", chosen.workshop] if hasattr(chosen, "workshop") else []
    buffer = io.StringIO()
    try:
        with contextlib.redirect_stderr(buffer):
            asked = parser(given[:1]).parse_args([*own, *given])
    except SystemExit as end:
        complain(buffer.getvalue().splitlines()[-1:])
        return end.code if isinstance(end.code, int) else USAGE
    asked.kiosk, asked.prepared = True, chosen.prepared
    asked.no_cache = getattr(chosen, "no_cache", False)
    return int(asked.run(asked))


def browsed(chosen: argparse.Namespace, *, prepares: bool = False) -> int:
    """Open the browser; the exit code.

    Confined, unless root prepares its first frame.
    """
    from .confine import confine, limit_files, withheld
    from .depends import command_sources

    if not (draws() and (at_terminal() or Rendering.current)):
        return _read(chosen)
    gc.disable()  # As `open` does, for the same reason.
    chosen.kiosk = True
    read = load_workshop(find_workshop(getattr(chosen, "workshop", None), searched(chosen)), workshop_cache(chosen))
    if read.pack is None:
        complain([withheld(read.folder, read.problems)])
        return PROBLEMS
    if refusal := terminal_problem():
        complain([refusal])
        return USAGE
    clean_environment()
    live = _followed(chosen, read.pack)
    from tui.app.kiosk import run_kiosk as browse  # Late: only this branch needs Textual.

    pack = beside_others(chosen, read.pack)
    if not prepares:
        confine()
        limit_files()
    return browse(
        pack,
        theme=getattr(chosen, "theme", None),
        glyphs=getattr(chosen, "glyphs", None),
        cursor=getattr(chosen, "cursor", None),
        mouse=mouse(chosen),
        live=live,
        follows=bool(chosen.live_dir),
        sources=lambda: command_sources(chosen, read.folder),
        keeps=prepares,
        library=library_of(chosen),
    )


def _read(chosen: argparse.Namespace) -> int:
    """Read line by line on a terminal that cannot draw, or through a pipe."""
    from .confine import confine, limit_files
    from .read import run as read

    chosen.kiosk = True
    confine()
    limit_files()
    return read(chosen)


def _followed(chosen: argparse.Namespace, pack: "Pack") -> "Live | None":
    """The presentation to follow from the start. Raises UsageError."""
    if chosen.live_dir:
        os.environ["BEATBOOK_LIVE_DIR"] = chosen.live_dir  # The key F looks there too.
    elif chosen.follow:
        raise UsageError("--follow needs --live-dir, the directory of live presentations")
    if not chosen.follow:
        return None
    from .present import followed

    return followed(pack, chosen.live_dir, chosen.follow)
