"""Choose a presentation to follow, if there are several or one is followed now."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.text.spans import Span
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings

from .dialog import Dialog

NOBODY = "-"
"""The list's key for following nobody; no presentation can have this name."""


class FollowWhom(Dialog[str]):
    """A list of live presentations by name.

    The result is the chosen name, or an empty text to stop following. `now` is the name followed at present, or empty.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("presentations")
    place: ClassVar[Place] = "presentations"

    def __init__(self, names: Sequence[str], now: str = "") -> None:
        super().__init__()
        self.names = tuple(names)
        self.now = now
        self.heading = f"You are following {now}. Switch to:" if now else "More than one presentation is live. Which one?"

    def box(self) -> ComposeResult:
        """The list."""
        yield Choices(id="names")

    def on_mount(self) -> None:
        """Fill the list."""
        entries = [ListEntry(name, ((Span(name),),)) for name in self.names]
        self.query_one(Choices).fill([*entries, *([ListEntry(NOBODY, ((Span("Stop following"),),))] if self.now else [])])
        super().on_mount()

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss("" if event.name == NOBODY else event.name)
