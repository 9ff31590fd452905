"""A list of the checks that fit a figure, to choose one from."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.navigation.commands import Place
from tui.text.spans import Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings
from tui.widgets.panel import Panel

from .dialog import Dialog

CHOICE_SIDES = 8
"""The cells of the box beside an entry."""


class ReviewChoiceDialog(Dialog[None]):
    """Entries for a width; `choose` gets the key of the one that is chosen.

    It returns why that was refused, which is then shown, or nothing: the dialog closes.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("choosing")
    place: ClassVar[Place] = "choosing"

    def __init__(self, entries: Callable[[int], Iterable[ListEntry]], choose: Callable[[str], str]) -> None:
        super().__init__()
        self.entries = entries
        self.choose = choose

    def box(self) -> ComposeResult:
        """The list, and why a choice was refused."""
        yield Choices()
        yield Panel(id="refused")

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill()
        super().on_mount()

    def on_resize(self) -> None:
        """Fill the list for the new width."""
        self._fill()

    def _fill(self) -> None:
        self.query_one(Choices).fill(self.entries(max(10, min(76, self.app.size.width) - CHOICE_SIDES)))

    @on(Choices.Chosen)
    def _chosen(self, event: Choices.Chosen) -> None:
        if not (refused := self.choose(event.name)):
            self.dismiss()
            return
        said = (Span("× ", "worse"), Span(refused))
        self.query_one("#refused", Panel).drawing = lambda width, glyphs: wrap(said, max(1, width))
