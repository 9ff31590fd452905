"""Presenting from the browser: into the deck and out of it, aside from a slide and back to it, and what is added on the way."""

from textual.app import App
from textual.reactive import reactive

from tui.address import Address
from tui.decks import Talk, own
from tui.display.slide import face
from tui.history import History
from tui.model.deck import Deck
from tui.model.pack import Pack
from tui.screens.page import Page

SLIDES = "present"
"""The name of the slides' screen, and of its place in the registry of commands."""


class Presenting(App[int]):
    """The part of the browser that knows its deck. It tells the pages on show what they have to know of it by `note` and `detour`."""

    pack: Pack
    history: History
    talk: Talk | None = None

    note: reactive[str] = reactive("")
    detour: reactive[bool] = reactive(False)
    """Whether one has gone from a slide into the browser, so that escape leads back to it."""

    _left: Address | None = None
    """Where the browser stood when the slides were left: from there they go on where they were."""

    @property
    def page(self) -> Page:
        """The page on show."""
        raise NotImplementedError

    async def turn_to(self, page: Page) -> None:
        """Put a page on show."""
        raise NotImplementedError

    async def show_now(self) -> None:
        """Show where the history stands."""
        raise NotImplementedError

    @property
    def presenting(self) -> bool:
        """Whether a slide is on show."""
        return self.page.place == SLIDES

    def prepare(self, deck: Deck | None, start: Address | None = None) -> Talk:
        """Have a deck ready: the one given, else the workshop's own; at the slide nearest to an address."""
        self.talk = Talk(deck or own(self.pack))
        if start:
            self.talk.near(start)
        return self.talk

    def slides(self) -> Page:
        """The screen of the slides, made when it is first wanted."""
        if not self.is_screen_installed(SLIDES):
            from tui.screens.present import PresentPage  # late: who only browses has no use for it

            page = PresentPage(self.pack, self.talk or self.prepare(None))
            self.install_screen(page, SLIDES)
            self.bind_page(page)
        return self.get_screen(SLIDES, Page)

    def bind_page(self, page: Page) -> None:
        """Have a page told what all pages are told."""
        page.data_bind(Presenting.note, Presenting.detour)

    async def action_present(self) -> None:
        """To the slides: back to the one that was left, else to the one nearest to what is on show."""
        talk = self.talk or self.prepare(None)
        at = self.page.address
        self.leave()
        if not self.detour and at != self._left:
            talk.near(at)
        await self.to_slides()

    async def to_slides(self) -> None:
        """Put the slide that is on on show."""
        self.detour = False
        self.note = self.noted()
        known = self.is_screen_installed(SLIDES)
        page = self.slides()
        with self.batch_update():
            await self.turn_to(page)
            if known:
                page.show(page.address)

    async def action_end_deck(self) -> None:
        """Out of the slides, to where the browser was."""
        self._left = self.history.now
        await self.show_now()

    def aside(self) -> None:
        """Note that one goes from a slide into the browser."""
        if self.presenting and self.talk:
            self.detour = True
            self.note = self.noted()

    def noted(self) -> str:
        """What pages have to say beside their breadcrumb."""
        return f"slide {self.talk.place + 1}: p returns" if self.detour and self.talk else ""

    def leave(self) -> None:
        """Note where the cursor stood; slides have no part in the history."""
        if not self.presenting:
            self.history.leave(self.page.address, self.page.spot)

    def action_add(self) -> None:
        """Add what is on show to the deck of this session."""
        talk = self.talk or self.prepare(None)
        address = self.page.address.local
        number = talk.add(address)
        self.notify(f"Slide {number}: {face(self.pack, address).title}. Added to the deck for this session.", markup=False)

    def action_repaint(self) -> None:
        """Send the whole screen again."""
        self.refresh(layout=True)
        self.screen.refresh(layout=True)
