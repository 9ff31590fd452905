"""The private names of Textual that the browser needs, each with its reason.

Checked with Textual 8.2.8.

No other module of `app` uses one: when a new version of Textual moves something, this is the file to look at.
"""

import asyncio
from abc import abstractmethod
from collections.abc import Iterable
from pathlib import Path, PurePath
from typing import Any

from rich.color import ColorSystem
from rich.console import Console, RenderableType
from textual import _xterm_parser, strip
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

# The painter compares the cells of an update with what the terminal shows, which only these two give.
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

# The parser reads character by character with Textual's own machinery, and keeps to what it knows of terminals.
from textual._parser import ParseEOF, ParseTimeout, Peek1, Read1, TokenCallback
from textual._styles_cache import StylesCache
from textual._time import get_time
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, FOCUSIN, FOCUSOUT, XTermParser
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen

from tui.widgets.compat_closing import LateDropped
from tui.widgets.compat_sheets import MOST_SHEETS
from tui.widgets.compat_updates import OneUpdate

from .compat_notices import NoticesApp

__all__ = [
    "ANSI_SEQUENCES_KEYS", "BRACKETED_PASTE_END", "BRACKETED_PASTE_START", "CURSOR_POSITION", "EXTENDED_KEY", "FOCUSIN", "FOCUSOUT",
    "MODE_RESPONSE", "MOUSE_EVENT", "WINDOW_RESIZE", "ChopsUpdate", "CompositorUpdate", "HookedApp", "HookedDriver", "HookedParser",
    "LayoutUpdate", "ParseEOF", "ParseTimeout", "Peek1", "Read1", "TokenCallback", "at_work", "colours_of", "finish_layout", "get_time",
]  # fmt: skip

CURSOR_POSITION = _xterm_parser._re_cursor_position
EXTENDED_KEY = _xterm_parser._re_extended_key
MODE_RESPONSE = _xterm_parser._re_terminal_mode_response
MOUSE_EVENT = _xterm_parser._re_mouse_event
WINDOW_RESIZE = _xterm_parser._re_in_band_window_resize

# Textual caches the last 1,024 results of this method, with a widget's drawn rows in each key, so that the rows of closed widgets stay in
# memory. As a class method it has the class there instead.
if not isinstance(vars(StylesCache)["get_inner_outer"], classmethod):
    StylesCache.get_inner_outer = classmethod(StylesCache.get_inner_outer)  # type: ignore[arg-type, method-assign, assignment]


class NothingKept:
    """A cache that keeps nothing, in place of the seven in each drawn row.

    They take a kilobyte a row and are hardly ever read: widgets keep their rows already. One of them also keeps a row in itself, where only
    a collection of garbage finds it.
    """

    def get(self, key: object) -> None:
        """Nothing, as for a key that is not in a cache."""

    def __setitem__(self, key: object, value: object) -> None:
        """Keep nothing."""


NOTHING_KEPT = NothingKept()
vars(strip)["FIFOCache"] = lambda maxsize: NOTHING_KEPT


class HookedApp(LateDropped, NoticesApp):
    """An app with public hooks for what it paints and for errors: Textual offers none."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._disable_tooltips = True  # Every screen would have a widget for them, and nothing here has one.
        self.stylesheet._parse_cache.maxsize = MOST_SHEETS

    @abstractmethod
    def painted(self, update: CompositorUpdate) -> CompositorUpdate | None:
        """What to send to the terminal for an update of the screen; None for nothing."""

    @abstractmethod
    def failed(self, error: Exception) -> None:
        """Take note of an error that ends the app."""

    def keep_own_colours(self) -> None:
        """Send the terminal's own colours as they are in its own theme, and only there.

        Textual settles this before the theme is set, and would send the shades of a palette instead.
        """
        self._refresh_truecolor_filter(self.ansi_theme)

    @property
    def error(self) -> Exception | None:
        """The error that ended the app."""
        return self._exception

    @property
    def traces(self) -> bool:
        """Whether the app ends with Textual's traceback."""
        return True

    def parse_sheet(self, path: PurePath | str) -> None:
        """Parse a style sheet of a page, so that this is done when the page is opened."""
        self.stylesheet._parse_rules(Path(path).read_text(encoding="utf-8"), (str(path), ""))

    @property
    def driver(self) -> Any:
        """The driver of the terminal; None where there is no terminal."""
        return self._driver

    def remember_copied(self, text: str) -> None:
        """Keep a copied text for pasting inside the app.

        `App.copy_to_clipboard` would also send it, without regard for multiplexers.
        """
        self._clipboard = text

    def stop_binding(self, screen: Screen[Any]) -> None:
        """Forget a screen that was bound to the app's state.

        Textual does so only when that changes.
        """
        for watchers in getattr(self, "__watchers", {}).values():
            watchers[:] = [each for each in watchers if each[0] is not screen]

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        shown = self._running and not self._closed and not self._batch_count and not self.is_headless
        super()._display(screen, self.painted(renderable) if shown and isinstance(renderable, CompositorUpdate) else renderable)

    def _handle_exception(self, error: Exception) -> None:
        # Textual mounts nothing once the app is closing, so a widget missing at that point is not an error.
        if not self.closing:
            self.failed(error)
            super()._handle_exception(error)
            self._exit = True

    @property
    def closing(self) -> bool:
        """Whether the app is ending: it was asked to, or stopped by an error."""
        return self._exit or super().closing

    async def _shutdown(self) -> None:
        # Textual removes the pages first, and lets work beside the keys go on meanwhile.
        self._exit = True
        self.workers.cancel_all()
        await super()._shutdown()

    def _fatal_error(self) -> None:
        if self.traces:
            super()._fatal_error()
        else:
            self.panic()


