"""Text with roles, which display passes to the widgets.

A role may add colour; words and signs carry the meaning without it.
"""

from typing import Literal, NamedTuple

from .cells import cell_len

SpanRole = Literal[
    "plain", "strong", "quiet", "bar", "quiet-bar", "accent", "better", "worse", "cursor", "cursor-hit", "here", "hit", "used"
]
"""How a span looks: a colour, or a mark that keeps the colour of the text.

`strong` is for titles and the figure that matters; `quiet` for units, notes, sources and what could be chance; `accent` for keys and the
focus only; `better` and `worse` only for changes beyond chance; `cursor` for what the cursor is on. `here` is what is being read out, and
`used` is what that rests on; `hit` is what was searched for, and `cursor-hit` the same in the cursor's row. `bar` and `quiet-bar` keep
their colours there: a reversed bar would show what it lacks.
"""

BAR_ROLES: tuple[SpanRole, ...] = ("bar", "quiet-bar")
"""The roles of bars."""


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
