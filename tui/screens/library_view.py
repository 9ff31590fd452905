"""What the browser remembers of its library from one look to the next."""

from tui.library.opening import Library
from tui.library.streaming import LibraryNews

from .library_rows import LibraryEntry


class LibraryView:
    """The library, what is known of it, and where the reader was in the list."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.news = LibraryNews()
        self.entries: tuple[LibraryEntry, ...] = ()
        self.text = ""
        """The filter."""
        self.marked = ""
        """The key of the selected workshop."""
