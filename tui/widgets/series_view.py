"""A monthly table: grid, the selected cell in words, chart and summary."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.widgets import Static

from tui.charts.plan import VIEWS, View, plan, view_name, views
from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Month, Series
from tui.nodes.reading import month_reading, notes, series_lines, year_reading
from tui.nodes.tables import MEAN, NAME, TOTAL, months, named, width_across

from .chart import Chart
from .content import content
from .grid import Column, Grid, Row
from .table_view import TableView


class SeriesView(TableView):
    """The grid, reading, chart and summary of one table.

    Posts `At` as the cursor moves.
    """

    def __init__(self, pack: Pack, *, id: str | None = None) -> None:
        super().__init__(pack, id=id)
        self.across = True
        self.view: View = VIEWS[0]

    def compose(self) -> ComposeResult:
        """The grid, the reading and the chart, over the summary."""
        with Container(id="both"):
            yield Grid(id="months")
            yield Static(id="reading", markup=False)
            yield Chart(id="chart").data_bind(SeriesView.glyphs)
        yield Static(id="sentences", markup=False)

    @property
    def series(self) -> Series:
        """The current table's data."""
        assert self.table is not None
        assert isinstance(self.table.data, Series)
        return self.table.data

    def show(self, table: Table, part: str = "", cursor_at: tuple[str, ...] = ()) -> None:
        """Show a table, with the cursor on the month or year in `part`.

        Without `part` the cursor stays, or in a new table goes to the last month with a figure. A `cursor_at` that this view gave earlier
        sets the exact cell.
        """
        fresh = table is not self.table
        self.table = table
        if fresh:
            self.redraw()
        grid = self.query_one(Grid)
        grid.focus()
        if part or fresh:
            grid.move_to(*self._cell(part or self._last()))
        if cursor_at:
            year, key = cursor_at
            grid.move_to(*((year, key) if self.across else (key, year)))

    def redraw(self) -> None:
        """Draw everything for the current width and glyphs."""
        if self.table is None:
            return
        kept = self._at()
        # Years down and months across if they fit; otherwise months down, with the chart beside them.
        self.across = self.app.size.width - 2 >= width_across(self.series)
        self.set_class(not self.across, "-down")
        grid = self.query_one(Grid)
        cells = months(self.series, self.glyphs, across=self.across)
        grid.fill([Column(*column) for column in cells.columns], [Row(*row) for row in cells.rows])
        if kept:
            year, key = kept
            grid.move_to(*((str(year), key) if self.across else (key, str(year))))
        self._draw()
        told = [*series_lines(self.pack, self.table, self.glyphs), *notes(self.pack, self.table)]
        self.query_one("#sentences", Static).update(content(told))

    def next_view(self) -> None:
        """Switch the chart to the next view for which the series has data."""
        has = views(self.series) or VIEWS
        self.view = has[(has.index(self.view) + 1) % len(has)] if self.view in has else has[0]
        self._draw()

    @property
    def view_name(self) -> str:
        """The name of the chart's view, in a few words."""
        return view_name(self.query_one(Chart).plan)

    def _draw(self) -> None:
        assert self.table is not None
        if self.view not in views(self.series):
            self.view = VIEWS[0]
        self.query_one(Chart).plan = plan(self.series, self.view, percentage=self.pack.measures[self.table.note.measure].unit == "%")

    def _last(self) -> str:
        known = [month for month, value in zip(self.series.months, self.series.values, strict=True) if value is not None]
        return str((known or self.series.months)[-1])

    def _cell(self, part: str) -> tuple[str, str]:
        """The row and column keys of a month, a total or a mean."""
        year, key = named(part)
        return (year, key) if self.across else (key, year)

    def _at(self) -> tuple[int, str] | None:
        """The year and the key (month's number, total or mean) under the cursor.

        A year's name counts as its total.
        """
        at = self.query_one(Grid).at
        if at is None:
            return None
        year, key = at if self.across else (at[1], at[0])
        if not year.isdecimal():
            year = str(self.series.years[-1])
        return int(year), TOTAL if key == NAME else key

    @property
    def cursor_at(self) -> tuple[str, ...]:
        """The selected year, with its month, total or mean."""
        year, key = self._at() or ("", "")
        return (str(year), key) if key else ()

    @property
    def part(self) -> str:
        """The selected month or year, as in `At`; empty if there is none yet."""
        year, key = self._at() or ("", "")
        return str(Month(int(year), int(key)) if key.isdecimal() else year)

    @on(Grid.Moved)
    def _read(self, event: Grid.Moved) -> None:
        event.stop()
        at = self._at()
        if self.table is None or at is None:
            return
        year, key = at
        month = Month(year, int(key)) if key.isdecimal() else None
        self.query_one(Chart).month = month
        told = (
            month_reading(self.pack, self.table, month, brief=not self.across)
            if month
            else year_reading(self.pack, self.table, year, mean=key == MEAN)
        )
        self.query_one("#reading", Static).update(content([told]), layout=False)
        self.post_message(self.At(self.table, self.part))
