"""What a browser is opened for besides reading."""

from pathlib import Path
from typing import NamedTuple

from tui.model.deck import Deck


class Channel(NamedTuple):
    """A live presentation: the directory of its socket, and its name."""

    directory: Path
    name: str


class Live(NamedTuple):
    """What else a browser is opened for.

    A deck and its file, a channel, the speaker's view, and the planned length in minutes.
    """

    deck: Deck | None = None
    sharing: Channel | None = None
    following: Channel | None = None
    speaker: bool = False
    minutes: int = 0
    file: str = ""
