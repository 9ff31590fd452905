"""The pictures of the tables that a statement leads on to: a chart, or bars."""

from collections.abc import Iterable, Iterator

from tui.charts.plan import plan
from tui.charts.trend import ChartRoom, trend_chart
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Table
from tui.nodes.leading_bars import figure_in, leading_bars, linked_tables
from tui.nodes.links import Link
from tui.nodes.table_views.members import members, series_of
from tui.nodes.table_views.own_bars import OwnFigure
from tui.text.glyphs import Glyphs
from tui.text.titled_blocks import TitledBlocks

LEADING_ROWS, _OF_SCREEN = 13, 3
"""The fewest rows of a chart below a statement, with the rows of its words, and which part of the terminal's it has."""


def leading_pictures(
    pack: Pack, links: Iterable[Link], columns: int, height: int, glyphs: Glyphs, figures: Iterable[Figure] = ()
) -> Iterator[TitledBlocks]:
    """The picture of each table among some links, in so many columns.

    `height` is that of the terminal.
    """
    said, rows = tuple(figures), max(LEADING_ROWS, height // _OF_SCREEN)
    for table in linked_tables(pack, links):
        yield from leading_bars(table, columns, glyphs, said)
        yield from _chart(table, figure_in(table, said) or OwnFigure(table.main), ChartRoom(columns, rows, glyphs, keyed=True))


def _chart(table: Table, figure: OwnFigure, room: ChartRoom) -> Iterator[TitledBlocks]:
    """The series that a figure is in, with its period, if it can be drawn."""
    from .chart import plotted  # late: most statements are of no series

    rows = [row for row in members(table) if set(figure.where) <= set(row.members)]
    if len(rows) != 1:
        return
    series, measure = series_of(table, figure.column, rows[0]), table.measures[figure.column]
    drawn = plan(series, measure=measure) if measure else None
    at = figure.period if figure.period in series.periods else None
    chart = trend_chart(drawn, room, at) if drawn else None
    if chart:
        yield table.spec.title, [chart.lines(plotted(chart.drawn.sheet), at)]
