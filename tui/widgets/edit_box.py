"""A box to type in: what it asks, the line, what is said about it, and a list."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import TextArea

from tui.text.spans import Line, Span
from tui.text.wrapping import wrap

from .choices import Choices, Key, ListEntry
from .line_editor import LineEditor
from .panel import Panel


class Listing(NamedTuple):
    """What a typed text leaves of a list, what is said about it, and what to select."""

    entries: Sequence[ListEntry]
    remark: str = ""
    mark: Key | None = None


class EditBox(Vertical):
    """Asks for a line, or for an entry of a list that typing narrows.

    It never closes itself: whoever asks ends it, or says with `refuse` why not. The reason stands below the line until it is kept or left.
    """

    class Kept(Message):
        """The line is to be kept: what was typed, and the selected entry if there is one."""

        def __init__(self, text: str, chosen: Key) -> None:
            super().__init__()
            self.text = text
            self.chosen = chosen

    class Left(Message):
        """Everything is to stay as it was."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.listing: Callable[[str], Listing] | None = None
        self._listed = ""

    def compose(self) -> ComposeResult:
        """The question, the line, what is said about it, and the list."""
        yield Panel(id="edit-about")
        yield LineEditor()
        yield Panel(id="edit-remark")
        yield Choices(id="edit-list")

    @property
    def editor(self) -> LineEditor:
        """The line."""
        return self.query_one(LineEditor)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.editor.text

    @property
    def chosen(self) -> Key:
        """The selected entry's key; empty without a list, and where nothing matches."""
        return self.query_one("#edit-list", Choices).marked if self.listing else ""

    def ask(self, about: Line, text: str, listing: Callable[[str], Listing] | None = None) -> None:
        """Begin with a text.

        Where there is a `listing`, typing narrows it, and the arrows move through it.
        """
        self.listing = listing
        self._say("#edit-about", about)
        self._say("#edit-remark", ())
        self.set_class(listing is not None, "-listing")
        self.query_one("#edit-list").can_focus = False
        self.editor.walks = listing is not None
        self.editor.begin(text)
        self._list(text)

    def refuse(self, reason: str) -> None:
        """Say why the line cannot be kept. What was typed stays."""
        self._say("#edit-remark", (Span("× ", "worse"), Span(reason)))

    def remark(self, words: str) -> None:
        """Say something about the line."""
        self._say("#edit-remark", (Span(words, "quiet"),) if words else ())

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if event.text_area.text != self._listed:
            self._list(event.text_area.text)

    @on(LineEditor.Walked)
    def _walked(self, event: LineEditor.Walked) -> None:
        event.stop()
        self.query_one("#edit-list", Choices).walk(event.step)

    @on(LineEditor.Kept)
    def _kept(self, event: LineEditor.Kept) -> None:
        event.stop()
        self.post_message(self.Kept(event.text, self.chosen))

    @on(LineEditor.Left)
    def _left(self, event: LineEditor.Left) -> None:
        event.stop()
        self.post_message(self.Left())

    @on(Choices.Chosen, "#edit-list")
    def _chosen(self, event: Choices.Chosen) -> None:
        event.stop()
        self.post_message(self.Kept(self.text, event.key))

    @on(Choices.Marked, "#edit-list")
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()

    def _list(self, text: str) -> None:
        self._listed = text
        if self.listing is not None:
            found = self.listing(text)
            first = next((entry.key for entry in found.entries if entry.key), None)
            self.query_one("#edit-list", Choices).fill(found.entries, found.mark or first)
            self.remark(found.remark)

    def _say(self, selector: str, line: Line) -> None:
        self.query_one(selector, Panel).drawing = lambda width, glyphs: wrap(line, max(1, width)) if line else ()
