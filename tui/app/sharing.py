"""The presenter's side of a live presentation: what followers see, and when.

Looking something up is private: followers stay where they are until the presenter shows the page, or returns to the slides.
"""

from typing import TYPE_CHECKING

from .channel import Channel
from .deck_session import DeckSession, stage_of
from .host import LiveHost

if TYPE_CHECKING:
    from tui.live import Connected, Presenter, Turn, Turns

PRIVATE = "not shared: F shares it"
FOLLOWERS_STAY = "Followers stay where they are. F shows them this page."


class Sharing:
    """What this browser sends to its followers; nothing if it does not share."""

    def __init__(self, app: LiveHost, deck: DeckSession, channel: Channel | None) -> None:
        self._app = app
        self._deck = deck
        self.channel = channel
        self.private = False
        """Whether followers stay where they are while the presenter looks something up."""
        self._told = False
        """Whether it was said what followers see meanwhile: once is enough."""
        self._presenter: Presenter | None = None
        self._turns: Turns | None = None

    def start(self) -> str:
        """Start sharing on the running loop; returns why it cannot be shared, or nothing."""
        if not self.channel:
            return ""
        from tui.live import LiveError, Presenter, Turns  # late: most browsers do not present

        try:
            self._presenter = Presenter(*self.channel)
            self._presenter.open()
            begun = self._deck.presentation
            if begun and begun.began:
                self._presenter.continue_from(begun.began)
            self._turns = Turns(*self.channel, self._take)
            self._turns.open()
        except LiveError as error:
            return str(error)
        return ""

    def end(self) -> None:
        """Stop sharing."""
        if self._turns:
            self._turns.close()
            self._turns = None
        if self._presenter:
            self._presenter.close()
            self._presenter = None

    def connected(self) -> "Connected":
        """Who follows at the moment: a speaker's view is no follower."""
        from tui.live import Connected  # late: most browsers do not present

        everyone = self._presenter.present_followers() if self._presenter else 0
        speakers = min(everyone, self._turns.speakers) if self._turns else 0
        return Connected(everyone - speakers, speakers)

    @property
    def note(self) -> str:
        """What the presenter's own screen says of it."""
        if self.channel is None:
            return ""
        return PRIVATE if self.private else f"live: {self.channel.name}"

    def look_up(self) -> None:
        """Keep the page that opens next from followers."""
        if self._presenter and self._presenter.state:
            self.private = True
            self._app.show_note()

    def show(self) -> None:
        """Show followers the current page."""
        self.private = False
        self.publish()
        self._app.show_note()

    def _take(self, turn: "Turn") -> None:
        self._app.call_later(self._turn, turn)

    async def _turn(self, turn: "Turn") -> None:
        """Turn the slides for a speaker's view; a page of the browser gives way to them."""
        if not stage_of(self._app.page):
            await self._deck.to_slides()
        if stage := stage_of(self._app.page):
            stage.take_turn(turn)

    def publish(self) -> None:
        """Send the current address to followers, if it has changed and is not private."""
        if self._presenter is None:
            return
        from tui.library.kept.version import pack_version
        from tui.live import PresentedDeck, PresenterState
        from tui.live.state import MOST_REBASES

        page = self._app.page
        number, of, blank = page.slide_position
        begun = self._deck.presentation
        stage = stage_of(page)
        rebase = stage.slide.rebase[:MOST_REBASES] if stage else ()
        minutes = begun.minutes if begun else 0
        shown = stage.shown_pack if stage else page.pack
        version = pack_version(shown) if shown else ""
        if stage and self._turns:
            self._turns.publish(PresentedDeck(stage.pack.id, stage.presentation.deck))
        state = PresenterState(page.location, blank, number, of, minutes, rebase, version)
        if self.private and not stage and state != self._presenter.state:
            if not self._told:
                self._told = True
                self._app.notify(FOLLOWERS_STAY, markup=False)
            return
        if self.private:
            self.private = False
            self._app.show_note()
        if state != self._presenter.state:
            self._presenter.publish(state)
