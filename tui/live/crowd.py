"""Followers who share a rendering, as the presenter counts them.

The rendering follows once for all of them. It keeps a further connection for each of the others, and throws away what comes.
"""

import asyncio
import os
import socket
from pathlib import Path

from .place import LiveError, socket_path

DISCARDED = 4096
"""The most bytes to throw away at once."""


class Crowd:
    """Connections to a presenter that only count."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._wanted = 0
        self._lines: set[socket.socket] = set()

    def __len__(self) -> int:
        return len(self._lines)

    def follow(self, channel: tuple[Path, str]) -> None:
        """Be counted by the presenter of a channel, who is there."""
        try:
            self._path = socket_path(*channel)
        except LiveError:
            return
        self._fill()

    def stand_for(self, followers: int) -> None:
        """Be counted as this many followers: the rendering itself is one of them."""
        self._wanted = max(0, followers - 1)
        while len(self._lines) > self._wanted:
            self._drop(next(iter(self._lines)))
        self._fill()

    def _fill(self) -> None:
        while self._path and len(self._lines) < self._wanted:
            line = socket.socket(socket.AF_UNIX)
            line.setblocking(False)
            try:
                line.connect(os.fspath(self._path))
            except OSError:
                line.close()
                return  # The presenter is not there, or takes no more. The next news from the presenter leads to another attempt.
            self._lines.add(line)
            asyncio.get_running_loop().add_reader(line, self._discard, line)

    def _discard(self, line: socket.socket) -> None:
        try:
            if line.recv(DISCARDED):
                return
        except BlockingIOError:
            return
        except OSError:
            pass
        self._drop(line)

    def _drop(self, line: socket.socket) -> None:
        asyncio.get_running_loop().remove_reader(line)
        self._lines.discard(line)
        line.close()
