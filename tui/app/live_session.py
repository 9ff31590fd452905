"""Live presentations: one browser shares its address and others follow it.

A follower's reader can look around at any time, which pauses following.
"""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import suppress
from functools import cached_property
from time import time
from typing import TYPE_CHECKING

from textual.events import Event, Key, MouseDown, MouseScrollDown, MouseScrollUp

from tui.library.opening import NotOpened
from tui.navigation.address import Address
from tui.navigation.commands import command_named, commands_for

from .channel import Channel, Live
from .deck_session import SPEAKER, DeckSession
from .host import LiveHost
from .presenter_deck import PresenterDeck
from .relay.rendering import Rendering
from .sharing import Sharing
from .whereabouts import is_another_version, whereabouts

if TYPE_CHECKING:
    from tui.live import Crowd, Gone, PresenterState

STAYING = frozenset({"theme", "glyphs", "chart-kind", "cursor", "follow", "quit", "repaint", "add"})
"""Commands that do not pause following."""


class LiveSession:
    """Shares this browser's address, or follows another's.

    What a presenter sends changes the current page and nothing else.
    """

    def __init__(self, app: LiveHost, deck: DeckSession, live: Live) -> None:
        self._app = app
        self._deck = deck
        self.sharing = Sharing(app, deck, live.sharing)
        self.following = live.following
        self.paused = False
        """Whether following is paused, because the reader is looking around."""
        self._looks_up = self._returns = False
        """Whether only the help has been opened since, and whether it is being left."""
        self.heard: PresenterState | None = None
        """The last state received from the presenter."""
        self.missing = ""
        """Why what the presenter shows cannot be shown here; empty if it can."""
        self.gone = ""
        """Why there is no presenter; empty if there is one."""
        self.returned = False
        """Whether the presenter has just come back."""
        self._theirs = PresenterDeck(app, deck, self._apply_deck)
        self._met = False
        """Whether the presenter was asked for the deck."""
        self._begins_at = live.heard
        self.opens_on_stage = live.speaker or (live.deck is not None and live.following is None)
        """Whether the first page is a slide."""
        if live.deck:
            deck.prepare(live.deck).file = live.file
        if live.speaker:
            deck.stage = SPEAKER
            deck.turn_presenter = self._theirs.turn
        elif self.opens_on_stage:
            deck.resume()

    @cached_property
    def _crowd(self) -> "Crowd":
        from tui.live import Crowd  # late, as everywhere here: most browsers neither present nor follow

        return Crowd()

    def start(self) -> str:
        """Start sharing or following, on the running loop.

        Returns why it cannot be shared, or nothing.
        """
        problem = self.sharing.start()
        if self.following and not problem:
            self.begin(self.following)
            if self._begins_at:
                self._take(self._begins_at)
                self._app.call_later(self.apply)
        return problem

    def end(self) -> None:
        """Stop sharing, and leave the presenter who is followed."""
        self.sharing.end()
        self._theirs.close()

    def shown(self) -> None:
        """Record the slide that is shown, and send the address to followers."""
        if self._returns and self.paused and self._app.page.place != "help":  # Who has only read the help follows again.
            self._looks_up = self._returns = False
            self._app.call_later(self.follow)
        self._deck.shown()
        self.sharing.publish()

    async def asks_to_end(self) -> bool:
        """Ask before a presentation ends that others follow.

        Waits until the question can take keys. Returns False where nobody is connected, or where it was just asked.
        """
        connected = self.sharing.connected()
        if not any(connected):
            return False
        from tui.screens.ending import EndingDialog  # late: only presenters need it

        page = self._app.page
        if isinstance(page.app.screen, EndingDialog):
            return False
        await page.ask(EndingDialog(connected), self._end)
        return True

    def _end(self, ends: bool | None) -> None:
        if ends:
            self._app.call_later(self._deck.quit)

    def pause_for(self, event: Event) -> None:
        """Pause following when a follower uses a key or the mouse to look around."""
        if not self.following or not isinstance(event, Key | MouseDown | MouseScrollDown | MouseScrollUp):
            return
        if not self.paused:
            self.paused = self._looks_around(event)
            self._looks_up = self.paused and isinstance(event, Key) and event.key in command_named("help").keys
            if self.paused:
                self._app.show_note()
        elif self._looks_up and not event.is_forwarded:
            self._looks_up = self._app.page.place == "help"
            self._returns = self._looks_up and isinstance(event, Key) and event.key == "escape"

    def _looks_around(self, event: Event) -> bool:
        page = self._app.page
        if not self.heard or event.is_forwarded or self._deck.stage == SPEAKER or page.app.screen is not page:
            return False
        if not isinstance(event, Key) or (self.heard.blank and not self.gone):
            return True
        if page.place == "glossary" and event.is_printable:
            return True  # Every letter may go to a term.
        return any(event.key in command.keys for command in commands_for(page.place, page.contents) if command.id not in STAYING)

    async def follow(self) -> None:
        """Follow a presenter, return to them after looking around, or choose another one.

        A presenter shows followers a page that was private.
        """
        if self.sharing.private:
            self.sharing.show()
        elif self.sharing.channel:
            self._app.notify(f"You are presenting as {self.sharing.channel.name}, so you cannot follow anyone.", markup=False)
        elif not self.paused:
            self._choose()
        elif self.gone or self.heard is None:
            self.paused = False
            self._app.show_note()
        else:
            self.paused = False
            await self.apply()

    def _choose(self) -> None:
        """Follow the only presentation, or choose one of several.

        A follower may also choose to stop.
        """
        from tui.live.place import LiveError, chosen_directory, presented

        now = self.following
        try:
            directory = now.directory if now else chosen_directory(None)
            names = [name for name in presented(directory) if not now or name != now.name]
        except LiveError as error:
            self._app.notify(str(error), markup=False)
            return

        def take(name: str | None) -> None:
            if name is not None:
                self.begin(Channel(directory, name) if name else None)

        if not now and not names:
            share = " To share yours: beatbook present --live NAME" if "save-deck" in self._app.page.allowed else ""
            self._app.notify(f"No live presentations.{share}", markup=False)
        elif not now and len(names) == 1:
            take(names[0])
        else:
            from tui.screens.follow_whom import FollowWhom  # late: only needed to choose

            self._app.page.ask(FollowWhom(names, now.name if now else ""), take)

    def begin(self, channel: Channel | None) -> None:
        """Follow the presenter of a channel, or nobody."""
        from tui.live import follow

        self.following, self.heard, self.gone, self.returned, self.paused = channel, None, "", False, False
        self._met = False
        self._app.show_note()
        self._theirs.begin(channel)
        if Rendering.current:
            Rendering.current.counted = self._crowd.stand_for
        self._app.run_in("live", self._listen(channel, follow(*channel)) if channel else None)

    async def _listen(self, channel: Channel, news: "AsyncIterator[PresenterState | Gone]") -> None:
        from tui.live import Gone, LiveError, started

        async for each in news:
            if isinstance(each, Gone):
                self.gone, self.returned = each.why, False
                self._app.show_note()
                self._unblank()
                self._app.share_screen()
            else:
                if self.gone or not self._met:
                    with suppress(LiveError):
                        self._met = True
                        self._theirs.meet()
                        self._app.since = dt.datetime.fromtimestamp(started(*channel) or time()).astimezone()
                self.returned = bool(self.gone) and self.heard is not None
                self._take(each)
                self._crowd.follow(channel)
                if each.minutes:
                    self._deck.prepare(None).minutes = each.minutes
                if self.paused:
                    self._app.show_note()
                else:
                    await self._app.between_messages(self.apply)
                    self._app.share_screen()

    def _take(self, state: "PresenterState") -> None:
        from tui.live import state_line

        self.heard, self.gone = state, ""
        self.missing = self._why_missing(state)
        if Rendering.current:
            Rendering.current.state = state_line(state)

    async def apply(self) -> None:
        """Show what the presenter shows, as this browser shows it."""
        state = self.heard
        if state is None:
            return
        self._app.left_slides = False
        self._app.show_note()
        if self.missing:
            self._unblank()
        elif self._deck.stage == SPEAKER or state.place:
            await self._deck.show_presented(self._address(state), state.place, state.of, blank=state.blank, rebase=state.rebase)
        else:
            await self._app.show_at(self._address(state))

    async def _apply_deck(self) -> None:
        """Show the words of the presenter's deck, unless the reader looks around."""
        if not self.paused:
            await self.apply()
            self._app.share_screen()

    def _address(self, state: "PresenterState") -> Address:
        """The presenter's address, with its workshop.

        Without one it means the workshop that is shown here.
        """
        return state.address if state.address.workshop else state.address._replace(workshop=self._app.pack.id)

    def _why_missing(self, state: "PresenterState") -> str:
        """Why what the presenter shows is not shown; its workshop is opened for it."""
        address = self._address(state)
        try:
            self._app.workshops.open(address.workshop)
        except NotOpened:
            return f"presenter is in {address.workshop}, which cannot be opened here"
        return "" if self._app.workshops.has(address) else f"presenter at {state.address}, not in this workshop"

    def _unblank(self) -> None:
        if self._deck.built:
            self._deck.slides().blank = False

    @property
    def note(self) -> str:
        """Who is being followed, and where the presenter is if following is paused.

        Without a presenter, the deck's note.
        """
        if self.following is None:
            return "  ".join(part for part in (self.sharing.note, self._deck.note) if part)
        name = self.following.name
        if self.heard is None:
            return f"waiting for {name}" if self.gone else f"looking for {name}"
        if self.gone:
            return "presenter gone"
        if self.missing:
            return self.missing
        pack = self._app.workshops.pack(address := self._address(self.heard))
        if self.paused:
            return f"paused, presenter at {whereabouts(self.heard, pack, address)}: F returns"
        following = "presenter is back" if self.returned else f"following {name}"
        return f"{following}, in another version of this workshop" if is_another_version(self.heard, pack) else following
