"""A one-line input that accepts any paste and keeps only printable characters."""

import re
from typing import Any

from textual.events import Paste
from textual.geometry import Offset, Size
from textual.reactive import reactive
from textual.widgets import Input

from tui.text.cells import cell_len

from .compat import end_notices

LONGEST_INPUT = 200
"""The most characters in a line. Anything longer was pasted by mistake and would match nothing."""
_SEQUENCE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"  # control sequences
    r"|(?:\x1b[P\]X^_]|[\x90\x9d\x98\x9e\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"  # strings
    r"|\x1b[ -/]*[0-~]?"
)
_BREAK = re.compile("[ ]*[\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029][\\s\x85]*")


def one_line(text: str) -> str:
    """Turn a text into one line of printable characters.

    Each run of line breaks and tabs becomes a space. Escape sequences and control characters are removed.
    """
    line = _BREAK.sub(" ", _SEQUENCE.sub("", text)).strip()
    return line if line.isprintable() else "".join(character for character in line if character.isprintable())


class TypedLine(Input):
    """Textual's input, limited to printable characters.

    A paste is joined into one line; Textual's own input keeps only the first.
    """

    virtual_size = reactive(Size(0, 0), layout=False)
    """The size of all that was typed; a new one would have Textual lay out the screen for nothing."""

    def __init__(self, **named: Any) -> None:
        super().__init__(max_length=LONGEST_INPUT, **named)

    @property
    def cursor_spot(self) -> Offset:
        """Where typing inserts, in the widget.

        Textual's own place at the end of the line is one cell further.
        """
        typed = cell_len(self.value[: self.cursor_position])
        return Offset(self.gutter.left + typed - self.scroll_offset.x, self.gutter.top)

    def validate_value(self, value: str) -> str:
        """Remove control characters and others that cannot be printed."""
        return value if value.isprintable() else "".join(character for character in value if character.isprintable())

    def watch_value(self, before: str, value: str) -> None:
        """What is typed ends the notices, which could cover the line."""
        if self.has_focus and value != before:
            end_notices(self)

    def on_paste(self, event: Paste) -> None:
        """Take the whole paste as one line, instead of Textual's first line."""
        event.prevent_default()
        event.stop()
        line = one_line(event.text)
        start, end = sorted(self.selection)
        if line := line[: LONGEST_INPUT - len(self.value) + end - start]:
            self.replace(line, start, end)
