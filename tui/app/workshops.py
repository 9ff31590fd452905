"""The workshops that are open in the browser. Each page belongs to one of them."""

from typing import NamedTuple

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses
from tui.pack.source import Source


class OpenWorkshop(NamedTuple):
    """An open workshop: its pack, and the report's original file, if it is at hand."""

    pack: Pack
    source: Source


class Workshops:
    """The open workshops by id.

    The first one is the one that the browser was opened with.
    """

    def __init__(self, pack: Pack, source: Source | None = None) -> None:
        self.first = pack
        self._open: dict[str, OpenWorkshop] = {}
        self.add(pack, source)

    def __getitem__(self, id: str) -> OpenWorkshop:
        return self._open[id]

    def add(self, pack: Pack, source: Source | None = None) -> None:
        """Open another workshop."""
        self._open[pack.id] = OpenWorkshop(pack, source or Source(pack.outline.recorded))

    def pack(self, address: Address) -> Pack:
        """The pack of an address that names its workshop.

        Raises KeyError for a workshop that is not open.
        """
        return self._open[address.workshop].pack

    def has(self, address: Address) -> bool:
        """Whether an address, which names its workshop, is in an open one."""
        return address.workshop in self._open and address.local in addresses(self.pack(address))
