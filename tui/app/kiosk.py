"""The browser served over SSH: it reads the workshop and writes to the terminal.

No action here may write a file, start a program or open a link.
"""

import logging
from collections.abc import Iterator
from typing import Any, ClassVar

from rich.console import RenderableType
from textual.app import App, SystemCommand
from textual.driver import Driver
from textual.screen import Screen

from tui.model.pack import Pack
from tui.navigation import commands

from . import launch
from .browser import Browser
from .live_session import Live
from .terminal import SteadyLine

SORRY = "Beatbook stopped because of an error. The people who run this service will find it in their log."
FULL = "Beatbook stopped because it ran out of memory. If this happens again, tell the people who run this service."
ACTIONS = frozenset(c.action.partition("(")[0].removeprefix("app.") for c in commands.COMMANDS if c.served and c.action.startswith("app."))
FOLLOWING = frozenset({"follow"})
MOVES = frozenset({"focus_next", "focus_previous", "command_palette"})
"""Textual's own actions that only change what is shown."""

log = logging.getLogger(__name__)


class Kiosk(Browser):
    """The read-only browser.

    The process is confined as well. This class blocks every action that would fail there.
    """

    kiosk: ClassVar[bool] = True

    def get_driver_class(self) -> type[Driver]:
        """A driver that cannot be suspended."""
        return SteadyLine

    def get_system_commands(self, screen: Screen[Any]) -> Iterator[SystemCommand]:
        """No commands from Textual: its screenshot command writes a file."""
        yield from ()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action may run: only served commands and moves."""
        return (action in ACTIONS or action in MOVES) and super().check_action(action, parameters)

    def open_url(self, url: str, *, new_tab: bool = True) -> None:
        """Open nothing."""

    def _deliver_binary(self, *_: object, **__: object) -> str | None:
        """Save nothing."""
        return None

    def save_screenshot(self, *_: object, **__: object) -> str:
        """Save nothing."""
        return ""

    def action_suspend_process(self) -> None:
        """Do nothing: nobody could resume the browser."""

    def _handle_exception(self, error: Exception) -> None:
        if not self._exit:
            log.error("ended by an error", exc_info=error)
        super()._handle_exception(error)

    def panic(self, *_: RenderableType) -> None:
        """Show a sentence instead of the error."""
        App.panic(self, FULL if isinstance(self._exception, MemoryError) else SORRY)


def run(
    pack: Pack, *, theme: str | None = None, glyphs: str | None = None, mouse: bool = True, live: Live | None = None, follows: bool = False
) -> int:
    """Open the read-only browser until the viewer quits; returns the exit code.

    With `follows`, viewers can follow presentations.
    """
    allowed = commands.SERVED if follows else commands.SERVED - FOLLOWING
    return launch.run(pack, theme=theme, glyphs=glyphs, mouse=mouse, live=live, remember=False, allowed=allowed, kind=Kiosk)
