"""Text with roles: what display hands to the widgets. A role may add colour; the meaning stands in the words and the signs."""

from typing import Literal, NamedTuple

from tui.display.cells import cell_len

Role = Literal["plain", "muted", "strong", "better", "worse", "neutral", "title", "note", "mark", "mean", "flag", "here"]


class Span(NamedTuple):
    """A run of text in one role."""

    text: str
    role: Role = "plain"


Line = tuple[Span, ...]


def plain(line: Line) -> str:
    """The characters of a line."""
    return "".join(span.text for span in line)


def width(line: Line) -> int:
    """The cells that a line takes: wide glyphs count two, combining marks none."""
    return sum(cell_len(span.text) for span in line)
