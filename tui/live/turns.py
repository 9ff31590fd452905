"""Between a presenter and the windows of their own account: turns, and the deck.

Over a separate socket that only the presenter's user can open, in strict lines of JSON. Followers of other users cannot use it. A
speaker's view turns the slides; a follower says that it is one, and only gets the deck.
"""

import asyncio
import os
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import msgspec

from .outgoing import Outgoing
from .place import peer, socket_path
from .presented_deck import LONGEST_DECK, PresentedDeck, deck_line, read_presented_deck

LONGEST_TURN = 64
"""Bytes in a line."""
MOST_SPEAKERS, MOST_FOLLOWING = 8, 256
"""The most speaker's views at the same time, and the most followers."""
MOST_PENDING = 128
"""The most who wait to be accepted: after a break all followers return at once."""
SUFFIX = ".turn"
"""As long as that of the presentation's own socket, so that both paths fit."""
DECK_CHUNK = 1 << 16
"""The most bytes of a deck to read at once."""


class Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Turn `by` a number of slides, or `to` one by its number; or blank the screen.

    One that `follows` turns nothing: it comes from a follower, who wants the deck.
    """

    by: Annotated[int, msgspec.Meta(ge=-1, le=1)] = 0
    to: Annotated[int, msgspec.Meta(ge=0, le=9999)] = 0
    blank: bool = False
    follows: bool = False


def read_turn(line: bytes) -> Turn | None:
    """What a line asks for; None if it is not one."""
    try:
        return msgspec.json.decode(line, type=Turn) if 0 < len(line) <= LONGEST_TURN else None
    except (msgspec.DecodeError, RecursionError):
        return None


class Turns:
    """The presenter's end: hands each turn to `take`, and sends the deck."""

    def __init__(self, directory: Path, name: str, take: Callable[[Turn], None]) -> None:
        self.path = socket_path(directory, name).with_suffix(SUFFIX)
        self._take = take
        self._lines: dict[socket.socket, bytes] = {}
        self._outgoing: dict[socket.socket, Outgoing] = {}
        self._following = set[socket.socket]()
        self._sent: PresentedDeck | None = None
        self._deck_line = b""
        self._listener: socket.socket | None = None

    @property
    def speakers(self) -> int:
        """The number of speaker's views that are connected."""
        return len(self._lines) - len(self._following)

    def open(self) -> None:
        """Listen on the running loop.

        The presentation's name must have been taken. Where the socket cannot be made, there are no turns.
        """
        self._loop = asyncio.get_running_loop()
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            listener.setblocking(False)
            with suppress(FileNotFoundError):
                self.path.unlink()
            listener.bind(os.fspath(self.path))
            # Nobody can connect before it listens.
            self.path.chmod(0o600)
            listener.listen(MOST_PENDING)
        except OSError:
            listener.close()
            return
        self._listener = listener
        self._loop.add_reader(listener, self._accept)

    def publish(self, deck: PresentedDeck) -> None:
        """Send the deck, if it has changed, to all who are connected, now and later.

        One that is too long is sent to none: they then say that it is another deck than theirs.
        """
        if deck == self._sent:
            return
        self._sent, self._deck_line = deck, deck_line(deck)
        for outgoing in tuple(self._outgoing.values()):
            outgoing.send(self._deck_line or b"\n")

    def close(self) -> None:
        """Stop listening, and remove the socket."""
        for line in tuple(self._lines):
            self._drop(line)
        if self._listener is not None:
            self._loop.remove_reader(self._listener)
            self._listener.close()
            self._listener = None
            with suppress(OSError):
                self.path.unlink()

    def _accept(self) -> None:
        if self._listener is None:
            return
        try:
            line, _ = self._listener.accept()
        except OSError:
            return
        if self.speakers >= MOST_SPEAKERS or len(self._following) >= MOST_FOLLOWING or peer(line) not in (None, os.geteuid()):
            line.close()
            return
        line.setblocking(False)
        self._lines[line] = b""
        self._loop.add_reader(line, self._read, line)
        outgoing = self._outgoing[line] = Outgoing(line, self._loop, self._drop)
        if self._deck_line:
            outgoing.send(self._deck_line)

    def _read(self, line: socket.socket) -> None:
        try:
            piece = line.recv(LONGEST_TURN)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        *lines, rest = (self._lines[line] + piece).split(b"\n")
        if not piece or len(rest) > LONGEST_TURN:
            self._drop(line)
        else:
            self._lines[line] = rest
        for each in lines:
            if (turn := read_turn(each)) and turn.follows and line in self._lines:
                self._following.add(line)
            elif turn and line not in self._following:
                self._take(turn)

    def _drop(self, line: socket.socket) -> None:
        if self._lines.pop(line, None) is not None:
            self._loop.remove_reader(line)
            self._following.discard(line)
            self._outgoing.pop(line).close()


class Turner:
    """The speaker's end, or that of a follower, who `follows`.

    It stays connected, so that the presenter knows of it. On the running loop, it hands each deck that the presenter shows to `take`.
    """

    def __init__(self, directory: Path, name: str, take: Callable[[PresentedDeck], None] | None = None, *, follows: bool = False) -> None:
        self._follows = follows
        self.path = socket_path(directory, name).with_suffix(SUFFIX)
        self._line: socket.socket | None = None
        self._take = take
        self._rest = b""

    def connect(self) -> str:
        """Connect anew. Returns why that failed, as a sentence; empty if it did not."""
        self.close()
        line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        line.setblocking(False)
        try:
            line.connect(os.fspath(self.path))
        except PermissionError:
            line.close()
            return "Only the presenter's own account can turn the slides."
        except OSError:
            line.close()
            return "The slides cannot be turned from here: the presenter cannot be reached."
        if not _is_ours(line, self.path):
            line.close()
            return "Only the presenter's own account can turn the slides."
        self._line = line
        if self._follows:
            with suppress(OSError):
                line.send(msgspec.json.encode(Turn(follows=True)) + b"\n")
        if self._take:
            asyncio.get_running_loop().add_reader(line, self._read)
        return ""

    def _read(self) -> None:
        """Take what has arrived; only the last deck counts."""
        if self._line is None or self._take is None:
            return
        try:
            piece = self._line.recv(DECK_CHUNK)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        *lines, self._rest = (self._rest + piece).split(b"\n")
        found = next((deck for each in reversed(lines) if (deck := read_presented_deck(each))), None)
        if not piece:
            self.close()
        elif len(self._rest) > LONGEST_DECK:
            self._stop_reading()  # It is no deck, and has no end.
        if found:
            self._take(found)

    def _stop_reading(self) -> None:
        self._rest = b""
        if self._take and self._line is not None:
            asyncio.get_running_loop().remove_reader(self._line)

    def send(self, turn: Turn) -> str:
        """Send a turn, connecting first if need be. Returns why that failed."""
        for _ in range(2):
            if self._line is None and (why := self.connect()):
                return why
            with suppress(OSError):
                assert self._line is not None
                self._line.send(msgspec.json.encode(turn) + b"\n")
                return ""
            self.close()
        return "The slides cannot be turned from here: the presenter has gone."

    def close(self) -> None:
        """Disconnect."""
        if self._line is not None:
            self._stop_reading()
            self._line.close()
            self._line = None


def _is_ours(line: socket.socket, path: Path) -> bool:
    """Whether the other end belongs to this user: by the kernel, or else by its file."""
    user = peer(line)
    with suppress(OSError):
        return os.geteuid() == (path.lstat().st_uid if user is None else user)
    return False
