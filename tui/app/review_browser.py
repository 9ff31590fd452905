"""The browser of a draft under review: one screen, and everything is saved."""

import os
import sys
from contextlib import ExitStack
from io import TextIOWrapper
from typing import ClassVar

from textual.binding import BindingType

from tui.drafting.review.session import ReviewSession
from tui.screens.review import REVIEW_SHEETS, ReviewScreen
from tui.text.encoding import ERROR_HANDLER, terminal_encoding
from tui.text.glyphs import BLOCKS, Glyphs, choose
from tui.widgets.keys import always

from .access import Access
from .appearance import Appearance
from .launch import default_theme
from .settings import Memory
from .shutdown import HUNG_UP, listen, silence
from .terminal_app import TerminalApp


class ReviewBrowser(TerminalApp):
    """Shows one thing of a draft after another.

    Its result is whether to open the workshop.
    """

    TITLE = "Beatbook"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = always()

    def __init__(
        self, session: ReviewSession, *, theme: str = "dark", glyphs: Glyphs = BLOCKS, listening: bool = False, encoding: str = "utf-8"
    ) -> None:
        super().__init__(Access(), encoding)
        self.listening = listening
        self.session = session
        self.css_path = [*REVIEW_SHEETS]
        self.appearance = Appearance(self, Memory(), theme, glyphs)

    def on_load(self) -> None:
        """Listen for signals before the terminal is taken over.

        Nothing is painted until the screen is ready.
        """
        self._opening = ExitStack()
        self._opening.enter_context(self.batch_update())
        if self.listening:
            listen(self._stopped)

    def get_default_screen(self) -> ReviewScreen:
        """The first thing to decide."""
        self.page = ReviewScreen(self.session, self.access.commands)
        self.page.data_bind(ReviewBrowser.glyphs)
        # Deferred twice, to run after the message that the screen is shown, on which Textual paints it in full.
        self.page.call_later(self.page.call_later, self._opening.close)
        return self.page

    async def action_quit(self) -> None:
        """Quit; a line that is being edited is kept, or the reader is asked."""
        if self.page.left_safely():
            self.exit()

    def action_next_theme(self) -> None:
        """Switch to the next theme."""
        self.appearance.next_theme()

    def action_next_glyphs(self) -> None:
        """Switch to the next set of chart characters."""
        self.appearance.next_glyphs()

    def _stopped(self, code: int) -> None:
        """End on a signal; a line that is being edited is kept."""
        typed = self.page.left_at_once()
        self.exit(return_code=code, message=f"This line could not be saved: {typed}" if typed else None)


def run(session: ReviewSession, *, theme: str | None = None, glyphs: str | None = None, mouse: bool = True) -> tuple[int, bool]:
    """Review until the reader quits.

    Returns the exit code, and whether to open the workshop.
    """
    term = os.environ.get("TERM", "")
    encoding = terminal_encoding(os.environ)
    signs = choose(glyphs, term, encoding)
    if not signs.unicode and isinstance(sys.__stderr__, TextIOWrapper):
        sys.__stderr__.reconfigure(encoding=encoding, errors=ERROR_HANDLER)  # Textual draws on it.
    colours = theme or default_theme(term, os.environ.get("COLORTERM", ""))
    app = ReviewBrowser(session, theme=colours, glyphs=signs, listening=True, encoding=encoding)
    opening = bool(app.run(mouse=mouse))
    code = app.return_code or 0
    if code == HUNG_UP:
        silence()
    return code, opening and not code
