"""A filter that draws signs, borders and scroll bars in ASCII.

For terminals that cannot show other glyphs.
"""

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from tui.text.encoding import safe_cells
from tui.text.glyphs import ascii_text
from tui.text.longer_signs import LONGER, longer_in_line


class PlainFilter(LineFilter):
    """Replaces signs one for one, so that columns stay aligned.

    The pack's letters are kept if the terminal's encoding has them.
    """

    def __init__(self, encoding: str = "utf-8") -> None:
        super().__init__()
        self.encoding = encoding

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Replace the signs of one line."""
        texts = [segment.text for segment in segments]
        if any(sign in text for text in texts for sign in LONGER):
            texts = longer_in_line(texts)
        return [
            Segment(safe_cells(ascii_text(text), self.encoding), segment.style, segment.control)
            for text, segment in zip(texts, segments, strict=True)
        ]
