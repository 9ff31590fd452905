"""The other workshops of the library, as far as a comparison asks for them.

What is known without opening a workshop is enough to choose those that are opened.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import NamedTuple

from .common_measures import CommonMeasure
from .pack import Pack


class KnownMeasure(NamedTuple):
    """The id of a measure of a workshop, and the definition that it names, if any."""

    id: str
    same_as: str


class KnownWorkshop(NamedTuple):
    """What is known of a workshop without opening it.

    `closed` says why it cannot be opened; its force is then unknown.
    """

    id: str
    force: str = ""
    date: dt.date = dt.date.min
    measures: tuple[KnownMeasure, ...] = ()
    closed: str = ""


Noted = Callable[[int, int], None]
"""Hears how many of how many workshops have been read."""


def unnoted(done: int, of: int) -> None:
    """What hears it where nobody does."""


class Others:
    """Where the other workshops are; this knows none."""

    def known(self, noted: Noted = unnoted) -> Sequence[KnownWorkshop]:
        """All workshops of the library, each id once.

        Those of which nothing is known are read for it, and `noted`.
        """
        return ()

    def unread(self) -> int:
        """How many workshops have to be read before it is known what they are."""
        return 0

    def common(self) -> Sequence[CommonMeasure]:
        """The definitions that the library lists; none where its file has problems."""
        return ()

    def problems(self) -> Sequence[str]:
        """What is wrong with the library, in sentences, as far as it has been read."""
        return ()

    def opened(self, id: str) -> Pack | None:
        """A workshop; None for one that cannot be opened."""
        return None


def others(_: Pack) -> Others:
    """The other workshops beside one, where none are known."""
    return Others()


def supply_others(pack: Pack, library: Others) -> None:
    """Tell a workshop where the others are."""
    pack.supply(others, library)
