"""A headline of a table on Home.

Its leading figure, the change, the direction, the target and period, and the shape of its series.
"""

from tui.analysis.changes import better_or_worse
from tui.charts.diverging import direction_words
from tui.charts.sparkline import sparkline
from tui.model.report import Headline
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import fit

from .headline_tables import TableFigure
from .headlines import Widths, fitted_direction, in_columns

DIRECTION_WIDTH = 9
"""Cells for a direction in words.

Where there are fewer, a sign stands there and the foot explains it.
"""


def table_line(headline: Headline, found: TableFigure, cells: Widths, glyphs: Glyphs) -> Line:
    """The cells of a headline of a table, after its label."""
    both = cells.value - 1 + cells.percent
    words = found.full if found.full and cell_len(found.full) < both - len(found.change) else found.words
    shown, change, room = in_columns(words, found.change, cells)
    return (
        Span(shown, "strong"),
        Span(change, _role(found) if found.by_chance else "plain"),
        *(_of_a_mean if found.year else _of_a_period)(headline, found if change.strip() else found._replace(change=""), room, glyphs),
    )


def _of_a_mean(headline: Headline, found: TableFigure, room: int, glyphs: Glyphs) -> Line:
    """The shape of the series first: the foot of Home says which periods a mean is of."""
    line = _shape(found, room - 2, glyphs)
    room -= len(line)
    way = _way(found, room, glyphs)
    way = way.ljust(DIRECTION_WIDTH if room >= DIRECTION_WIDTH else min(room, 2))
    note = _note(headline, found, room - len(way))
    return (Span(way, _role(found)), *((Span(fit(note, room - len(way), glyphs), "quiet"),) if note else ()), Span(line, "plain"))


def _of_a_period(headline: Headline, found: TableFigure, room: int, glyphs: Glyphs) -> Line:
    """The period and the target first: without them the figure could be of any time."""
    way = _way(found, room, glyphs)
    note = _note(headline, found, room - len(way))
    return (Span(way, _role(found)), Span(note, "quiet"), Span(_shape(found, room - len(way) - cell_len(note) - 2, glyphs), "plain"))


def _shape(found: TableFigure, room: int, glyphs: Glyphs) -> str:
    line = sparkline(found.series.values, glyphs) if found.series else ""
    return f" {line}" if line and len(line) < room else ""


def _way(found: TableFigure, room: int, glyphs: Glyphs) -> str:
    """The direction of a change; of a mean only where its change was tested."""
    if not found.change or (found.year and found.beyond is None):
        return ""
    return fitted_direction(direction_words(found.difference, glyphs, by_chance=found.by_chance), room)


def _note(headline: Headline, found: TableFigure, room: int) -> str:
    notes = [*found.notes, *([headline.note] if headline.note else [])]
    return next((f"  {words}" for words in (", ".join(notes), *notes) if words and cell_len(words) + 2 <= room), "")


def _role(found: TableFigure) -> SpanRole:
    """The colour of a change.

    Better or worse beyond chance, grey if it could be chance, otherwise none.
    """
    if found.by_chance:
        return "quiet"
    verdict = better_or_worse(found.measure, found.difference) if found.measure and found.beyond else ""
    return "worse" if verdict == "worse" else "better" if verdict == "better" else "plain"
