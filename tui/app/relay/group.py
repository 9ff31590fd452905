"""Which followers share a rendering, and the socket where they meet.

It has a name and no file (Linux's abstract addresses), so it ends with its process, and nothing is written.
"""

import os
import socket
import struct
from hashlib import sha256

from tui.app.first_frame.conditions import settings_of, situation_of
from tui.app.state_path import state_path
from tui.library.stamp import ALL_CODE, program_stamp

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing them would take memory in every follower.
    from collections.abc import Sequence

MOST_READERS = 256
"""The most followers of one rendering; a later one renders alone."""


def group_address(words: "Sequence[str]", size: tuple[int, int]) -> bytes:
    """The address of a group.

    All that decides what is shown is part of it: the program, its command line, the terminal and its size, and the settings.
    """
    program, runtime = program_stamp(ALL_CODE), os.environ.get("XDG_RUNTIME_DIR")
    # With a word before the command's: of a kiosk's start some words do not count, of a group all.
    parts = (situation_of(["relay", *words], size), settings_of(state_path()), program, runtime)
    return f"\0beatbook-{os.geteuid()}-{sha256(repr(parts).encode()).hexdigest()}".encode()


def same_user(line: socket.socket) -> bool:
    """Whether the other end of a connection belongs to this user. The kernel says so."""
    _pid, user, _group = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    return bool(user == os.geteuid())


def join_group(address: bytes) -> socket.socket | None:
    """A connection to the rendering of a group; None if there is none.

    Raises PermissionError if another user has taken the address.
    """
    line = socket.socket(socket.AF_UNIX)
    try:
        line.connect(address)
        if not same_user(line):
            raise PermissionError("another user has taken the address")
    except (ConnectionRefusedError, ConnectionResetError):
        line.close()
        return None
    except BaseException:
        line.close()
        raise
    line.setblocking(False)
    return line


def begin_group(address: bytes) -> socket.socket | None:
    """A listening socket at a group's address; None if another process has it already."""
    listener = socket.socket(socket.AF_UNIX)
    try:
        listener.bind(address)
        listener.listen(MOST_READERS)
    except OSError:
        listener.close()
        return None
    return listener
