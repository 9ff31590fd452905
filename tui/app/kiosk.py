"""The browser served over SSH: it reads the workshop and writes to the terminal.

No action may write a file, start a program or open a link: no browser does, and this one runs only what is served.
"""

import logging
from collections.abc import Callable

from tui.library.opening import Library
from tui.library.sources import Sources
from tui.model.pack import Pack
from tui.navigation.commands import COMMANDS, KIOSK_COMMANDS

from . import launch
from .access import Access
from .channel import Live
from .terminal import KioskDriver

BROWSER_STOPPED = "Beatbook stopped because of an error. The people who run this service will find it in their log."
FULL = "Beatbook stopped because it ran out of memory. If this happens again, tell the people who run this service."
ACTIONS = frozenset(c.action.partition("(")[0].removeprefix("app.") for c in COMMANDS if c.served and c.action.startswith("app."))
FOLLOWING = frozenset({"follow"})
MOVES = frozenset({"focus_next", "focus_previous", "command_palette"})
"""Textual's own actions that only change what is shown."""

log = logging.getLogger(__name__)


class Viewer(Access):
    """The access of a viewer over SSH.

    Served commands, and nothing that writes, starts or opens anything.

    The process is confined as well. This blocks every action that would fail there.
    """

    driver = KioskDriver

    def __init__(self, commands: frozenset[str] = KIOSK_COMMANDS) -> None:
        super().__init__(commands)

    def permits(self, action: str) -> bool:
        """Whether an action may run: only those of served commands, and moves."""
        return action in ACTIONS or action in MOVES

    @property
    def traces(self) -> bool:
        """Never: a viewer sees a sentence."""
        return False

    def record(self, error: BaseException) -> None:
        """Write an error to the service's log."""
        log.error("ended by an error", exc_info=error)

    def sentence(self, error: BaseException | None) -> str:
        """A sentence that gives nothing away."""
        return FULL if isinstance(error, MemoryError) else BROWSER_STOPPED


def run_kiosk(
    pack: Pack,
    *,
    theme: str | None = None,
    glyphs: str | None = None,
    cursor: str | None = None,
    mouse: bool = True,
    live: Live | None = None,
    follows: bool = False,
    sources: Callable[[], Sources] | None = None,
    keeps: bool = False,
    library: Library | None = None,
) -> int:
    """Open the read-only browser until the viewer quits; returns the exit code.

    With `follows`, viewers can follow presentations. `sources`, `keeps` and `library` are as in `run_browser`.
    """
    access = Viewer(KIOSK_COMMANDS if follows else KIOSK_COMMANDS - FOLLOWING)
    return launch.run_browser(
        pack,
        theme=theme,
        glyphs=glyphs,
        cursor=cursor,
        mouse=mouse,
        live=live,
        remember=False,
        access=access,
        sources=sources,
        keeps=keeps,
        library=library,
    )
