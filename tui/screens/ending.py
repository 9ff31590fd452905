"""Asks before a presentation ends that others follow."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.text.numbers import plural
from tui.text.spans import Span
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane

from .dialog import Dialog


class EndingDialog(Dialog[bool]):
    """How many others follow. The result is True to quit."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("ending")
    place: ClassVar[Place] = "ending"
    main: ClassVar[str] = "Pane"
    heading = "End the presentation?"

    def __init__(self, followers: int) -> None:
        super().__init__()
        self.followers = followers

    def box(self) -> ComposeResult:
        """What ends, and for how many."""
        yield Pane(focus=True)

    def on_mount(self) -> None:
        """Fill the text."""
        verb = "follows" if self.followers == 1 else "follow"
        words = f"{plural(self.followers, 'other screen')} {verb} this presentation. They keep the last slide."
        self.query_one(Pane).show(((Span(words),),))
        super().on_mount()

    def action_end(self) -> None:
        """Quit."""
        self.dismiss(True)
