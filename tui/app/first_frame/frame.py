"""A first frame, and what it depends on, as bytes and back.

It is read before anything else is imported, so it needs no decoder.
"""

_SIZE, _PARTS = 4, 5


class Frame:
    """What is kept of a start of the browser.

    The command line and the terminal, the settings, the files that were read, what shows the frame on a blank screen, and its rows.
    """

    def __init__(self, situation: bytes, settings: bytes, files: bytes, sequences: bytes, rows: bytes) -> None:
        self.situation, self.settings, self.files = situation, settings, files
        self.sequences, self.rows = sequences, rows

    def as_bytes(self) -> bytes:
        """The frame as bytes: each part after its length."""
        parts = (self.situation, self.settings, self.files, self.sequences, self.rows)
        return b"".join(len(part).to_bytes(_SIZE, "big") + part for part in parts)


def frame_from_bytes(data: bytes | None) -> Frame | None:
    """The frame again; None for anything else."""
    parts, at = [], 0
    while data and at < len(data):
        start = at + _SIZE
        at = start + int.from_bytes(data[at:start], "big")
        parts.append(data[start:at])
    return Frame(*parts) if data and at == len(data) and len(parts) == _PARTS else None
