"""A table with a cell cursor.

The only module that uses DataTable, but for one private name. Its cells are Text, never markup, and have keys.
"""

from collections.abc import Callable, Sequence

from rich.text import Text
from textual import on
from textual.coordinate import Coordinate
from textual.message import Message
from textual.widgets import DataTable

from tui.nodes.table_views.cells import GridColumn, GridRow
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line, SpanRole
from tui.text.wrapping import CUT_WORD, clip_distinct

from .compat_table import FixedTable
from .content import STYLES
from .hidden_columns import hidden_columns
from .titled import Titled
from .whole_thumb import WholeThumb


class GridText:
    """The text of a cell, made when it is drawn.

    Most rows of a long table are never seen.
    """

    __slots__ = ("_grid", "below", "column", "line")

    def __init__(self, grid: "Grid", line: Line, column: GridColumn, below: Line = ()) -> None:
        self._grid = grid
        self.line = line
        self.column = column
        self.below = below

    def __rich__(self) -> Text:
        text = self._grid.text_of(self.line, self.column)
        return Text("\n").join((text, self._grid.text_of(self.below, self.column))) if self.below else text

    def __str__(self) -> str:
        return str(self.__rich__())


class Grid(Titled, FixedTable[GridText]):
    """A table without padding or stripes, so that twelve months fit in 80 columns."""

    class Cell(Message):
        """The base of the messages about a cell; never posted itself."""

        def __init__(self, grid: "Grid", row: str, column: str) -> None:
            super().__init__()
            self.grid = grid
            self.row = row
            self.column = column

        @property
        def control(self) -> "Grid":
            """The table, for the selectors of `on`."""
            return self.grid

    class Moved(Cell):
        """The cursor moved to a cell."""

    class Taken(Cell):
        """Enter was pressed on a cell."""

    def __init__(self, *, id: str | None = None, fixed_columns: int = 1) -> None:
        super().__init__(id=id, cell_padding=0, zebra_stripes=False, cursor_type="cell", fixed_columns=fixed_columns)
        self.shape: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
        self.glyphs: Glyphs = BLOCKS
        self.before: Callable[[str, str], tuple[str, str] | None] = lambda row, column: None
        """The cell that left goes to from another, if it is not the one beside it."""

    def on_mount(self) -> None:
        """Name the columns out of view in place of a bar, and draw whole thumbs."""
        self.vertical_scrollbar.renderer = WholeThumb  # type: ignore[misc]  # As for the other.
        self.horizontal_scrollbar.renderer = self._out_of_view  # type: ignore[misc,assignment]  # Textual allows it.

    def on_resize(self) -> None:
        """Keep the cursor in view, whether it moved before the new width or after."""
        self.move_cursor(row=self.cursor_row, column=self.cursor_column)

    def _out_of_view(self, **_: object) -> Text:
        widths = [column.width for column in self.ordered_columns]
        room = self.size.width - self.scrollbar_size_vertical * self.show_vertical_scrollbar
        words = hidden_columns(widths, self.fixed_columns, self.scroll_offset.x, room, self.glyphs)
        return Text(words, style=self._style("quiet"), no_wrap=True)

    def fill(self, columns: Sequence[GridColumn], rows: Sequence[GridRow]) -> None:
        """Replace the cells; the cursor keeps its row and column keys if they remain."""
        kept, before = self.at, sum(column.width for column in self.ordered_columns)
        self.clear(columns=True)
        self.shape = (tuple(row.key for row in rows), tuple(column.key for column in columns))
        self.heads = tuple(at for at, row in enumerate(rows) if row.heads)
        self.header_height = 1 + any(column.over for column in columns)
        for column in columns:
            shown = (column.over, column.title)[-self.header_height :]
            lines = [_text(clip_distinct([line], column.width, CUT_WORD), column) for line in shown]
            self.add_column(Text("\n").join(lines), key=column.key, width=column.width)
        for row in rows:
            first, *others = (GridText(self, line, column) for line, column in zip(row.cells, columns, strict=True))
            first.below = row.below
            self.add_row(first, *others, key=row.key, height=1 + bool(row.below))
        if kept:
            self.move_to(*kept)
        if before and before != sum(column.width for column in columns):
            # DataTable learns its new width only after a layout with the old one.
            self.call_after_refresh(self.refresh, layout=True)

    @property
    def at(self) -> tuple[str, str] | None:
        """The keys of the cursor's row and column; None if the table is empty."""
        rows, columns = self.shape
        row, column = self.cursor_coordinate
        return (rows[row], columns[column]) if row < len(rows) and column < len(columns) else None

    def move_to(self, row: str, column: str) -> bool:
        """Move the cursor to a cell by its keys; returns whether it exists."""
        rows, columns = self.shape
        if row not in rows or column not in columns:
            return False
        self.cursor_coordinate = Coordinate(rows.index(row), columns.index(column))
        return True

    def action_cursor_left(self) -> None:
        """Move left, or to the cell before the first one of a row where there is one."""
        before = self.before(*self.at) if self.at else None
        if before is None or not self.move_to(*before):
            super().action_cursor_left()

    def text_of(self, line: Line, column: GridColumn) -> Text:
        """A cell as it is drawn, in the colours of the theme."""
        text = _text([span.text for span in line], column)
        start = 0 if not column.right else len(text.plain) - sum(len(span.text) for span in line)
        for span in line:
            text.stylize(self._style(span.role), start, start + len(span.text))
            start += len(span.text)
        return text

    def _style(self, role: SpanRole) -> str:
        # DataTable draws Rich text, which has no theme tokens. Look up their colours here; pages fill the table again for a new theme.
        words = []
        for word in STYLES[role].split():
            if not word.startswith("$"):
                words.append(word)
            elif not (colour := self.app.theme_variables.get(word[1:], "")).startswith(("auto", "ansi")):
                words.append(colour)
            elif colour.startswith("ansi_") and colour != "ansi_default":
                words.append(colour.removeprefix("ansi_"))
        return " ".join(words)

    @on(DataTable.CellHighlighted)
    def _moved(self, event: DataTable.CellHighlighted) -> None:
        event.stop()
        if (keys := self.at) is not None:
            self.post_message(self.Moved(self, *keys))

    @on(DataTable.CellSelected)
    def _taken(self, event: DataTable.CellSelected) -> None:
        event.stop()
        if (keys := self.at) is not None:
            self.post_message(self.Taken(self, *keys))


def _text(parts: Sequence[str], column: GridColumn) -> Text:
    text = Text("".join(parts), no_wrap=True, overflow="ellipsis")
    text.truncate(column.width, overflow="ellipsis", pad=False)
    if column.right:
        text.pad_left(max(0, column.width - text.cell_len))
    return text
