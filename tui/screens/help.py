"""Help: keys, signs, method and origin, in one list.

Every command can be run from the list with the arrows and enter.
"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.help_rows import help_rows
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.messages import Run

from .page import Page

PADDING = 3
"""Cells at the sides of the list, including its scroll bar."""


class HelpPage(Page):
    """The help as a list; enter runs the selected command."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("help")
    place: ClassVar[Place] = "help"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.commands: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """The list."""
        yield Choices(id="text").data_bind(Page.finder)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Focus the list: the help has a single address."""
        self.query_one(Choices).focus()

    def redraw(self) -> None:
        """Fill the list for the current width and glyphs."""
        rows = help_rows(self.pack, self.app.size.width - PADDING, self.glyphs, self.allowed)
        # Every line can be selected, so that the arrows scroll through all of them.
        keys = ["" if row.heading or not row.lines else f"line {place}" for place, row in enumerate(rows)]
        self.commands = {key: row.command for key, row in zip(keys, rows, strict=True)}
        self.query_one(Choices).fill(ListEntry(key, row.lines) for key, row in zip(keys, rows, strict=True))

    def action_more(self) -> None:
        """Scroll down by a page."""
        self.query_one(Choices).action_page_down()

    @on(Choices.Marked)
    def _marked(self, event: Choices.Marked) -> None:
        self.idle = frozenset() if self.commands.get(event.name) else frozenset({"open"})

    @on(Choices.Chosen)
    def _run(self, event: Choices.Chosen) -> None:
        if command := self.commands.get(event.name):
            self.post_message(Run(command))
