"""The notes of a slide, and what the slide leaves out."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.text.blocks import paragraphs_beside
from tui.text.spans import Line
from tui.text.wrapping import wrap
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import FRAME_ROWS, Dialog


class SlideNotes(Dialog[None]):
    """The notes over the slide; any follower still sees the slide."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("notes")
    place: ClassVar[Place] = "notes"
    main: ClassVar[str] = "#notes-text"
    dims: ClassVar[bool] = False

    def __init__(self, title: str, lines: tuple[Line, ...]) -> None:
        super().__init__()
        self.heading = title
        self.lines = lines

    def box(self) -> ComposeResult:
        """The notes."""
        yield Pane(id="notes-text", focus=True)

    def on_mount(self) -> None:
        """Fill the text."""
        self._fit()
        super().on_mount()

    def on_resize(self) -> None:
        """Use the room that there is."""
        super().on_resize()
        self._fit()

    def _fit(self) -> None:
        size = self.app.size
        lines = paragraphs_beside(self.lines, size.width - 2)
        self.query_one(Pane).show(lines)
        rows = sum(len(wrap(line, size.width - 2)) if line else 1 for line in lines)
        self.query_one("#box").styles.height = min(rows + FRAME_ROWS, size.height)

    def action_more(self) -> None:
        """Scroll the text."""
        self.query_one(Pane).more()
