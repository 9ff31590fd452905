"""A scrollbar whose thumb is whole cells.

Parts of a cell are the signs of sparklines too, and without colour the one reads as the other.
"""

from typing import ClassVar

from textual.scrollbar import ScrollBarRender


class WholeThumb(ScrollBarRender):
    """Draws a thumb that begins and ends with a whole cell."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * len(ScrollBarRender.VERTICAL_BARS)
