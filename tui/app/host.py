"""What the sessions need of the app.

Each session is an object that the app holds, and knows the app only by one of these.
"""

from typing import Any, Protocol

from textual.notifications import SeverityLevel

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.screens.page import Page

from .pages import Pages
from .visits import Visits
from .workshops import Workshops


class SearchHost(Protocol):
    """What the search needs: the page that is shown, and a way to open addresses."""

    visits: Visits

    @property
    def page(self) -> Page:
        """The current page, even if a dialog covers it."""

    async def go(self, address: Address, *, opened: bool = False) -> None:
        """Open an address and add it to the history."""


class DeckHost(Protocol):
    """What presenting needs: the pages, and the browser's place in its history."""

    left_slides: bool
    pages: Pages
    visits: Visits
    workshops: Workshops

    @property
    def page(self) -> Page:
        """The current page, even if a dialog covers it."""

    @property
    def pack(self) -> Pack:
        """The workshop of the current page."""

    @property
    def place(self) -> Address:
        """The current address of the history, which slides are not part of."""

    def leave(self) -> None:
        """Record the page's address and cursor in the history."""

    async def show_place(self) -> None:
        """Open the current address of the history."""

    def show_note(self) -> None:
        """Bring the note beside the breadcrumb up to date."""

    def notify(self, message: str, *, markup: bool = True) -> None:
        """Show a notice."""

    def ask_larger(self) -> None:
        """Ask the terminal whether it can draw larger text, once."""


class LibraryHost(Protocol):
    """What the library needs: the open workshops, and ways into others."""

    deck: Any
    live: Any
    search: Any
    visits: Visits
    workshops: Workshops
    glyphs: Any

    @property
    def page(self) -> Page:
        """The current page, even if a dialog covers it."""

    async def action_ask(self, id: str) -> None:
        """Open a command's dialog."""

    async def go(self, address: Address, *, opened: bool = False) -> None:
        """Open an address and add it to the history."""

    def call_later(self, callback: Any, *arguments: Any) -> Any:
        """Call something once the messages before it have been handled."""

    @property
    def place(self) -> Address:
        """The current address of the history, which slides are not part of."""

    def leave(self) -> None:
        """Record the page's address and cursor in the history."""

    def notify(self, message: str, *, severity: SeverityLevel = "information", markup: bool = True) -> None:
        """Show a notice."""


class LiveHost(DeckHost, Protocol):
    """What live presentations need: also a place for work that runs beside the keys."""

    since: Any

    def run_in(self, group: str, work: Any) -> None:
        """Run work in the background, instead of any other in this group.

        None ends the group.
        """

    def call_later(self, callback: Any, *arguments: Any) -> Any:
        """Call something once the messages before it have been handled."""

    async def between_messages(self, work: Any) -> None:
        """Wait for work that the app does between two messages.

        No key can then open another page half-way through.
        """

    def share_screen(self) -> None:
        """Let followers see the screen once it is drawn, if it is for them."""

    def show_at(self, address: Address) -> Any:
        """Open an address in place of the current one in the history."""
