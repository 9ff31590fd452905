"""The live channel: one presenter shares an address with their followers.

Over a Unix socket in a directory, with any number of followers. The file system decides who has access. Followers send nothing. Over a
second socket, followers of the presenter's own account get the deck, and a speaker's view may also turn the slides. This package knows
nothing of Textual or of what is on screen.
"""

from .connected import Connected
from .crowd import Crowd
from .follower import Gone, follow
from .place import LiveError, chosen_directory, presented, socket_path, started
from .presented_deck import PresentedDeck
from .presenter import Presenter
from .state import PresenterState, read_state, state_line
from .turns import Turn, Turner, Turns

__all__ = [
    "Connected", "Crowd", "Gone", "LiveError", "PresentedDeck", "Presenter", "PresenterState", "Turn", "Turner", "Turns",
    "chosen_directory", "follow", "presented", "read_state", "socket_path", "started", "state_line",
]  # fmt: skip
