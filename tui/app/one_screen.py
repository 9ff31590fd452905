"""A program of one screen without a workshop.

A checked document, or a draft under review.
"""

import os
import sys
from contextlib import ExitStack
from io import TextIOWrapper
from typing import Any, ClassVar, NamedTuple

from textual.binding import BindingType
from textual.screen import Screen

from tui.text.encoding import ERROR_HANDLER, terminal_encoding
from tui.text.glyphs import BLOCKS, Glyphs, choose
from tui.widgets.keys import always

from .access import Access
from .appearance import Appearance
from .launch import default_theme
from .settings import Memory
from .shutdown import HUNG_UP, listen, silence
from .terminal_app import TerminalApp


class TerminalLook(NamedTuple):
    """The theme, the chart characters and the encoding of a terminal."""

    theme: str = "dark"
    glyphs: Glyphs = BLOCKS
    encoding: str = "utf-8"


PLAIN_LOOK = TerminalLook()
"""The look where nothing is known of the terminal."""


def look_of_terminal(theme: str | None, glyphs: str | None) -> TerminalLook:
    """What is asked for, else what the terminal can show."""
    term = os.environ.get("TERM", "")
    encoding = terminal_encoding(os.environ)
    signs = choose(glyphs, term, encoding)
    if not signs.unicode and isinstance(sys.__stderr__, TextIOWrapper):
        sys.__stderr__.reconfigure(encoding=encoding, errors=ERROR_HANDLER)  # Textual draws on it.
    return TerminalLook(theme or default_theme(term, os.environ.get("COLORTERM", "")), signs, encoding)


class OneScreenApp(TerminalApp):
    """An app with a look, signals and one screen."""

    TITLE = "Beatbook"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = always()

    def __init__(self, sheets: list[Any], look: TerminalLook, *, listening: bool) -> None:
        super().__init__(Access(), look.encoding)
        self.listening = listening
        self.css_path = [*sheets]
        self.appearance = Appearance(self, Memory(), look.theme, look.glyphs)

    def on_load(self) -> None:
        """Listen for signals before the terminal is taken over.

        Nothing is painted until the screen is ready.
        """
        self._opening = ExitStack()
        self._opening.enter_context(self.batch_update())
        if self.listening:
            listen(self.stopped)

    def painted_whole(self, screen: Screen[Any]) -> None:
        """Begin to paint once the screen is ready."""
        # Deferred twice, to run after the message that the screen is shown, on which Textual paints it in full.
        screen.call_later(screen.call_later, self._opening.close)

    def stopped(self, code: int) -> None:
        """End on a signal."""
        self.exit(return_code=code)

    def action_next_theme(self) -> None:
        """Switch to the next theme."""
        self.appearance.next_theme()

    def action_next_glyphs(self) -> None:
        """Switch to the next set of chart characters."""
        self.appearance.next_glyphs()

    def action_switch_cursor(self) -> None:
        """Show or hide the terminal's cursor."""
        self.appearance.switch_cursor()

    def run_to_the_end(self, *, mouse: bool) -> tuple[Any, int]:
        """Run until the reader quits. Returns the result and the exit code."""
        result = self.run(mouse=mouse)
        code = self.return_code or 0
        if code == HUNG_UP:
            silence()
        return result, code
