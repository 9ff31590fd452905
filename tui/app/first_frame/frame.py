"""A first frame, and what it depends on, as bytes and back.

It is read before anything else is imported, so it needs no decoder.
"""

from typing import NamedTuple

_SIZE = 4


class Frame(NamedTuple):
    """What is kept of a start of the browser.

    The command line and the terminal, the settings, the files that were read, what shows the frame on a blank screen, and its rows.
    """

    situation: bytes
    settings: bytes
    files: bytes
    sequences: bytes
    rows: bytes

    def sealed(self) -> bytes:
        """The frame as bytes: each part after its length."""
        return b"".join(len(part).to_bytes(_SIZE, "big") + part for part in self)


def unsealed(data: bytes | None) -> Frame | None:
    """The frame again; None for anything else."""
    parts, at = [], 0
    while data and at < len(data):
        start = at + _SIZE
        at = start + int.from_bytes(data[at:start], "big")
        parts.append(data[start:at])
    return Frame(*parts) if data and at == len(data) and len(parts) == len(Frame._fields) else None
