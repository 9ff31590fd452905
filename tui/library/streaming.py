"""Reads the headers of a library while somebody waits: what is known first.

Each piece of news has all that is known so far, so that a list can be filled again with it.
"""

from collections.abc import Generator
from time import monotonic
from typing import NamedTuple

from .catalogue import ListedWorkshop
from .opening import Library

NEWS_EVERY = 0.25
"""Seconds between two pieces of news."""


class LibraryNews(NamedTuple):
    """The workshops that are known, and how many have to be read yet.

    `troubles` are sentences about libraries that cannot be read.
    """

    workshops: tuple[ListedWorkshop, ...] = ()
    left: int = 0
    total: int = 0
    troubles: tuple[str, ...] = ()


def library_news(library: Library) -> Generator[LibraryNews, None, None]:
    """What is known of the workshops, until all is; nothing is left in the last piece.

    Whoever stops listening loses nothing: headers that were made are kept.
    """
    found, troubles = library.catalogue()
    missing = found.missing
    yield LibraryNews(tuple(found.known()), missing, len(found), troubles)
    if not missing:
        return
    said, making = monotonic(), found.make_missing()
    try:
        for left, _ in zip(range(missing - 1, -1, -1), making, strict=False):
            if left and monotonic() - said >= NEWS_EVERY:
                yield LibraryNews(tuple(found.known()), left, len(found), troubles)
                said = monotonic()
    finally:
        making.close()
    yield LibraryNews(tuple(found.known()), 0, len(found), troubles)
