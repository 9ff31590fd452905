"""A filter that writes words in the terminal's own colour of text.

Red and green of 16 colours are pale on many palettes. Signs and bars keep them, and the words beside these are bold.
"""

import re
from collections.abc import Iterator

from rich.color import ColorType
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

RED_AND_GREEN = (1, 2)
"""The ANSI numbers of the colours of worse and better."""
_SIGNS = "\u2190-\u2211\u2213-\u2bff"
"""Arrows, shapes and blocks, without the minus among them."""
_WORDS = re.compile(rf"([+−±“<(]*[^\W_](?:[^{_SIGNS}]*[^\W_])?[%)”.]*)")
_BOLD = Style(color="default", bold=True)


class LegibleFilter(LineFilter):
    """Takes red and green from letters and figures."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Part the words of one line from the signs beside them."""
        return [part for segment in segments for part in _parted(segment)]


def _parted(segment: Segment) -> Iterator[Segment]:
    text, style, control = segment
    colour = style.color if style and not control else None
    if not style or not colour or colour.type is not ColorType.STANDARD or colour.number not in RED_AND_GREEN or not _WORDS.search(text):
        yield segment
        return
    for at, part in enumerate(_WORDS.split(text)):
        if part:
            yield Segment(part, style + _BOLD if at % 2 else style)
