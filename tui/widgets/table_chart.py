"""The charts of a table's series.

A view of it, and on a large terminal its years side by side in a second chart.
"""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import var

from tui.analysis.like_for_like import compare_means
from tui.analysis.rebasing import Rebases
from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.charts.pitch import TableColumns
from tui.charts.plan import CHART_VIEWS, Plan, View, chart_title, plan, view_name, views
from tui.model.period import Period
from tui.model.table import Series, Table
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.layout import Layout
from tui.nodes.table_views.members import member_of, series_of
from tui.nodes.table_views.rebase_words import rebase_fact
from tui.nodes.table_views.series_lines import mean_decimals
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.units import figure, signed_places

from .chart import Chart

SECOND_VIEWS: tuple[View, ...] = ("pairs", "difference")
"""The views of the second chart: the first of these that a series has."""
OTHER_VIEWS = "v changes the view"
NO_SIGNAL = "no signal"


class TableChart(Vertical):
    """A chart in one of its views, which the reader changes by key.

    The class `-second` shows the second chart, which stands elsewhere, beside any view but its own.
    """

    glyphs: var[Glyphs] = var(BLOCKS)
    chart_kind: var[ChartKind] = var(CHART_KINDS[0])

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.chosen: dict[str, View] = {}
        """The views that the reader turned to, by table: without one it is the first of a series."""
        self._table = ""
        self.titled = False
        """Whether the charts have titles."""

    def compose(self) -> ComposeResult:
        """The chart."""
        yield Chart(id="trend").data_bind(TableChart.glyphs, TableChart.chart_kind)

    @property
    def plan(self) -> Plan | None:
        """What the chart shows."""
        return self.query_one("#trend", Chart).plan

    @property
    def _charts(self) -> tuple[Chart, Chart]:
        return self.query_one("#trend", Chart), self.screen.query_one("#pairs", Chart)

    def show(self, table: Table, part: TablePart, series: Series, rebases: Rebases) -> None:
        """Show a series with its rebases, in the current view or the first that it has."""
        place = table.place(part.column)
        target = table.related(place).get("target")
        aims = series_of(table, target, member_of(table, part) if part.members else None) if target is not None else None
        has, self._table = views(series), table.id
        view = self._current(has)
        first, second = self._charts
        shown = plan(series, view, measure=table.measures[place], target=aims, rebases=rebases)
        # Only a grid of years has the signs in its cells.
        flagged = None if view == "limits" or table.shape != "grid" else plan(series, rebases=rebases)
        first.plan = shown._replace(beside=flagged.marks) if shown and flagged else shown
        beside = next((each for each in SECOND_VIEWS if each in has), None) if self.has_class("-second") else None
        second.plan = plan(series, beside, measure=table.measures[place], rebases=rebases) if beside and beside != view else None
        second.display = second.plan is not None
        for chart in (first, second):
            several = chart is first and len(has) > 1
            chart.set_title(chart_title(chart.plan) if self.titled and chart.plan else "", OTHER_VIEWS if several else "")

    def turned(self, series: Series | None) -> bool:
        """Whether a chart of a series shows another view than its first."""
        return series is not None and self.plan is not None and self.plan.view not in views(series)[:1]

    def point(self, period: Period | None) -> None:
        """Put the cursor on a period."""
        for chart in self._charts:
            chart.month = period

    def place_under(self, columns: TableColumns | None, *, second: bool, titled: bool) -> None:
        """Stand under a table's columns, with the second chart or without."""
        self.set_class(second, "-second")
        self.titled = titled
        for chart in self._charts:
            chart.under = columns

    def next_view(self, series: Series | None) -> bool:
        """Go to the next view of a series; after the last, to the first and False."""
        has = views(series) if series else ()
        if (view := self._current(has)) in has[:-1]:
            self.chosen[self._table] = has[has.index(view) + 1]
            return True
        self.chosen.pop(self._table, None)
        return False

    def _current(self, has: Sequence[View]) -> View:
        """The view of a series that has these: the chosen one if it is among them."""
        chosen = self.chosen.get(self._table)
        return chosen if chosen and chosen in has else next(iter(has), CHART_VIEWS[0])


def chart_name(found: Plan | None, series: Series | None, *, titled: bool) -> str:
    """The name of a view, or what its reading could have missed.

    Where the means of two years differ by more than is usual, `year +1.20, beyond ±1.19` instead of `no signal`: a small terminal has no
    room for the sentences that say so.
    """
    name = view_name(found, titled=titled)
    years = compare_means(series, series.years[-1], found.measure) if found and found.unseen and series else None
    if years is None or not years.beyond:
        return name
    reach = f", beyond ±{figure(years.chance.most, years.chance.places)}" if years.chance else ""
    return name.replace(NO_SIGNAL, f"year {signed_places(years.difference, mean_decimals(years))}{reach}", 1)


def table_view_name(chart: Plan | None, series: Series | None, layout: Layout, rebases: Rebases, *, titled: bool, turned: bool) -> str:
    """The rebases tried, the chart's view, or the period and order.

    Once `turned` from the first view, also how to turn to the next: `figures; v changes the view`. Where the chart has a title, that says
    both.
    """
    series = series if chart and chart.view == "limits" else None
    tried = rebase_fact(series, rebases) if series else ""
    name = (tried if rebases else "") or layout.dated_title or tried or chart_name(chart, series, titled=titled)
    return name if not turned or (titled and chart is not None) else f"{name or layout.name}; {OTHER_VIEWS}"
