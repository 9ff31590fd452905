"""Copying: sends a text to the terminal's clipboard, and shows it.

Some terminals ignore the request, so the text can also be selected with the mouse.
"""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from tui.navigation.commands import Place
from tui.nodes.copies import LARGEST_COPY, Copy
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap
from tui.widgets.content import content
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.tabs import tab_line

from .dialog import Dialog

WAYS = "if your terminal allows it. Or select it with the mouse: in most terminals, hold Shift."
SENT = f"Sent to your clipboard, {WAYS}"
CUT = f"Sent the first {LARGEST_COPY // 1024} KiB to your clipboard, {WAYS}"
TEXT_SIDES = 2
"""The cells beside the text, one at each side."""
AROUND_TEXT = 5
"""The rows of the sheet besides the text and the result: rule, forms, two blank rows, keys."""
MOST_TEXT_ROWS = 8
"""The most rows for the text; a longer one scrolls."""


class CopyDialog(Dialog[None]):
    """Shows and copies one of several texts; each further press copies the next."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("copy")
    place: ClassVar[Place] = "copy"
    main: ClassVar[str] = "#text"
    heading = "Copy"

    def __init__(self, copies: tuple[Copy, ...], glyphs: Glyphs) -> None:
        super().__init__()
        self.copies = copies
        self.glyphs = glyphs
        self.chosen = 0

    def box(self) -> ComposeResult:
        """The forms to copy, the text and the result.

        Nothing stands beside the text, so that it can be selected on its own.
        """
        yield Panel(id="forms")
        yield Pane(id="text", focus=True)
        yield Static(id="sent", markup=False)

    def on_mount(self) -> None:
        """Copy the first text."""
        self._make_room()
        self._send()
        super().on_mount()

    def on_resize(self) -> None:
        """Make room for the texts at the new width."""
        super().on_resize()
        self._make_room()

    def action_turn(self, by: int) -> None:
        """Copy the next or previous text, wrapping round."""
        self.chosen = (self.chosen + by) % len(self.copies)
        self._send()

    def action_more(self) -> None:
        """Scroll a text that does not fit."""
        self.query_one("#text", Pane).more()

    def _make_room(self) -> None:
        """Give the sheet the rows of the longest text.

        It then stays as it is from one form to the next.
        """
        room = self.app.size.width - TEXT_SIDES
        longest = max(sum(max(1, len(wrap(line, room))) for line in _lines(copy)) for copy in self.copies)
        told = max(len(wrap(self._result(copy), room)) for copy in self.copies)
        self.query_one("#box").styles.height = min(longest, MOST_TEXT_ROWS) + told + AROUND_TEXT

    def _result(self, copy: Copy) -> Line:
        return (Span(CUT if copy.cut else SENT, "strong" if copy.cut else "quiet"),)

    def _send(self) -> None:
        copy = self.copies[self.chosen]
        titles: dict[str, str] = {each.what: each.what for each in self.copies}
        self.query_one("#forms", Panel).drawing = lambda width, glyphs: [tab_line(titles, copy.what, width)]
        self.query_one("#text", Pane).show(_lines(copy))
        self.query_one("#sent", Static).update(content([self._result(copy)]))
        self.app.copy_to_clipboard(copy.text)


def _lines(copy: Copy) -> tuple[Line, ...]:
    """The lines of a text: a break in one would move the terminal's cursor."""
    return tuple((Span(line),) for line in copy.text.split("\n"))
