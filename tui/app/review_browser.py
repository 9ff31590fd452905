"""The browser of a draft under review: one screen, and everything is saved."""

from tui.drafting.review.session import ReviewSession
from tui.screens.review import REVIEW_SHEETS, ReviewScreen

from .one_screen import PLAIN_LOOK, OneScreenApp, TerminalLook, look_of_terminal


class ReviewBrowser(OneScreenApp):
    """Shows one thing of a draft after another.

    Its result is whether to open the workshop.
    """

    def __init__(self, session: ReviewSession, look: TerminalLook = PLAIN_LOOK, *, listening: bool = False) -> None:
        super().__init__(REVIEW_SHEETS, look, listening=listening)
        self.session = session

    def get_default_screen(self) -> ReviewScreen:
        """The first thing to decide."""
        self.page = ReviewScreen(self.session, self.access.commands)
        self.page.data_bind(ReviewBrowser.glyphs)
        self.painted_whole(self.page)
        return self.page

    async def action_quit(self) -> None:
        """Quit; a line that is being edited is kept, or the reader is asked."""
        if self.page.left_safely():
            self.stopped(0)

    def stopped(self, code: int) -> None:
        """End, on a signal too. A line that cannot be kept is shown in the terminal."""
        typed = self.page.left_at_once()
        self.exit(return_code=code, message=f"This line could not be saved: {typed}" if typed else None)


def run(session: ReviewSession, *, theme: str | None = None, glyphs: str | None = None, mouse: bool = True) -> tuple[int, bool]:
    """Review until the reader quits.

    Returns the exit code, and whether to open the workshop.
    """
    opening, code = ReviewBrowser(session, look_of_terminal(theme, glyphs), listening=True).run_to_the_end(mouse=mouse)
    return code, bool(opening) and not code
