"""A list of a topic's statements, with the selected one in full."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import var

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.kinds import node
from tui.nodes.topic_list import TopicEntry
from tui.text.highlight import Finder

from .choices import Choices, ListEntry
from .detail import Detail


class Statements(Horizontal):
    """The list and the detail; posts `Read` when another statement is selected."""

    finder: var[Finder | None] = var(None)

    class Read(Message):
        """An item was shown; `address` is its own, or that of the requested figure."""

        def __init__(self, address: Address) -> None:
            super().__init__()
            self.address = address

    class Wanted(Message):
        """An item was opened, but there is no room for its detail."""

    def __init__(self, pack: Pack, items: Sequence[TopicEntry]) -> None:
        super().__init__()
        self.pack = pack
        self.items = tuple(items)
        self.requested = HOME
        """The address requested last. Its figure stays highlighted until the cursor moves on."""

    def compose(self) -> ComposeResult:
        """The list, then the detail."""
        yield Choices(id="items").data_bind(Statements.finder)
        yield Detail().data_bind(Statements.finder)

    def on_mount(self) -> None:
        """Fill the list."""
        self.choices.fill(
            ListEntry(item.address, (item.line(self.pack),)) if item.address else ListEntry.heading(item.title) for item in self.items
        )

    @property
    def choices(self) -> Choices:
        """The list."""
        return self.query_one("#items", Choices)

    def mark(self, address: Address) -> bool:
        """Select an item and highlight its figure, if the address has one.

        Returns whether the item is in the list.
        """
        self.requested = address
        item = address._replace(part="")
        found = self.choices.mark(item)
        if found:
            self._show(item)  # At once: if only the figure or a link has changed, the cursor does not move and posts nothing.
        return found

    @on(Choices.Marked, "#items")
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()
        # Skip an item that the cursor has left since, and the requested item, which is shown already.
        if event.address == self.choices.marked and event.address != self.requested._replace(part=""):
            self._show(event.address)

    def _show(self, item: Address) -> None:
        if self.requested._replace(part="") != item:
            self.requested = item
        address = self.requested
        found, detail = node(self.pack, address), self.query_one(Detail)
        detail.show(found.lines(detail.glyphs, self.app.size.width), found.links())
        self.post_message(self.Read(address))

    @on(Choices.Chosen, "#items")
    def _follow(self, event: Choices.Chosen) -> None:
        event.stop()
        detail = self.query_one(Detail)
        if detail.display:
            detail.follow()
        else:
            self.post_message(self.Wanted())
