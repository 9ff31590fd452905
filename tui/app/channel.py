"""What a browser is opened for besides reading."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui.model.deck import Deck

if TYPE_CHECKING:
    from tui.live import PresenterState


class Channel(NamedTuple):
    """A live presentation: the directory of its socket, and its name."""

    directory: Path
    name: str


class Live(NamedTuple):
    """What else a browser is opened for.

    A deck and its file, a channel, the speaker's view, the planned length in minutes, and the presenter's state that is shown already.
    """

    deck: Deck | None = None
    sharing: Channel | None = None
    following: Channel | None = None
    speaker: bool = False
    minutes: int = 0
    file: str = ""
    heard: "PresenterState | None" = None
