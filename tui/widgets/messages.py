"""Messages from screens and widgets to the browser."""

from collections.abc import Sequence

from textual.message import Message

from tui.navigation.address import Address
from tui.text.highlight import Finder


class Here(Message):
    """A page's address changed: it was just shown, or its cursor moved."""


class Go(Message):
    """Open an address."""

    def __init__(self, address: Address) -> None:
        super().__init__()
        self.address = address


class Open(Go):
    """Open an address from a link or a cell; escape then returns to the page."""


class Up(Go):
    """Leave the page: return to where it was opened from, or go up to an address."""


class LookedUp(Go):
    """Open an address that was looked up by name."""


class Run(Message):
    """Run a command of the registry on the page."""

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id


class ResultChosen(Message):
    """A search result was chosen: open it, and keep the others to step through."""

    def __init__(self, text: str, finder: Finder, hits: Sequence[Address], place: int) -> None:
        super().__init__()
        self.text = text
        self.finder = finder
        self.hits = hits
        self.place = place

    def is_at(self, shown: Address) -> bool:
        """Whether the result reached last is shown."""
        return shown == self.hits[self.place]

    def words(self, shown: Address) -> str:
        """The number of results and the words searched for.

        At the result reached last also its number.
        """
        number = f"{self.place + 1} of {len(self.hits)}" if self.is_at(shown) else f"{len(self.hits)} found"
        return f"{number}: {self.text}, esc clears"


class Clear(Message):
    """Clear search highlights."""
