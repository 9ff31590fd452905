"""Help: one page of text."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.address import Address
from tui.commands import Place
from tui.display.help import help_lines
from tui.screens.page import Page, Spot, bindings
from tui.widgets.pane import Pane


class HelpPage(Page):
    """The keys, the signs, the method, the origin."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("help")
    place: ClassVar[Place] = "help"

    def body(self) -> ComposeResult:
        """A text that scrolls."""
        yield Pane(id="text", focus=True).data_bind(Page.glyphs)

    def show(self, address: Address, spot: Spot = ()) -> None:
        """There is one thing to show."""
        self.query_one("#text").focus()

    def redraw(self) -> None:
        """Write it for the width and with the signs that there are."""
        self.query_one(Pane).show(help_lines(self.pack, self.app.size.width - 2, self.glyphs))

    def action_more(self) -> None:
        """Scroll on."""
        self.query_one(Pane).more()
