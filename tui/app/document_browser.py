"""The browser of a checked document: no workshop, one screen."""

from tui.documents.finding import CheckReport
from tui.screens.document import SHEETS, DocumentScreen

from .one_screen import PLAIN_LOOK, OneScreenApp, TerminalLook, look_of_terminal


class DocumentBrowser(OneScreenApp):
    """Shows the findings of one document."""

    def __init__(self, report: CheckReport, look: TerminalLook = PLAIN_LOOK, *, listening: bool = False) -> None:
        super().__init__(SHEETS, look, listening=listening)
        self.report = report

    def get_default_screen(self) -> DocumentScreen:
        """The findings."""
        screen = DocumentScreen(self.report, self.access.commands)
        screen.data_bind(DocumentBrowser.glyphs)
        self.painted_whole(screen)
        return screen


def run(report: CheckReport, *, theme: str | None = None, glyphs: str | None = None, mouse: bool = True) -> int:
    """Show the findings until the reader quits; returns the exit code."""
    return DocumentBrowser(report, look_of_terminal(theme, glyphs), listening=True).run_to_the_end(mouse=mouse)[1]
