"""The workshops that the reader can open."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import HOME
from tui.text.numbers import plural

from .page import ReadingLine, ReadingPage


class NotOnShelf(LookupError):
    """A workshop that cannot be opened; the message says why."""


class Shelved(NamedTuple):
    """A workshop of the library: its id, its title, and whose and when it is.

    One that cannot be opened has the `reason`, and no title.
    """

    id: str
    title: str
    about: str = ""
    reason: str = ""


class Shelf(NamedTuple):
    """Opens a workshop by its id, and lists and searches those of the library.

    `search` gives the results for some words; there is none where the library has one workshop. `open` and `search` raise NotOnShelf.
    """

    open: Callable[[str], Pack]
    listed: Callable[[], Iterable[Shelved]]
    search: Callable[[str], ReadingPage] | None = None

    def page(self) -> ReadingPage:
        """The workshops, which numbers open; those that cannot be opened come last."""
        found = [*self.listed()]
        sound = [
            ReadingLine(f"{each.about}: {each.title}" if each.about else each.title, HOME._replace(workshop=each.id), each.id)
            for each in found
            if each.title
        ]
        broken = [ReadingLine(f"{each.id} cannot be opened: {each.reason}") for each in found if not each.title]
        left = f", and {len(broken)} that cannot be opened" if broken else ""
        return ReadingPage(f"Library: {plural(len(sound), 'workshop')}{left}", (*sound, *broken))


def alone(pack: Pack) -> Shelf:
    """A shelf with one workshop."""

    def opened(id: str) -> Pack:
        if id != pack.id:
            raise NotOnShelf(f"No workshop called {id!r} here.")
        return pack

    return Shelf(opened, lambda: (Shelved(pack.id, pack.title),))
