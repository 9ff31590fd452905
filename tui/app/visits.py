"""Going from address to address, back and forward, with the cursor where it was.

An address of another workshop opens that. Where it cannot be opened, the page stays, and a sentence says why.
"""

from collections.abc import Callable
from contextlib import suppress

from tui.library.opening import NotOpened
from tui.navigation.address import HOME, Address
from tui.navigation.history import CursorPosition, History
from tui.screens.page import Page

from .pages import Pages
from .workshops import Workshops


class Visits:
    """The history of the browser, and the pages that it opens.

    Its addresses name their workshop.
    """

    def __init__(
        self,
        pages: Pages,
        workshops: Workshops,
        start: Address,
        *,
        dress: Callable[[Page], None],
        shown: Callable[[], None],
        refuse: Callable[[str], None],
    ) -> None:
        """Begin at an address.

        `dress` prepares a page that is about to be shown, `shown` is called when it is. `refuse` says why an address cannot be shown.
        """
        self._pages = pages
        self._workshops = workshops
        self._dress = dress
        self._shown = shown
        self._refuse = refuse
        self._places: dict[str, tuple[Address, CursorPosition]] = {}
        """Where each workshop was left."""
        self.history = History(start)

    @property
    def next(self) -> Address | None:
        """The address that `forward` opens."""
        return self.history.next

    @property
    def recent(self) -> tuple[Address, ...]:
        """The other addresses of the current workshop in the history, latest first."""
        here = self.history.now.workshop
        others = (visit.address for number, visit in enumerate(self.history.visits) if number != self.history.place)
        return tuple(address.local for address in others if address.workshop == here)[::-1]

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
        """Record the current page's address and cursor, unless it is still being opened."""
        page = self._pages.current
        if page and page.is_mounted:
            self.history.leave(page.location, page.cursor)
            if not self.history.opened:
                self._places[page.pack.id] = page.location, page.cursor

    async def visit(self, address: Address, *, opened: bool = False) -> None:
        """Open an address that can be reached, and add it to the history."""
        self.history.visit(address, opened=opened)
        await self.show_place()

    async def enter(self, workshop: str) -> None:
        """Open a workshop that can be opened, where it was left or else at its Home."""
        address, cursor = self._places.get(workshop, (HOME._replace(workshop=workshop), ()))
        self.history.visit(address, cursor)
        await self._return()

    async def back(self, say: Callable[[str], None]) -> None:
        """Open the previous address of the history, or say that there is none."""
        to = self.history.previous
        if to is None:
            say("There is no page to go back to.")
        elif self.opens(to.workshop) and self.history.back():
            await self._return()

    async def forward(self, say: Callable[[str], None]) -> None:
        """Open the next address of the history, or say that there is none."""
        to = self.history.next
        if to is None:
            say("There is no page to go forward to.")
        elif self.opens(to.workshop) and self.history.forward():
            await self._return()

    async def _return(self) -> None:
        """Open an address that was left, or what is closest to it.

        The workshop may have been changed, and opened again.
        """
        address = self.history.now
        if not self._pages.built(address):
            self.history.leave(self._workshops.nearest(address), self.history.cursor)
        await self.show_place()

    def reached(self, address: Address) -> Address | None:
        """The address of a page, from one that names its workshop.

        None where it cannot be shown, which is said. Those of the workshop that is shown always can: a month without a figure has a place
        in its table, and no address.
        """
        page = self._pages.current
        if page and page.pack.id == address.workshop:
            return address
        try:
            return self._workshops.reach(address)
        except NotOpened as error:
            self._refuse(str(error))
            return None

    def opens(self, workshop: str) -> bool:
        """Whether a workshop is open, or can be opened; if not, that is said."""
        try:
            self._workshops.open(workshop)
        except NotOpened as error:
            self._refuse(str(error))
            return False
        return True

    def close_aside(self) -> None:
        """Leave what was only looked up, such as the help, without showing anything."""
        if self.history.opened:
            self.history.back()

    async def show_place(self) -> None:
        """Open the current address of the history."""
        address = self.history.now
        built = self._pages.built(address)
        page = self._pages.of(address)
        page.arriving = () if built else self.history.cursor
        with page.app.batch_update():
            self._dress(page)
            self._update_ways(page)
            await self._pages.turn_to(page)
            if built:
                page.show(address.local, self.history.cursor)
        self._shown()

    def tidy(self) -> None:
        """Close the workshops that have not been shown for longest."""
        if page := self._pages.current:
            self._workshops.use(page.pack.id)
        for id in self._workshops.superfluous:
            if self._pages.release(id):
                self._workshops.release(id)

    def _update_ways(self, page: Page) -> None:
        """Set where back and forward lead from a page."""
        previous, following = self.history.previous, self.history.next
        page.before = previous.local if previous and previous.workshop == page.pack.id else None
        page.cursor_before = self.history.previous_cursor
        page.can_go_back = previous is not None
        page.forward_to = HOME if following is None else following.local if following.workshop == page.pack.id else following
