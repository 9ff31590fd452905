"""Asks before slides that are not saved are lost."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.text.spans import Span
from tui.text.wrapping import wrap
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import FRAME_ROWS, Dialog

UNSAVED = "You have changed the slides and not saved them. To save them, press o, then e, then w."


class UnsavedDialog(Dialog[str]):
    """Says how to save them.

    The result is `quit`, `list` for the list of slides, or None to go on.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("unsaved")
    place: ClassVar[Place] = "unsaved"
    main: ClassVar[str] = "Pane"
    heading = "Quit without saving the slides?"

    def box(self) -> ComposeResult:
        """The text."""
        yield Pane(focus=True)

    def on_mount(self) -> None:
        """Fill the text."""
        self._fit()
        super().on_mount()

    def on_resize(self) -> None:
        """Take no more rows than the text at the new width."""
        super().on_resize()
        self._fit()

    def _fit(self) -> None:
        rows = wrap((Span(UNSAVED),), self.app.size.width)
        self.query_one(Pane).show(rows)
        self.query_one("#box").styles.height = len(rows) + FRAME_ROWS

    def action_end(self) -> None:
        """Quit, and lose the changes."""
        self.dismiss("quit")

    def action_list(self) -> None:
        """Open the list of slides."""
        self.dismiss("list")
