"""The chart of a series by period, and the only module that draws with plotext.

It is imported with the first screen that draws a chart.
"""

import re
from functools import lru_cache

from textual.reactive import var

from tui.charts.few_rows import few_rows
from tui.charts.ink import ChartSheet
from tui.charts.kinds_of_chart import ChartKind
from tui.charts.pitch import TableColumns
from tui.charts.plan import Plan
from tui.charts.trend import ChartRoom, GridCells, TrendChart, chart_window, trend_chart
from tui.model.period import Period
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line, SpanRole

from .compat_plotext import Plot
from .content import STYLES
from .drawn_lines import DrawnLines
from .titled import Titled

MOST_DRAWINGS = 8
"""How many charts are kept drawn."""
PLOT_ROLES: tuple[SpanRole, ...] = tuple(STYLES)
"""Plotext has colours, not roles: it draws each role in the colour with its number."""
_RUN = re.compile(r"\x1b\[(?:38;5;)?([0-9]+)m|([^\x1b]+)")


def plotted(sheet: ChartSheet) -> GridCells:
    """Have plotext draw every character of a sheet at its place.

    A column of the plot is a column of the sheet, and a row a row, so that nothing is rounded a second time.
    """
    plot = Plot()
    # Plotext's own limit is the size of its terminal.
    plot._set_size(sheet.columns, sheet.rows)
    plot.theme("clear")
    plot.frame(False)
    plot.xaxes(False, False)
    plot.yaxes(False, False)
    plot.xticks([])
    plot.yticks([])
    plot.xlim(0, sheet.columns - 1)
    plot.ylim(0, max(1, sheet.rows - 1))
    ink = sheet.cells
    if ink:
        plot.scatter(
            [x for x, _ in ink],
            [sheet.rows - 1 - y for _, y in ink],
            marker=[found.text for found in ink.values()],  # type: ignore[arg-type]  # Plotext takes one for each point, too.
            color=[PLOT_ROLES.index(found.role) for found in ink.values()],  # type: ignore[arg-type]  # The same.
        )
    return [_cells(row) for row in plot.build().split("\n")[: sheet.rows]]


def _cells(row: str) -> list[tuple[str, SpanRole]]:
    cells: list[tuple[str, SpanRole]] = []
    role: SpanRole = "plain"
    for colour, text in _RUN.findall(row):
        if text:
            cells.extend(_cell(letter, role) for letter in text)
        role = PLOT_ROLES[int(colour)] if colour else "plain"
    return cells


@lru_cache(1024)  # Most cells of a chart are alike.
def _cell(letter: str, role: SpanRole) -> tuple[str, SpanRole]:
    return letter, role


class Chart(Titled, DrawnLines):
    """A chart that fits itself to its size: set `plan`, and `month` for the cursor.

    With few rows it leaves out what stands below it, then becomes columns, and at last a sparkline with its figures. With `slide` it is for
    the back of a room: under nine rows columns, otherwise lollipops with wide marks. `chart_kind` is the reader's choice. `under` are the
    columns of a table right above. A move of the cursor changes words only; plotext draws again for another plan, size, kind or glyphs.
    """

    plan: var[Plan | None] = var(None)
    month: var[Period | None] = var(None)
    glyphs: var[Glyphs] = var(BLOCKS)
    chart_kind: var[ChartKind] = var("lollipops")
    under: var[TableColumns | None] = var(None)

    def __init__(self, *, id: str | None = None, slide: bool = False) -> None:
        super().__init__(id=id)
        self.slide = slide
        self._drawn: dict[tuple[Plan, ChartRoom], tuple[TrendChart, GridCells] | None] = {}
        """The last charts: the cursor often returns to a row that it has just left."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """The rows as they are shown."""
        plan = self.plan
        if plan is None or not self.size:
            return ()
        room = ChartRoom(self.size.width, self.size.height, self.glyphs, self.chart_kind, self.slide, self.under, keyed=not self.slide)
        found = self._chart(plan, room)
        if found is None:
            return few_rows(plan, room.columns, room.rows, room.glyphs)
        chart, cells = found
        return chart.lines(cells, self.month)

    @property
    def blank_rows(self) -> int:
        """The rows of its height that it leaves blank."""
        return max(0, self.size.height - len(self.lines)) if self.plan else 0

    def lines_shown(self) -> tuple[Line, ...]:
        """The rows at the current size."""
        return self.lines

    def forget_made(self) -> None:
        """Forget the lines and all charts but the last."""
        super().forget_made()
        self._drawn = dict([*self._drawn.items()][-1:])

    def watch_plan(self) -> None:
        """Paint what another plan changes."""
        self.repaint()

    def watch_month(self) -> None:
        """Paint what another month changes."""
        self.repaint()

    def watch_glyphs(self) -> None:
        """Paint what other glyphs change."""
        self.repaint()

    def watch_chart_kind(self) -> None:
        """Paint what another kind changes."""
        self.repaint()

    def watch_under(self) -> None:
        """Paint what other columns above change."""
        self.repaint()

    def _chart(self, plan: Plan, room: ChartRoom) -> tuple[TrendChart, GridCells] | None:
        key = (plan, room)
        if key in self._drawn:
            kept = self._drawn[key]
            if kept is None or chart_window(plan, kept[0], self.month):
                return kept
        elif len(self._drawn) == MOST_DRAWINGS:
            del self._drawn[next(iter(self._drawn))]
        chart = trend_chart(plan, room, self.month)
        self._drawn[key] = (chart, plotted(chart.drawn.sheet)) if chart else None
        return self._drawn[key]
