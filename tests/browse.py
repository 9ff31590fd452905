"""The browser under a pilot: one way to open it on a pack, press keys and wait until it has drawn."""

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from textual.pilot import Pilot

from tui.app import Browser
from tui.display.glyphs import SETS
from tui.model.pack import Pack
from tui.pack.reader import read
from tui.screens.page import Page

ROOT = Path(__file__).parent.parent
WORKSHOP = ROOT / "data" / "wmp-2015-06-16"


@cache
def bundled() -> Pack:
    """The bundled workshop."""
    return read(WORKSHOP)


class Driver:
    """A pilot with its browser."""

    def __init__(self, pilot: Pilot[int], app: Browser) -> None:
        self.pilot = pilot
        self.app = app

    @property
    def page(self) -> Page:
        """The screen on show."""
        assert isinstance(self.app.screen, Page)
        return self.app.screen

    @property
    def at(self) -> str:
        """The address on show."""
        return str(self.page.address)

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each to its end."""
        await self.press_all(keys)

    async def press_all(self, keys: Iterable[str]) -> None:
        """Press keys one after the other, each to its end."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        """Wait until everything asked for is drawn."""
        await self.pilot.pause()
        await self.pilot.pause()

    def text(self) -> str:
        """The characters on the screen, a line a row."""
        width, _ = self.app.size
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).ljust(width) for strip in strips)


@asynccontextmanager
async def browsing(pack: Pack, *, size: tuple[int, int] = (80, 24), theme: str = "dark", glyphs: str = "blocks") -> AsyncIterator[Driver]:
    """A browser on a pack, drawn for the first time."""
    app = Browser(pack, theme=theme, glyphs=SETS[glyphs])
    async with app.run_test(size=size) as pilot:
        driver = Driver(pilot, app)
        await driver.settle()
        yield driver
