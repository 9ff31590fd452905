"""Presenting from the browser.

Opens and leaves the deck, lets the presenter browse away from a slide and back, and adds slides.
"""

import datetime as dt

from textual.app import App
from textual.reactive import reactive

from tui.model.deck import Deck, Slide
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.history import History
from tui.nodes.kinds import addresses, node
from tui.screens.page import Page
from tui.screens.stage import Stage
from tui.slides.decks import DeckSession, own

SLIDES, SPEAKER = "present", "speaker"
"""The names of the two stages, which are also their places in the registry of commands."""


class Presenting(App[int]):
    """The part of the browser that holds the deck.

    Pages read its state from `note` and `detour`.
    """

    pack: Pack
    history: History
    talk: DeckSession | None = None
    stage: str = SLIDES
    note: reactive[str] = reactive("")
    detour: reactive[bool] = reactive(False)
    """Whether the browser was opened from a slide, so that escape returns to it."""
    since: reactive[dt.datetime | None] = reactive(None)
    """When the presentation being followed began, for the speaker's clock."""

    _left: Address | None = None
    """The browser's address when the slides were left: presenting from there continues at the same slide."""

    @property
    def page(self) -> Page:
        """The current page."""
        raise NotImplementedError

    async def turn_to(self, page: Page) -> None:
        """Show a page, closing any dialogs."""
        raise NotImplementedError

    async def show_now(self) -> None:
        """Open the current address of the history."""
        raise NotImplementedError

    @property
    def presenting(self) -> bool:
        """Whether the current page is a slide or the speaker's view."""
        return self.page.place == self.stage

    def prepare(self, deck: Deck | None, start: Address | None = None) -> DeckSession:
        """Load a deck, or the workshop's own, at the slide nearest to an address."""
        self.talk = DeckSession(deck or own(self.pack))
        if start:
            self.talk.near(start)
        return self.talk

    def slides(self) -> Stage:
        """The slides or the speaker's view, built on first use."""
        if not self.is_screen_installed(self.stage):
            page = self._stage(self.talk or self.prepare(None))
            self.install_screen(page, self.stage)
            self.bind_page(page)
        return self.get_screen(self.stage, Stage)

    def _stage(self, talk: DeckSession) -> Stage:
        # Late: only presenting needs them.
        if self.stage == SPEAKER:
            from tui.screens.speaker import SpeakerPage

            return SpeakerPage(self.pack, talk).data_bind(Presenting.since)
        from tui.screens.present import PresentPage

        return PresentPage(self.pack, talk)

    async def show_lent(self, address: Address, number: int, of: int, *, blank: bool) -> None:
        """Show an address as a slide of a presenter's deck.

        If this browser's own deck has the address, its title and notes are used.
        """
        talk = self.talk or self.prepare(None)
        slide = talk.matching(address, number - 1) or Slide(address=str(address))
        page = self.slides()
        with self.batch_update():
            if page is not self.screen:
                await self.turn_to(page)
            page.lend(slide, number, of, blank=blank)

    def bind_page(self, page: Page) -> None:
        """Bind a page to the state that all pages share."""
        page.data_bind(Presenting.note, Presenting.detour)

    async def action_present(self) -> None:
        """Show the slide that was left, or the one nearest to the current page."""
        talk = self.talk or self.prepare(None)
        at = self.page.address
        self.leave()
        if not self.detour and at != self._left:
            talk.near(at)
        await self.to_slides()

    async def to_slides(self) -> None:
        """Show the current slide."""
        self.detour = False
        self.note = self.noted()
        known = self.is_screen_installed(self.stage)
        page = self.slides()
        with self.batch_update():
            await self.turn_to(page)
            if known:
                page.show(page.address)

    async def action_end_deck(self) -> None:
        """Leave the slides for the page that was shown before."""
        self._left = self.history.now
        await self.show_now()

    def aside(self) -> None:
        """Record that the browser was opened from a slide."""
        if self.presenting and self.talk:
            self.detour = True
            self.note = self.noted()

    def noted(self) -> str:
        """The note beside a page's breadcrumb."""
        return f"slide {self.talk.place + 1}: p returns" if self.detour and self.talk else ""

    def leave(self) -> None:
        """Record the cursor's position in the history; slides are not part of it."""
        if not self.presenting:
            self.history.leave(self.page.address, self.page.cursor_at)

    def action_add(self) -> None:
        """Add the current page to the deck, for this session only.

        A month without a figure has no address of its own, so its table is added.
        """

        talk = self.talk or self.prepare(None)
        address = self.page.address.local
        if address not in addresses(self.pack):
            address = address._replace(part="")
        number = talk.add(address)
        self.notify(f"Added as slide {number} (this session only): {node(self.pack, address).slide().title}.", markup=False)

    def action_repaint(self) -> None:
        """Send the whole screen again."""
        self.refresh(layout=True)
        self.screen.refresh(layout=True)
