"""A first frame, and what it depends on, as bytes and back."""

from tui.library.parts import joined_parts, separate_parts

_PARTS = 5


class Frame:
    """What is kept of a start of the browser.

    The command line and the terminal, the settings, the files that were read, what shows the frame on a blank screen, and its rows.
    """

    def __init__(self, situation: bytes, settings: bytes, files: bytes, sequences: bytes, rows: bytes) -> None:
        self.situation, self.settings, self.files = situation, settings, files
        self.sequences, self.rows = sequences, rows

    def as_bytes(self) -> bytes:
        """The frame as bytes."""
        return joined_parts((self.situation, self.settings, self.files, self.sequences, self.rows))


def frame_from_bytes(data: bytes | None) -> Frame | None:
    """The frame again; None for anything else."""
    parts = separate_parts(data, _PARTS)
    return Frame(*parts) if parts else None
