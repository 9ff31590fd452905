"""A topic: its statements beside their detail, and where it has changes or tiers to draw, a chart or a ladder above them."""

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
from tui.model.pack import Pack
from tui.screens.page import Page, Spot, bindings
from tui.widgets.detail import Detail
from tui.widgets.panel import Drawing, Panel
from tui.widgets.statements import Statements


class TopicPage(Page):
    """Statements and their detail."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("topic")
    place: ClassVar[Place] = "topic"

    def body(self) -> ComposeResult:
        """List and detail."""
        yield Statements(self.pack, items(self.pack, self.address.topic)).data_bind(Page.finder)

    @property
    def spot(self) -> Spot:
        """The link under the cursor, while the keys go to the links."""
        return self.query_one(Detail).spot

    def show(self, address: Address, spot: Spot = ()) -> None:
        """Put the cursor on a statement and point at its figure, or leave it where it was when the topic itself is asked for."""
        statements = self.query_one(Statements)
        statements.choices.focus()
        if address.thing:
            statements.mark(address)
        self.query_one(Detail).restore(spot)

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    @on(Statements.Read)
    def _read(self, event: Statements.Read) -> None:
        self.address = event.address
        self.idle = self._idle()

    def _idle(self) -> frozenset[str]:
        return frozenset() if self.query_one(Detail).leads else frozenset({"open", "links"})


class DrawnTopicPage(TopicPage):
    """A topic with something to see at a glance. On a small terminal the drawing and the detail take turns."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("drawn")
    place: ClassVar[Place] = "drawn"

    def __init__(self, pack: Pack, address: Address, drawing: Drawing) -> None:
        super().__init__(pack, address)
        self.drawing = drawing

    def body(self) -> ComposeResult:
        """The drawing over list and detail."""
        yield Panel(id="drawing").data_bind(Page.glyphs)
        yield from super().body()

    def on_mount(self) -> None:
        """Draw, then start."""
        self.query_one("#drawing", Panel).drawing = self.drawing
        super().on_mount()

    def show(self, address: Address, spot: Spot = ()) -> None:
        """A statement that is asked for is shown in full, which on a small terminal takes the drawing's place."""
        super().show(address, spot)
        self.set_class(bool(address.thing), "-read")
        self.idle = self._idle()

    def action_swap(self) -> None:
        """Give the room of the drawing to the text, or back."""
        self.toggle_class("-read" if self.has_class("-short") else "-swapped")
        self.idle = self._idle()

    @on(Statements.Wanted)
    def _make_room(self) -> None:
        self.add_class("-read")
        self.idle = self._idle()

    def _idle(self) -> frozenset[str]:
        # Where the detail is put away, enter brings it back.
        away = self.has_class("-short") and not self.has_class("-read")
        return frozenset({"links"}) if away else super()._idle()


def topic_page(pack: Pack, address: Address) -> TopicPage:
    """The screen of a topic without tables."""
    topic = pack.topics[address.topic]
    found, tiers = changes(pack, topic.id), topic.ladder
    if found:
        return DrawnTopicPage(pack, address, lambda width, glyphs: diverging(found, width, glyphs))
    if tiers:
        return DrawnTopicPage(pack, address, lambda width, glyphs: ladder(tiers, width, glyphs))
    return TopicPage(pack, address)
