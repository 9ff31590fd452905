"""A table of disposals: volumes and shares, the selected row in words, and bars."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from tui.charts.stacked import stacked
from tui.model.bridge import Table
from tui.model.series import Disposals
from tui.navigation.address import disposal_parts
from tui.nodes.reading import disposal_reading, notes, total_reading, without_reading
from tui.nodes.tables import WHOLE, WITHOUT, disposals, named
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.text.wrapping import wrap

from .content import content
from .grid import Column, Grid, Row
from .panel import Panel
from .table_view import TableView


class DisposalsView(TableView):
    """The grid, reading and bars of one table; posts `At` as the cursor moves."""

    def compose(self) -> ComposeResult:
        """The grid, the reading and the bars."""
        yield Grid(id="disposals")
        yield Static(id="row-reading", markup=False)
        yield Panel(id="shares").data_bind(DisposalsView.glyphs)

    @property
    def data(self) -> Disposals:
        """The current table's data."""
        assert self.table is not None
        assert isinstance(self.table.data, Disposals)
        return self.table.data

    def show(self, table: Table, part: str = "", cursor_at: tuple[str, ...] = ()) -> None:
        """Show a table, with the cursor on the disposal or the year's total in `part`.

        A `cursor_at` that this view gave earlier sets the exact cell.
        """
        fresh = table is not self.table
        self.table = table
        if fresh:
            self.redraw()
            self.query_one("#shares", Panel).drawing = self._bars
        grid = self.query_one(Grid)
        grid.focus()
        names = {slug: name for name, slug in disposal_parts(self.data).items()}
        if part in names:
            grid.move_to(names[part], (grid.at or ("", "disposal"))[1])
        elif part:
            grid.move_to(WHOLE, named(part)[0])
        if cursor_at:
            grid.move_to(*cursor_at)

    def redraw(self) -> None:
        """Fill the grid for the current width and glyphs."""
        if self.table:
            width = self.app.size.width - 2
            cells = disposals(self.table, self.data, width, self.glyphs)
            self.query_one(Grid).fill([Column(*column) for column in cells.columns], [Row(*row) for row in cells.rows])

    def _bars(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        assert self.table is not None
        told = [row for line in notes(self.pack, self.table) for row in wrap(line, width)]
        return (*stacked(self.table, width, glyphs), (), *told)

    @property
    def cursor_at(self) -> tuple[str, ...]:
        """The cursor's row and column."""
        return self.query_one(Grid).at or ()

    @property
    def part(self) -> str:
        """The selected disposal, or on the row of totals the year, as in `At`.

        Empty on the row of totals outside the years' columns.
        """
        row, column = self.query_one(Grid).at or ("", "")
        if row.removeprefix(WITHOUT) != WHOLE:
            return disposal_parts(self.data).get(row.removeprefix(WITHOUT), "")
        year = column.partition("-")[0]
        return year if year.isdecimal() else ""

    @on(Grid.Moved)
    def _read(self, event: Grid.Moved) -> None:
        event.stop()
        if self.table:
            name = event.row.removeprefix(WITHOUT)
            if event.row.startswith(WITHOUT):
                told = without_reading(self.table, name)
            else:
                told = total_reading(self.table) if name == WHOLE else disposal_reading(self.table, name)
            self.query_one("#row-reading", Static).update(content([told]), layout=False)
            self.post_message(self.At(self.table, self.part))
