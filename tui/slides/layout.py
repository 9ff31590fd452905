"""Slide layout: headline, sentence, picture and short lines, in the room there is.

Nothing exceeds the space available, and nothing is cut. Where room is short, empty rows go first, then the lines below the picture, rows of
the chart, the block letters of the sentence, and those of the headline.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.nodes.slide_content import SlideContent, SlideDrawing
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, width
from tui.text.wrapping import wrap

from .headline import HeadlineForm, headline_forms
from .sentence import SentenceForm, sentence_forms

WIDE = 100
"""The columns of a terminal from which margins and letters are larger."""
MEASURE = 84
"""The longest line of text in cells: longer lines cannot be read at a glance."""
CHART, COMFORTABLE, TALLEST = 5, 9, 32
"""The rows of a chart: the fewest, those below which the headline gives up room, and the most."""
MUCH_MORE = 1.5
"""How many times as many letters a picture must have to be worth the short lines below it."""
GAPS = 4
"""Empty rows above the headline, the sentence and the picture, and above the source."""


class SlideLayout(NamedTuple):
    """A laid-out slide: lines, rows for the chart below them, and lines below that.

    The chart has 0 rows where there is none. `zoomed` is the sentence where the terminal itself draws it larger, over two empty rows at
    `zoomed_row`.
    """

    lines: tuple[Line, ...]
    chart: int = 0
    below: tuple[Line, ...] = ()
    zoomed: tuple[str, ...] = ()
    zoomed_row: int = 0

    @property
    def height(self) -> int:
        """The rows of everything."""
        return len(self.lines) + self.chart + len(self.below)


def margin(columns: int) -> int:
    """Blank cells on the left and right of a slide."""
    return 5 if columns >= WIDE else 3 if columns >= 50 else 1


def sheet(face: SlideContent, columns: int, rows: int, glyphs: Glyphs, *, zoom: bool = False) -> SlideLayout:
    """Lay out a slide in this many columns and rows.

    `zoom` says that the terminal can draw the sentence larger itself.
    """
    plain = None
    for headline, sentence, least in _attempts(face, columns, rows, glyphs, zoom=zoom):
        left = rows - len(headline.lines) - len(sentence.lines)
        if found := _with_picture(face, headline, sentence, left, least, columns, glyphs):
            return found
        plain = headline, sentence, left
    assert plain
    if face.brief and face.drawing is not face.brief:
        return sheet(face._replace(drawing=face.brief), columns, rows, glyphs, zoom=zoom)
    return _stacked(face, plain[0], plain[1], (), 0, max(0, plain[2]), columns)


def _attempts(
    face: SlideContent, columns: int, rows: int, glyphs: Glyphs, *, zoom: bool
) -> Iterator[tuple[HeadlineForm, SentenceForm, int]]:
    """Headlines and sentences from large to small, with the fewest rows of a chart."""
    larger, *rest = sentence_forms(face.sentence, columns, rows, glyphs, zoom=zoom)
    headlines = headline_forms(face, columns, rows, glyphs)
    smaller = rest[-1] if rest else larger
    if rest:
        yield headlines[0], larger, COMFORTABLE
    yield from ((headline, smaller, COMFORTABLE) for headline in headlines)
    yield headlines[-1], smaller, CHART


def _with_picture(
    face: SlideContent, headline: HeadlineForm, sentence: SentenceForm, left: int, least: int, columns: int, glyphs: Glyphs
) -> SlideLayout | None:
    """The slide with its picture in what is left; None where the picture does not fit."""
    if face.plan:
        for gaps in range(GAPS, -1, -1):
            if left - gaps >= least:
                more = _more(face, columns)
                spare = left - gaps - COMFORTABLE
                more = more if len(more) < spare else ()
                chart = min(left - gaps - len(more) - bool(more), TALLEST)
                return _stacked(face, headline, sentence, (), chart, left, columns)
        return None
    if not face.drawing:
        return _stacked(face, headline, sentence, (), 0, left, columns) if left >= 0 else None
    # Empty rows go first, then the short lines below, also where the picture says much more without them.
    below = len(_more(face, columns))
    found = [lines for kept in ((below + 1, 0) if below else (0,)) if (lines := _picture(face.drawing, left - kept, columns, glyphs))]
    if not found:
        return None
    chosen = found[-1] if _words(found[-1]) > MUCH_MORE * _words(found[0]) else found[0]
    return _stacked(face, headline, sentence, chosen, 0, left, columns)


def _picture(drawing: SlideDrawing, rows: int, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The picture in these rows, some of them empty; nothing where it does not fit."""
    found: list[tuple[Line, ...]] = []
    for gaps in range(GAPS, -1, -1):
        lines = tuple(drawing(columns, rows - gaps, glyphs)) if rows > gaps else ()
        if lines and len(lines) <= rows - gaps and max(map(width, lines)) <= columns:
            found.append(lines)
        if found and gaps < GAPS:
            # A row more is worth an empty one less where the picture then says more.
            return max(found, key=_words)
    return ()


def _words(lines: tuple[Line, ...]) -> int:
    """The letters and digits of a picture."""
    return sum(sign.isalnum() for line in lines for span in line for sign in span.text)


def _more(face: SlideContent, columns: int) -> tuple[Line, ...]:
    """The short lines below the picture."""
    return tuple(row for line in face.more for row in wrap(line, min(columns, MEASURE)))


def _stacked(
    face: SlideContent, headline: HeadlineForm, sentence: SentenceForm, picture: tuple[Line, ...], chart: int, left: int, columns: int
) -> SlideLayout:
    """Put the parts together, with empty rows between them from the top down."""
    free = left - len(picture) - chart
    more = _more(face, columns)
    gaps = [0, 0, 0, 0]
    for at, part in enumerate((True, headline.lines, picture or chart)):
        if part and free > 0:
            gaps[at], free = 1, free - 1
    more = more if more and free > len(more) else ()
    if more:
        gaps[3], free = 1, free - 1 - len(more)
    # A tall terminal has room for wider gaps, so that the foot of the slide is not all empty.
    for at in (1, 2):
        if gaps[at] and free > 4:
            gaps[at], free = gaps[at] + 1, free - 1
    above = [*[BLANK] * gaps[0], *headline.lines, *[BLANK] * gaps[1]]
    lines = (*above, *sentence.lines, *[BLANK] * gaps[2], *picture)
    below = (*[BLANK] * gaps[3], *more)
    zoomed = (sentence.zoomed, len(above)) if sentence.zoomed else ((), 0)
    if chart:
        return SlideLayout(lines, chart, below, *zoomed)
    return SlideLayout((*lines, *below), 0, (), *zoomed)
