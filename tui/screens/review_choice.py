"""A list to choose from during a review: checks that fit, or links."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings

from .dialog import Dialog


class ReviewChoiceDialog(Dialog[None]):
    """Entries; `choose` gets the key of each that is chosen.

    The entries are then listed anew, and the dialog closes where there are none.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("choosing")
    place: ClassVar[Place] = "choosing"

    def __init__(self, entries: Callable[[], Iterable[ListEntry]], choose: Callable[[str], None]) -> None:
        super().__init__()
        self.entries = entries
        self.choose = choose

    def box(self) -> ComposeResult:
        """The list."""
        yield Choices()

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one(Choices).fill(self.entries())
        super().on_mount()

    @on(Choices.Chosen)
    def _chosen(self, event: Choices.Chosen) -> None:
        self.choose(event.name)
        if entries := tuple(self.entries()):
            self.query_one(Choices).fill(entries)
        else:
            self.dismiss()
