"""Where to find a live presentation.

The directory and its permissions, the name of the socket, and who may own it.
"""

import os
import re
import socket
import stat
import struct
import sys
from pathlib import Path
from time import time

LIVE_VARIABLE = "BEATBOOK_LIVE_DIR"
CHANNEL_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
LONGEST_PATH = 107 if sys.platform == "linux" else 103
"""Bytes that fit into the address of a socket."""


class LiveError(Exception):
    """A live presentation cannot be started or followed.

    The message is a sentence for the user.
    """


def chosen_directory(given: str | None) -> Path:
    """The directory of live channels.

    The one given, else that of the environment, else the user's own, which is created. Raises LiveError.
    """
    origin = "--live-dir" if given else f"${LIVE_VARIABLE}"
    if path := given or os.environ.get(LIVE_VARIABLE):
        return _shared(Path(path), origin)
    return _own()


def socket_path(directory: Path, name: str) -> Path:
    """The socket of a presentation.

    Raises LiveError if the name is not valid or the path is too long for the system.
    """
    if not CHANNEL_NAME.fullmatch(name):
        raise LiveError(f"{name[:60]!r} cannot be the name of a live presentation; use up to 40 lower-case letters, digits or hyphens")
    path = directory / f"{name}.sock"
    if len(os.fsencode(path)) > LONGEST_PATH:
        raise LiveError(f"the path {path} is too long for a socket (limit {LONGEST_PATH} bytes); choose a shorter --live-dir")
    return path


def presented(directory: Path) -> list[str]:
    """The names of the live presentations in a directory. Raises LiveError."""
    try:
        return sorted(path.stem for path in directory.glob("*.sock") if CHANNEL_NAME.fullmatch(path.stem) and _listens(path))
    except OSError as error:
        raise LiveError(f"cannot list the presentations in {directory}: {error.strerror}") from None


def _listens(path: Path) -> bool:
    """Whether anyone listens on a socket.

    A presenter who was killed leaves theirs behind. If in doubt, yes.
    """
    with socket.socket(socket.AF_UNIX) as line:
        line.setblocking(False)
        try:
            line.connect(os.fspath(path))
        except (ConnectionRefusedError, FileNotFoundError):
            return False
        except OSError:
            return path.is_socket()
    return True


def started(directory: Path, name: str) -> float | None:
    """When a presentation began, in seconds since 1970.

    None if there is none or its time cannot be right. Raises LiveError.
    """
    try:
        at = socket_path(directory, name).lstat().st_mtime
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LiveError(f"cannot look for the presentation {name} in {directory}: {error.strerror}") from None
    # The clock may be wrong, or someone may have set the file's time: the number may not be a date at all.
    return at if 0 <= at <= time() else None


def stranger(directory: Path, line: socket.socket) -> int | None:
    """The user at the other end, if the directory does not vouch for them.

    None if all is well.

    A directory that everyone can write to vouches for its owner, root and yourself; any other, for all who can write to it.
    """
    user = peer(line)
    if user is None:
        return None
    folder = directory.stat()
    return user if folder.st_mode & stat.S_IWOTH and user not in (0, os.geteuid(), folder.st_uid) else None


def peer(line: socket.socket) -> int | None:
    """The user at the other end of a connection, where the system can say so.

    Other systems have only the permissions of the file.
    """
    if not hasattr(socket, "SO_PEERCRED"):
        return None
    _pid, user, _group = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    return int(user)


def _shared(path: Path, origin: str) -> Path:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise LiveError(f"{path} cannot hold live presentations ({origin}): {getattr(error, 'strerror', error)}") from None
    if not stat.S_ISDIR(mode):
        raise LiveError(f"{path} cannot hold live presentations ({origin}): it is not a directory")
    if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
        raise LiveError(f"everyone can write to {path} and could pose as the presenter ({origin}); to prevent it: chmod o-w {path}")
    return path.absolute()


def _own() -> Path:
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    # Not Path.is_dir, which raises for a path that is too long or in a folder that may not be entered.
    base = Path(runtime) if runtime and os.path.isdir(runtime) else None
    path = base / "beatbook" if base else Path("/tmp") / f"beatbook-{os.getuid()}"  # noqa: S108 (checked below)
    try:
        path.mkdir(mode=0o700, exist_ok=True)
        found = path.lstat()
    except OSError as error:
        raise LiveError(
            f"cannot create {path} for live presentations: {error.strerror}; choose another directory with --live-dir"
        ) from None
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise LiveError(f"{path} must be your own directory and closed to others; choose another one with --live-dir")
    return path
