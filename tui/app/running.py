"""Runs a command that was chosen from a list of commands."""

from typing import Protocol

from tui.navigation import commands
from tui.navigation.address import HOME, Address

from .deck_session import DeckSession
from .host import DeckHost
from .visits import Visits


class RunHost(DeckHost, Protocol):
    """What running a command needs: the pages, and a way to press its key."""

    deck: DeckSession
    visits: Visits

    def simulate_key(self, key: str) -> None:
        """Press a key."""

    async def go(self, address: Address, *, opened: bool = False) -> None:
        """Open an address and add it to the history."""


async def run_command(app: RunHost, id: str) -> None:
    """Press a command's key on the page.

    The help lists commands of other pages too: for those, first return to the slide or the page that the help was opened from.
    """
    command = commands.command_named(id)
    if not (command.at(app.page.place) and command.id != "scroll"):
        before = app.visits.history.previous or HOME._replace(workshop=app.pack.id)
        if app.left_slides and command.at("present"):
            await app.deck.to_slides()
        elif not command.at(app.pages.of(before).place):
            app.notify("That key does not work on this page.", markup=False)
            return
        elif app.visits.history.previous:
            app.leave()
            await app.visits.back(app.notify)
        else:
            await app.go(HOME)
    app.simulate_key(command.keys[0])
