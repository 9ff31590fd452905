"""The browser of a checked document: no workshop, one screen."""

import os
import sys
from contextlib import ExitStack
from io import TextIOWrapper
from typing import ClassVar

from textual.binding import BindingType

from tui.documents.finding import CheckReport
from tui.screens.document import SHEETS, DocumentScreen
from tui.text.encoding import ERROR_HANDLER, terminal_encoding
from tui.text.glyphs import BLOCKS, Glyphs, choose
from tui.widgets.keys import always

from .access import Access
from .appearance import Appearance
from .launch import default_theme
from .settings import Memory
from .shutdown import HUNG_UP, listen, silence
from .terminal_app import TerminalApp


class DocumentBrowser(TerminalApp):
    """Shows the findings of one document."""

    TITLE = "Beatbook"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = always()

    def __init__(
        self, report: CheckReport, *, theme: str = "dark", glyphs: Glyphs = BLOCKS, listening: bool = False, encoding: str = "utf-8"
    ) -> None:
        super().__init__(Access(), encoding)
        self.listening = listening
        self.report = report
        self.css_path = [*SHEETS]
        self.appearance = Appearance(self, Memory(), theme, glyphs)

    def on_load(self) -> None:
        """Listen for signals before the terminal is taken over.

        Nothing is painted until the screen is ready.
        """
        self._opening = ExitStack()
        self._opening.enter_context(self.batch_update())
        if self.listening:
            listen(lambda code: self.exit(return_code=code))

    def get_default_screen(self) -> DocumentScreen:
        """The findings."""
        screen = DocumentScreen(self.report, self.access.commands)
        screen.data_bind(DocumentBrowser.glyphs)
        # Deferred twice, to run after the message that the screen is shown, on which Textual paints it in full.
        screen.call_later(screen.call_later, self._opening.close)
        return screen

    def action_next_theme(self) -> None:
        """Switch to the next theme."""
        self.appearance.next_theme()

    def action_next_glyphs(self) -> None:
        """Switch to the next set of chart characters."""
        self.appearance.next_glyphs()


def run(report: CheckReport, *, theme: str | None = None, glyphs: str | None = None, mouse: bool = True) -> int:
    """Show the findings until the reader quits; returns the exit code."""
    term = os.environ.get("TERM", "")
    encoding = terminal_encoding(os.environ)
    signs = choose(glyphs, term, encoding)
    if not signs.unicode and isinstance(sys.__stderr__, TextIOWrapper):
        sys.__stderr__.reconfigure(encoding=encoding, errors=ERROR_HANDLER)  # Textual draws on it.
    colours = theme or default_theme(term, os.environ.get("COLORTERM", ""))
    app = DocumentBrowser(report, theme=colours, glyphs=signs, listening=True, encoding=encoding)
    app.run(mouse=mouse)
    code = app.return_code or 0
    if code == HUNG_UP:
        silence()
    return code
