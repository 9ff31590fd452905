"""Where a live presentation is found: the directory, its permissions, the socket's name, and who may stand behind it."""

import os
import re
import socket
import stat
import struct
import sys
from pathlib import Path
from time import time

VARIABLE = "BEATBOOK_LIVE_DIR"
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
LONGEST_PATH = 107 if sys.platform == "linux" else 103
"""Bytes that the system has room for in a socket's address."""


class LiveError(Exception):
    """A live presentation that cannot be given or followed: a sentence for the user."""


def chosen_directory(given: str | None) -> Path:
    """The directory of the live channel: given, else from the environment, else the user's own, which is made. Raises LiveError."""
    origin = "--live-dir" if given else f"${VARIABLE}"
    if path := given or os.environ.get(VARIABLE):
        return _shared(Path(path), origin)
    return _own()


def socket_path(directory: Path, name: str) -> Path:
    """The socket of a presentation. Raises LiveError for a name that is none, or a path that is too long for the system."""
    if not NAME.fullmatch(name):
        raise LiveError(f"{name[:60]!r} is no name for a live presentation; small letters, digits and hyphens are, 40 at most")
    path = directory / f"{name}.sock"
    if len(os.fsencode(path)) > LONGEST_PATH:
        raise LiveError(f"the path {path} is too long for a socket ({LONGEST_PATH} bytes at most); choose a shorter --live-dir")
    return path


def presented(directory: Path) -> list[str]:
    """The names under which somebody presents in a directory. Raises LiveError."""
    try:
        return sorted(path.stem for path in directory.glob("*.sock") if NAME.fullmatch(path.stem) and _listens(path))
    except OSError as error:
        raise LiveError(f"the presentations in {directory} cannot be looked up: {error.strerror}") from None


def _listens(path: Path) -> bool:
    """Whether anybody is behind a socket: one who was killed has left his. Where that cannot be known, somebody may be."""
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
    """When a presentation began, in seconds since 1970; None if there is none or its time cannot be right. Raises LiveError."""
    try:
        at = socket_path(directory, name).lstat().st_mtime
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LiveError(f"the presentation {name} cannot be looked up in {directory}: {error.strerror}") from None
    # A clock that was wrong, or somebody who set the file's time: such a number need not be a date at all.
    return at if 0 <= at <= time() else None


def stranger(directory: Path, line: socket.socket) -> int | None:
    """The user who listens at the other end, where that is nobody whom the directory vouches for; None where all is well.

    In a directory that everybody may write to, its owner, root and oneself are vouched for; in any other, all who could write there.
    """
    if not hasattr(socket, "SO_PEERCRED"):
        return None  # The permissions of the directory are all that other systems have.
    _pid, user, _group = struct.unpack("3i", line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    folder = directory.stat()
    return user if folder.st_mode & stat.S_IWOTH and user not in (0, os.geteuid(), folder.st_uid) else None


def _shared(path: Path, origin: str) -> Path:
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError) as error:
        raise LiveError(f"{path} is no directory for live presentations ({origin}): {getattr(error, 'strerror', error)}") from None
    if not stat.S_ISDIR(mode):
        raise LiveError(f"{path} is no directory for live presentations ({origin})")
    if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
        raise LiveError(f"{path} can be written by everybody, who could then pose as the presenter ({origin}); chmod o-w {path}")
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
        raise LiveError(f"the directory {path} for live presentations cannot be made: {error.strerror}; name one by --live-dir") from None
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid() or found.st_mode & 0o077:
        raise LiveError(f"{path} is not a directory of your own that is closed to others; name another by --live-dir")
    return path
