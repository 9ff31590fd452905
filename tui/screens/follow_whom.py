"""Whom to follow, where several present."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from tui.display.spans import Span
from tui.screens.dialog import Dialog
from tui.widgets.choices import Choices, Entry


class FollowWhom(Dialog[str]):
    """The names of those who present; dismissed with the one that was chosen."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.names = tuple(names)

    def box(self) -> ComposeResult:
        """The list between what it is of and its keys."""
        yield Static("Several present. Whom do you follow?", id="heading", markup=False)
        yield Choices(id="names")
        yield Static("enter follow   esc nobody", id="keys", markup=False)

    def on_mount(self) -> None:
        """List them."""
        self.query_one(Choices).fill(Entry(name, ((Span(name),),)) for name in self.names)
        super().on_mount()

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss(event.address)
