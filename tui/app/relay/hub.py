"""The sender of a rendering: each frame to all readers, and never waits for one."""

import asyncio
import socket
from collections.abc import Callable

from .frames import ScreenFrame, is_painted
from .group import MOST_READERS, same_user
from .rendering import Rendering

READER_ROOM = 8192
"""Bytes that the system buffers for a slow reader."""


class Hub:
    """Takes readers, and sends them frames once it is open.

    `whole` gives a frame that paints the whole screen as it is. Readers are taken from the beginning: when all have left before there is
    anything to show, the rendering ends, and no presenter counts it.
    """

    def __init__(self, rendering: Rendering, whole: Callable[[], ScreenFrame | None], end: Callable[[], None]) -> None:
        self._rendering = rendering
        self._whole = whole
        self._end = end
        self._loop = asyncio.get_running_loop()
        self._readers: dict[socket.socket, _Reader] = {}
        self._kept: bytes | None = None
        self._opened = False
        rendering.listener.setblocking(False)
        self._loop.add_reader(rendering.lifeline, end)
        self._loop.add_reader(rendering.listener, self._accept)

    def close(self) -> None:
        """Leave all readers, and take no more."""
        self._loop.remove_reader(self._rendering.lifeline)
        self._stop_listening()
        for line, reader in [*self._readers.items()]:
            del self._readers[line]
            reader.close()

    def open(self) -> None:
        """Send from now on: there is something to show."""
        if not self._opened:
            self._opened = True
            if self._readers:
                self._rendering.counted(len(self._readers))
            for reader in tuple(self._readers.values()):
                reader.repaint()

    def send(self, data: str, *, cursor: bool) -> None:
        """Send what has changed, and whether the terminal's cursor is seen.

        A reader who has not taken all that came before gets the whole screen later. What no painter writes is only for the browser's own
        terminal, and is left out.
        """
        self._kept = None
        if not self._opened or not self._readers or not is_painted(data):
            return
        frame = ScreenFrame(data.encode("utf-8", "replace"), self._rendering.state, full=False, cursor=cursor).as_bytes()
        for reader in tuple(self._readers.values()):
            reader.send(frame)

    def whole(self) -> bytes:
        """The whole screen, as it is sent."""
        if self._kept is None:
            frame = self._whole()
            self._kept = frame.as_bytes() if frame else b""
        return self._kept

    def drop(self, line: socket.socket) -> None:
        """Leave a reader; the last one ends the rendering."""
        if reader := self._readers.pop(line, None):
            reader.close()
            self._rendering.counted(len(self._readers))
            if not self._readers:
                self._end()

    def _stop_listening(self) -> None:
        listener = self._rendering.listener
        if listener.fileno() >= 0:
            self._loop.remove_reader(listener)
            listener.close()

    def _accept(self) -> None:
        listener = self._rendering.listener
        try:
            line, _ = listener.accept()
        except OSError:
            return
        if not same_user(line) or len(self._readers) >= MOST_READERS:
            line.close()
            return
        if not self._rendering.fresh():
            # The next follower to look for this group finds nobody, and starts another rendering. These readers go on with this one.
            self._stop_listening()
            line.close()
            return
        line.setblocking(False)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, READER_ROOM)
        self._readers[line] = reader = _Reader(self, line, self._loop)
        self._rendering.counted(len(self._readers))
        if self._opened:
            reader.repaint()


class _Reader:
    """A connection to a reader.

    It holds what is left to send of a frame, and whether the whole screen follows.
    """

    def __init__(self, hub: Hub, line: socket.socket, loop: asyncio.AbstractEventLoop) -> None:
        self._hub, self._line, self._loop = hub, line, loop
        self._rest = b""
        self._behind = False
        loop.add_reader(line, self._ended)

    def send(self, frame: bytes) -> None:
        """Send a frame now, or the whole screen later."""
        if self._rest:
            self._behind = True
        else:
            self._rest = frame
            self._send()

    def close(self) -> None:
        """Close the connection."""
        self._loop.remove_reader(self._line)
        self._loop.remove_writer(self._line)
        self._line.close()

    def repaint(self) -> None:
        """Send the whole screen."""
        self.send(self._hub.whole())

    def _send(self) -> None:
        try:
            self._rest = self._rest[self._line.send(self._rest) :]
            while self._behind and not self._rest:
                self._behind = False
                self._rest = self._hub.whole()
                self._rest = self._rest[self._line.send(self._rest) :]
        except BlockingIOError:
            pass
        except OSError:
            self._hub.drop(self._line)
            return
        if self._rest:
            self._loop.add_writer(self._line, self._send)
        else:
            self._loop.remove_writer(self._line)

    def _ended(self) -> None:
        """Leave a reader that has gone, or that sends something: readers send nothing."""
        self._hub.drop(self._line)
