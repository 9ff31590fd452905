"""`beatbook open`, and `beatbook` alone: the browser on one workshop."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .asked import asked, resolved
from .environment import settle
from .exits import PROBLEMS, USAGE
from .options import GLYPHS, THEMES, add_browser, add_library, add_source, mouse, setting
from .output import complain

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Callable

    from tui.following import Live
    from tui.model.pack import Pack
    from tui.opening import Restrictions


def add(commands: "_SubParsersAction[argparse.ArgumentParser]") -> None:
    """Make the command known."""
    parser = commands.add_parser("open", help="the browser, which is also what comes without a command", allow_abbrev=False)
    parser.add_argument("address", nargs="*", metavar="ADDRESS", help="where to begin, as in roads/collisions/2014-07; home without it")
    add_library(parser)
    add_browser(parser)
    add_source(parser)
    parser.set_defaults(run=run)


def unfit() -> str:
    """Why the browser cannot open where it was started, in a sentence; empty where it can. Textual draws on standard error."""
    streams = {"input": sys.stdin, "output": sys.stdout, "error": sys.stderr}
    missing = [name for name, stream in streams.items() if stream is None or not stream.isatty()]
    if missing:
        return f"beatbook: the browser needs a terminal, and there is none on standard {' and '.join(missing)}; see beatbook --help"
    if (term := os.environ.get("TERM", "")) in ("", "dumb", "unknown"):
        return f"beatbook: the browser cannot draw on a terminal of type {term or 'none'!r} (TERM)"
    return ""


def run(chosen: argparse.Namespace) -> int:
    """Open the browser."""
    return enter(chosen)


def enter(chosen: argparse.Namespace, arrange: "Callable[[Pack], Live] | None" = None) -> int:
    """Read the workshop whole, then open the browser on it, for what `arrange` makes of it. A pack with problems is not shown."""
    theme = setting(chosen, "theme", THEMES)
    glyphs = setting(chosen, "glyphs", GLYPHS)
    # The program runs without the collector; the browser turns it on again when its first page is up.
    found = asked(chosen, " ".join(getattr(chosen, "address", ())))
    if found is None:
        return PROBLEMS
    start = resolved(found.pack, found.rest) if found.rest.strip() else None
    if refusal := unfit():
        complain([refusal])
        return USAGE
    settle()
    # It takes ten times as long to import as the rest of the program, and only this branch needs it.
    from tui.opening import run as browse
    from tui.pack.problems import PackError

    try:
        live = arrange(found.pack) if arrange else None
    except PackError as error:
        complain(error.problems)
        return PROBLEMS
    return browse(
        found.pack,
        theme=theme,
        glyphs=glyphs,
        start=start,
        source=Path(chosen.source) if hasattr(chosen, "source") else None,
        seeds=found.folder.resolve().parent.parent / "seeds",
        remember=not getattr(chosen, "no_state", False),
        mouse=mouse(chosen),
        live=live,
        **_kind(served=getattr(chosen, "served", False)),
    )


def _kind(*, served: bool) -> "Restrictions":
    """How to restrict the browser: over SSH to the served commands, and with errors in the log."""
    if not served:
        return {}
    from tui.commands import SERVED
    from tui.kiosk import Kiosk  # late, with Textual

    from .confine import log_errors

    log_errors()
    return {"allowed": SERVED, "kind": Kiosk}
