"""A table of disposals: volumes and shares in a grid, the row under the cursor in words, and the shares of the years as bars."""

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from tui.address import disposal_parts
from tui.display.glyphs import Glyphs
from tui.display.reading import disposal_reading, notes, total_reading, without_reading
from tui.display.spans import Line
from tui.display.stacked import stacked
from tui.display.tables import WHOLE, WITHOUT, disposals, named
from tui.display.wrap import wrap
from tui.model.pack import Table
from tui.model.series import Disposals
from tui.widgets.content import content
from tui.widgets.grid import Column, Grid, Row
from tui.widgets.panel import Panel
from tui.widgets.table_view import TableView


class DisposalsView(TableView):
    """Grid, reading and bars of one table. Posts `At` when the cursor comes to another year."""

    def compose(self) -> ComposeResult:
        """Grid, reading, bars."""
        yield Grid(id="disposals")
        yield Static(id="row-reading", markup=False)
        yield Panel(id="shares").data_bind(DisposalsView.glyphs)

    @property
    def data(self) -> Disposals:
        """The data on show."""
        assert self.table is not None
        assert isinstance(self.table.data, Disposals)
        return self.table.data

    def show(self, table: Table, part: str = "", spot: tuple[str, ...] = ()) -> None:
        """Show a table, the cursor on the disposal or at the total of the year of `part`; a `spot` taken from here says it more exactly."""
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
        if spot:
            grid.move_to(*spot)

    def redraw(self) -> None:
        """Draw for the width and the glyphs that there are."""
        if self.table:
            width = self.app.size.width - 2
            cells = disposals(self.table, self.data, width, self.glyphs)
            self.query_one(Grid).fill([Column(*column) for column in cells.columns], [Row(*row) for row in cells.rows])

    def _bars(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        assert self.table is not None
        told = [row for line in notes(self.pack, self.table) for row in wrap(line, width)]
        return (*stacked(self.table, width, glyphs), (), *told)

    @property
    def spot(self) -> tuple[str, ...]:
        """Row and column under the cursor."""
        return self.query_one(Grid).at or ()

    @property
    def part(self) -> str:
        """The disposal under the cursor, as `At` names it; of the row of all disposals the year, empty outside the years' columns."""
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
