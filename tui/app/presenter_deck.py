"""The deck of the presenter who is followed, through their second socket.

Only the presenter's own account can use it. Followers of other accounts go on with the address, and the words of their own deck.
"""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from tui.library.opening import NotOpened
from tui.model.deck import Deck
from tui.model.pack import Pack

from .channel import Channel
from .deck_session import SPEAKER, DeckSession
from .host import LiveHost

if TYPE_CHECKING:
    from tui.live import PresentedDeck, Turn, Turner


class PresenterDeck:
    """What a follower has of the presenter's deck; nothing where nobody is followed.

    `apply` shows again what the presenter shows.
    """

    def __init__(self, app: LiveHost, deck: DeckSession, apply: Callable[[], Awaitable[None]]) -> None:
        self._app = app
        self._deck = deck
        self._apply = apply
        self._turner: Turner | None = None
        self._own: dict[str, tuple[Pack, Deck]] = {}
        """The decks of this browser in whose place those of the presenter are shown."""

    def begin(self, channel: Channel | None) -> None:
        """Follow another presenter, or nobody: this browser has its own decks again."""
        from tui.live import Turner  # late: most browsers follow nobody

        self.close()
        for pack, deck in self._own.values():
            if not (shown := self._deck.prepare(None, pack)).unsaved:
                shown.become(deck)
        self._own.clear()
        if channel:
            self._turner = Turner(*channel, partial(self._app.call_later, self._use), follows=self._deck.stage != SPEAKER)

    def meet(self) -> None:
        """Ask the presenter, who has just been found, for the deck.

        So that the presenter also knows of a speaker's view that it is no follower.
        """
        if self._turner:
            self._turner.connect()

    def turn(self, turn: "Turn") -> None:
        """Turn the presenter's slides from the speaker's view, or say why not."""
        if self._turner and (why := self._turner.send(turn)):
            self._app.notify(why, markup=False)

    def close(self) -> None:
        """Leave the presenter."""
        if self._turner:
            self._turner.close()
            self._turner = None

    async def _use(self, presented: "PresentedDeck") -> None:
        """Show the titles, headlines and notes of the deck that the presenter shows.

        Not in place of slides that a follower changed or gave the file of.
        """
        with suppress(NotOpened):
            pack = self._app.workshops.open(presented.workshop)
            own = self._deck.prepare(None, pack)
            if self._deck.stage != SPEAKER and (own.file or own.unsaved):
                return
            before = own.deck
            if self._deck.use_presented(pack, presented.deck):
                self._own.setdefault(pack.id, (pack, before))
                await self._apply()
