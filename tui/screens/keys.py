"""The keys of one kind of page, for a page that has no help of its own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place, commands_for
from tui.text.spans import Span
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import Dialog

COLUMN = 14
"""The width of the keys, in cells."""
BOX_ROWS = 3
"""The rows of the border and the footer."""


class KeysDialog(Dialog[None]):
    """Each key with its help, in the registry's order."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("keys")
    place: ClassVar[Place] = "keys"
    main: ClassVar[str] = "#list"

    def __init__(self, of: Place, allowed: frozenset[str]) -> None:
        super().__init__()
        self.of = of
        self.allowed = allowed

    def box(self) -> ComposeResult:
        """The keys."""
        yield Pane(id="list", focus=True)

    def on_mount(self) -> None:
        """Fill in the keys."""
        shown = [command for command in commands_for(self.of) if command.id in self.allowed]
        rows = [(Span(f"{command.shown:<{COLUMN}}", "mark"), Span(command.help)) for command in shown]
        self.query_one("#list", Pane).show([(Span("Keys", "title"),), (), *rows])
        self._fit()
        super().on_mount()

    def on_resize(self) -> None:
        """Use the height that there is."""
        self._fit()

    def action_more(self) -> None:
        """Scroll the keys."""
        self.query_one("#list", Pane).more()

    def _fit(self) -> None:
        lines = len(self.query_one("#list", Pane).lines)
        self.query_one("#box").styles.height = min(lines + BOX_ROWS, self.app.size.height)
