"""Boxes with a title, and boxes side by side."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from tui.charts.bigtext import TITLE_LINES, big_sentence
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs, ascii_text
from tui.text.spans import BLANK, Line, Span, SpanRole, width
from tui.text.wrapping import wrap

ROUND, HEAVY = "╭─╮│╰╯", "┏━┓┃┗┛"
BORDER = 4
"""The cells of a box beside its text: two borders, each with a space."""
HANGING, ROWS_OF_LETTERS = 2, 3
"""The cells by which the second line of block letters is indented, and the rows of one line."""
GRAND_FROM = 50
"""The columns of a box from which all of its words may be in block letters."""


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
    inside += [BLANK] * (rows - 2 - len(inside))
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


def lettered(found: SlideBox, columns: int, glyphs: Glyphs) -> SlideBox:
    """The box with its title in block letters above its text.

    As it was where the title does not fit.
    """
    letters = big_sentence(found.title, columns - BORDER, TITLE_LINES, glyphs)
    if not letters:
        return found
    drawn = tuple((Span(row, "strong"),) if row else BLANK for row in letters)
    return found._replace(title="", drawn=(BLANK, *drawn, BLANK, *found.drawn))


def all_lettered(found: Sequence[SlideBox], columns: int, glyphs: Glyphs) -> list[SlideBox]:
    """The boxes with their titles in block letters.

    None where one does not fit, so that all look alike.
    """
    made = [lettered(one, columns, glyphs) for one in found]
    tallest = max((len(one.drawn) for one in made), default=0)
    return (
        [] if any(one.title for one in made) else [one._replace(drawn=(*one.drawn, *[BLANK] * (tallest - len(one.drawn)))) for one in made]
    )


def grand_box(title: str, texts: Sequence[str], columns: int, glyphs: Glyphs, *, heavy: bool = False) -> SlideBox | None:
    """A box with its title and texts in block letters; None where one does not fit."""
    room = columns - BORDER
    heading = big_sentence(title, room, TITLE_LINES, glyphs)
    letters = [big_sentence(text, room - HANGING, TITLE_LINES, glyphs) for text in texts]
    if columns < GRAND_FROM or not heading or not all(letters):
        return None
    rows: list[Line] = [(Span(row, "accent"),) if row else BLANK for row in heading]
    for text in letters:
        # The second line of a text is indented, to show that it is not the next text.
        line = len(text) // (1 if len(text) <= ROWS_OF_LETTERS else 2)
        rows += [(Span(f"{' ' * HANGING if at >= line else ''}{row}"),) for at, row in enumerate(text)]
    return SlideBox("", (), heavy, tuple(rows))


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

    Higher where there is room for an empty row after each line, and with their titles in block letters where these fit. Nothing where a
    title does not fit.
    """
    each = (columns - gap * (across - 1)) // across
    if large := all_lettered(found, each, glyphs):
        high = [box_rows(one, each) for one in large]
        if 0 not in high and max(high) * -(-len(large) // across) <= rows:
            found = large
    high = [box_rows(one, each) for one in found]
    if not found or 0 in high:
        return ()
    groups = [found[at : at + across] for at in range(0, len(found), across)]
    tallest = max(high)
    spare = max(0, rows // len(groups) - tallest)
    tall = tallest + min(spare, max(len(one.lines) - 1 for one in found) if any(one.lines for one in found) else 0)
    # All boxes alike: a gap only where each has room for it.
    apart = int(all(tall - box_rows(one, each) >= len(one.lines) - 1 for one in found))
    lines: list[Line] = []
    for group in groups:
        lines += side_by_side([box(one, each, tall, glyphs, apart) for one in group], gap)
    return tuple(lines)


def all_boxes(found: Sequence[SlideBox | None], across: int, columns: int, rows: int, gap: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """Boxes in rows of `across`; nothing where one is missing or rows are too few."""
    kept = [one for one in found if one]
    lines = boxes_in_rows(kept, across, columns, rows, gap, glyphs) if len(kept) == len(found) else ()
    return lines if len(lines) <= rows else ()


def _edge(text: str, glyphs: Glyphs) -> str:
    return text if glyphs.unicode else ascii_text(text.translate(_HEAVY))


_HEAVY = str.maketrans("┏┓┗┛━┃", "╭╮╰╯─│")
