"""A topic's statements in a list, and the one under the cursor in full beside or below it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import var

from tui.address import HOME, Address
from tui.display.lit import Finder
from tui.display.topic import Item, item_leads, item_lines
from tui.model.pack import Pack
from tui.widgets.choices import Choices, Entry
from tui.widgets.detail import Detail


class Statements(Horizontal):
    """List and detail. Posts `Read` when another statement comes under the cursor."""

    finder: var[Finder | None] = var(None)

    class Read(Message):
        """Another item is shown; `address` is its own, or that of the figure of it that was asked for."""

        def __init__(self, address: Address) -> None:
            super().__init__()
            self.address = address

    class Wanted(Message):
        """An item was taken while there was no room for its detail."""

    def __init__(self, pack: Pack, items: Sequence[Item]) -> None:
        super().__init__()
        self.pack = pack
        self.items = tuple(items)
        self.asked = HOME
        """What was asked for last: a figure of it stays pointed at until the cursor moves on."""

    def compose(self) -> ComposeResult:
        """List, then detail."""
        yield Choices(id="items").data_bind(Statements.finder)
        yield Detail().data_bind(Statements.finder)

    def on_mount(self) -> None:
        """Fill the list."""
        self.choices.fill(
            Entry(item.address, (item.line(self.pack),)) if item.address else Entry.heading(item.title) for item in self.items
        )

    @property
    def choices(self) -> Choices:
        """The list."""
        return self.query_one("#items", Choices)

    def mark(self, address: Address) -> bool:
        """Put the cursor on an item, and point at a figure of it that the address names; tells whether the item is here."""
        self.asked = address
        item = str(address._replace(part=""))
        found = self.choices.mark(item)
        if found:
            self._show(item)  # At once: the cursor may not have moved, but another figure be asked for, or one of its links.
        return found

    @on(Choices.Marked, "#items")
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()
        # Else the cursor has moved on since, and what it left was asked for by nobody; what was asked for is on show already.
        if event.address == self.choices.marked and event.address != str(self.asked._replace(part="")):
            self._show(event.address)

    def _show(self, item: str) -> None:
        address = Address.parse(item)
        if self.asked._replace(part="") == address:
            address = self.asked
        else:
            self.asked = address
        self.query_one(Detail).show(item_lines(self.pack, address), item_leads(self.pack, address))
        self.post_message(self.Read(address))

    @on(Choices.Chosen, "#items")
    def _follow(self, event: Choices.Chosen) -> None:
        event.stop()
        detail = self.query_one(Detail)
        if detail.display:
            detail.follow()
        else:
            self.post_message(self.Wanted())
