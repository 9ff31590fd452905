"""What the parts of a bar of shares stand for."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import clip_distinct, even_rows

MOVED_BY = "points"
"""The heading over differences in percentage points."""


class ShareEntry(NamedTuple):
    """A member with its share in each period, and by how many points it moved."""

    name: str
    shares: Sequence[str]
    moved: str


def share_pattern(at: int, glyphs: Glyphs) -> str:
    """The pattern of the part at this place of a bar.

    Neighbours differ as much as they can: full, medium, light, and the rest.
    """
    return glyphs.patterns[(0, 2, 3, 1, 4)[at % 5]]


def share_legend(
    entries: Sequence[ShareEntry], heads: Sequence[str], columns: int, glyphs: Glyphs, *, whole: bool = True
) -> tuple[Line, ...]:
    """The pattern, name and shares of each member, and how the share changed.

    Names that are too long take more rows if they are to be `whole`, and are otherwise shortened.
    """
    cells = [entry.shares for entry in entries]
    wide = max([6, *(len(cell) for row in cells for cell in row), *map(len, heads)]) + 2
    moved = [entry.moved for entry in entries]
    end = max(cell_len(MOVED_BY), *map(cell_len, moved)) + 2 if any(moved) else 0
    name = columns - 2 - wide * len(heads) - end
    if name < 12:
        return ()
    members = [entry.name for entry in entries]
    name = min(name, max(map(cell_len, members)) + 2)
    members = members if whole else clip_distinct(members, name - 1)
    headings = "".join(head.rjust(wide) for head in heads) + (MOVED_BY.rjust(end) if end else "")
    lines: list[Line] = [(Span(" " * (name + 2)), Span(headings, "quiet"))]
    for at, (member, shares, change) in enumerate(zip(members, cells, moved, strict=True)):
        wrapped = even_rows((Span(member),), name - 1)
        first = Span(" " * (name - sum(cell_len(span.text) for span in wrapped[0])))
        figures = Span("".join(cell.rjust(wide) for cell in shares), "strong")
        lines.append((Span(f"{share_pattern(at, glyphs)} ", "plain"), *wrapped[0], first, figures, Span(change.rjust(end), "quiet")))
        lines += [(Span("  "), *row) for row in wrapped[1:]]
    return tuple(lines)
