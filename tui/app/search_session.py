"""The browser's current search, kept until it is cleared.

Matches are highlighted on every page, and n and N step through the results.
"""

from typing import TYPE_CHECKING

from tui.screens.page import Page
from tui.widgets.messages import ResultChosen

from .host import SearchHost

if TYPE_CHECKING:
    from tui.search.index import Index


class SearchSession:
    """The search that was made last, and its results."""

    def __init__(self, app: SearchHost) -> None:
        self._app = app
        self.current: ResultChosen | None = None
        """The current search, until it is cleared."""

    @property
    def text(self) -> str:
        """The words of the current search; empty without one."""
        return self.current.text if self.current else ""

    def index(self) -> "Index":
        """The search index of the current page's workshop, built for its first search."""
        from tui.search.index import Index  # late: only a search needs them
        from tui.text.words import forget_runs

        index = self._app.page.pack.once(Index)
        forget_runs()
        return index

    def highlight(self, page: Page) -> None:
        """Highlight the current search's matches on a page."""
        shown = self._app.visits.history.now
        page.at_result = self.current is not None and self.current.is_at(shown)
        page.finder, page.hit = (self.current.finder, self.current.words(shown)) if self.current else (None, "")

    async def step(self, by: int) -> None:
        """Open the next or previous result, wrapping round.

        Without a search the page steps to the next or previous thing of a kind.
        """
        if not self.current:
            self._app.page.step(by)
        else:
            self.current.place = (self.current.place + by) % len(self.current.hits)
            await self._app.go(self.current.hits[self.current.place])

    async def begin(self, found: ResultChosen) -> None:
        """Open the chosen result of a new search."""
        workshop = self._app.page.pack.id
        found.hits = tuple(address if address.workshop else address._replace(workshop=workshop) for address in found.hits)
        self.current = found.set_sender(self._app.page.app)  # Not the dialog, which would stay in memory.
        await self._app.go(found.hits[found.place])

    def clear(self) -> None:
        """Clear the search and its highlights."""
        self.current = None
        self.highlight(self._app.page)
