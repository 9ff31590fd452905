"""Live presentations: one browser shares its address and others follow it.

A follower's reader can look around at any time, which pauses following.
"""

import asyncio
import datetime as dt
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from time import time
from typing import NamedTuple

from textual import on
from textual.events import Event, Key, MouseDown, MouseScrollDown, MouseScrollUp

from tui.live import Gone, LiveError, Presenter, State, chosen_directory, follow, presented, started
from tui.model.deck import Deck
from tui.navigation.address import HOME
from tui.navigation.commands import at
from tui.nodes.kinds import addresses, node
from tui.widgets.messages import Here

from .deck_session import SPEAKER, Presenting

STAYING = frozenset({"theme", "glyphs", "follow", "quit", "repaint", "add"})
"""Commands that do not pause following."""


class Channel(NamedTuple):
    """A live presentation: the directory of its socket, and its name."""

    directory: Path
    name: str


class Live(NamedTuple):
    """What else a browser is opened for: a deck, a channel, the speaker's view."""

    deck: Deck | None = None
    sharing: Channel | None = None
    following: Channel | None = None
    speaker: bool = False


class Following(Presenting):
    """The part of the browser that shares and follows an address.

    What a presenter sends changes the current page and nothing else.
    """

    sharing: Channel | None = None
    following: Channel | None = None
    paused = False
    """Whether following is paused, because the reader is looking around."""
    heard: State | None = None
    """The last state received from the presenter."""
    gone = ""
    """Why there is no presenter; empty if there is one."""
    back = False
    """Whether the presenter has just come back."""

    _presenter: Presenter | None = None

    opens_on_stage = False
    """Whether the first page is a slide."""

    def arrange(self, live: Live) -> None:
        """Set up what the browser was opened for."""
        self.sharing, self.following = live.sharing, live.following
        if live.deck:
            self.prepare(live.deck)
        if live.speaker:
            self.stage = SPEAKER
        self.opens_on_stage = live.speaker or (live.deck is not None and live.following is None)
        self.set_reactive(Following.note, self.noted())

    def go_live(self) -> None:
        """Start sharing or following, on the running loop. Raises LiveError."""
        if self.sharing:
            self._presenter = Presenter(*self.sharing)
            self._presenter.open()
        if self.following:
            self._begin(self.following)

    def end_live(self) -> None:
        """Stop sharing."""
        if self._presenter:
            self._presenter.close()
            self._presenter = None

    @on(Here)
    def tell_where(self) -> None:
        """Send the current address to followers, if it has changed."""
        if self._presenter:
            number, of, blank = self.page.standing
            state = State(self.page.address._replace(workshop=self.pack.id), blank, number, of)
            if state != self._presenter.state:
                self._presenter.publish(state)

    async def on_event(self, event: Event) -> None:
        """Pause following when a follower uses a key or the mouse to look around."""
        if self.following and not self.paused and isinstance(event, Key | MouseDown | MouseScrollUp | MouseScrollDown):
            self.paused = self._takes_off(event)
            if self.paused:
                self.note = self.noted()
        await super().on_event(event)

    def _takes_off(self, event: Event) -> bool:
        if not self.heard or event.is_forwarded or self.stage == SPEAKER or self.screen is not self.page:
            return False
        if not isinstance(event, Key) or (self.heard.blank and not self.gone):
            return True
        return any(event.key in command.keys for command in at(self.page.place) if command.id not in STAYING)

    async def action_follow(self) -> None:
        """Follow a presenter, return to them after looking around, or choose another one."""
        if self.sharing:
            self.notify(f"You are presenting as {self.sharing.name}, so you cannot follow anyone.", markup=False)
        elif not self.paused:
            self._choose()
        elif self.gone or self.heard is None:
            self.paused = False
            self.note = self.noted()
        else:
            self.paused = False
            await self.apply()

    def _choose(self) -> None:
        """Follow the only presentation, or choose one of several.

        A follower may also choose to stop.
        """
        now = self.following
        try:
            directory = now.directory if now else chosen_directory(None)
            names = [name for name in presented(directory) if not now or name != now.name]
        except LiveError as error:
            self.notify(str(error), markup=False)
            return

        def take(name: str | None) -> None:
            if name is not None:
                self._begin(Channel(directory, name) if name else None)

        if not now and not names:
            self.notify("No live presentations.", markup=False)
        elif not now and len(names) == 1:
            take(names[0])
        else:
            from tui.screens.follow_whom import FollowWhom  # late: only needed to choose

            self.page.ask(FollowWhom(names, now.name if now else ""), take)

    def _begin(self, channel: Channel | None) -> None:
        self.following, self.heard, self.gone, self.back, self.paused = channel, None, "", False, False
        self.note = self.noted()
        self.workers.cancel_group(self, "live")
        if channel:
            self.run_worker(self._listen(channel, follow(*channel)), group="live")

    async def _listen(self, channel: Channel, news: AsyncIterator[State | Gone]) -> None:
        async for each in news:
            if isinstance(each, Gone):
                self.gone, self.back = each.why, False
                self.note = self.noted()
                self._unblank()
            else:
                if self.gone or self.heard is None:
                    with suppress(LiveError):
                        self.since = dt.datetime.fromtimestamp(started(*channel) or time()).astimezone()
                self.back = bool(self.gone) and self.heard is not None
                self.heard, self.gone = each, ""
                if self.paused:
                    self.note = self.noted()
                else:
                    await self._applied()

    async def _applied(self) -> None:
        # Run between the app's own messages, so that no key can open another page half-way through.
        done = asyncio.Event()
        self.call_later(self.apply)
        self.call_later(done.set)
        await done.wait()

    async def apply(self) -> None:
        """Show what the presenter shows, as this browser shows it."""
        state = self.heard
        if state is None:
            return
        self.detour = False
        self.note = self.noted()
        address = state.address.local
        if self.strange(state):
            self._unblank()
        elif self.stage == SPEAKER or state.place:
            await self.show_lent(address, state.place, state.of, blank=state.blank)
        else:
            self.history.leave(address)
            await self.show_now()

    def strange(self, state: State) -> bool:
        """Whether a presenter's address is outside this workshop."""
        return state.address.workshop not in ("", self.pack.id) or state.address.local not in addresses(self.pack)

    def _unblank(self) -> None:
        if self.talk and self.is_screen_installed(self.stage):
            self.slides().blank = False

    def noted(self) -> str:
        """Who is being followed, and where the presenter is if following is paused."""
        if self.following is None:
            aside = super().noted()
            live = f"live: {self.sharing.name}" if self.sharing else ""
            return "  ".join(part for part in (live, aside) if part)
        name = self.following.name
        if self.heard is None:
            return f"waiting for {name}" if self.gone else f"looking for {name}"
        if self.gone:
            return "presenter gone"
        if self.strange(self.heard):
            return f"presenter at {self.heard.address}, not in this workshop"
        if self.paused:
            return f"paused, presenter at {self._whereabouts(self.heard)}: F returns"
        return "presenter is back" if self.back else f"following {name}"

    def _whereabouts(self, state: State) -> str:
        return "Home" if state.address.local == HOME else node(self.pack, state.address).trail[0]
