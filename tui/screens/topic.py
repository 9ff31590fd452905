"""A topic: its statements and their detail, with a drawing above if it has one.

Changes are drawn as a chart and tiers as a ladder.
"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.topic_chart import topic_chart
from tui.nodes.topic_list import items
from tui.widgets.detail import Detail
from tui.widgets.keys import bindings
from tui.widgets.panel import Panel, PanelDrawing
from tui.widgets.statements import Statements

from .page import Page


class TopicPage(Page):
    """The page of a topic: a list of statements, and the selected one in full."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("topic")
    place: ClassVar[Place] = "topic"

    def body(self) -> ComposeResult:
        """The list and the detail."""
        yield Statements(self.pack, items(self.pack, self.address.topic)).data_bind(Page.finder)

    @property
    def cursor(self) -> CursorPosition:
        """The selected link, if the links have the focus."""
        return self.query_one(Detail).cursor

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Select a statement and highlight its figure.

        The address of the topic itself leaves the selection as it is.
        """
        statements = self.query_one(Statements)
        statements.choices.focus()
        if address.thing:
            statements.mark(address)
        self.query_one(Detail).restore(cursor)

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    @on(Statements.Read)
    def _read(self, event: Statements.Read) -> None:
        self.address = event.address
        self.idle = self._idle()

    def _idle(self) -> frozenset[str]:
        return frozenset() if self.query_one(Detail).has_links else frozenset({"open", "links"})


class DrawnTopicPage(TopicPage):
    """A topic with a drawing.

    A small terminal shows either the drawing or the detail.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("drawn")
    place: ClassVar[Place] = "drawn"

    def __init__(self, pack: Pack, address: Address, drawing: PanelDrawing) -> None:
        super().__init__(pack, address)
        self.drawing = drawing

    def body(self) -> ComposeResult:
        """The drawing over the list and the detail."""
        yield Panel(id="drawing").data_bind(Page.glyphs)
        yield from super().body()

    def on_mount(self) -> None:
        """Set the drawing, then show the address."""
        self.query_one("#drawing", Panel).drawing = self.drawing
        super().on_mount()

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Show a statement in full; on a small terminal it replaces the drawing."""
        super().show(address, cursor)
        self.set_class(bool(address.thing), "-read")
        self.idle = self._idle()

    def action_swap(self) -> None:
        """Switch between the drawing and the detail."""
        self.toggle_class("-read" if self.has_class("-short") else "-swapped")
        self.idle = self._idle()

    @on(Statements.Wanted)
    def _make_room(self) -> None:
        self.add_class("-read")
        self.idle = self._idle()

    def _idle(self) -> frozenset[str]:
        # If the detail is hidden, enter shows it.
        away = self.has_class("-short") and not self.has_class("-read")
        return frozenset({"links"}) if away else super()._idle()


def topic_page(pack: Pack, address: Address) -> TopicPage:
    """Build the page of a topic without tables."""
    chart = topic_chart(pack, address.topic)
    return DrawnTopicPage(pack, address, chart.draw) if chart else TopicPage(pack, address)
