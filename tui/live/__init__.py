"""The live channel: one presenter shares an address with their followers.

Over a Unix socket in a directory, with any number of followers. The file system decides who has access. Followers send nothing. This
package knows nothing of Textual or of what is on screen.
"""

from .follower import Gone, follow
from .place import LiveError, chosen_directory, presented, socket_path, started
from .presenter import Presenter
from .state import PresenterState

__all__ = ["Gone", "LiveError", "Presenter", "PresenterState", "chosen_directory", "follow", "presented", "socket_path", "started"]
