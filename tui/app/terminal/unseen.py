"""A driver without a terminal: what is drawn goes to the followers who share it."""

import os
from typing import Any

from textual.app import App
from textual.events import Resize
from textual.geometry import Size

from tui.app.compat import HookedDriver
from tui.app.relay.frames import ScreenFrame
from tui.app.relay.hub import Hub
from tui.app.relay.rendering import Rendering


class UnseenDriver(HookedDriver):
    """The driver of a rendering.

    It has the size of its followers' terminals, and no keys.
    """

    def __init__(self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None) -> None:
        assert Rendering.current
        self._rendering = Rendering.current
        self._drawing = app
        super().__init__(app, debug=debug, mouse=False, size=self._rendering.size)
        self._hub = Hub(self._rendering, self._whole, lambda: os._exit(0))

    def write(self, data: str) -> None:
        """Send a frame to the followers; anything else is for the browser's own terminal."""
        self._hub.send(data, cursor=self.shows_cursor)

    def flush(self) -> None:
        """Do nothing: each frame is sent at once."""

    def start_application_mode(self) -> None:
        """Report the size."""
        size = Size(*self._rendering.size)
        self.send_message(Resize(size, size))

    def stop_application_mode(self) -> None:
        """Do nothing: there are no modes to switch off."""

    def disable_input(self) -> None:
        """Do nothing: there is no input."""

    def close(self) -> None:
        """Leave the followers: another of them takes over."""
        self._hub.close()

    @property
    def can_suspend(self) -> bool:
        """False: no shell could resume it."""
        return False

    def terminal_size(self) -> tuple[int, int]:
        """The size of the followers' terminals."""
        return self._rendering.size

    def stop_signal(self) -> None:
        """Ignore it: nobody could continue it."""

    def continue_signal(self) -> None:
        """Ignore it: there is nothing to restore."""

    def show(self) -> None:
        """Send from now on: the screen shows what followers are to see."""
        self._hub.open()

    def _whole(self) -> ScreenFrame | None:
        shown = getattr(self._drawing, "whole_screen", "")
        state = self._rendering.state
        return ScreenFrame(shown.encode("utf-8", "replace"), state, full=True, cursor=self.shows_cursor) if shown else None
