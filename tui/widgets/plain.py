"""What every line passes through for a terminal without the glyphs: our typographic signs, borders and scroll bars in ASCII."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.display.encoding import cells
from tui.display.glyphs import ascii_text


class PlainFilter(LineFilter):
    """Replaces signs one for one, so that no column moves. Letters of the pack stay as they are where the terminal's encoding has them."""

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self.encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line in plain signs."""
        return [Segment(cells(ascii_text(segment.text), self.encoding), segment.style, segment.control) for segment in segments]
