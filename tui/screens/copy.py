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
from tui.text.spans import Span
from tui.widgets.content import content
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.tabs import tab_line

from .dialog import Dialog

WAYS = "to your clipboard (if your terminal allows it). You can also select it with the mouse: in most terminals, hold Shift."
SENT = f"Sent {WAYS}"
CUT = f"Sent the first {LARGEST_COPY // 1024} KiB {WAYS}"


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
        self._send()
        super().on_mount()

    def action_turn(self, by: int) -> None:
        """Copy the next or previous text, wrapping round."""
        self.chosen = (self.chosen + by) % len(self.copies)
        self._send()

    def action_more(self) -> None:
        """Scroll a text that does not fit."""
        self.query_one("#text", Pane).more()

    def _send(self) -> None:
        copy = self.copies[self.chosen]
        titles: dict[str, str] = {each.what: each.what for each in self.copies}
        self.query_one("#forms", Panel).drawing = lambda width, glyphs: [tab_line(titles, copy.what, width)]
        self.query_one("#text", Pane).show([(Span(copy.text),)])
        result = CUT if copy.cut else SENT
        self.query_one("#sent", Static).update(content([(Span(result, "strong" if copy.cut else "quiet"),)]))
        self.app.copy_to_clipboard(copy.text)
