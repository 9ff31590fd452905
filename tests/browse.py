"""Runs the browser under a pilot: open it, press keys, wait until it has drawn."""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any, cast
from weakref import WeakSet

from textual.app import App
from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.screen import Screen

from tests import handlers_kept, styles_kept
from tui.app.access import Access
from tui.app.browser import Browser
from tui.app.channel import Live
from tui.app.settings import Memory
from tui.app.terminal import TypeAhead
from tui.library.opening import Library
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.navigation.commands import EVERY
from tui.pack.reader import read_pack
from tui.pack.source import Source
from tui.screens.page import Page
from tui.text.glyphs import SETS
from tui.widgets.compat_updates import OneUpdate

ROOT = Path(__file__).parent.parent
WORKSHOP = ROOT / "data" / "wmp-2015-06-16"
KEY_CHARACTERS = {"enter": "\r", "tab": "\t", "escape": "\x1b", "space": " ", "question_mark": "?"}
HANGS = 60
"""Seconds of the processor after which a browser that is still busy counts as hung: it waits for no other program."""


UNDRAWN = WeakSet[App[int]]()
"""The browsers whose updates go nowhere."""
DRAW = Screen._compositor_refresh


def _draw(screen: Screen[object]) -> None:
    if screen.app in UNDRAWN:
        screen._dirty_widgets.clear()
        screen._compositor._dirty_regions.clear()
        screen.app._update_mouse_over(screen)
    else:
        DRAW(screen)


Screen._compositor_refresh = _draw  # type: ignore[method-assign, assignment]  # The one place where layout and drawing part.


styles_kept.keep()
handlers_kept.keep()


@cache
def bundled() -> Pack:
    """The bundled workshop."""
    return read_pack(WORKSHOP)


class Driver:
    """A browser and its pilot."""

    def __init__(self, pilot: Pilot[int], app: Browser) -> None:
        self.pilot = pilot
        self.app = app
        self.ahead = TypeAhead(app)

    @property
    def page(self) -> Page:
        """The current page, whether or not a dialog is open over it."""
        return self.app.page

    @property
    def at(self) -> str:
        """The current address."""
        return str(self.page.address)

    async def press(self, *keys: str) -> None:
        """Press keys one after another, waiting for each to finish."""
        await self.press_all(keys)

    async def press_all(self, keys: Iterable[str]) -> None:
        """Press keys one after another, waiting for each to finish."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, *keys: str) -> None:
        """Press keys as `press` does, but wait only for empty queues.

        It does not wait for an idle processor, which suits walks of many steps.
        """
        for key in keys:
            self._send(key)
            await self.drain()

    async def burst(self, *keys: str) -> None:
        """Send keys together, as a terminal does in one read, then wait as `type` does."""
        with self.app._context():  # With two browsers in one process, Textual takes the one opened last as the active one.
            for key in keys:
                self.ahead.send(self._event(key))
        await self.drain()

    async def paste(self, text: str) -> None:
        """Paste a text, which is handled at once, then wait as `type` does.

        For texts that only lead somewhere: a search looks anew at each letter that is typed.
        """
        self.app.post_message(Paste(text))
        await self.drain()

    def _send(self, key: str) -> None:
        self.app.post_message(self._event(key))

    def _event(self, key: str) -> Key:
        name = _character_to_key(key) if len(key) == 1 else key
        event = Key(name, KEY_CHARACTERS.get(name, key if len(key) == 1 else None))
        event.set_sender(self.app)
        return event

    async def resize(self, size: tuple[int, int]) -> None:
        """Resize the terminal, then wait as `type` does."""
        await self.pilot.resize_terminal(*size)
        await self.drain()

    async def drain(self) -> None:
        """Wait until everything sent has been handled, then lay out.

        Draw too, if this browser is drawn.
        """
        with self.app._context():
            end = process_time() + HANGS
            while self.app._running and (len(self.ahead) or self.ahead.busy()):
                assert process_time() < end, f"busy for more than {HANGS} s: {self.ahead}"
                await asyncio.sleep(0)
            if self.app._running and isinstance(screen := self.app.screen, OneUpdate):
                screen.update_now()

    async def settle(self) -> None:
        """Wait until everything requested has been drawn."""
        await self.pilot.pause()
        await self.pilot.pause()

    def text(self) -> str:
        """The characters on the screen, one line for each row."""
        width, _ = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).ljust(width) for strip in strips)

    def standing_out(self) -> list[str]:
        """The words drawn in reverse, and hits in the selected row.

        Those are underlined.
        """
        strips = self.app.screen._compositor.render_strips()
        styled = [(segment.text, segment.style) for strip in strips for segment in strip if segment.style and segment.text.strip()]
        return [text for text, style in styled if style.reverse or style.underline]


class QuickPilot(Pilot[int]):
    """A pilot of any of the programs that waits after a key as `Driver.type` does."""

    async def press(self, *keys: str) -> None:
        """Press keys one after another, waiting for empty queues after each."""
        await Driver(self, cast(Browser, self.app)).type(*keys)

    async def pause(self, delay: float | None = None) -> None:
        """Wait as Textual's pilot does, then until all is handled and laid out."""
        await super().pause(delay)
        await Driver(self, cast(Browser, self.app)).drain()


@asynccontextmanager
async def browsing(
    pack: Pack,
    *,
    size: tuple[int, int] = (80, 24),
    theme: str = "dark",
    glyphs: str = "blocks",
    cursor: str = "",
    start: Address = HOME,
    source: Source | None = None,
    allowed: frozenset[str] = EVERY,
    memory: Memory | None = None,
    live: Live | None = None,
    drawn: bool = False,
    library: Library | None = None,
) -> AsyncIterator[Driver]:
    """A browser on a pack, laid out for the first time.

    It remembers nothing unless it is given somewhere to remember things. Unless `drawn`, only `Driver.text` draws, and then the whole
    screen: a third of the time of most tests would go into updates that nobody looks at. What a list works out as it is drawn for the
    first time, such as the length of its scrollbar, is one step behind then: whoever compares cells or takes a picture asks for `drawn`.
    """
    look: dict[str, Any] = {"theme": theme, "glyphs": SETS[glyphs], "cursor": cursor}
    app = Browser(pack, start=start, source=source, access=Access(allowed), memory=memory, live=live, library=library, **look)
    if not drawn:
        UNDRAWN.add(app)
    async with app.run_test(size=size, notifications=True) as pilot:
        driver = Driver(pilot, app)
        await driver.drain()
        yield driver
