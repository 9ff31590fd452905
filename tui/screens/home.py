"""Home: a card for each topic and, if there is room, a miniature of the matrix."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.home_cards import about_topic, cards
from tui.nodes.kinds import offers
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.messages import Go
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel

from .page import Page
from .sizes import HIGH, WIDE

MINIATURE, PADDING = 40, 2
"""The miniature's width with its border, in cells; the same as in the style sheet."""
FRAME, LEAST_ABOUT = 2, 2
"""The rows of the breadcrumb and the footer, and the fewest of the description of the selected topic."""
TALL = 24
"""The fewest rows of a terminal with room for the most serious finding."""


class HomePage(Page):
    """The page of topic cards; the selected topic is described below them."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    place: ClassVar[Place] = "home"

    def __init__(self, pack: Pack, address: Address = HOME) -> None:
        super().__init__(pack, address)
        self.has_matrix = offers(pack, "matrix")
        self.scrolls = False

    def body(self) -> ComposeResult:
        """The cards over the description, with the miniature beside them."""
        with Horizontal():
            with Vertical(id="glance"):
                yield Choices(id="cards").data_bind(Page.finder)
                yield Pane(id="about").data_bind(Page.glyphs)
            if self.has_matrix:
                yield Panel(id="miniature").data_bind(Page.glyphs)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Focus the cards: home has a single address."""
        self.query_one("#cards").focus()
        for panel in self.query("#miniature").results(Panel):
            panel.drawing = self._miniature

    @property
    def subject(self) -> Address:
        """The selected topic."""
        return self.query_one(Choices).address or self.address

    def _miniature(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        from tui.nodes.matrix_in_words import matrix_in_words  # late: a terminal of 80 columns has no room for it

        return matrix_in_words(self.pack, width, self.app.size.height - FRAME, glyphs)

    def redraw(self) -> None:
        """Draw the cards and the description of the selected one."""
        size = self.app.size
        beside = MINIATURE if self.has_matrix and size.width >= WIDE and size.height >= HIGH else 0
        choices = self.query_one(Choices)
        shown = cards(self.pack, size.width - PADDING - beside, self.glyphs, brief=size.height < TALL)
        entries = [ListEntry(Address(card.address), card.lines) for card in shown]
        choices.fill(entries)
        height, room = sum(len(entry.lines) for entry in entries), size.height - FRAME - self._gaps
        self.scrolls = height + LEAST_ABOUT > room
        choices.styles.height = max(1, room - LEAST_ABOUT) if self.scrolls else height
        self._describe(choices.address)

    def action_more(self) -> None:
        """Scroll the description."""
        self.query_one("#about", Pane).more()

    @on(Choices.Marked)
    def _marked(self, event: Choices.Marked) -> None:
        self._describe(event.address)

    @on(Choices.Chosen)
    def _open(self, event: Choices.Chosen) -> None:
        self.post_message(Go(event.address))

    @property
    def _gaps(self) -> int:
        """The empty rows round the cards: none on a short terminal."""
        return 0 if self.has_class("-short") else 2 if self.has_class("-high") else 1

    def _describe(self, card: Address | None) -> None:
        keys = [entry.key for entry in self.query_one(Choices).entries]
        # Cards out of sight leave no other sign.
        self.aside = f"{keys.index(card) + 1} of {len(keys)}" if self.scrolls and card in keys else ""
        left = (
            () if self.forward_to == HOME else ((Span("Press ] to continue at ", "quiet"), Span(str(self.forward_to)), Span(".", "quiet")),)
        )
        self.query_one("#about", Pane).show((*left, *(about_topic(self.pack, card.topic) if card else ())))

    def watch_forward_to(self) -> None:
        """Show the address that `forward` opens."""
        if self.is_mounted:
            self._describe(self.query_one(Choices).address)
