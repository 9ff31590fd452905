"""A scorecard: a row for each measure with figure, target and rating.

Also how many measures have each rating.
"""

from tui.charts.bar import rightward
from tui.model.measures import Measure
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span
from tui.text.spans import width as cells_of
from tui.text.squares import squares
from tui.text.wrapping import within

from .column_panels import LEAST_PANEL, PANEL_GAP, panels_beside
from .measures_by_member import MeasuresByMember
from .ratings import count_ratings, rating_of

TALLY = 18
"""The longest bar of a tally, in cells."""


class Scorecard(MeasuresByMember):
    """The layout of a table with ratings, or with rows of different measures."""

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """How many rows have each rating, in the order of the scale; then what fits."""
        drawn = self._tallies(width, glyphs, rows)
        return self.with_more(drawn, width, glyphs, rows)

    def _tallies(self, width: int, glyphs: Glyphs, rows: int | None) -> tuple[Line, ...]:
        """The tallies, and the other columns as bars below or beside them."""
        lines: list[Line] = []
        for place in range(len(self.table.columns)):
            if (measure := rating_of(self.table, place)) is not None:
                lines += self._tally(place, measure, glyphs)
        if rows is not None and len(lines) > rows:
            return ()
        tally = max((cells_of(line) for line in lines), default=0)
        if rows is None or width - tally - PANEL_GAP < LEAST_PANEL:
            return within(lines, width)
        below = self.panels(width, glyphs, rows - len(lines) - 1, 0)
        if below and len(lines) + 1 + len(below) + self.note_rows <= rows:
            return (*lines, BLANK, *below)
        beside = self.panels(width - tally - PANEL_GAP, glyphs, rows, 0)
        return tuple(panels_beside([tuple(lines), beside], tally, PANEL_GAP)) if beside else tuple(lines)

    def _tally(self, place: int, measure: Measure, glyphs: Glyphs) -> list[Line]:
        numbers, unrated = count_ratings(self.table, self.rows, place, measure, self.period)
        named = max(map(len, (*measure.scale, NOT_RATED)))
        most = max((*numbers.values(), unrated)) or 1

        def line(name: str, number: int) -> Line:
            bar = rightward(number / most * TALLY, glyphs) if number else ""
            return (
                Span(f"{squares(name, measure.scale, glyphs)} {name.ljust(named)} "),
                Span(bar, "plain"),
                Span(f" {number}" if bar else f"{number}", "strong"),
            )

        lines: list[Line] = [(Span(f"{measure.title}, in order of the scale", "strong"),)]
        lines += [line(rating, number) for rating, number in numbers.items()]
        return [*lines, line(NOT_RATED, unrated)] if unrated else lines


NOT_RATED = "not rated"
