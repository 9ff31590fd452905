"""Boxes with a title, and boxes side by side."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs, ascii_text
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import wrap

ROUND, HEAVY = "╭─╮│╰╯", "┏━┓┃┗┛"
TALL, VERY_TALL = 24, 36
"""The rows of a picture from which the lines of boxes stand further apart, and those from which boxes are high."""
TALL_PADDING, HIGH_PADDING = 2, 8
"""The empty rows that the boxes of a tall and of a very tall picture have besides."""
MOST_ABOVE = 2
"""The most empty rows above the text of a box."""
ROOMY_BOX = 6
"""The rows to spare of a box from which letters with words below them have some above."""
HIGH_BOX = 3
"""How many times as high as its text a box is that has all of them."""
BORDER = 4
"""The cells of a box beside its text: two borders, each with a space."""


class SlideBox(NamedTuple):
    """A title, lines of text to wrap, and whether the box stands out.

    `drawn` are lines that do not wrap, such as block letters; they come first. Rows after the first of a line are indented by `hang`.
    """

    title: str = ""
    lines: tuple[Line, ...] = ()
    heavy: bool = False
    drawn: tuple[Line, ...] = ()
    hang: int = 0


def box(found: SlideBox, columns: int, rows: int, glyphs: Glyphs, gap: int = 0) -> tuple[Line, ...]:
    """A box with at least this many rows; more where its text needs them.

    `gap` is the number of empty rows between its lines.
    """
    left, rule, right, side, bottom_left, bottom_right = tuple(HEAVY if found.heavy else ROUND)
    role: SpanRole = "strong" if found.heavy else "quiet"
    room = max(1, columns - BORDER)
    inside = [*found.drawn, *(row for line in found.lines for row in (wrap(line, room, found.hang) if line else (BLANK,)))]
    inside = _spread(found, room, gap) if gap else inside
    spare = rows - 2 - len(inside)
    # A box that is much higher than its text has some of the space above it.
    most = MOST_ABOVE if rows > HIGH_BOX * len(inside) else 1
    most = spare if found.drawn and not found.lines else most
    above = 0 if spare < (ROOMY_BOX if found.drawn and found.lines else 2) else min(most, spare // 2)
    inside = [*[BLANK] * above, *inside, *[BLANK] * (spare - above)]
    title = f" {found.title} " if found.title else ""
    top: Line = (
        Span(_edge(f"{left}{rule}", glyphs) if title else _edge(left, glyphs), role),
        *((Span(title, "strong"),) if title else ()),
        Span(_edge(rule * max(0, columns - cell_len(title) - (3 if title else 2)) + right, glyphs), role),
    )
    edge = Span(_edge(side, glyphs), role)
    middle = tuple((edge, Span(" "), *line, Span(" " * max(0, room - width(line) + 1)), edge) for line in inside)
    return (top, *middle, (Span(_edge(bottom_left + rule * (columns - 2) + bottom_right, glyphs), role),))


def _spread(found: SlideBox, room: int, gap: int) -> list[Line]:
    """The text of a box with empty rows between its lines."""
    inside = list(found.drawn)
    for at, line in enumerate(found.lines):
        inside += [*([BLANK] * gap if at else []), *(wrap(line, room, found.hang) if line else (BLANK,))]
    return inside


def box_rows(found: SlideBox, columns: int) -> int:
    """The rows that a box needs at a width; 0 where its title or drawing is too wide."""
    room = columns - BORDER
    if room < 1 or cell_len(found.title) + 5 > columns or any(width(line) > room for line in found.drawn):
        return 0
    return 2 + len(found.drawn) + sum(len(wrap(line, room, found.hang)) if line else 1 for line in found.lines)


def side_by_side(blocks: Sequence[Sequence[Line]], gap: int) -> tuple[Line, ...]:
    """Blocks of lines side by side; each block has lines of one width."""
    wide = [width(block[0]) if block else 0 for block in blocks]
    rows = []
    for row in zip_longest(*blocks):
        spans: list[Span] = []
        for at, line in enumerate(row):
            spans += [Span(" " * gap)] if at else []
            spans += line if line is not None else (Span(" " * wide[at]),)
        rows.append(tuple(spans))
    return tuple(rows)


def boxes_in_rows(found: Sequence[SlideBox], across: int, columns: int, rows: int, gap: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Boxes in rows of `across`, all as high as the tallest needs.

    Higher where there is room for an empty row after each line. Nothing where a title does not fit.
    """
    each = (columns - gap * (across - 1)) // across
    high = [box_rows(one, each) for one in found]
    if not found or 0 in high:
        return ()
    groups = [found[at : at + across] for at in range(0, len(found), across)]
    tallest = max(high)
    spare = max(0, rows // len(groups) - tallest)
    between = max((len(one.lines) - 1 for one in found), default=0)
    # All boxes alike: a gap only where each has room for it, and a wide one only in a tall picture.
    gaps = (2, 1, 0) if rows >= TALL else (1, 0)
    both = list(zip(high, found, strict=True))
    apart = next(gap for gap in gaps if not gap or all(tallest + spare - least >= gap * (len(one.lines) - 1) for least, one in both))
    padding = HIGH_PADDING if rows >= VERY_TALL else TALL_PADDING if rows >= TALL else 0
    tall = tallest + min(spare, max(apart * between, max(0, between)) + padding)
    lines: list[Line] = []
    for group in groups:
        lines += side_by_side([box(one, each, tall, glyphs, apart) for one in group], gap)
    return tuple(lines)


def _edge(text: str, glyphs: Glyphs) -> str:
    return text if glyphs.unicode else ascii_text(text.translate(_HEAVY))


_HEAVY = str.maketrans("┏┓┗┛━┃", "╭╮╰╯─│")
