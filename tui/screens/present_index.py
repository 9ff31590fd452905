"""The index of a deck: its slides in a list, to go to one of them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.events import Resize
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.decks import Talk
from tui.display.frame import SMALLEST
from tui.display.slide import slide_face
from tui.display.spans import Span
from tui.model.pack import Pack
from tui.widgets.choices import Choices, Entry
from tui.widgets.frame import TooSmall


class DeckIndex(ModalScreen[int]):
    """Numbers and titles; dismissed with the number of the slide that was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,o", "close", "Close", show=False)]

    def __init__(self, pack: Pack, talk: Talk) -> None:
        super().__init__()
        self.pack = pack
        self.talk = talk

    def compose(self) -> ComposeResult:
        """The list between what it is of and its keys."""
        with Vertical():
            yield Static(self.talk.title, markup=False)
            yield Choices(id="slides")
            yield Static("enter go   esc back to the slide", markup=False)
        yield TooSmall()

    def on_mount(self) -> None:
        """List them, the cursor on the one that is on."""
        slides = self.query_one(Choices)
        width = len(str(len(self.talk.slides)))
        slides.fill(
            (
                Entry(str(number), ((Span(f"{number:>{width}}  ", "muted"), Span(slide_face(self.pack, slide).title)),))
                for number, slide in enumerate(self.talk.slides, 1)
            ),
            str(self.talk.place + 1),
        )
        slides.focus()

    def on_resize(self, event: Resize) -> None:
        """Make way for the sentence where the terminal has become too small."""
        self.set_class(event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1], "-tiny")
        if not self.has_class("-tiny"):
            self.call_after_refresh(self.query_one(Choices).focus)

    def action_close(self) -> None:
        """Back to the slide."""
        self.dismiss(None)

    @on(Choices.Chosen)
    def _take(self, event: Choices.Chosen) -> None:
        self.dismiss(int(event.address))
