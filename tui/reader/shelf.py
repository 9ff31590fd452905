"""The workshops that the reader can open."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tui.model.pack import Pack

from .page import ReadingLine


class NotOnShelf(LookupError):
    """A workshop that cannot be opened; the message says why."""


class Shelf(NamedTuple):
    """Opens a workshop by its id, and lists those of the library by id and title.

    `open` raises NotOnShelf.
    """

    open: Callable[[str], Pack]
    listed: Callable[[], Iterable[tuple[str, str]]]

    def entries(self) -> tuple[ReadingLine, ...]:
        """A line for each workshop, with what to type to open it."""
        return tuple(ReadingLine(f"{title}. To open it, type {id}:home") for id, title in self.listed())


def alone(pack: Pack) -> Shelf:
    """A shelf with one workshop."""

    def opened(id: str) -> Pack:
        if id != pack.id:
            raise NotOnShelf(f"No workshop called {id!r} here.")
        return pack

    return Shelf(opened, lambda: ((pack.id, pack.title),))
