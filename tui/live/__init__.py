"""The live channel: one presenter shares an address with their followers.

Over a Unix socket in a directory, with any number of followers. The file system decides who has access. Followers send nothing; a
speaker's view of the presenter's own account may turn the slides. This package knows nothing of Textual or of what is on screen.
"""

from .follower import Gone, follow
from .place import LiveError, chosen_directory, presented, socket_path, started
from .presenter import Presenter
from .state import PresenterState
from .turns import Turn, Turner, Turns

__all__ = [
    "Gone", "LiveError", "Presenter", "PresenterState", "Turn", "Turner", "Turns", "chosen_directory", "follow", "presented", "socket_path",
    "started",
]  # fmt: skip
