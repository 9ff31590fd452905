"""The last look at every line before a terminal without the glyphs gets it: our typographic signs, borders and scroll bars in ASCII."""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.display.glyphs import ascii_text


class PlainFilter(LineFilter):
    """Exchanges signs one for one, so that no column moves. Letters of the pack that are not ASCII stay as they are."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same line in plain signs."""
        return [Segment(ascii_text(segment.text), segment.style, segment.control) for segment in segments]
