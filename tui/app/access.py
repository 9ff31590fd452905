"""What a browser lets its user do, and what it says when an error stops it."""

import os

from textual.driver import Driver

from tui.navigation.commands import EVERY

from .shutdown import apology
from .terminal import TerminalDriver


class Access:
    """The access of somebody at their own terminal. The kiosk has one of its own."""

    driver: type[Driver] = TerminalDriver

    def __init__(self, commands: frozenset[str] = EVERY) -> None:
        self.commands = commands
        """The ids of the commands that may run. The others have no key and appear nowhere: not in a footer, the help or the palette."""

    def permits(self, action: str) -> bool:
        """Whether an action of the app may run at all, whatever command it belongs to."""
        return True

    @property
    def traces(self) -> bool:
        """Whether an error is shown with its traceback instead of a sentence."""
        return bool(os.environ.get("BEATBOOK_TRACE"))

    def record(self, error: BaseException) -> None:
        """Write an error to a log: not here, where it is shown."""

    def sentence(self, error: BaseException | None) -> str:
        """The sentence to end with after an error."""
        return apology(error)
