"""Slide layout: the size of the figure, the chart, and the further lines.

Nothing exceeds the space available.
"""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len

from tui.nodes.slide_content import SlideContent
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, width
from tui.text.wrapping import clip, wrap

from .bigtext import bigtext, small

MEASURE = 84
"""The longest line of text in cells: longer lines cannot be read at a glance."""
CHART, DRAWING = 5, 2
"""The fewest rows of a chart and of a drawing."""
SPACIOUS, LARGEST = 44, 15
"""When the sentence is drawn large too, and the most rows it may then take.

It needs this many rows, and twice as many columns.
"""
HIGH, LOW = 7, 4
"""Rows at which a figure needs no chart, and the rows it may always take."""
AIRY = 18
"""The number of rows from which the top one is left blank."""
BESIDE, ALONE = 0.42, 0.6
"""The most of the height that the large figure takes: with a drawing, and alone."""


class SlideLayout(NamedTuple):
    """A laid-out slide: lines, rows for the chart below them, blank rows above.

    The chart has 0 rows where there is none.
    """

    lines: tuple[Line, ...]
    chart: int
    above: int


def margin(columns: int) -> int:
    """Blank cells on the left and right of a slide."""
    return max(2, min(columns // 12, 18))


def sheet(face: SlideContent, columns: int, rows: int, glyphs: Glyphs) -> SlideLayout:
    """Lay out a slide in this many columns and rows.

    The message has priority: the chart gives way to it, and further lines give way to both.
    """
    free = 1 if rows >= AIRY else 0
    laid = _laid(face, columns, rows - free, glyphs)
    return laid._replace(above=laid.above + free)


def _laid(face: SlideContent, columns: int, rows: int, glyphs: Glyphs) -> SlideLayout:
    spoken = rows >= SPACIOUS and columns >= 2 * SPACIOUS
    for drawn, shows in _attempts(face, columns, rows, glyphs):
        text = _text(face, columns, drawn, glyphs, spoken=spoken)
        left = rows - len(text)
        if not shows:
            if left >= 0:
                return _spread(face, text, (), 0, columns, rows, glyphs)
        elif face.plan:
            if left - 1 >= CHART:
                return _spread(face, text, (), left - 1, columns, rows, glyphs)
        elif face.drawing and left - 1 >= DRAWING:
            lines = tuple(face.drawing(columns, left - 1, glyphs))
            if len(lines) <= left - 1 and max(map(width, lines), default=0) <= columns:
                return _spread(face, text, lines, 0, columns, rows, glyphs)
    return SlideLayout(_cut(_text(face, columns, (), glyphs), columns, rows, glyphs), 0, 0)


def _attempts(face: SlideContent, columns: int, rows: int, glyphs: Glyphs) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Layouts from best to worst: the large text at a size, with or without a chart."""
    shows = face.plan is not None or face.drawing is not None
    sizes = _sizes(face.large, columns, max(LOW, int(rows * (BESIDE if shows else ALONE))), glyphs)
    if face.drawn:
        yield from ((size, True) for size in sizes)
        yield from ((size, False) for size in sizes)
        return
    for low, high in ((HIGH, rows), (1, HIGH - 1), (0, 0)):
        for chart in (True, False) if shows else (False,):
            yield from ((size, chart) for size in sizes if low <= len(size) <= high)


def _sizes(text: str, columns: int, most: int, glyphs: Glyphs) -> list[tuple[str, ...]]:
    """A text at every size, from the largest that fits in this many rows down to none."""
    found = []
    while text and (drawn := bigtext(text, columns, most, glyphs)):
        found.append(drawn)
        most = len(drawn) - 1
    return [*found, ()]


def _text(face: SlideContent, columns: int, drawn: tuple[str, ...], glyphs: Glyphs, *, spoken: bool = False) -> tuple[Line, ...]:
    """The large text with what goes above and below it, the sentence and the cautions.

    The sentence is drawn large too where `spoken`.
    """
    measure = min(columns, MEASURE)
    lines: list[Line] = []
    if drawn:
        if face.before:
            lines += wrap((Span(face.before, "quiet"),), measure)
        lines += [(Span(row, "strong"),) if row else BLANK for row in drawn]
        lines += [BLANK] if face.unit else []
    elif face.large:
        lines += wrap((Span(" ".join(part for part in (face.before, face.large) if part), "strong"),), measure)
    if face.unit:
        lines += wrap((Span(face.unit, "quiet" if drawn else "plain"),), measure)
    if face.sentence:
        lines += [BLANK] if lines else []
        sentence = small(face.sentence, columns, LARGEST, glyphs) if spoken else ()
        lines += [(Span(row, "strong"),) if row else BLANK for row in sentence] or balanced_rows((Span(face.sentence, "strong"),), measure)
    for caution in face.cautions:
        lines += wrap((Span(caution, "quiet"),), measure)
    return tuple(lines)


def balanced_rows(line: Line, cells: int) -> tuple[Line, ...]:
    """Wrap a line to as few rows as possible, all about equally long.

    No word stands alone on the last row.
    """
    rows = wrap(line, cells)
    if len(rows) < 2:
        return rows
    least = min(cells, -(-width(line) // len(rows)))
    return next(tried for narrower in range(least, cells + 1) if len(tried := wrap(line, narrower)) == len(rows))


def _spread(
    face: SlideContent, text: tuple[Line, ...], drawn: tuple[Line, ...], chart: int, columns: int, rows: int, glyphs: Glyphs
) -> SlideLayout:
    """Put the parts together, with as many further lines as fit and blank rows above."""
    lines = [*text, *([BLANK, *drawn] if drawn else [])]
    # A chart grows with the room, and gives up only rows that it can spare.
    free = max(0, chart - 2 * CHART) if chart else rows - len(lines)
    more: list[Line] = []
    for line in face.more:
        words = wrap(line, min(columns, MEASURE))
        if len(more) + len(words) + 2 > free:
            break
        more += words
    if more and chart:
        lines = [*lines, *more]
        chart -= len(more)
    elif more:
        lines = [*lines, BLANK, *more]
    above = 0 if chart else max(0, (rows - len(lines)) * 2 // 5)
    caption = (Span(clip(face.plan.caption(glyphs), columns, glyphs), "quiet"),) if face.plan else BLANK
    return SlideLayout(tuple(lines) + ((caption,) if chart else ()), chart, above)


def _cut(text: tuple[Line, ...], columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The first rows of a text that does not fit; the last row ends in an ellipsis."""
    if len(text) <= rows:
        return text
    last = "".join(span.text for span in text[rows - 1])
    role = text[rows - 1][-1].role if text[rows - 1] else "plain"
    shown = clip(last, columns - 1, glyphs) if cell_len(last) >= columns else last.rstrip()
    return (*text[: rows - 1], (Span(shown if shown.endswith(glyphs.ellipsis) else f"{shown}{glyphs.ellipsis}", role),))


FOOT = 2


def foot(source: str, number: int, of: int, typed: str, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The rows below a slide: source, progress, and its number or the one being typed."""
    words = f"go to {typed}_" if typed else f"{number} of {of}"
    room = max(0, columns - cell_len(words) - 2)
    done = min(room, -(-room * number // of)) if of else 0
    bar: Line = (Span(glyphs.thick * done, "plain"), Span(glyphs.rule * (room - done), "quiet"))
    return (
        (Span(clip(source, columns, glyphs), "quiet"),),
        (*(bar if of else (Span(" " * room),)), Span(f"  {words}", "strong" if typed else "quiet")),
    )
