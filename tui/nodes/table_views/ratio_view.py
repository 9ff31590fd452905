"""The base of the views of a share or rate whose counts are in the table.

A short grid of the counts, and the plot and its words below it.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar

from tui.analysis.ratios import Ratio, ratios
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import CUT_WORD, clip_distinct, wrap

from .cells import NAME, Cells, GridRow, fit_column
from .column_order import most_in_view
from .headings import heading
from .layout import Layout
from .ratio_words import whole_heading

ROWS_IN_VIEW = 3
"""The rows of the grid that stay in view where the plot needs the room."""

COMFORTABLE_PLOT = 12
"""The rows of a plot, with its axis and key, below which it has no words under it."""


class RatioView(Layout):
    """A layout for one ratio of a table; `number` says which of them."""

    follows: ClassVar[bool] = True
    number: ClassVar[int] = 0
    picture_rows: ClassVar[int] = 9

    @property
    def ratio(self) -> Ratio:
        """The ratio that is shown."""
        return ratios(self.table)[self.number]

    @property
    def least_rows(self) -> int:
        """A few rows: the plot is what this view is for."""
        return min(self.height, ROWS_IN_VIEW)

    def grid(
        self, first: str, keys: Sequence[str], rows: Sequence[Sequence[str]], heads: Sequence[str], width: int, glyphs: Glyphs
    ) -> Cells:
        """A grid of names, parts, wholes and further columns of text, the last of words."""
        names = clip_distinct([row[0] for row in rows], max(15, width // 3), CUT_WORD)
        titles = [heading(self.table, self.ratio.part), whole_heading(self.table, self.ratio), *heads]
        named: list[Line] = [(Span(name),) for name in names]
        columns, lines = [fit_column(NAME, self.marked_title(NAME, first, glyphs), named, right=False)], [[name] for name in named]
        for at, own in enumerate(titles, 1):
            last, title = at == len(titles), self.marked_title(str(at), own, glyphs)
            shown: list[Line] = [(Span(f" {row[at]}" if last else row[at]),) for row in rows]
            columns.append(fit_column(str(at), f" {title}" if last else title, shown, right=not last))
            for line, cell in zip(lines, shown, strict=True):
                line.append(cell)
        found = Cells(tuple(columns), tuple(GridRow(key, tuple(line)) for key, line in zip(keys, lines, strict=True)))
        return most_in_view(found, self.fixed, width)


def over_words(plot: Callable[[int], tuple[Line, ...]], sentences: Sequence[str], width: int, rows: int | None) -> tuple[Line, ...]:
    """A plot in the rows above what it shows in words.

    Where there is no room for both, the last sentences go first, all of them before the plot is less than comfortable. Without rows, as in
    the shell, the words stand alone.
    """
    words = [wrap((Span(sentence),), width) for sentence in sentences]
    for kept in range(len(words), -1, -1):
        lines = tuple(row for sentence in words[:kept] for row in sentence)
        room = None if rows is None or (kept and rows - len(lines) < COMFORTABLE_PLOT) else rows - len(lines)
        if room is not None and (drawn := plot(room)):
            return (*drawn, *lines)
    return tuple(row for sentence in words for row in sentence)
