"""A connection that sends the rest of one line, then only the latest."""

import asyncio
import socket
from collections.abc import Callable

MOST_IDLE_SECONDS = 30.0
"""Seconds after which a follower who reads nothing is dropped; they can come back."""


class Outgoing:
    """A connection whose other end may be slow.

    The rest of the line being sent, and the latest one to send after it. `drop` is called when it can be of no more use.
    """

    def __init__(self, line: socket.socket, loop: asyncio.AbstractEventLoop, drop: Callable[[socket.socket], None]) -> None:
        self._line = line
        self._loop = loop
        self._drop = drop
        self._rest = self._next = b""
        self._since = 0.0

    def send(self, line: bytes) -> None:
        """Send a line as soon as possible, unless a newer one takes its place."""
        self._next = line
        if not self._rest:
            self._send()

    def pulse(self) -> None:
        """Send an empty line if nothing is waiting.

        Drop a follower for whom something has waited too long.
        """
        if not self._rest:
            self.send(b"\n")
        elif self._loop.time() - self._since > MOST_IDLE_SECONDS:
            self._drop(self._line)

    def close(self) -> None:
        """Close the connection."""
        self._loop.remove_writer(self._line)
        self._line.close()

    def _send(self) -> None:
        while waiting := self._rest or self._next:
            if not self._rest:
                self._rest, self._next = self._next, b""
            try:
                sent = self._line.send(waiting)
            except (BlockingIOError, InterruptedError):
                if not self._since:
                    self._since = self._loop.time()
                    self._loop.add_writer(self._line, self._send)
                return
            except OSError:
                self._drop(self._line)
                return
            self._rest = self._rest[sent:]
        if self._since:
            self._since = 0.0
            self._loop.remove_writer(self._line)
