"""An editor of one long line, which wraps."""

from typing import ClassVar

from textual.binding import BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea

from .typed import one_line

LONGEST_EDIT = 8000
"""The most characters that can be pasted."""


class LineEditor(TextArea):
    """Edits a line in place: enter keeps it, and escape leaves it as it was.

    ctrl+u clears all of it. With choices, the arrows go through them, and nothing is typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    class Kept(Message):
        """The line is to be kept; `at` is the cursor's place in it."""

        def __init__(self, text: str, at: int) -> None:
            super().__init__()
            self.text = text
            self.at = at

    class Left(Message):
        """The line is to stay as it was."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=True, highlight_cursor_line=False)
        self.choices: tuple[str, ...] = ()

    def begin(self, text: str, choices: tuple[str, ...] = (), at: int | None = None, *, fixed: bool = False) -> None:
        """Edit a text with the cursor at a character, or at the end.

        Where it is `fixed`, only the cursor moves.
        """
        self.choices = choices
        self.read_only = fixed or bool(choices)
        self.load_text(text)
        self.move_cursor((0, len(text) if at is None else at))

    def on_key(self, event: Key) -> None:
        """Keep or leave the line, or go through the choices."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Kept(one_line(self.text), self.cursor_location[1]))
        elif event.key == "escape":
            event.stop()
            event.prevent_default()
            self.post_message(self.Left())
        elif event.key in ("up", "down") and self.choices:
            event.stop()
            event.prevent_default()
            by = 1 if event.key == "down" else -1
            now = self.choices.index(self.text) + by if self.text in self.choices else 0
            self.begin(self.choices[now % len(self.choices)], self.choices)
        elif event.key == "ctrl+u":
            event.stop()
            event.prevent_default()
            if not self.read_only:
                self.clear()
        elif event.is_printable and self.read_only:
            event.stop()
            event.prevent_default()

    def on_paste(self, event: Paste) -> None:
        """Insert what is pasted as one line."""
        event.stop()
        event.prevent_default()
        if not self.read_only and (line := one_line(event.text)[: max(0, LONGEST_EDIT - len(self.text))]):
            start, end = sorted((self.selection.start, self.selection.end))
            self.replace(line, start, end, maintain_selection_offset=False)
