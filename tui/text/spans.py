"""Text with roles, which display passes to the widgets.

A role may add colour; words and signs carry the meaning without it.
"""

from typing import Literal, NamedTuple

from .cells import cell_len

SpanRole = Literal["plain", "muted", "strong", "better", "worse", "neutral", "title", "note", "mark", "mean", "flag", "here", "used"]


class Span(NamedTuple):
    """A run of text in one role."""

    text: str
    role: SpanRole = "plain"


Line = tuple[Span, ...]
BLANK: Line = ()
"""An empty line between others."""


def plain(line: Line) -> str:
    """The characters of a line."""
    return "".join(span.text for span in line)


def width(line: Line) -> int:
    """The width of a line in cells: 2 for a wide character, 0 for a combining mark."""
    return sum(cell_len(span.text) for span in line)
