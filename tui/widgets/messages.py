"""What screens and widgets ask of the browser."""

from collections.abc import Sequence
from typing import Self

from textual.message import Message

from tui.address import Address
from tui.display.lit import Finder


class Here(Message):
    """A page is at an address: it was just shown, or the cursor on it has moved."""


class Go(Message):
    """Show an address."""

    def __init__(self, address: Address) -> None:
        super().__init__()
        self.address = address

    @classmethod
    def to(cls, address: str) -> Self:
        """The same from text."""
        return cls(Address.parse(address))


class Open(Go):
    """Show an address that was opened from the page, with enter on a link or a cell. Escape then leads back to the page."""


class Up(Go):
    """Leave the page: back to where it was opened from, or else up to an address."""


class Run(Message):
    """Do what a command of the registry does, on the page."""

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id


class Found(Message):
    """A search result was chosen: open it, and keep the others for next and previous."""

    def __init__(self, text: str, finder: Finder, hits: Sequence[Address], place: int) -> None:
        super().__init__()
        self.text = text
        self.finder = finder
        self.hits = hits
        self.place = place

    @property
    def told(self) -> str:
        """Which result is shown, of how many and for which words: `3 of 12: seat belt`."""
        return f"{self.place + 1} of {len(self.hits)}: {self.text}, esc clears"


class Clear(Message):
    """Clear search highlights."""
