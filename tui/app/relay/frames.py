"""Frames on their way from a rendering to its readers, who trust none of it.

A frame is a head, the presenter's state as it was received, and what the painter wrote. A reader passes on only what a painter can write:
text, colours, and moves and erasures inside the screen. Nothing that sets a title, a clipboard or a mode, asks the terminal anything, or
starts a string.
"""

import re

TYPE_CHECKING = False
if TYPE_CHECKING:  # Importing it would take memory in every follower.
    from collections.abc import Iterator

LONGEST_PLACE = 640
"""Bytes of a presenter's state, as in `tui.live.state`, which a reader does not import."""
CELL = 64
"""The most bytes that the painter takes for a cell, with its colours and a move: 50 or so."""
PAINTED = re.compile(
    r"(?:[^\x00-\x1f\x7f-\x9f]++|\x1b\[(?:[0-9;]{0,80}m|[0-9]{1,3}(?:;[0-9]{1,3})?H|[0-9]{0,3}C|B|K|[0-9]{1,3}X|2J)|\r\n|\x08)*+"
)
"""What a painter can write. `tui.app.paint.stroke` is where it does."""
FULL, CURSOR = 1, 2
"""Flags of a frame: it repaints the whole screen; the terminal's cursor is shown."""
_HEAD = 7


class NotAFrame(ValueError):
    """What was received is not a frame."""


class ScreenFrame:
    """What changes the screen, or paints all of it, and where the presenter was then."""

    __slots__ = ("cursor", "data", "full", "state")

    def __init__(self, data: bytes, state: bytes, *, full: bool, cursor: bool) -> None:
        self.data, self.state, self.full, self.cursor = data, state, full, cursor

    def as_bytes(self) -> bytes:
        """The frame with its head."""
        flags = FULL * self.full | CURSOR * self.cursor
        return b"".join((bytes((flags,)), len(self.state).to_bytes(2, "big"), len(self.data).to_bytes(4, "big"), self.state, self.data))


def longest(size: tuple[int, int]) -> int:
    """The most bytes of a frame for a terminal of a size."""
    return CELL * (size[0] * size[1] + 16)


def is_painted(text: str) -> bool:
    """Whether a painter can have written a text."""
    return PAINTED.fullmatch(text) is not None


class FrameParser:
    """Takes pieces of what is received, and gives the frames in them.

    Never holds more than one frame of the longest length and a piece.
    """

    def __init__(self, size: tuple[int, int]) -> None:
        self._longest = longest(size)
        self._rest = b""

    def take(self, piece: bytes) -> "Iterator[ScreenFrame]":
        """The frames that are complete. Raises NotAFrame."""
        self._rest += piece
        while len(self._rest) >= _HEAD:
            flags, state = self._rest[0], int.from_bytes(self._rest[1:3], "big")
            data = int.from_bytes(self._rest[3:_HEAD], "big")
            if flags > FULL | CURSOR or state > LONGEST_PLACE or data > self._longest:
                raise NotAFrame("a frame has an invalid head")
            start, end = _HEAD + state, _HEAD + state + data
            if len(self._rest) < end:
                return
            frame = ScreenFrame(self._rest[start:end], self._rest[_HEAD:start], full=bool(flags & FULL), cursor=bool(flags & CURSOR))
            self._rest = self._rest[end:]
            yield _checked(frame)


def _checked(frame: ScreenFrame) -> ScreenFrame:
    try:
        text = frame.data.decode()
    except UnicodeDecodeError:
        raise NotAFrame("a frame is not text") from None
    if not is_painted(text):
        raise NotAFrame("a frame has something that no painter writes")
    return frame
