"""The history, like a web browser's.

The addresses visited, the current one, and where the cursor was on each.
"""

from typing import NamedTuple

from .address import Address

CursorPosition = tuple[str, ...]
"""The cursor's position on a screen where the address alone is not enough, such as the total or the mean of a year."""


class Visit(NamedTuple):
    """An address that was shown, and the cursor's position on leaving it.

    Also whether it was opened from the visit before.
    """

    address: Address
    cursor: CursorPosition = ()
    opened: bool = False


class History:
    """Visits in order. A new visit drops those ahead."""

    def __init__(self, start: Address) -> None:
        self.visits = [Visit(start)]
        self.place = 0

    @property
    def addresses(self) -> list[Address]:
        """All addresses, including those ahead."""
        return [visit.address for visit in self.visits]

    @property
    def now(self) -> Address:
        """The current address."""
        return self.visits[self.place].address

    @property
    def cursor(self) -> CursorPosition:
        """The cursor's position when the current address was last left."""
        return self.visits[self.place].cursor

    @property
    def previous(self) -> Address | None:
        """The address that `back` opens."""
        return self.visits[self.place - 1].address if self.place else None

    @property
    def previous_cursor(self) -> CursorPosition:
        """The cursor's position when the address that `back` opens was left."""
        return self.visits[self.place - 1].cursor if self.place else ()

    @property
    def opened(self) -> bool:
        """Whether the current address was opened from the one before it."""
        return self.visits[self.place].opened

    @property
    def next(self) -> Address | None:
        """The address that `forward` opens."""
        return self.visits[self.place + 1].address if self.place + 1 < len(self.visits) else None

    def leave(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Record the address and the cursor's position when a screen is left."""
        self.visits[self.place] = self.visits[self.place]._replace(address=address, cursor=cursor)

    def visit(self, address: Address, cursor: CursorPosition = (), *, opened: bool = False) -> None:
        """Visit an address, with the cursor where it was left.

        Visiting the current one again changes nothing.
        """
        if address == self.now:
            return
        del self.visits[self.place + 1 :]
        self.visits.append(Visit(address, cursor, opened))
        self.place += 1

    def remember(self, address: Address) -> None:
        """Put an address ahead, so that `forward` opens it."""
        self.visits[self.place + 1 :] = [Visit(address)]

    def back(self) -> bool:
        """Go back by one; False at the start."""
        if not self.place:
            return False
        self.place -= 1
        return True

    def forward(self) -> bool:
        """Go forward by one; False at the end."""
        if self.place + 1 >= len(self.visits):
            return False
        self.place += 1
        return True
