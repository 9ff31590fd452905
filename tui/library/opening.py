"""The workshops that a program can open while it runs, by their ids."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .cache import NONE, Cache
from .finder import LibraryError, find_workshop, validate_command
from .places import NotNamed, pack_places

if TYPE_CHECKING:
    from tui.model.pack import Pack
    from tui.pack.problems import Problem

    from .catalogue import Catalogue


class NotOpened(LookupError):
    """A workshop that cannot be opened; the message is a sentence that says why."""


class TakenDown(NamedTuple):
    """A workshop that was opened, and its folder."""

    pack: "Pack"
    folder: str


Explain = Callable[[str, "Sequence[Problem]"], str]
"""The sentence for a workshop with problems, by its folder and these."""


class Library:
    """Opens the workshops of the libraries that are `searched`.

    From the cache where that has them. Without libraries there are none. `explain` says what is said of one with problems. Where it is
    `served` over SSH, no original reports are read beside a folder, and nothing is indexed.
    """

    def __init__(self, searched: Sequence[str] = (), cache: Cache = NONE, *, explain: Explain | None = None, served: bool = False) -> None:
        self.searched, self.cache, self.served = tuple(dict.fromkeys(searched)), cache, served
        self._explain = explain or _problems

    def open(self, id: str) -> TakenDown:
        """The workshop with an id. Raises NotOpened."""
        from tui.pack.problems import PackError  # late, as below: most sessions stay in one workshop

        from .workshop import open_workshop

        if not self.searched:
            raise NotOpened(f"No workshop called {id!r} here.")
        try:
            folder = find_workshop(id, self.searched)
        except LibraryError as error:
            text = str(error)
            more = " L lists them." if isinstance(error, NotNamed) else ""
            raise NotOpened(f"{text[:1].upper()}{text[1:]}.{more}") from None
        try:
            return TakenDown(open_workshop(folder, self.cache), folder)
        except PackError as error:
            raise NotOpened(self._explain(folder, error.problems)) from None

    def ids(self) -> tuple[str, ...]:
        """The ids of the workshops that can be read, in order."""
        from .finder import packs_by_id

        return tuple(sorted(packs_by_id(self.readable()[0])))

    def latest(self) -> str:
        """The id of the workshop that opens where none is named; empty without any."""
        try:
            return os.path.basename(os.path.realpath(find_workshop(None, self.searched)))
        except LibraryError:
            return ""

    def has_several(self) -> bool:
        """Whether there is more than one workshop, without looking at all of them."""
        found = set()
        for library in self.searched:
            try:
                for place in pack_places(library):
                    found.add(place.real)
                    if len(found) > 1:
                        return True
            except LibraryError:
                continue
        return False

    def catalogue(self) -> "tuple[Catalogue, tuple[str, ...]]":
        """The workshops with their headers, as they are now.

        Also a sentence for each library that cannot be read: it hides none of the others.
        """
        from .catalogue import Catalogue

        readable, troubles = self.readable()
        return Catalogue(readable, self.cache), troubles

    def readable(self) -> tuple[list[str], tuple[str, ...]]:
        """The libraries that can be read, and a sentence for each of the others."""
        readable, troubles = [], []
        for library in self.searched:
            try:
                next(pack_places(library), None)
                readable.append(library)
            except LibraryError as error:
                troubles.append("A library cannot be read." if self.served else f"{error}.")
        return readable, tuple(troubles)


def _problems(folder: str, problems: "Sequence[Problem]") -> str:
    from tui.text.numbers import plural

    name = os.path.basename(os.path.realpath(folder))
    return f"The workshop {name!r} has {plural(len(problems), 'problem')}. To list them: {validate_command(folder)}"
