"""A topic: its statements beside their detail, under a chart of its changes or the ladder of its tiers where it has one."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.address import Address
from tui.analysis.changes import changes
from tui.commands import Place
from tui.display.diverging import diverging
from tui.display.ladder import ladder
from tui.display.topic import items
from tui.screens.page import Page, bindings
from tui.widgets.detail import Detail
from tui.widgets.panel import Drawing, Panel
from tui.widgets.statements import Statements


class TopicPage(Page):
    """Statements, and above them what the topic looks like at a glance."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("topic")
    place: ClassVar[Place] = "topic"

    def body(self) -> ComposeResult:
        """The drawing, where the topic has one, over list and detail."""
        drawing = self._drawing()
        self.set_class(drawing is not None, "-drawn")
        yield Panel(id="drawing").data_bind(Page.glyphs)
        yield Statements(self.pack, items(self.pack, self.address.topic))

    def on_mount(self) -> None:
        """Draw, and start at the address."""
        self.query_one("#drawing", Panel).drawing = self._drawing()
        super().on_mount()

    def show(self, address: Address) -> None:
        """Put the cursor on a statement, or leave it where it was when the topic itself is asked for."""
        statements = self.query_one(Statements)
        statements.choices.focus()
        if address.thing:
            statements.mark(str(address))

    def action_swap(self) -> None:
        """Give the room of the drawing to the text, or back."""
        self.toggle_class("-swapped")

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    @on(Statements.Read)
    def _read(self, event: Statements.Read) -> None:
        self.address = Address.parse(event.address)

    def _drawing(self) -> Drawing | None:
        topic = self.pack.topics[self.address.topic]
        found = changes(self.pack, topic.id)
        if found:
            return lambda width, glyphs: diverging(found, width, glyphs)
        tiers = topic.ladder
        if tiers:
            return lambda width, glyphs: ladder(tiers, width, glyphs)
        return None
