"""The workshops that are open in the browser. Each page belongs to one of them."""

import os
from pathlib import Path
from typing import NamedTuple

from tui.library.opening import Library, NotOpened
from tui.model.others import others, supply_others
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.across.since_said import NOT_YET, since_said
from tui.nodes.kinds import addresses, node
from tui.pack.source import Source

MOST_OPEN = 4
"""The most workshops that stay open beside the first one. Others are read again from the cache, which takes a few milliseconds."""


class OpenWorkshop(NamedTuple):
    """An open workshop: its pack, and the report's original file, if it is at hand."""

    pack: Pack
    source: Source


class Workshops:
    """The open workshops by id, and the library that opens others.

    The first one is the one that the browser was opened with: it stays open, as it need not be in the library.
    """

    def __init__(self, pack: Pack, source: Source | None = None, library: Library | None = None) -> None:
        self.first = pack
        self.library = library or Library()
        self._open: dict[str, OpenWorkshop] = {}
        """The last used come last."""
        self.add(pack, source)

    def __getitem__(self, id: str) -> OpenWorkshop:
        return self._open[id]

    def add(self, pack: Pack, source: Source | None = None) -> None:
        """Open another workshop, which knows the same library."""
        supply_others(pack, self.first.once(others))
        pack.supply(since_said, NOT_YET)  # It is read beside the keys, when a page asks for it.
        self._open[pack.id] = OpenWorkshop(pack, source or Source(pack.outline.recorded))

    def pack(self, address: Address) -> Pack:
        """The pack of an address that names its workshop.

        Raises KeyError for a workshop that is not open.
        """
        return self._open[address.workshop].pack

    def open(self, id: str) -> Pack:
        """A workshop of the library, which is opened if it is not open. Raises NotOpened."""
        if id not in self._open:
            taken = self.library.open(id)
            seeds = Path(os.path.realpath(taken.folder)).parents[1] / "seeds" if not self.library.served else None
            self.add(taken.pack, Source(taken.pack.outline.recorded, seeds=seeds))
        return self._open[id].pack

    def reach(self, address: Address) -> Address:
        """The address of a page, from one that names its workshop, which is opened for it.

        Raises NotOpened, also where the workshop has no such address.
        """
        pack = self.open(address.workshop)
        if address.local not in addresses(pack):
            raise NotOpened(f"The workshop {address.workshop} has nothing at {address.local}.")
        return node(pack, address.local).start._replace(workshop=pack.id)

    def nearest(self, address: Address) -> Address:
        """An address of an open workshop, or what is closest above it.

        The workshop may have been changed, and opened again.
        """
        known = addresses(self.pack(address))
        while address.local != HOME and address.local not in known:
            address = address.parent
        return address

    def use(self, id: str) -> None:
        """Note that a workshop is shown."""
        self._open[id] = self._open.pop(id)

    def is_open(self, id: str) -> bool:
        """Whether a workshop is open."""
        return id in self._open

    @property
    def superfluous(self) -> list[str]:
        """The ids of those to be released, as others have been used since."""
        others = [id for id in self._open if id != self.first.id]
        return others[:-MOST_OPEN]

    def release(self, id: str) -> None:
        """Forget an open workshop."""
        del self._open[id]

    def has(self, address: Address) -> bool:
        """Whether an address, which names its workshop, is in an open one."""
        return address.workshop in self._open and address.local in addresses(self.pack(address))
