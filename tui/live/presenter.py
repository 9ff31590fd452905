"""The presenter's end.

Sends followers the latest state, never waits for them and reads nothing.
"""

import asyncio
import fcntl
import os
import socket
import stat
from contextlib import suppress
from pathlib import Path
from typing import Self

from .outgoing import Outgoing
from .place import LiveError, socket_path
from .state import PresenterState, state_line

BEAT = 0.5
"""Seconds between empty lines, which show followers that the presenter is still there."""
MOST_FOLLOWERS = 256
"""The most followers at the same time."""
ROOM = 4096
"""Bytes that the system buffers for a slow follower."""


class Presenter:
    """A live presentation while it is open.

    Followers who are behind get the latest state only.
    """

    def __init__(self, directory: Path, name: str) -> None:
        self.name = name
        self.path = socket_path(directory, name)
        self.state: PresenterState | None = None
        self._followers: dict[socket.socket, Outgoing] = {}
        self._beat: asyncio.TimerHandle | None = None
        self._lock: int | None = None
        self._listener: socket.socket | None = None

    def __enter__(self) -> Self:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def followers(self) -> int:
        """The number of followers."""
        return len(self._followers)

    def present_followers(self) -> int:
        """The number of followers, without those who have just left.

        They are found by sending something: an empty line.
        """
        for follower in tuple(self._followers.values()):
            follower.pulse()
        return self.followers

    def open(self) -> None:
        """Take the name and listen on the running loop. Raises LiveError."""
        self._loop = asyncio.get_running_loop()
        try:
            self._lock = self._taken()
            self._listener = self._bound()
        except OSError as error:
            self.close()
            raise LiveError(f"{self.name} cannot be presented at {self.path}: {error.strerror or error}") from None
        except LiveError:
            self.close()
            raise
        self._loop.add_reader(self._listener, self._accept)

    def continue_from(self, began: float) -> None:
        """Give the presentation an earlier beginning, in seconds since 1970.

        Its socket's time is what the clock of a speaker's view starts from.
        """
        with suppress(OSError):
            os.utime(self.path, (began, began))

    def publish(self, state: PresenterState) -> None:
        """Send a state to all followers, and to those who come later.

        Raises ValueError if it cannot be sent.
        """
        self.state = state
        line = state_line(state)
        for follower in tuple(self._followers.values()):
            follower.send(line)

    def close(self) -> None:
        """End the presentation; followers notice at once."""
        for line in tuple(self._followers):
            self._drop(line)
        if self._beat:
            self._beat.cancel()
        if self._listener is not None:
            self._loop.remove_reader(self._listener)
            self._listener.close()
            with suppress(OSError):
                self.path.unlink()
        if self._lock is not None:
            # Removed while still held, so that whoever waits for the lock finds that it is no longer in the directory.
            with suppress(OSError):
                self._lock_path.unlink()
            os.close(self._lock)
        self._lock = self._listener = None

    @property
    def _lock_path(self) -> Path:
        return self.path.with_suffix(".lock")

    def _taken(self) -> int:
        # A lock ends with its holder, whatever happens. The file of a socket does not, and cannot say whether anyone listens.
        while True:
            lock = os.open(self._lock_path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
            try:
                if os.fstat(lock).st_uid != os.geteuid():
                    raise LiveError(f"{self.name} is another user's presentation ({self._lock_path})")
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                with suppress(FileNotFoundError):
                    if os.path.samestat(os.fstat(lock), os.lstat(self._lock_path)):
                        return lock
            except BlockingIOError:
                os.close(lock)
                raise LiveError(f"someone is already presenting as {self.name}; choose another name") from None
            except BaseException:
                os.close(lock)
                raise
            os.close(lock)

    def _bound(self) -> socket.socket:
        with suppress(FileNotFoundError):
            left = self.path.lstat()
            if not stat.S_ISSOCK(left.st_mode) or left.st_uid != os.geteuid():
                raise LiveError(f"{self.path} exists and is not your socket; choose another name")
            self.path.unlink()
        folder = self.path.parent.stat()
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            listener.setblocking(False)
            listener.bind(os.fspath(self.path))
            # Nobody can connect before it listens, so it is never open to more people than these.
            self.path.chmod(0o660 if folder.st_mode & 0o070 else 0o600)
            if folder.st_mode & 0o070 and self.path.lstat().st_gid != folder.st_gid:
                try:
                    os.chown(self.path, -1, folder.st_gid, follow_symlinks=False)
                except OSError:
                    words = f"you are not in its group ({folder.st_gid}), so the group could not follow you"
                    raise LiveError(f"{self.path.parent} cannot hold your presentation: {words}") from None
            listener.listen(128)
        except BaseException:
            listener.close()
            raise
        return listener

    def _accept(self) -> None:
        if self._listener is None:
            return
        try:
            line, _ = self._listener.accept()
        except (BlockingIOError, ConnectionError):
            return
        except OSError:
            # No descriptors are left. The listener would call again at once, without end.
            self._loop.remove_reader(self._listener)
            self._loop.call_later(1, self._listen_again)
            return
        line.setblocking(False)
        if len(self._followers) >= MOST_FOLLOWERS:
            line.close()
            return
        # Closed for reading: what a follower writes fails at their end and is never read at this one.
        line.shutdown(socket.SHUT_RD)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, ROOM)
        follower = self._followers[line] = Outgoing(line, self._loop, self._drop)
        follower.send(state_line(self.state) if self.state else b"\n")
        if self._beat is None:
            self._beat = self._loop.call_later(BEAT, self._pulse)

    def _listen_again(self) -> None:
        if self._listener is not None:
            self._loop.add_reader(self._listener, self._accept)

    def _pulse(self) -> None:
        for follower in tuple(self._followers.values()):
            follower.pulse()
        self._beat = self._loop.call_later(BEAT, self._pulse) if self._followers else None

    def _drop(self, line: socket.socket) -> None:
        if follower := self._followers.pop(line, None):
            follower.close()
