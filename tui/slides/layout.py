"""Slide layout: headline, sentence, picture and short lines, in the room there is.

Nothing exceeds the space available, and nothing is cut. Where room is short, empty rows go first, then the lines below the picture, rows of
the chart, the larger letters of the sentence, and those of the headline.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from tui.charts.chart_rows import axis_unsaid, rows_used
from tui.charts.plan import Plan
from tui.nodes.slide_content import SlideContent, SlideDrawing, ToldDrawing
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, width
from tui.text.wrapping import even_rows, wrap

from .headline import NARROW, HeadlineForm, headline_forms
from .sentence import SentenceForm, lettered_text, sentence_forms
from .told import items_listed
from .typed import typed

WIDE = 100
"""The columns of a terminal from which margins and letters are larger."""
MEASURE = 84
"""The longest line of text in cells: longer lines cannot be read at a glance."""
CHART, COMFORTABLE, TALLEST = 5, 9, 32
"""The rows of a chart: the fewest, those below which the headline gives up room, and the most."""
SQUEEZED = 2
"""The empty rows below which a brief picture comes before the usual one."""
MUCH_MORE = 1.5
"""How many times as many letters a picture must have to be worth the short lines below it."""
MUCH_HIGHER = 1.3
"""How many times as high a chart must be to be worth the empty rows around it."""
ROOMY_SLIDE = 20
"""The rows of a slide from which every part has an empty row around it before a picture says more."""
MUCH_FREE, HALF_FREE, MOST_FREE = 4, 6, 6
"""The empty rows at the foot of a slide above which gaps are wider, those above which they are wider still, and the most."""
WIDEST_GAPS = (1, 2, 4, 3)
"""The most empty rows above the headline, the sentence, the picture and the short lines: the headline does not jump from slide to slide."""
MOST_LOWER = 3
"""The most empty rows besides by which a small picture is lower on a very tall slide."""
ABOVE = 0.4
"""The part of the rows that are left which goes above a lone sentence: the middle looks too low."""
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
    return 5 if columns >= WIDE else 1


def sheet(face: SlideContent, columns: int, rows: int, glyphs: Glyphs, *, zoom: bool = False, lettered: bool = True) -> SlideLayout:
    """Lay out a slide in this many columns and rows.

    `zoom` says that the terminal can draw the sentence larger itself. Without `lettered` the headline is plain bold.
    """
    headline, sentence = HeadlineForm(), SentenceForm()
    face = face if glyphs.unicode else typed(face)
    for drawing, headline, sentence, least in _attempts(face, columns, rows, glyphs, zoom=zoom, lettered=lettered):
        left = rows - len(headline.lines) - len(sentence.lines)
        tried = face if drawing is face.drawing else face._replace(drawing=drawing)
        if found := _with_picture(tried, headline, sentence, left, least, columns, glyphs):
            return found
    left = rows - len(headline.lines) - len(sentence.lines)
    return _stacked(headline, sentence, (), 0, max(0, left), _below(face, columns, glyphs))


def _attempts(
    face: SlideContent, columns: int, rows: int, glyphs: Glyphs, *, zoom: bool, lettered: bool
) -> Iterator[tuple[SlideDrawing | None, HeadlineForm, SentenceForm, int]]:
    """Pictures, headlines and sentences from large to small.

    The number is the fewest rows of a chart. A brief picture comes before a headline in plain bold.
    """
    *larger, smallest = sentence_forms(face.sentence, columns, glyphs, zoom=zoom, alone=lettered and not face.has_picture)
    *letters, bold = headline_forms(face, columns, rows, glyphs)
    letters = (letters if lettered else []) or [bold]
    for grand in face.grand:
        yield from ((grand, letters[0], sentence, COMFORTABLE + GAPS) for sentence in larger)
        yield from ((grand, headline, smallest, COMFORTABLE + GAPS) for headline in letters)
    # Beside a large sentence a picture keeps some empty rows.
    yield from ((face.drawing, letters[0], sentence, COMFORTABLE + SQUEEZED) for sentence in larger)
    # An empty row parts the sentence from what is above and below it, and a picture that has a brief form needs no squeezing in.
    parted = COMFORTABLE + (GAPS if rows >= ROOMY_SLIDE else SQUEEZED)
    least = COMFORTABLE + SQUEEZED if face.briefs else COMFORTABLE
    yield from ((face.drawing, headline, smallest, parted) for headline in letters)
    yield from ((face.drawing, headline, smallest, least) for headline in letters)
    # Letters with an empty row above them come first, then words without letters before fewer words; beside the briefest picture of all,
    # a report's title keeps its letters.
    for brief in face.briefs:
        most = (*letters, bold) if face.where or brief is not face.briefs[-1] else letters
        yield from ((brief, headline, smallest, COMFORTABLE + SQUEEZED) for headline in most)
    yield face.drawing, bold, smallest, least
    yield from ((brief, bold, smallest, COMFORTABLE) for brief in face.briefs)
    yield face.drawing, bold, smallest, CHART
    if isinstance(face.drawing, ToldDrawing):
        yield partial(_told, face.drawing), bold, smallest, CHART


def _with_picture(
    face: SlideContent, headline: HeadlineForm, sentence: SentenceForm, left: int, least: int, columns: int, glyphs: Glyphs
) -> SlideLayout | None:
    """The slide with its picture in what is left; None where the picture does not fit."""
    below = _below(face, columns, glyphs)
    if face.plan:
        # Around the sentence a row stays empty before the chart is any larger.
        fewest = SQUEEZED if least > COMFORTABLE else 0
        tried = list[tuple[int, tuple[Line, ...]]]()
        for gaps in range(GAPS, fewest - 1, -1):
            if left - gaps >= (least if gaps > fewest else min(least, COMFORTABLE)):
                shown = next((more for more in below if len(more) < left - gaps - COMFORTABLE), ())
                room = left - gaps - len(shown) - bool(shown)
                # That its axis does not start at 0 comes before the short lines.
                unsaid = [axis_unsaid(face.plan, columns, min(each, TALLEST), glyphs) for each in (room, left - gaps)] if shown else []
                if unsaid == [True, False]:
                    shown, room = (), left - gaps
                tried.append((_chart_rows(face.plan, columns, min(room, TALLEST), gaps, glyphs), shown))
        # Empty rows are worth less than a chart that is much higher without them.
        best = next((each for each in tried if MUCH_HIGHER * each[0] > tried[-1][0]), None)
        return _stacked(headline, sentence, (), best[0], left, [best[1]]) if best else None
    if not face.drawing:
        least_below = max(len(below[-1]) + 2 if below[-1] else 0, least - COMFORTABLE)
        fitting = [lines for lines in below if len(lines) + GAPS <= left] or below[-1:]
        return _stacked(headline, sentence, (), 0, left, fitting) if left >= least_below else None
    # Empty rows go first, then the short lines below, also where the picture says much more without them.
    kept = max(0, least - COMFORTABLE)
    # The first of the short lines may have room where all of them have none.
    first = even_rows(face.more[0], min(columns, MEASURE)) if face.more else ()
    found = _pictures(
        face.drawing, [(lines, left - len(lines) - bool(lines), kept) for lines in dict.fromkeys((below[-1], first, ()))], columns, glyphs
    )
    if not found:
        return None
    said = [_words(picture) for picture, _ in found]
    chosen = found[-1][0] if said[-1] > MUCH_MORE * said[0] else found[0][0]
    # What would settle the message takes empty rows only.
    asking = [(lines, left - len(lines) - SQUEEZED, min(kept, SQUEEZED)) for lines in below[:-1]]
    for picture, lines in _pictures(face.drawing, asking, columns, glyphs):
        if _words(picture) >= _words(chosen):
            return _stacked(headline, sentence, picture, 0, left, [lines])
    return _stacked(headline, sentence, chosen, 0, left, [below[-1], first])


def _pictures(
    drawing: SlideDrawing, tried: Sequence[tuple[tuple[Line, ...], int, int]], columns: int, glyphs: Glyphs
) -> list[tuple[tuple[Line, ...], tuple[Line, ...]]]:
    """The picture above lines, in so many rows of which some stay empty."""
    return [(picture, lines) for lines, rows, kept in tried if (picture := _picture(drawing, rows, kept, columns, glyphs))]


def _chart_rows(plan: Plan, columns: int, rows: int, gaps: int, glyphs: Glyphs) -> int:
    """The rows that a chart uses of `rows`, or as many of a few more."""
    used = (rows_used(plan, columns, rows + more, glyphs) for more in range(gaps, 0, -1))
    return next((each for each in used if each <= rows), rows_used(plan, columns, rows, glyphs))


def _told(drawing: ToldDrawing, columns: int, rows: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """What a picture says in words: in a narrow column each part on its own row."""
    for items in ((*drawing.items, *drawing.besides), drawing.items) if columns < NARROW else ():
        if 0 < len(listed := items_listed(items, columns)) <= rows:
            return listed
    parts = drawing.words.split("; ") if columns < NARROW else [drawing.words]
    return tuple(row for part in parts for row in wrap((Span(part),), min(columns, MEASURE), 2 if len(parts) > 1 else 0))


def _picture(drawing: SlideDrawing, rows: int, kept: int, columns: int, glyphs: Glyphs) -> tuple[Line, ...]:
    """The picture in these rows, at least `kept` of them empty.

    Nothing where it does not fit.
    """
    found: list[tuple[Line, ...]] = []
    for gaps in range(GAPS, kept - 1, -1):
        lines = tuple(drawing(columns, rows - gaps, glyphs)) if rows > gaps else ()
        if lines and len(lines) <= rows - gaps and max(map(width, lines)) <= columns:
            found.append(lines)
        if found and gaps < GAPS:
            # A row more is worth an empty one less where the picture then says more.
            return max(found, key=_words)
    return found[0] if found else ()


def _words(lines: tuple[Line, ...]) -> int:
    """The letters and digits of a picture."""
    return sum(sign.isalnum() for line in lines for span in line for sign in span.text)


def _below(face: SlideContent, columns: int, glyphs: Glyphs) -> list[tuple[Line, ...]]:
    """The short lines below the picture, first with what would settle the message.

    A text that is all there is has large letters where there is room for them.
    """
    more = tuple(row for line in face.more for row in even_rows(line, min(columns, MEASURE)))
    asked = even_rows(face.asked, min(columns, MEASURE)) if face.asked else ()
    alone = len(face.more) == 1 and not face.sentence and not face.has_picture
    letters = lettered_text(face.more[0], columns, glyphs) if alone else ()
    both = ((*lines, *((BLANK,) if lines else ()), *asked) for lines in ((letters, more) if letters else (more,)))
    return [*(both if asked else ()), *([letters] if letters else ()), more]


def _stacked(
    headline: HeadlineForm, sentence: SentenceForm, picture: tuple[Line, ...], chart: int, left: int, below: Sequence[tuple[Line, ...]]
) -> SlideLayout:
    """Put the parts together, with empty rows between them: first below the sentence.

    The first of the lines `below` that fit stand under the picture. What is left stays empty below them. Block letters of a headline leave
    half a row below them.
    """
    free = left - len(picture) - chart
    # The short lines give way to the rows above the headline and the picture.
    parted = bool(headline.lines) + bool(picture or chart)
    more = next((lines for lines in below if lines and free >= len(lines) + max(1, parted)), ())
    free -= len(more)
    gaps = [0, 0, 0, 0, 0]
    parts = (True, sentence.lines and headline.lines, picture or chart, more, True)
    for at in (2, 1, 0, 3, 4) if headline.close else (2, 0, 3, 1, 4):
        if parts[at] and free > 0:
            gaps[at], free = 1, free - 1
    # A tall terminal has room for wider gaps, so that the foot of the slide is not all empty.
    wider = ((1, MUCH_FREE), (2, MUCH_FREE), (3, MUCH_FREE), (1, HALF_FREE), (3, HALF_FREE))
    widest = tuple((at, MOST_FREE) for _ in range(max(WIDEST_GAPS)) for at in (1, 2, 3))
    for at, foot in (*wider, *widest):
        if 0 < gaps[at] < WIDEST_GAPS[at] and free > foot:
            gaps[at], free = gaps[at] + 1, free - 1
    if headline.lines or picture or chart:
        # The headline stays where it is on every slide: some of what is left goes above the picture.
        gaps[2] += min(MOST_LOWER, max(0, free - MOST_FREE) // 2) if gaps[2] else 0
    else:
        # A lone sentence stands where a reader looks first, and not at the edge of an empty slide.
        gaps[0] += int(ABOVE * free)
    above = [*[BLANK] * gaps[0], *headline.lines, *[BLANK] * gaps[1]]
    lines = (*above, *sentence.lines, *[BLANK] * gaps[2], *picture)
    after = (*[BLANK] * gaps[3], *more)
    zoomed = (sentence.zoomed, len(above)) if sentence.zoomed else ((), 0)
    if chart:
        return SlideLayout(lines, chart, (*after, *[BLANK] * gaps[4]), *zoomed)
    return SlideLayout((*lines, *after), 0, (), *zoomed)
