"""What screens and widgets ask of the browser."""

from textual.message import Message

from tui.address import Address


class Go(Message):
    """Show an address."""

    def __init__(self, address: Address) -> None:
        super().__init__()
        self.address = address
