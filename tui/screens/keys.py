"""The keys of one kind of page, for a page that has no help of its own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place, commands_for
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import FRAME_ROWS, Dialog

COLUMN = 14
"""The width of the keys, in cells."""


class KeysDialog(Dialog[None]):
    """Each key with its help, in the registry's order."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("keys")
    place: ClassVar[Place] = "keys"
    main: ClassVar[str] = "#list"
    heading = "Keys"

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
        self.rows: list[Line] = [(Span(f"{command.shown:<{COLUMN}}", "accent"), Span(command.help)) for command in shown]
        self._fit()
        super().on_mount()

    def on_resize(self) -> None:
        """Use the height that there is."""
        self._fit()

    def action_more(self) -> None:
        """Scroll the keys."""
        self.query_one("#list", Pane).more()

    def _fit(self) -> None:
        columns = max(1, self.app.size.width - 2)
        lines = [*(row for each in self.rows for row in wrap(each, columns, COLUMN))]
        self.query_one("#list", Pane).show(lines)
        self.query_one("#box").styles.height = min(len(lines) + FRAME_ROWS, self.app.size.height)
