"""A table of any shape.

Its grid, the cell under the cursor in words, a chart or bars, and a summary.

What is shown follows from the table's layout; nothing here asks what the table is about.
"""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.message import Message
from textual.reactive import var

from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.charts.plan import view_name, views
from tui.model.pack import Pack
from tui.model.table import Series, Table
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.cells import NAME, aligned, year_parts
from tui.nodes.table_views.layout import Layout, Sort
from tui.nodes.table_views.notes import notes
from tui.nodes.table_views.reading import member_of
from tui.nodes.table_views.series_lines import series_lines
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line
from tui.text.wrapping import wrap

from .grid import Grid
from .panel import Panel
from .reading import Reading
from .sentences import Sentences
from .table_chart import TableChart
from .table_room import (
    FEW_GRID_ROWS,
    LEAST_PICTURE,
    ROWS_AROUND,
    ROWS_OUTSIDE_TABLE,
    TWO_CHARTS,
    TWO_COLUMNS,
    TableParts,
    grid_rows,
    summary_rows,
)

CHART = 21
"""The fewest cells for a chart beside a grid, and the gap between them."""


class TableView(Vertical):
    """The view of one table at a time; each keeps its layout, order and cursor.

    Posts `At` as the cursor moves.
    """

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
        self._cursors: dict[str, tuple[str, str]] = {}
        self._charted: Series | None = None

    def compose(self) -> ComposeResult:
        """The grid, the reading, and the chart or the bars, over the summary."""
        with Container(id="both"):
            yield Grid(id="cells")
            yield TableChart(id="chart").data_bind(TableView.glyphs, TableView.chart_kind)
            yield Reading(id="reading").data_bind(TableView.glyphs)
            yield Panel(id="picture").data_bind(TableView.glyphs)
        yield Sentences(id="sentences")

    @property
    def layout_shown(self) -> Layout:
        """The layout of the current table."""
        assert self.table is not None
        return self._layouts[self.table.id]

    def show(self, table: Table, part: TablePart, cursor: tuple[str, ...] = ()) -> None:
        """Show a table, with the cursor on a part of it.

        Without a part the cursor is where it was. A `cursor` that this view gave earlier sets the exact cell.
        """
        fresh = table is not self.table
        self._keep_cursor()
        self.table = table
        found = self._layouts.setdefault(table.id, layouts(table)[0](table))
        if part.period in found.choices and part.period != found.period:
            self._layouts[table.id] = type(found)(table, part.period, found.sort)
            fresh = True
        if fresh:
            self.redraw()
        grid = self.query_one(Grid)
        grid.focus()
        if cursor and self._go_to(cursor):
            return
        if part != TablePart():
            grid.move_to(*self.layout_shown.place(part))
        elif fresh and not self._go_to(self._cursors.get(table.id, ())):
            grid.move_to(*self.layout_shown.place(self.layout_shown.start))

    def redraw(self) -> None:
        """Draw everything for the terminal's width and the current glyphs."""
        if self.table is None:
            return
        kept = self.cursor
        grid, found, size = self.query_one(Grid), self.layout_shown, self.app.size
        room = size.width - 2
        # One cell less where there is a scrollbar.
        tall = not found.charted and found.height > size.height - ROWS_OUTSIDE_TABLE
        cells = found.cells(room - tall, self.glyphs)
        beside = found.charted and (found.turned or (cells.width <= room // 2 and len(cells.rows) > FEW_GRID_ROWS))
        space = max(room // 2, room - CHART) if beside else room
        # One cell is for the scrollbar, whether or not there is one.
        cells, wide = aligned(cells, found.fixed, space - 1) if cells.width > space - beside else (cells, 0)
        grid.styles.width = wide + 1 if wide else None
        grid.styles.max_height = None if found.charted else grid_rows(size.height, found.height, found.least_rows)
        self.set_class(not found.charted and self._picture_rows(found) >= LEAST_PICTURE, "-roomy")
        grid.set_class(bool(wide), "-scrolls")
        grid.fixed_columns = min(found.fixed, len(cells.columns))
        grid.fill(cells.columns, cells.rows)
        self._go_to(kept)
        self.set_class(beside, "-down")
        parts = None if beside or wide else year_parts(cells)
        self.query_one(TableChart).place_under(parts, second=parts is not None and size.height >= TWO_CHARTS)
        self.set_class(parts is not None and size.width >= TWO_COLUMNS, "-side")
        self._charted = None
        self._draw(found.part(*grid.at) if grid.at else TablePart())
        self.share_rows()

    def share_rows(self) -> None:
        """Give the summary the rows that the grid and the chart leave."""
        shown: TableParts = "chart" if self.screen.has_class("-chart") else "table" if self.screen.has_class("-table") else "both"
        rows = summary_rows(self.app.size.height, self.query_one(Grid).row_count + 1, shown, beside=self.has_class("-down"))
        self.query_one(Sentences).fit(self.app.size.height if self.has_class("-side") else rows)
        picture = self.query_one("#picture", Panel)
        if picture.drawing:
            picture.drawing = self._drawing

    def next_view(self) -> None:
        """Switch to the next view: those of the chart, then the table's other layouts."""
        found, series = self.layout_shown, self._series()
        if self.query_one(TableChart).next_view(series):
            self._charted = None
            self._draw(self.part)
            return
        assert self.table is not None
        kinds = layouts(self.table)
        kind = kinds[(kinds.index(type(found)) + 1) % len(kinds)]
        self._lay_out(kind(self.table, found.period))

    def sort(self) -> None:
        """Sort by the column under the cursor.

        The highest first (names from A), then the other way, then as in the report.
        """
        found, at = self.layout_shown, self.query_one(Grid).at
        key = found.sort_key(at[1]) if at else ""
        if not found.sortable or not key:
            return
        order, first = found.sort, not key.startswith(NAME)
        if order is None or order.column != key:
            new: Sort | None = Sort(key, highest=first)
        else:
            new = Sort(key, highest=not first) if order.highest == first else None
        self._lay_out(type(found)(found.table, found.period, new))

    def step_period(self, by: int) -> None:
        """Show the period before or after the current one."""
        found = self.layout_shown
        if found.period is None or found.period not in found.choices:
            return
        at = found.choices.index(found.period) + by
        if 0 <= at < len(found.choices):
            self._lay_out(type(found)(found.table, found.choices[at], found.sort))

    @property
    def view_name(self) -> str:
        """The name of the view, in a few words.

        The chart's, or the period and the order of the rows.
        """
        shown = self.query_one(TableChart).plan if not self.has_class("-chartless") else None
        return self.layout_shown.title or (view_name(shown) if shown else "")

    @property
    def has_views(self) -> bool:
        """Whether there is another view."""
        series = self._series()
        assert self.table is not None
        return len(layouts(self.table)) > 1 or (series is not None and len(views(series)) > 1)

    @property
    def cursor(self) -> tuple[str, ...]:
        """The keys of the cell under the cursor.

        The same whichever way the grid is turned.
        """
        at = self.query_one(Grid).at
        if at is None or self.table is None:
            return ()
        return (at[1], at[0]) if self.layout_shown.turned else at

    @property
    def part(self) -> TablePart:
        """The part of the table under the cursor."""
        at = self.query_one(Grid).at
        return self.layout_shown.part(*at) if at and self.table else TablePart()

    def watch_glyphs(self) -> None:
        """Draw with other glyphs."""
        if self.is_mounted:
            self.redraw()

    def _go_to(self, cursor: tuple[str, ...]) -> bool:
        if len(cursor) != 2:
            return False
        row, column = cursor
        return self.query_one(Grid).move_to(*((column, row) if self.layout_shown.turned else (row, column)))

    def _keep_cursor(self) -> None:
        if self.table and len(self.cursor) == 2:
            row, column = self.cursor
            self._cursors[self.table.id] = (row, column)

    def _lay_out(self, new: Layout) -> None:
        """Show another layout of the table.

        The cursor stays on the same part where the layout has it.
        """
        part = self.part
        assert self.table is not None
        self._layouts[self.table.id] = new
        self.redraw()
        if (grid := self.query_one(Grid)).at is None or self.part.members != part.members:
            grid.move_to(*new.place(part))

    def _series(self) -> Series | None:
        return self.layout_shown.series(self.part) if self.table else None

    def _draw(self, part: TablePart) -> None:
        """The chart and the bars for the part under the cursor, and the summary."""
        assert self.table is not None
        found, table = self.layout_shown, self.table
        series = found.series(part)
        place = table.place(part.column)
        self.set_class(series is None, "-chartless")
        if series is not None and series is not self._charted:
            self.query_one(TableChart).show(table, part, series)
            member = member_of(table, part) if part.members else None
            summary = series_lines(table, place, member, self.glyphs)
            self.query_one(Sentences).show([*summary, *notes(self.pack, table, sparklines=found.sparklines)])
        self._charted = series
        picture, drawing = self.query_one("#picture", Panel), self._drawing if series is None else None
        # Each value lays the screen out again.
        if drawing or picture.drawing:
            picture.drawing = drawing

    def _drawing(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        """The layout's bars, and the notes on the table."""
        assert self.table is not None
        drawn = self.layout_shown.drawing(self.part, width, glyphs, self._picture_rows(self.layout_shown))
        about = notes(self.pack, self.table, sparklines=self.layout_shown.sparklines)
        words = [row for line in about for row in wrap(line, width)]
        return (*drawn, *([()] if drawn else []), *words)

    def _picture_rows(self, found: Layout) -> int:
        """The rows below the grid and the reading, or without the grid where it is hidden."""
        grid, height = self.query_one(Grid), self.app.size.height
        rows = min(found.height + 1, grid_rows(height, found.height, found.least_rows)) + grid.has_class("-scrolls")
        return height - ROWS_AROUND - (0 if self.screen.has_class("-chart") else rows)

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
            self.query_one("#picture", Panel).refresh()
        self.query_one(TableChart).point(part.period)
        self.query_one(Reading).words = self.layout_shown.reading(part, brief=self.layout_shown.turned)
        self.post_message(self.At(self.table, part))
