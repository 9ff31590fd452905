"""The index of a deck: its slides in a list, to go to one of them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from tui.decks import Talk
from tui.display.slide import slide_face
from tui.display.spans import Span
from tui.model.pack import Pack
from tui.screens.dialog import Dialog
from tui.widgets.choices import Choices, Entry

AROUND = 4
"""Rows of the box around the list: its edges, the title and the keys."""


class DeckIndex(Dialog[int]):
    """Numbers and titles; dismissed with the number of the slide that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("o", "leave", "Close", show=False)]

    def __init__(self, pack: Pack, talk: Talk) -> None:
        super().__init__()
        self.pack = pack
        self.talk = talk

    def box(self) -> ComposeResult:
        """The list between what it is of and its keys."""
        yield Static(self.talk.title, id="heading", markup=False)
        yield Choices(id="slides")
        yield Static("enter go   esc close", id="keys", markup=False)

    def on_mount(self) -> None:
        """List them, the cursor on the one that is on."""
        width = len(str(len(self.talk.slides)))
        self.query_one(Choices).fill(
            (
                Entry(str(number), ((Span(f"{number:>{width}}  ", "muted"), Span(slide_face(self.pack, slide).title)),))
                for number, slide in enumerate(self.talk.slides, 1)
            ),
            str(self.talk.place + 1),
        )
        self.query_one("#box").styles.height = len(self.talk.slides) + AROUND
        super().on_mount()

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss(int(event.address))
