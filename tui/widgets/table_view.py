"""A table of any shape: its grid, the cell in words, a chart or bars, a summary."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.reactive import var

from tui.analysis.rebasing import Rebases
from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.charts.plan import views
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Series, Table
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.below_grid import below_grid, words_and_notes
from tui.nodes.table_views.cells import year_parts
from tui.nodes.table_views.layout import LEAST_PICTURE, Layout
from tui.nodes.table_views.report_point import opening, point_of
from tui.nodes.table_views.shapes import is_later, layouts
from tui.nodes.table_views.trend_summary import rebase_answer, rebase_notice, trend_summary, view_reading
from tui.nodes.table_views.tried_rebases import TriedRebases
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line

from . import table_room
from .chart import Chart
from .grid import Grid
from .grid_area import GridArea
from .panel import Panel
from .reading import Reading
from .sentences import Sentences
from .table_arrangement import arrange
from .table_chart import TableChart, table_view_name
from .table_side import TableSide


class TableView(Vertical):
    """One table at a time; each keeps its layout, order and cursor. Posts `At`."""

    glyphs: var[Glyphs] = var(BLOCKS, init=False)
    chart_kind: var[ChartKind] = var(CHART_KINDS[0])

    class At(Message):
        """The cursor moved to a part of a table."""

        def __init__(self, table: Table, part: TablePart) -> None:
            super().__init__()
            self.table = table
            self.part = part

    def __init__(self, pack: Pack, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pack = pack
        self.table: Table | None = None
        self._layouts: dict[str, Layout] = {}
        self._cursors: dict[str, tuple[str, ...]] = {}
        self._charted: Series | None = None
        self._left = self._page = 0
        self._rebases = TriedRebases()

    def compose(self) -> ComposeResult:
        """The grid, the reading, and the chart or the bars, over the summary."""
        with GridArea(id="both"):
            yield Grid(id="cells")
            yield TableChart(id="chart").data_bind(TableView.glyphs, TableView.chart_kind)
            yield Reading(id="reading").data_bind(TableView.glyphs)
            yield Panel(id="picture").data_bind(TableView.glyphs)
            yield Chart(id="pairs").data_bind(TableView.glyphs, TableView.chart_kind)
        yield TableSide(self.pack, id="side").data_bind(TableView.glyphs)

    @property
    def layout_shown(self) -> Layout:
        """The layout of the current table."""
        assert self.table is not None
        return self._layouts[self.table.id]

    def show(self, table: Table, part: TablePart, cursor: tuple[str, ...] = ()) -> None:
        """Show a table at a part, or where it was, or at a `cursor` given earlier."""
        fresh = table is not self.table
        if self.table and len(self.cursor) == 2:
            self._cursors[self.table.id] = self.cursor
        self.table = table
        found = self._layouts.get(table.id) or self._made(layouts(table)[0])
        if part.period in found.choices and part.period != found.period:
            found, fresh = found.chosen(part.period, found.sort), True
        self._layouts[table.id] = found
        if fresh:
            self.redraw()
        grid = self.query_one(Grid)
        self.query_one(GridArea).take_focus()
        if cursor and self._go_to(cursor):
            return
        if part != TablePart():
            grid.move_to(*self.layout_shown.place(part))
        elif fresh and not self._go_to(self._cursors.get(table.id, ())):
            grid.move_to(*self.layout_shown.place(opening(self.pack, self.layout_shown)))

    def redraw(self) -> None:
        """Draw everything for the terminal's width and the current glyphs."""
        if self.table is None:
            return
        kept, self._page = self.cursor, 0
        grid, found, size = self.query_one(Grid), self.layout_shown, self.app.size
        cells, scrolls = (at := arrange(found, size, self.glyphs)).cells, at.scrolled
        found.notes_beside = bool(at.side) and (found.under_chart or not found.charted)
        grid.set_class(bool(scrolls), "-scrolls")
        grid.styles.width = scrolls + 1 if scrolls else None
        self.set_class(not found.charted and self._picture_rows(found) >= LEAST_PICTURE, "-roomy")
        self.set_class(not found.charted and table_room.fills(size.height, *found.rows_at(size.width - 2)), "-filled")
        grid.fixed_columns, grid.glyphs, grid.before = min(found.fixed, len(cells.columns)), self.glyphs, found.before
        grid.fill(cells.columns, found.with_own_row(cells, self.glyphs).rows)
        self._go_to(kept)
        self.set_class(at.chart_beside, "-down")
        parts = None if at.chart_beside or scrolls else year_parts(cells)
        titled = table_room.has_titles(size)
        second = (at.side or parts is not None) and size.height >= table_room.TWO_CHARTS
        self.query_one(TableChart).place_under(parts, second=bool(second), titled=titled)
        self.set_class(bool(at.side), "-side")
        self.set_class(few := not at.chart_beside and table_room.has_few(size, found, len(cells.rows)), "-few")
        self.query_one(TableSide).show(self.table, titled=titled, cells=at.side, few=few)
        self._left = at.left - bool(at.side)
        self.set_class(self._fit_grid() > 0 and found.under_chart, "-under")
        self._charted = None
        self._draw(self.part)
        self.share_rows()

    def share_rows(self) -> None:
        """Give the summary the rows that the grid and the chart leave."""
        beside, grid = self.has_class("-down"), self.query_one(Grid).row_count + self.layout_shown.heading_lines
        rows = table_room.summary_rows(self.app.size.height, grid, table_room.parts_shown(self.screen), beside=beside)
        self.query_one(Sentences).fit(self.app.size.height if self.has_class("-side") else rows)
        self.call_after_refresh(self.query_one(TableSide).take_blank_rows, self.query_one("#trend", Chart), grid * beside)
        if (picture := self.query_one("#picture", Panel)).drawing:
            self._fit_grid()
            picture.drawing = self._drawing

    def _fit_grid(self) -> int:
        """Let the grid take the rows that the lines below it leave; the number of these."""
        found, grid, size = self.layout_shown, self.query_one(Grid), self.app.size
        drawn = 0 if found.charted and not found.under_chart else len(self._drawing(self._left, self.glyphs))
        most = table_room.filled_room(size, found, drawn, scrolls=grid.has_class("-scrolls"))
        grid.styles.max_height = None if found.charted else most
        title = table_room.picture_title(drawn if found.notes_beside else None, table_room.parts_shown(self.screen))
        self.query_one("#picture", Panel).set_title(title if table_room.has_titles(size) else "")
        return drawn

    def next_view(self) -> None:
        """Switch to the next view: those of the chart, then the table's other layouts."""
        found, kinds = self.layout_shown, layouts(self.layout_shown.table)
        if self.query_one(TableChart).next_view(self._series()):
            self._charted = None
            self._draw(self.part)
            self._read_out(self.part)
            self.share_rows()
            return
        self._lay_out(self._made(kinds[(kinds.index(type(found)) + 1) % len(kinds)], found.period))

    def more(self) -> None:
        """Show the next page of what is said below the grid, and of the summary."""
        self._page += 1
        self.query_one("#picture", Panel).repaint()
        self.query_one(Sentences).more()

    def sort(self) -> None:
        """Sort by the column under the cursor, in one order after another."""
        found, at = self.layout_shown, self.query_one(Grid).at
        if found.sortable and at and (key := found.sort_key(at[1])):
            self._lay_out(found.sorted_by(key))

    def rebase(self) -> str:
        """Set a rebase at the cursor's period, or take it away.

        Returns why it cannot be; or what it does, where the summary has no room to say it.
        """
        found = self.layout_shown
        if (series := self._series()) is None:
            return "There is no trend here, so there are no limits to rebase."
        why = self._rebases.switch(found.table, found.series_key(self.part), series, self.part.period)
        self.redraw()
        answer = rebase_answer(found, self.part)
        return why or ("" if self.query_one(Sentences).says(answer) else rebase_notice(found, self.part, self.app.size.width - 2))

    def step_period(self, by: int) -> None:
        """Show the period before or after the current one."""
        found = self.layout_shown
        if found.period is None or found.period not in found.choices:
            return
        at = found.choices.index(found.period) + by
        if 0 <= at < len(found.choices):
            self._lay_out(found.chosen(found.choices[at], found.sort))

    @property
    def view_name(self) -> str:
        """The rebases tried, the chart's view, or the period and order; later, `v` too."""
        chart, titled = None if self.has_class("-chartless") else self.query_one(TableChart).plan, table_room.has_titles(self.app.size)
        return table_view_name(chart, self._series(), self.layout_shown, self.rebases, titled=titled, turned=self.turned)

    @property
    def turned(self) -> bool:
        """Whether another view than the first is shown."""
        return is_later(self.layout_shown) or self.query_one(TableChart).turned(self._series())

    @property
    def rebases(self) -> Rebases:
        """The rebases of the series under the cursor."""
        return self.layout_shown.rebases_at(self.part) if self.has_trend else ()

    @property
    def has_trend(self) -> bool:
        """Whether there is a series under the cursor, with limits to rebase."""
        return self._series() is not None

    @property
    def has_views(self) -> bool:
        """Whether there is another view."""
        return len(layouts(self.layout_shown.table)) > 1 or ((series := self._series()) is not None and len(views(series)) > 1)

    @property
    def cursor(self) -> tuple[str, ...]:
        """The keys of the cell under the cursor, however the grid is turned."""
        at = self.query_one(Grid).at
        return () if at is None or self.table is None else (at[1], at[0]) if self.layout_shown.turned else at

    @property
    def part(self) -> TablePart:
        """The part of the table under the cursor."""
        at = self.query_one(Grid).at
        return self.layout_shown.part(*at) if at and self.table else TablePart()

    def watch_glyphs(self, before: Glyphs, glyphs: Glyphs) -> None:
        """Draw with other glyphs."""
        if self.is_mounted and glyphs != before:
            self.redraw()

    def _go_to(self, cursor: tuple[str, ...]) -> bool:
        return len(cursor) == 2 and self.query_one(Grid).move_to(*(reversed(cursor) if self.layout_shown.turned else cursor))

    def _lay_out(self, new: Layout) -> None:
        """Show another layout; the cursor stays on its part where that has it."""
        part = self.part
        self._layouts[new.table.id] = new
        self.redraw()
        if (grid := self.query_one(Grid)).at is None or self.part.members != part.members:
            grid.move_to(*new.place(part))

    def _made(self, kind: type[Layout], period: Period | None = None) -> Layout:
        assert self.table is not None
        sort = kind.first_sort(self.table)
        return kind(self.table, period, sort).trying(self._rebases.of(self.table)).about(*point_of(self.pack, self.table))

    def _series(self) -> Series | None:
        return self.layout_shown.series(self.part) if self.table else None

    def _draw(self, part: TablePart) -> None:
        """The chart and the bars for the part under the cursor, and the summary."""
        assert self.table is not None
        found, table = self.layout_shown, self.table
        self.set_class((series := found.series(part)) is None, "-chartless")
        if series is not None and series is not self._charted:
            chart = self.query_one(TableChart)
            chart.show(table, part, series, found.rebases_at(part))
            self.query_one(Sentences).show(trend_summary(self.pack, found, part, self.glyphs, chart.plan))
        elif series is None and self.has_class("-side"):
            self.query_one("#pairs").display = False
            self.query_one(Sentences).show(words_and_notes(self.pack, found, self.glyphs))
        self._charted = series
        drawn = series is None or found.under_chart
        if (picture := self.query_one("#picture", Panel)).drawing or drawn:
            picture.drawing = self._drawing if drawn else None

    def _drawing(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """The bars, unless the table stands alone, and the notes, unless these do beside."""
        found, rows, alone = self.layout_shown, self._picture_rows(self.layout_shown), table_room.parts_shown(self.screen) == "table"
        if self.has_class("-side"):
            return () if alone else found.drawing(self.part, width, glyphs, rows)
        return below_grid(self.pack, found, self.part, width, glyphs, rows, bars=not alone, page=self._page)

    def _picture_rows(self, found: Layout) -> int:
        scrolls = self.query_one(Grid).has_class("-scrolls")
        return table_room.drawing_rows(self.app.size, found, table_room.parts_shown(self.screen), scrolls=scrolls)

    @on(Grid.Moved)
    def _read(self, event: Grid.Moved) -> None:
        event.stop()
        if self.table is None:
            return
        # Where the cursor is now: a late message may have the row and column of a layout that was turned since.
        part = self.part
        if self.layout_shown.series(part) is not self._charted:
            self._draw(part)
        elif self.layout_shown.follows:
            self.query_one("#picture", Panel).repaint()
        self.query_one(TableChart).point(part.period)
        self._read_out(part)
        self.post_message(self.At(self.table, part))

    def _read_out(self, part: TablePart) -> None:
        plan = self.query_one(TableChart).plan
        self.query_one(Reading).words = view_reading(self.layout_shown, part, plan, self.glyphs)
