"""Searching from the browser: what was searched for stands out on every page, and its hits are stepped through, until it is cleared."""

from functools import cached_property
from typing import TYPE_CHECKING

from textual import on
from textual.app import App

from tui.model.pack import Pack
from tui.screens.page import Page
from tui.widgets.messages import Clear, Found

if TYPE_CHECKING:
    from tui.search.index import Index


class Searching(App[int]):
    """The part of the browser that knows what is sought."""

    pack: Pack
    sought: Found | None = None
    """What was searched for, until it is cleared."""

    @property
    def page(self) -> Page:
        """The page on show."""
        raise NotImplementedError

    async def action_go(self, address: str) -> None:
        """Show an address."""
        raise NotImplementedError

    @cached_property
    def index(self) -> "Index":
        """The words of the workshop, for the first search."""
        from tui.search.index import Index  # late: who never searches has no use for it

        return Index(self.pack)

    def light(self, page: Page) -> None:
        """Have what is sought stand out on a page."""
        page.finder, page.hit = (self.sought.finder, self.sought.told) if self.sought else (None, "")

    async def action_hit(self, by: int) -> None:
        """The next hit of the last search, or the one before; after the last the first."""
        if self.sought:
            self.sought.place = (self.sought.place + by) % len(self.sought.hits)
            await self.action_go(str(self.sought.hits[self.sought.place]))

    @on(Found)
    async def _found(self, message: Found) -> None:
        self.sought = message
        await self.action_go(str(message.hits[message.place]))

    @on(Clear)
    def _clear(self) -> None:
        self.sought = None
        self.light(self.page)
