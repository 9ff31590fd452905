"""An editor of one long line, which wraps."""

from collections.abc import Mapping
from typing import ClassVar

from textual.binding import BindingType
from textual.events import Key, Paste
from textual.message import Message
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult, Selection

from .compat import end_notices
from .typed import one_line

LONGEST_EDIT = 8000
"""The most characters that can be pasted."""
_WALKS: Mapping[str, str] = {"up": "cursor_up", "down": "cursor_down", "pageup": "page_up", "pagedown": "page_down"}
_ALIASES: Mapping[str, str] = {
    "alt+left": "cursor_word_left", "alt+b": "cursor_word_left", "alt+right": "cursor_word_right", "alt+f": "cursor_word_right",
    "alt+d": "delete_word_right", "ctrl+delete": "delete_word_right", "ctrl+home": "cursor_line_start", "ctrl+end": "cursor_line_end",
}  # fmt: skip
"""Keys of shells and other editors that Textual's own has not."""


class LineEditor(TextArea):
    """Edits a line in place, with the keys of a shell.

    Enter keeps it, and escape leaves it as it was. Home, end, ctrl+u and ctrl+k are about the whole line, however many rows it takes.
    Up and down move by a row, or through a list where it `walks`.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    class Kept(Message):
        """The line is to be kept."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Left(Message):
        """The line is to stay as it was."""

    class Walked(Message):
        """A list beside the line is to move by a step, such as `cursor_down`."""

        def __init__(self, step: str) -> None:
            super().__init__()
            self.step = step

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, soft_wrap=True, show_line_numbers=False, tab_behavior="focus", compact=True, highlight_cursor_line=False)
        self.walks = False
        """Whether the arrows move through a list beside the line."""

    def begin(self, text: str) -> None:
        """Edit a text, with the cursor at its end."""
        self.load_text(text)
        self.move_cursor((0, len(text)))

    def edit(self, edit: Edit) -> EditResult:
        """Change the text; what is typed ends the notices, which could cover the line."""
        end_notices(self)
        return super().edit(edit)

    def on_key(self, event: Key) -> None:
        """Keep or leave the line, move through a list, or edit as a shell does."""
        if event.key == "enter":
            self.post_message(self.Kept(one_line(self.text)))
        elif event.key == "escape":
            self.post_message(self.Left())
        elif self.walks and event.key in _WALKS:
            self.post_message(self.Walked(_WALKS[event.key]))
        elif event.key in _ALIASES:
            self.call_later(self.run_action, _ALIASES[event.key])
        else:
            return
        event.stop()
        event.prevent_default()

    def on_paste(self, event: Paste) -> None:
        """Insert what is pasted as one line."""
        event.stop()
        event.prevent_default()
        if line := one_line(event.text)[: max(0, LONGEST_EDIT - len(self.text))]:
            start, end = sorted((self.selection.start, self.selection.end))
            self.replace(line, start, end, maintain_selection_offset=False)

    def action_cursor_line_start(self, select: bool = False) -> None:
        """Move to the start of the line, not of its row."""
        self.move_cursor((0, 0), select=select)

    def action_cursor_line_end(self, select: bool = False) -> None:
        """Move to the end of the line, not of its row."""
        self.move_cursor(self.document.end, select=select)

    def action_delete_to_start_of_line(self) -> None:
        """Delete everything before the cursor."""
        self.delete((0, 0), self.cursor_location, maintain_selection_offset=False)

    async def action_delete_to_end_of_line_or_delete_line(self) -> None:
        """Delete everything after the cursor."""
        self.delete(self.cursor_location, self.document.end, maintain_selection_offset=False)

    def action_delete_word_left(self) -> None:
        """Delete back to the space before the cursor: a figure such as 18,214 whole."""
        if not self.selected_text:
            before = self.text[: self.cursor_location[1]].rstrip()
            self.selection = Selection((0, before.rfind(" ") + 1), self.cursor_location)
        self.delete(*self.selection, maintain_selection_offset=False)
