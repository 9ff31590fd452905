"""Where one has been, like a web browser's: a line of addresses and a place in it."""

from tui.address import Address


class History:
    """Addresses in the order of visits. Going somewhere drops what lay ahead."""

    def __init__(self, start: Address) -> None:
        self.addresses = [start]
        self.place = 0

    @property
    def now(self) -> Address:
        """The address on show."""
        return self.addresses[self.place]

    def leave(self, address: Address) -> None:
        """Note where the cursor stood when a screen is left."""
        self.addresses[self.place] = address

    def visit(self, address: Address) -> None:
        """Go somewhere new; the same place twice is one visit."""
        if address == self.now:
            return
        del self.addresses[self.place + 1 :]
        self.addresses.append(address)
        self.place += 1

    def back(self) -> bool:
        """One back; False at the start."""
        if not self.place:
            return False
        self.place -= 1
        return True

    def forward(self) -> bool:
        """One forward; False at the end."""
        if self.place + 1 >= len(self.addresses):
            return False
        self.place += 1
        return True
