"""Presenting from the browser: into the deck and out of it, aside from a slide and back to it, and what is added on the way."""

import datetime as dt

from textual.app import App
from textual.reactive import reactive

from tui.address import Address
from tui.decks import Talk, own
from tui.history import History
from tui.model.deck import Deck, Slide
from tui.model.pack import Pack
from tui.screens.page import Page
from tui.screens.stage import Stage

SLIDES, SPEAKER = "present", "speaker"
"""The names of the two stages, which are also their places in the registry of commands."""


class Presenting(App[int]):
    """The part of the browser that knows its deck. It tells the pages on show what they have to know of it by `note` and `detour`."""

    pack: Pack
    history: History
    talk: Talk | None = None
    stage: str = SLIDES
    note: reactive[str] = reactive("")
    detour: reactive[bool] = reactive(False)
    """Whether one has gone from a slide into the browser, so that escape leads back to it."""
    since: reactive[dt.datetime | None] = reactive(None)
    """When the presentation that one follows began, for the speaker's clock."""

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
        return self.page.place == self.stage

    def prepare(self, deck: Deck | None, start: Address | None = None) -> Talk:
        """Have a deck ready: the one given, else the workshop's own; at the slide nearest to an address."""
        self.talk = Talk(deck or own(self.pack))
        if start:
            self.talk.near(start)
        return self.talk

    def slides(self) -> Stage:
        """The screen of the slides, or of the speaker's notes, made when it is first wanted."""
        if not self.is_screen_installed(self.stage):
            page = self._stage(self.talk or self.prepare(None))
            self.install_screen(page, self.stage)
            self.bind_page(page)
        return self.get_screen(self.stage, Stage)

    def _stage(self, talk: Talk) -> Stage:
        # Late: who only browses has no use for them.
        if self.stage == SPEAKER:
            from tui.screens.speaker import SpeakerPage

            return SpeakerPage(self.pack, talk).data_bind(Presenting.since)
        from tui.screens.present import PresentPage

        return PresentPage(self.pack, talk)

    async def show_lent(self, address: Address, number: int, of: int, *, blank: bool) -> None:
        """Show an address as a slide of someone else's deck, in the words of your own deck if it has the address."""
        talk = self.talk or self.prepare(None)
        slide = talk.matching(address, number - 1) or Slide(address=str(address))
        page = self.slides()
        with self.batch_update():
            if page is not self.screen:
                await self.turn_to(page)
            page.lend(slide, number, of, blank=blank)

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
        known = self.is_screen_installed(self.stage)
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
        from tui.display.slide import face  # late, as all that only slides need

        talk = self.talk or self.prepare(None)
        address = self.page.address.local
        number = talk.add(address)
        self.notify(f"Added as slide {number} (this session only): {face(self.pack, address).title}.", markup=False)

    def action_repaint(self) -> None:
        """Send the whole screen again."""
        self.refresh(layout=True)
        self.screen.refresh(layout=True)
