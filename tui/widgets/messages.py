"""What screens and widgets ask of the browser."""

from typing import Self

from textual.message import Message

from tui.address import Address


class Go(Message):
    """Show an address."""

    def __init__(self, address: Address) -> None:
        super().__init__()
        self.address = address

    @classmethod
    def to(cls, address: str) -> Self:
        """The same from text."""
        return cls(Address.parse(address))


class Run(Message):
    """Do what a command of the registry does, on the page."""

    def __init__(self, id: str) -> None:
        super().__init__()
        self.id = id
