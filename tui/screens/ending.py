"""Asks before a presentation ends that others follow."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.live import Connected
from tui.navigation.commands import Place
from tui.text.spans import Span
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import Dialog


class EndingDialog(Dialog[bool]):
    """Who follows. The result is True to quit."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("ending")
    place: ClassVar[Place] = "ending"
    main: ClassVar[str] = "Pane"
    heading = "End the presentation?"

    def __init__(self, connected: Connected) -> None:
        super().__init__()
        self.connected = connected

    def box(self) -> ComposeResult:
        """What ends, and for whom."""
        yield Pane(focus=True)

    def on_mount(self) -> None:
        """Fill the text."""
        keep = "It keeps" if sum(self.connected) == 1 else "They keep"
        self.query_one(Pane).show(((Span(f"Connected: {self.connected}. {keep} the last slide."),),))
        super().on_mount()

    def action_end(self) -> None:
        """Quit."""
        self.dismiss(True)
