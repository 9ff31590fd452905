"""What stands below a table and its chart, or beside them on a wide terminal.

Its series in sentences; beside them also what the report says of it, and further reading.
"""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Size
from textual.reactive import var

from tui.model.pack import Pack
from tui.model.table import Table
from tui.nodes.further_reading import beside_table
from tui.nodes.table_statements import SAID_TITLE, said_of
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line
from tui.text.wrapping import wrap

from .chart import Chart
from .further import Further
from .panel import Panel
from .sentences import Sentences


class TableSide(Vertical):
    """The sentences, and where there is room for them the statements and more."""

    glyphs: var[Glyphs] = var(BLOCKS)

    def __init__(self, pack: Pack, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.pack = pack
        self.beside = False

    def compose(self) -> ComposeResult:
        """The sentences over the statements and further reading."""
        yield Sentences(id="sentences")
        yield Panel(id="said").data_bind(TableSide.glyphs)
        yield Further(id="besides").data_bind(TableSide.glyphs)

    def take_blank_rows(self, chart: Chart, grid: int = 0, seen: Size | None = None) -> None:
        """Show more of cut sentences in the rows that a chart above leaves blank.

        A `grid` beside the chart keeps its rows. The size `seen` one refresh before says whether the screen is still being laid out.
        """
        summary = self.query_one(Sentences)
        if not summary.cut or self.beside or (blank := min(chart.size.height - grid, chart.blank_rows)) <= 0:
            return
        if chart.size == seen:
            summary.take(blank)
        else:
            self.call_after_refresh(self.take_blank_rows, chart, grid, chart.size)

    def show(self, table: Table, *, titled: bool, cells: int, few: bool = False) -> None:
        """Show the statements about a table, if this stands beside it in so many cells.

        Also below a chart of `few` periods, which leaves the rows for them.
        """
        self.beside = beside = bool(cells)
        self.styles.width = cells if beside else None
        self.query_one(Sentences).set_title("In words" if titled else "")
        said, found = self.query_one("#said", Panel), said_of(self.pack, table) if beside or few else ()
        said.display = bool(found)
        said.set_title(SAID_TITLE if titled else "", "enter opens")

        def drawing(width: int, glyphs: Glyphs) -> list[Line]:
            return [row for statement in found for line in statement for row in wrap(line, max(1, width), 2)]

        said.drawing = drawing if found else None
        self.query_one(Further).show(beside_table(self.pack, table.id) if beside else ())
