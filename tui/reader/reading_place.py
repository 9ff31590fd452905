"""Where a conversation is: its pages, their history, and what its numbers open."""

from collections.abc import Iterator
from contextlib import suppress

from tui.model.others import others, supply_others
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.navigation.history import History
from tui.nodes.kinds import addresses
from tui.pack.source import Source

from .about import source_at
from .page import ReadingPage
from .pages import page_of
from .rebases import ReaderRebases


class ReadingPlace:
    """The current page among those that were read.

    `numbers` are the addresses that the numbers last said open. Addresses in the history name their workshop.
    """

    def __init__(self, pack: Pack, start: Address, source: Source | None = None) -> None:
        self._packs = {pack.id: pack}
        self._sources = {pack.id: source or source_at(pack)}
        self.history = History(start._replace(workshop=pack.id))
        self.rebases = ReaderRebases()
        self.numbers: tuple[Address, ...] = ()
        self.last = ReadingPage("", ())
        """The page or the list that was read last."""
        self._list: tuple[Address, ...] = ()

    @property
    def pack(self) -> Pack:
        """The workshop of the current page."""
        return self._packs[self.history.now.workshop]

    @property
    def here(self) -> Address:
        """The address of the current page in its workshop."""
        return self.history.now.local

    @property
    def source(self) -> Source:
        """The original file of the report."""
        return self._sources[self.history.now.workshop]

    def known(self, id: str) -> Pack | None:
        """A workshop that is open."""
        return self._packs.get(id)

    def offer(self, address: str) -> None:
        """Make `forward` lead to a saved address, if this workshop has it."""
        with suppress(ValueError):
            found = Address.parse(address)
            if found.workshop == self.pack.id and found.local in addresses(self.pack):
                self.history.remember(found)

    def go(self, address: Address, among: tuple[Address, ...] = (), pack: Pack | None = None) -> Iterator[str]:
        """Go to a page, of another workshop if one is given.

        `among` is the list that it was chosen from.
        """
        if pack is not None:
            supply_others(pack, self.pack.once(others))
            self._packs[pack.id] = pack
            self._sources.setdefault(pack.id, source_at(pack))
        self._list = among
        self.history.visit(address.local._replace(workshop=(pack or self.pack).id))
        return self.page()

    def back(self) -> bool:
        """Go back by one; False at the start."""
        self._list = ()
        return self.history.back()

    def forward(self) -> bool:
        """Go forward by one; False at the end."""
        self._list = ()
        return self.history.forward()

    def page(self) -> Iterator[str]:
        """The lines of the current page."""
        return self.listed(page_of(self.pack, self.here, self.rebases.at(self.pack, self.here)))

    def listed(self, page: ReadingPage) -> Iterator[str]:
        """The lines of a page or a list, whose numbers are now the ones that count."""
        self.last = page
        return self._numbered(page)

    def narrowed(self, words: str) -> Iterator[str] | None:
        """The lines with some words of what was read last; None where there are none.

        A second filter begins with all of it again.
        """
        found = self.last.narrowed(words)
        return self._numbered(found) if found.places else None

    def _numbered(self, page: ReadingPage) -> Iterator[str]:
        self.numbers = page.places
        return page.lines()

    @property
    def around(self) -> tuple[Address, ...]:
        """The list that the page was chosen from.

        Otherwise the things of its kind beside it, in the order of the report.
        """
        if self.here in self._list:
            return self._list
        known = addresses(self.pack)
        kind = known[self.here]
        return tuple(each for each, other in known.items() if other == kind and each.parent == self.here.parent)

    @property
    def at_home(self) -> bool:
        """Whether the current page is Home."""
        return self.here == HOME
