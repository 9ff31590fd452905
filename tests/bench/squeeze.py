"""What a compressed connection would have sent of what a program has sent.

`ssh -C` squeezes each write into one stream.
"""

import zlib

from tests.terminal import Terminal

LEVEL = 6
"""OpenSSH's."""


class Line:
    """A terminal whose bytes are counted as they are, and as they are squeezed."""

    def __init__(self, terminal: Terminal) -> None:
        self.terminal = terminal
        self._stream = zlib.compressobj(LEVEL)
        self._arrivals = self._bytes = 0

    def took(self) -> tuple[int, int]:
        """The bytes since the last time: as sent, and squeezed."""
        plain = squeezed = 0
        for arrival in self.terminal.arrivals[self._arrivals :]:
            data = bytes(self.terminal.received[self._bytes : self._bytes + arrival.size])
            self._bytes += arrival.size
            plain += arrival.size
            squeezed += len(self._stream.compress(data) + self._stream.flush(zlib.Z_PARTIAL_FLUSH))
        self._arrivals = len(self.terminal.arrivals)
        return plain, squeezed
