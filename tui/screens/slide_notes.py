"""The notes of a slide, and what the slide leaves out."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.text.spans import Line
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import Dialog


class SlideNotes(Dialog[None]):
    """The notes over the slide; any follower still sees the slide."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("notes")
    place: ClassVar[Place] = "notes"
    main: ClassVar[str] = "#notes-text"

    def __init__(self, title: str, lines: tuple[Line, ...]) -> None:
        super().__init__()
        self.heading = title
        self.lines = lines

    def box(self) -> ComposeResult:
        """The notes."""
        yield Pane(id="notes-text", focus=True)

    def on_mount(self) -> None:
        """Fill the text."""
        self.query_one(Pane).show(self.lines)
        super().on_mount()

    def action_more(self) -> None:
        """Scroll the text."""
        self.query_one(Pane).more()
