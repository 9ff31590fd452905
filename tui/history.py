"""Where one has been, like a web browser's: a line of addresses and a place in it, each with where the cursor stood."""

from typing import NamedTuple

from tui.address import Address

Spot = tuple[str, ...]
"""Where the cursor stands on a screen, in the screen's own words, where an address alone does not say it all (total or mean of a year)."""


class Visit(NamedTuple):
    """An address that was on show, the cursor's spot when it was left, and whether it was opened from the visit before."""

    address: Address
    spot: Spot = ()
    opened: bool = False


class History:
    """Visits in their order. Going somewhere drops what lay ahead."""

    def __init__(self, start: Address) -> None:
        self.visits = [Visit(start)]
        self.place = 0

    @property
    def addresses(self) -> list[Address]:
        """All addresses, those that lie ahead too."""
        return [visit.address for visit in self.visits]

    @property
    def now(self) -> Address:
        """The address on show."""
        return self.visits[self.place].address

    @property
    def spot(self) -> Spot:
        """Where the cursor stood when what is on show was left the last time."""
        return self.visits[self.place].spot

    @property
    def before(self) -> Address | None:
        """Where `back` leads."""
        return self.visits[self.place - 1].address if self.place else None

    @property
    def opened(self) -> bool:
        """Whether what is on show was opened from where `back` leads."""
        return self.visits[self.place].opened

    @property
    def ahead(self) -> Address | None:
        """Where `forward` leads."""
        return self.visits[self.place + 1].address if self.place + 1 < len(self.visits) else None

    def leave(self, address: Address, spot: Spot = ()) -> None:
        """Note where the cursor stood when a screen is left."""
        self.visits[self.place] = self.visits[self.place]._replace(address=address, spot=spot)

    def visit(self, address: Address, *, opened: bool = False) -> None:
        """Go somewhere new; the same place twice is one visit."""
        if address == self.now:
            return
        del self.visits[self.place + 1 :]
        self.visits.append(Visit(address, opened=opened))
        self.place += 1

    def remember(self, address: Address) -> None:
        """Lay an address ahead, where `forward` leads to it."""
        self.visits[self.place + 1 :] = [Visit(address)]

    def back(self) -> bool:
        """One back; False at the start."""
        if not self.place:
            return False
        self.place -= 1
        return True

    def forward(self) -> bool:
        """One forward; False at the end."""
        if self.place + 1 >= len(self.visits):
            return False
        self.place += 1
        return True
