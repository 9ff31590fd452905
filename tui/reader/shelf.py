"""The workshops that the reader can open."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import HOME
from tui.text.numbers import plural

from .page import ReadingLine, ReadingPage


class NotOnShelf(LookupError):
    """A workshop that cannot be opened; the message says why."""


class Shelf(NamedTuple):
    """Opens a workshop by its id, and lists those of the library by id and title.

    One that cannot be opened is listed with the reason, without a title. `open` raises NotOnShelf.
    """

    open: Callable[[str], Pack]
    listed: Callable[[], Iterable[tuple[str, str, str]]]

    def page(self) -> ReadingPage:
        """The workshops, which numbers open; those that cannot be opened come last."""
        found = [*self.listed()]
        sound = [ReadingLine(title, HOME._replace(workshop=id), id) for id, title, _ in found if title]
        broken = [ReadingLine(f"{id} cannot be opened: {reason}") for id, title, reason in found if not title]
        return ReadingPage(f"Library: {plural(len(found), 'workshop')}", (*sound, *broken))


def alone(pack: Pack) -> Shelf:
    """A shelf with one workshop."""

    def opened(id: str) -> Pack:
        if id != pack.id:
            raise NotOnShelf(f"No workshop called {id!r} here.")
        return pack

    return Shelf(opened, lambda: ((pack.id, pack.title, ""),))
