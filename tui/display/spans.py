"""Text with roles: what display hands to the widgets. A role may add colour; the meaning stands in the words and the signs."""

from typing import Literal, NamedTuple

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
    from rich.cells import cell_len  # late: the shell, which measures no cells, would pay a tenth of a command for it

    return sum(cell_len(span.text) for span in line)
