"""Help: one page of text."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll

from tui.address import Address
from tui.commands import Place
from tui.display.help import help_lines
from tui.screens.page import Page, bindings
from tui.widgets.panel import Panel


class HelpPage(Page):
    """The keys, the signs, the method, the origin."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("help")
    place: ClassVar[Place] = "help"

    def body(self) -> ComposeResult:
        """A text that scrolls."""
        with VerticalScroll(id="text"):
            yield Panel(id="help").data_bind(Page.glyphs)

    def show(self, address: Address) -> None:
        """There is one thing to show."""
        self.query_one("#text").focus()

    def on_mount(self) -> None:
        """Write it for the width that there is, from now on."""
        self.query_one(Panel).drawing = lambda width, glyphs: help_lines(self.pack, width, glyphs)
        super().on_mount()