class HookedDriver(LinuxDriver):
    """A driver with public names for what Beatbook's driver changes.

    Signals, sizes, the mouse and the input thread.
    """

    @abstractmethod
    def terminal_size(self) -> tuple[int, int]:
        """The size to use on a terminal of a size."""

    @abstractmethod
    def stop_signal(self) -> None:
        """Handle SIGTSTP."""

    @abstractmethod
    def continue_signal(self) -> None:
        """Handle SIGCONT."""

    @property
    def leaving(self) -> bool:
        """Whether the app is closing."""
        return isinstance(self._app, HookedApp) and self._app.closing

    @property
    def shows_cursor(self) -> bool:
        """Whether the app wants the terminal's cursor seen."""
        return bool(getattr(self._app, "cursor_shown", False))

    @property
    def has_terminal(self) -> bool:
        """Whether the driver has taken the terminal over."""
        return self._writer_thread is not None

    @property
    def reading(self) -> bool:
        """Whether the input thread runs."""
        return self._key_thread is not None and self._key_thread.is_alive()

    @property
    def mouse(self) -> bool:
        """Whether the mouse is on."""
        return self._mouse

    @property
    def debugs(self) -> bool:
        """Whether Textual's own debugging is on."""
        return self._debug

    def resume(self) -> None:
        """Take the terminal over again, and notify the app."""
        self._must_signal_resume = True
        self.resume_application_mode()

    def on_loop(self, call: Any, *arguments: Any) -> None:
        """Call on the app's loop, from any thread or signal handler.

        Raises RuntimeError once the loop is closed.
        """
        self._loop.call_soon_threadsafe(call, *arguments)

    def _get_terminal_size(self) -> tuple[int, int]:
        return self.terminal_size()

    def _disable_mouse_support(self) -> None:
        super()._disable_mouse_support()
        if self._mouse_pixels:
            self.write("\x1b[?1016l")  # Textual leaves it on.

    def _sigtstp_application(self, *_: object) -> None:
        self.stop_signal()

    def _sigcont_application(self, *_: object) -> None:
        self.continue_signal()

    def _run_input_thread(self) -> None:
        # Textual's own would print a traceback from the thread.
        try:
            self.run_input_thread()
        except Exception as error:  # noqa: BLE001 (any error here ends the browser as any other does)
            try:
                self.on_loop(self._app._handle_exception, error)
            except RuntimeError:
                return  # The loop is closed: the browser is ending already.


class HookedParser(XTermParser):
    """A parser that can be fed one character at a time.

    Without Textual's own handling of unknown sequences.
    """

    @property
    def deadline(self) -> float | None:
        """The time by `get_time` at which an unfinished sequence ends.

        None if none has begun.
        """
        return self._timeout_time

    def step(self, character: str) -> Iterable[Message]:
        """Parse one character and yield its events."""
        self._awaiting = self._gen.send(character)
        while self._tokens:
            yield self._tokens.popleft()

    def start_waiting(self) -> None:
        """Set the deadline of a sequence that has begun."""
        patience = self._awaiting.timeout
        self._timeout_time = None if patience is None else get_time() + patience

    def keys_of(self, sequence: str) -> list[Key]:
        """The keys of a character or a sequence."""
        return [*self._sequence_to_key_events(sequence)]


def at_work(pump: MessagePump) -> bool:
    """Whether a widget, screen or app has a message waiting or in hand."""
    ready: asyncio.Event = pump._message_queue.ready_event
    waits = getattr(ready, "_waiters")  # noqa: B009 (private to asyncio, but the only sign: an idle pump waits on this event)
    return bool(pump._running or pump._task) and (ready.is_set() or not waits)


def finish_layout(screen: Screen[Any]) -> bool:
    """Do an outstanding layout now instead of at the next frame.

    Returns whether there was one.
    """
    if screen._layout_required or screen._callbacks:
        screen.call_next(screen.update_now if isinstance(screen, OneUpdate) else screen._on_timer_update)
        return True
    return False


def colours_of(console: Console) -> ColorSystem:
    """The colours that a console writes.

    `Console.color_system` gives only a name for them.
    """
    return console._color_system or ColorSystem.TRUECOLOR
