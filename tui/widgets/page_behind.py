"""The page behind a dialog in the terminal's own colours.

No darker shade of them is known that could lie over it, so it is dimmed, and its cursor is not reversed as that of the dialog is.
"""

from collections.abc import Iterable

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen

DIMMED = Style(dim=True, bold=False)
LEFT = Style(reverse=False, dim=False, bold=True, underline=True)
"""The cursor of the page, where it was left: underlined too, as some terminals draw nothing dim."""


class PageBehind(BackgroundScreen):
    """A page without a bar of the cursor, all of it dimmed but what the cursor is on."""

    @classmethod
    def process_segments(cls, segments: Iterable[Segment], color: Color) -> Iterable[Segment]:
        """The page's segments in the styles that they have behind a dialog."""
        for text, style, control in super().process_segments(segments, color):
            style = style or Style()
            yield Segment(text, style if control else style + (LEFT if style.reverse else DIMMED), control)
