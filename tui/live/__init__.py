"""The live channel: one presenter tells any number of followers which address he is at, over a Unix socket in a directory.

Access is what the file system allows; nothing travels from a follower to the presenter. No Textual, and nothing of what is shown.
"""

from .follower import Gone, follow
from .place import LiveError, chosen_directory, presented, socket_path, started
from .presenter import Presenter
from .state import State

__all__ = ["Gone", "LiveError", "Presenter", "State", "chosen_directory", "follow", "presented", "socket_path", "started"]
