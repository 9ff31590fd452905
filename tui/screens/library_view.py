"""What the browser remembers of its library from one look to the next."""

from typing import TYPE_CHECKING

from tui.library.opening import Library
from tui.library.streaming import LibraryNews

from .across_search import AcrossSearch

if TYPE_CHECKING:
    from .library_rows import LibraryEntry


class LibraryView:
    """The library, what is known of it, and where the reader was in the list."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.news = LibraryNews()
        self.entries: tuple[LibraryEntry, ...] = ()
        self.text = ""
        """The filter."""
        self.by_date = False
        """Whether the list is in order of date alone, and not by force."""
        self.across = AcrossSearch(library)
        self.everywhere = False
        """Whether the search looks in all workshops."""
        self.words: str | None = None
        """The words of a search that is about to open, where they are not the last ones."""
        self.marked = ""
        """The key of the selected workshop."""

    @property
    def stays_known(self) -> bool:
        """Whether all is known, and reading it again would take as long: nothing is kept.

        Elsewhere a second look takes a moment, and shows what has changed.
        """
        return bool(self.news.total) and not self.news.left and not self.library.cache.own
