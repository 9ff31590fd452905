"""What a follower's own session, or a rendering, goes on from."""

from tui.app.first_frame.frame import Frame
from tui.app.first_frame.start import Start
from tui.library.cache import NONE
from tui.library.sources import Sources

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take memory in every follower.
    from typing import ClassVar

    from tui.app.first_frame.terminal import EarlyTerminal


class Handed:
    """What was on the screen when this process began to draw."""

    state: "ClassVar[bytes]" = b""
    """The presenter's state, as a line; empty if none was known."""


class Continued(Start):
    """A start on a terminal that shows something else than a kept frame."""

    def __init__(self, terminal: "EarlyTerminal", typed: bytes) -> None:
        self.terminal, self.typed = terminal, typed
        self.frame = Frame(b"", b"", b"", b"", b"")
        self.cache = NONE
        self.prepares = self.kept = self._handed_over = False

    def keep(self, sequences: str, rows: bytes, sources: Sources) -> None:
        """Keep nothing: what is shown depends on the presenter."""
