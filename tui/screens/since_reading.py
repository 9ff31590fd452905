"""Reads what the neighbouring reports say, beside the keys, once a workshop."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from textual import on
from textual.message import Message

from tui.library.finder import LibraryError
from tui.model.others import others
from tui.model.pack import Pack
from tui.nodes.across.since_said import NOT_YET, SinceSaid, since_said

from .page import Page
from .while_wanted import NotWanted, while_wanted


class SinceRead(Message):
    """What the neighbouring reports say is known now."""

    def __init__(self, pack: Pack, found: SinceSaid) -> None:
        super().__init__()
        self.pack = pack
        self.found = found


class BesideNeighbours(Page):
    """A page that shows it: it is drawn again once this is known."""

    def read_neighbours(self) -> None:
        """Read it, unless it is known."""
        if self.pack.once(since_said) is NOT_YET:
            self.run_worker(partial(_read, self.pack, self.post_message), thread=True, group="since", exclusive=True)

    @property
    def workshops(self) -> int:
        """How many workshops the library has; 0 where it cannot be read."""
        with suppress(OSError, LibraryError):
            return len(self.pack.once(others).known())
        return 0

    @on(SinceRead)
    def _read_neighbours(self, event: SinceRead) -> None:
        """Keep it, for every page of the workshop."""
        event.pack.supply(since_said, event.found)
        self.show_neighbours(event.found)

    def show_neighbours(self, found: SinceSaid) -> None:
        """Show it, now that it is known."""
        if any(found):
            self.redraw()


MOST_TO_READ = 40
"""So many workshops are read for it. In a library with more, it is left until a list of the library has read them."""


def _read(pack: Pack, post: Callable[[Message], object]) -> None:
    """For a worker's thread. A library that cannot be read has nothing to say."""
    try:
        if pack.once(others).unread() > MOST_TO_READ:
            return
        found = since_said(pack, while_wanted())
    except NotWanted:
        return
    except (OSError, LibraryError):
        found = SinceSaid()
    post(SinceRead(pack, found))
