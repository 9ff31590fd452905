"""The browser's current search, kept until it is cleared.

Matches are highlighted on every page, and n and N step through the results.
"""

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
    """The part of the browser that holds the current search."""

    pack: Pack
    sought: Found | None = None
    """The current search, until it is cleared."""

    @property
    def page(self) -> Page:
        """The current page."""
        raise NotImplementedError

    async def action_go(self, address: str) -> None:
        """Open an address."""
        raise NotImplementedError

    @cached_property
    def index(self) -> "Index":
        """The search index, built for the first search."""
        from tui.search.index import Index  # late: only a search needs it

        return Index(self.pack)

    def light(self, page: Page) -> None:
        """Highlight the current search's matches on a page."""
        page.finder, page.hit = (self.sought.finder, self.sought.told) if self.sought else (None, "")

    async def action_hit(self, by: int) -> None:
        """Open the next or previous result of the last search, wrapping round."""
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
