"""Help: one page of text."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widgets import Static

from tui.address import Address
from tui.commands import Place
from tui.display.help import help_lines
from tui.screens.page import Page, bindings
from tui.widgets.content import content


class HelpPage(Page):
    """The keys, the signs, the method, the origin."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("help")
    place: ClassVar[Place] = "help"

    def body(self) -> ComposeResult:
        """A text that scrolls."""
        with VerticalScroll(id="text"):
            yield Static(markup=False)

    def show(self, address: Address) -> None:
        """There is one thing to show."""
        self.query_one("#text").focus()

    def redraw(self) -> None:
        """Write it with the signs of the day."""
        self.query_one("#text > Static", Static).update(content(help_lines(self.pack, self.glyphs)))
