"""A topic: its statements and their detail, with its chart if it has one."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.topic_chart import TopicChart, topic_chart
from tui.nodes.topic_glance import topic_glance
from tui.widgets.detail import Detail
from tui.widgets.keys import bindings
from tui.widgets.statements import Statements

from .page import Page
from .statement_filter import filter_statements


class TopicPage(Page):
    """The page of a topic: a list of statements, and the selected one in full."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("topic")
    place: ClassVar[Place] = "topic"

    def __init__(self, pack: Pack, address: Address, chart: TopicChart | None = None) -> None:
        super().__init__(pack, address)
        self.chart = chart
        self.can_step = True

    def body(self) -> ComposeResult:
        """The list, the chart and the detail."""
        glance = topic_glance(self.pack, self.address.topic) if self.chart is None else None
        found = Statements(self.pack, self.address.topic, self.chart or glance, glance=glance is not None)
        yield found.data_bind(Page.finder, Page.glyphs)

    @property
    def statements(self) -> Statements:
        """The list with its detail."""
        return self.query_one(Statements)

    @property
    def cursor(self) -> CursorPosition:
        """The selected link, if the detail has the focus."""
        return self.query_one(Detail).cursor

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Select a statement and highlight its figure.

        The address of the topic itself leaves the selection as it is.
        """
        self.statements.choices.focus()
        if address.thing:
            self.statements.mark(address)
        self.query_one(Detail).restore(cursor)

    def redraw(self) -> None:
        """Divide the room for the size of the terminal."""
        self.statements.redraw()

    def step(self, by: int) -> None:
        """Go to the next or previous statement with the same sign."""
        self.statements.step(by)

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    def action_filter(self) -> None:
        """Choose which kind of statements to list."""
        filter_statements(self, self.statements)

    def go_up(self) -> None:
        """Leave the detail, or else clear the filter, or else leave the page."""
        if self.leave_links():
            return
        if self.statements.kind:
            self.statements.show_kind(None)
        else:
            super().go_up()

    @on(Statements.Read)
    def _read(self, event: Statements.Read) -> None:
        self.address = event.address
        self.idle, self.opens = self._idle(), self._opens()

    def _opens(self) -> str:
        return self.query_one(Detail).opens

    def _idle(self) -> frozenset[str]:
        return frozenset() if self.query_one(Detail).has_links else frozenset({"open"})


class DrawnTopicPage(TopicPage):
    """A topic with a chart.

    A small terminal shows either the chart or the detail.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("drawn")
    place: ClassVar[Place] = "drawn"

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Show a statement in full; on a small terminal it replaces the chart."""
        super().show(address, cursor)
        self.set_class(bool(address.thing), "-read")
        self.idle, self.opens = self._idle(), self._opens()

    def action_swap(self) -> None:
        """Hide the chart, or show it again; on a small terminal in place of the detail."""
        if self.statements.shape.cramped:
            self.toggle_class("-read")
        else:
            self.statements.swap()
        self.idle, self.opens = self._idle(), self._opens()

    @on(Statements.Wanted)
    def _make_room(self) -> None:
        self.add_class("-read")
        self.idle, self.opens = self._idle(), self._opens()

    def _opens(self) -> str:
        return "" if "links" in self._idle() else super()._opens()

    def _idle(self) -> frozenset[str]:
        # If the detail is hidden, enter shows it.
        away = self.statements.shape.cramped and not self.has_class("-read")
        return frozenset({"links"}) if away else super()._idle()


def topic_page(pack: Pack, address: Address) -> TopicPage:
    """Build the page of a topic without tables."""
    chart = topic_chart(pack, address.topic)
    return DrawnTopicPage(pack, address, chart) if chart else TopicPage(pack, address)
