"""Going from address to address, back and forward, with the cursor where it was."""

from collections.abc import Callable
from contextlib import suppress

from tui.navigation.address import HOME, Address
from tui.navigation.history import History
from tui.screens.page import Page

from .pages import Pages
from .workshops import Workshops


class Visits:
    """The history of the browser, and the pages that it opens.

    Its addresses name their workshop.
    """

    def __init__(
        self, pages: Pages, workshops: Workshops, start: Address, *, dress: Callable[[Page], None], shown: Callable[[], None]
    ) -> None:
        """Begin at an address.

        `dress` prepares a page that is about to be shown, `shown` is called when it is.
        """
        self._pages = pages
        self._workshops = workshops
        self._dress = dress
        self._shown = shown
        self.history = History(start)

    @property
    def next(self) -> Address | None:
        """The address that `forward` opens."""
        return self.history.next

    def first(self) -> Page:
        """The page to start with."""
        page = self._pages.of(self.history.now)
        self._update_ways(page)
        return page

    def offer(self, address: str) -> None:
        """Make `forward` lead to a saved address, if an open workshop has it."""
        with suppress(ValueError):
            found = Address.parse(address)
            if self._workshops.has(found):
                self.history.remember(found)

    def leave(self) -> None:
        """Record the current page's address and cursor."""
        page = self._pages.current
        if page:
            self.history.leave(page.location, page.cursor)

    async def visit(self, address: Address, *, opened: bool = False) -> None:
        """Open an address and add it to the history."""
        self.history.visit(address, opened=opened)
        await self.show_place()

    async def back(self) -> None:
        """Open the previous address of the history."""
        if self.history.back():
            await self.show_place()

    async def forward(self) -> None:
        """Open the next address of the history."""
        if self.history.forward():
            await self.show_place()

    def close_aside(self) -> None:
        """Leave what was only looked up, such as the help, without showing anything."""
        if self.history.opened:
            self.history.back()

    async def show_place(self) -> None:
        """Open the current address of the history."""
        address = self.history.now
        built = self._pages.built(address)
        page = self._pages.of(address)
        with page.app.batch_update():
            self._dress(page)
            self._update_ways(page)
            await self._pages.turn_to(page)
            if built:
                page.show(address.local, self.history.cursor)
        self._shown()

    def _update_ways(self, page: Page) -> None:
        """Set where back and forward lead from a page."""
        previous, following = self.history.previous, self.history.next
        page.before = previous.local if previous and previous.workshop == page.pack.id else None
        page.cursor_before = self.history.previous_cursor
        page.can_go_back = previous is not None
        page.forward_to = HOME if following is None else following.local if following.workshop == page.pack.id else following
