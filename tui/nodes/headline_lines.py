"""A headline of a table on Home.

Its leading figure, the change, the direction, the target and period, and the shape of its series.
"""

from functools import partial

from tui.analysis.changes import better_or_worse
from tui.charts.diverging import direction_words
from tui.charts.sparkline import beside, series_sparkline
from tui.model.report import Headline
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.numbers import in_millions
from tui.text.periods import short, when
from tui.text.spans import Line, Span, SpanRole, plain, width
from tui.text.units import plain_figure
from tui.text.wrapping import fit

from .headline_tables import TableFigure
from .headlines import PERIOD_KEPT, Widths, fitted_direction, in_columns, target_result_alone

LEAST_POINTS, MOST_POINTS = 12, 24
"""The fewest points of a sparkline on Home, and the most."""
DIRECTION_WIDTH = 9
"""Cells for a direction in words.

Where there are fewer, a sign stands there and the foot explains it.
"""


def table_line(headline: Headline, found: TableFigure, cells: Widths, glyphs: Glyphs) -> Line:
    """The cells of a headline of a table, after its label."""
    both = cells.value - 1 + cells.percent
    words = found.full if found.full and cell_len(found.full) < both - len(found.change) else found.words
    if found.year and found.change and cell_len(f"{words} {found.change} {glyphs.up}") > both + cells.note + 1:
        words = in_millions(words)  # A change without its direction would seem untested.
    shown, change, room = in_columns(words, found.change, cells)
    if not found.change and not found.year:  # The note stands where the next headline has its change.
        change, room = "", room + cell_len(change)
    rest = (_of_a_mean if found.year else _of_a_period)(headline, found if change.strip() else found._replace(change=""), room, glyphs)
    if found.year and not found.change:  # The room of the change and the direction is free.
        free = cell_len(change) + cell_len(rest[0].text)
        return Span(shown, "strong"), Span(_year_words(found, free).ljust(free), "quiet"), *rest[1:]
    return Span(shown, "strong"), Span(change, _role(found) if found.by_chance else "plain"), *rest


def says_year(headline: Headline, found: TableFigure, cells: Widths, glyphs: Glyphs) -> bool:
    """Whether the line of a mean has room for its year."""
    return found.year is not None and when(found.year) in plain(table_line(headline, found, cells, glyphs))


def _year_words(found: TableFigure, room: int) -> str:
    """`in 2015 so far`, or as much of it as fits beside a figure."""
    if found.year is None:
        return ""
    year = when(found.year)
    # Without its month, the figure of one would seem to be that of a year.
    ways = (found.year_words, short(found.alone)) if found.alone else (found.year_words, year)
    said = (*(f"  in {words}" for words in ways), *(() if found.alone else (f"  {year}",)))
    return next((words for words in said if cell_len(words) <= room), "")


def _of_a_mean(headline: Headline, found: TableFigure, room: int, glyphs: Glyphs) -> Line:
    """The shape of the series first: the foot of Home says which periods a mean is of.

    The direction has words only where it would with the longest sparkline, so that the sparklines of all headlines begin in one column.
    """
    line = _shape(found, room - 2, glyphs)
    brief = bool(line) and room < DIRECTION_WIDTH + 1 + MOST_POINTS
    room -= width(line)
    way = _way(found, min(room, 2) if brief else room, glyphs)
    way = way.ljust(min(room, 2) if brief or room < DIRECTION_WIDTH else DIRECTION_WIDTH)
    note = _note(headline, found, room - len(way))
    return (Span(way, _role(found)), *((Span(fit(note, room - len(way), glyphs), "quiet"),) if note else ()), *line)


def _of_a_period(headline: Headline, found: TableFigure, room: int, glyphs: Glyphs) -> Line:
    """The period and the target first: without them the figure could be of any time."""
    way = _way(found, room, glyphs)
    note = _note(headline, found, room - len(way))
    if not note and found.notes:  # The word of the direction gives way; the foot of Home explains its sign.
        way = _way(found, min(room, 2), glyphs)
        note = _note(headline, found, room - len(way))
    if not note and found.change and found.period:
        return (Span(way, _role(found)), Span(f"  {when(found.period)}", PERIOD_KEPT))
    return (Span(way, _role(found)), Span(note, "quiet"), *_shape(found, room - len(way) - cell_len(note) - 2, glyphs))


def _shape(found: TableFigure, room: int, glyphs: Glyphs) -> Line:
    """The series as a sparkline, with as many of its words as there is room for.

    The last figure is among them where the headline itself has another.
    """
    if found.series is None or found.measure is None:
        return ()
    most = min(MOST_POINTS, max(LEAST_POINTS, room - 1))
    drawn = series_sparkline(found.series, most, glyphs)
    left = room - 1 - width(drawn)
    several = beside(found.series, most, partial(plain_figure, measure=found.measure))
    for words in several if found.year and found.unfinished != 1 else several[1:]:
        shown = f" {words}" if words else ""
        # Words never take the room of the direction.
        if cell_len(shown) + (DIRECTION_WIDTH if words and found.year else 0) <= left:
            return (Span(" "), *drawn, *((Span(shown, "quiet"),) if shown else ()))
    return ()


def _way(found: TableFigure, room: int, glyphs: Glyphs) -> str:
    """The direction of a change; of a mean only where its change was tested."""
    if not found.change or (found.year and found.beyond is None):
        return ""
    return fitted_direction(direction_words(found.difference, glyphs, by_chance=found.by_chance, untested=found.beyond is None), room)


def _note(headline: Headline, found: TableFigure, room: int) -> str:
    notes = [*found.notes, *([headline.note] if headline.note else [])]
    result = target_result_alone(found.target)
    briefer = [", ".join([result, *notes[1:]]), result] if result else []
    return next((f"  {words}" for words in (", ".join(notes), *briefer, *notes) if words and cell_len(words) + 2 <= room), "")


def _role(found: TableFigure) -> SpanRole:
    """The colour of a change.

    Better or worse beyond chance, grey if it could be chance, otherwise none.
    """
    if found.by_chance:
        return "quiet"
    verdict = better_or_worse(found.measure, found.difference) if found.measure and found.beyond else ""
    return "worse" if verdict == "worse" else "better" if verdict == "better" else "plain"
