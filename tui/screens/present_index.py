"""The index of a deck: a list of its slides to choose from."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tui.model.pack import Pack
from tui.navigation.commands import Place
from tui.slides.decks import Presentation
from tui.slides.slide import content_of
from tui.text.spans import Span
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.keys import bindings

from .dialog import Dialog

FRAME_ROWS = 4
"""Rows of the box besides the list: its border, the title and the keys."""


class DeckIndex(Dialog[int]):
    """Slides by number and title; the result is the chosen slide's number."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("index")
    place: ClassVar[Place] = "index"

    def __init__(self, pack: Pack, presentation: Presentation) -> None:
        super().__init__()
        self.pack = pack
        self.presentation = presentation

    def box(self) -> ComposeResult:
        """A heading and the list."""
        yield Static(self.presentation.title, id="heading", markup=False)
        yield Choices(id="slides")

    def on_mount(self) -> None:
        """Fill the list and select the current slide."""
        width = len(str(len(self.presentation.slides)))
        self.query_one(Choices).fill(
            (
                ListEntry(str(number), ((Span(f"{number:>{width}}  ", "quiet"), Span(content_of(self.pack, slide).title)),))
                for number, slide in enumerate(self.presentation.slides, 1)
            ),
            str(self.presentation.place + 1),
        )
        self.query_one("#box").styles.height = len(self.presentation.slides) + FRAME_ROWS
        super().on_mount()

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss(int(event.name))
