"""A topic's statements in a list, and the one under the cursor in full beside or below it."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from tui.display.spans import Span
from tui.display.topic import Item, item_leads, item_lines
from tui.model.pack import Pack
from tui.widgets.choices import Choices, Entry
from tui.widgets.detail import Detail


class Statements(Horizontal):
    """List and detail. Posts `Read` when another statement comes under the cursor."""

    class Read(Message):
        """Another item is shown; `address` is its own."""

        def __init__(self, address: str) -> None:
            super().__init__()
            self.address = address

    class Wanted(Message):
        """An item was taken while there was no room for its detail."""

    def __init__(self, pack: Pack, items: Sequence[Item]) -> None:
        super().__init__()
        self.pack = pack
        self.items = tuple(items)

    def compose(self) -> ComposeResult:
        """List, then detail."""
        yield Choices(id="items")
        yield Detail()

    def on_mount(self) -> None:
        """Fill the list."""
        self.choices.fill(Entry(item.address, ((Span(item.title),),)) if item.address else Entry.heading(item.title) for item in self.items)

    @property
    def choices(self) -> Choices:
        """The list."""
        return self.query_one("#items", Choices)

    def mark(self, address: str) -> bool:
        """Put the cursor on an item; tells whether it is here."""
        return self.choices.mark(address)

    @on(Choices.Marked, "#items")
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()
        self._show(event.address)
        self.post_message(self.Read(event.address))

    def _show(self, address: str) -> None:
        # Once before the first paint, then for every mark.
        if address:
            self.query_one(Detail).show(item_lines(self.pack, address), item_leads(self.pack, address))

    @on(Choices.Chosen, "#items")
    def _follow(self, event: Choices.Chosen) -> None:
        event.stop()
        detail = self.query_one(Detail)
        if detail.display:
            detail.follow()
        else:
            self.post_message(self.Wanted())
