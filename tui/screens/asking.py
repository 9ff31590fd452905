"""A dialog with an input above a list of matches.

The arrows move in the list, and enter opens the selected entry.
"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.widgets import Input, Static

from tui.text.spans import Line, Span
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.content import content
from tui.widgets.keys import answering
from tui.widgets.typed import TypedLine

from .dialog import Dialog

LIST_SIDES = 3
"""The cells beside the entries of a list: one at each side, and the scroll bar."""


class Asking(Dialog[None]):
    """An input over a list. Subclasses define the texts, `look` and `take`."""

    BINDINGS: ClassVar[list[BindingType]] = answering(
        walk=("walk('cursor_up')", "walk('cursor_down')", "walk('page_up')", "walk('page_down')")
    )
    main: ClassVar[str] = "Input"
    example: str = ""

    def box(self) -> ComposeResult:
        """The input, the list and a message."""
        with Horizontal(id="line"):
            yield Static("› ", markup=False)
            yield TypedLine(placeholder=self.example, compact=True, select_on_focus=False)
        yield from self.found()
        yield Static(id="remark", markup=False)

    def found(self) -> ComposeResult:
        """The list."""
        yield Choices(id="found")

    def on_mount(self) -> None:
        """Focus the input and list the matches of an empty text."""
        # The input keeps the focus, even if the list is clicked.
        found = self.query_one("#found", Choices)
        found.can_focus, found.led = False, True
        self.look("")
        super().on_mount()

    def look(self, text: str) -> None:
        """List the matches of a text."""
        raise NotImplementedError

    def take(self, key: Key) -> None:
        """Open an entry of the list."""
        raise NotImplementedError

    def enter(self, text: str) -> None:
        """Open the selected entry, on enter."""
        if marked := self.query_one("#found", Choices).marked:
            self.take(marked)

    def columns(self) -> int:
        """The cells that an entry of the list has."""
        return max(1, self.app.size.width - LIST_SIDES)

    def fill(self, entries: list[ListEntry]) -> None:
        """Replace the entries and select the first."""
        choices = self.query_one("#found", Choices)
        choices.fill(entries, next((entry.key for entry in entries if entry.key), None))
        choices.scroll_to(y=0, animate=False)

    def remark(self, text: str, *, wrong: bool = False) -> None:
        """Show a message below the list."""
        line: Line = (Span(text, "strong" if wrong else "quiet"),)
        shown, found = self.query_one("#remark", Static), content([line])
        width, height = shown.size
        shown.update(found, layout=not width or found.get_height({}, width) != height)

    def action_walk(self, step: str) -> None:
        """Move the list's cursor."""
        self.query_one("#found", Choices).walk(step)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self.look(event.value)

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.enter(event.value)

    @on(Choices.Chosen, "#found")
    def _chosen(self, event: Choices.Chosen) -> None:
        event.stop()
        self.take(event.key)
