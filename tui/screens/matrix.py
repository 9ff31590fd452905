"""The matrix: activities down, neighbourhood categories across.

The reading explains the selected cell, row or column, or compares two columns.
"""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import Key
from textual.reactive import var

from tui.analysis.matrix import Filter, row_ids
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.category_readings import category_reading
from tui.nodes.kinds import node
from tui.nodes.matrix_drawings import signs_explained
from tui.nodes.matrix_node import MatrixNode
from tui.nodes.matrix_sheet import NAME_COLUMN
from tui.nodes.matrix_table import TOTAL_COLUMN, layout, matrix_columns, rows
from tui.nodes.table_views.cells import GridColumn, GridRow
from tui.widgets.detail import Detail
from tui.widgets.grid import Grid
from tui.widgets.keys import bindings
from tui.widgets.messages import Up
from tui.widgets.panel import Panel

from .filter import FilterDialog
from .page import Page
from .row_typing import begun, finished
from .sizes import WIDE


class MatrixPage(Page):
    """The page of the matrix: table, reading and legend.

    The reading follows the cursor: a cell, an activity, a capability, a category or the whole matrix.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("matrix")
    place: ClassVar[Place] = "matrix"

    chosen: var[Filter] = var(Filter(), init=False)
    beside: var[str] = var("", init=False)
    """The category compared with the cursor's one; empty if none."""

    def body(self) -> ComposeResult:
        """The table and the reading, stacked or side by side, over the legend."""
        with Container(id="explorer"):
            yield Grid(id="matrix")
            yield Detail(headed=False).data_bind(Page.glyphs, Page.finder)
        yield Panel(id="legend").data_bind(Page.glyphs)

    def on_mount(self) -> None:
        """Set the legend, then show the address."""
        self.typed = ""
        self.scrolls = False
        self.query_one("#legend", Panel).drawing = lambda width, glyphs: signs_explained(width, glyphs)
        super().on_mount()

    @property
    def cursor(self) -> CursorPosition:
        """The cursor's row and column, and the link if the links have the focus."""
        return (*(self.query_one(Grid).at or ()), *self.query_one(Detail).cursor)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Put the cursor on an address; a filter that hides it is cleared."""
        grid = self.query_one(Grid)
        grid.focus()
        found = self._node(address)
        row, column = found.row or TOTAL_COLUMN, found.column or NAME_COLUMN
        if (found.row or found.column) and not grid.move_to(row, column):
            self.chosen = Filter()
            grid.move_to(row, column)
        if cursor:
            grid.move_to(*cursor[:2])
        if cursor[2:]:
            self.address = address
            self._read()
            self.query_one(Detail).restore(cursor[2:])

    def watch_chosen(self) -> None:
        """Fill the table again and name the filter."""
        self.redraw()

    def watch_beside(self) -> None:
        """Start or end a comparison of two columns."""
        self.aside = self._shown()
        self._read()

    def redraw(self) -> None:
        """Fill the table for the current width and glyphs."""
        width = self.app.size.width * 3 // 5 if self.app.size.width >= WIDE else self.app.size.width
        self.scrolls = layout(self.pack, width - 2).scrolls
        # With its scroll bar always there, the table shows whole columns only.
        self.query_one(Grid).styles.overflow_y = "scroll" if self.scrolls else "auto"
        self.query_one(Grid).fill(
            [GridColumn(*column) for column in matrix_columns(self.pack, width - 2, self.glyphs)],
            [GridRow(key, cells) for key, cells in rows(self.pack, self.chosen, width - 2, self.glyphs)],
        )
        self.aside = self._shown()
        self._read()

    @on(Grid.Moved)
    def _moved(self, event: Grid.Moved) -> None:
        if event.column in self.pack.categories:
            self.address = Address("category", event.column) if event.row == TOTAL_COLUMN else Address("matrix", event.row, event.column)
            if self.beside == event.column:
                self.beside = ""
        else:
            self.address = Address("matrix", "" if event.row == TOTAL_COLUMN else event.row)
            self.beside = ""
        if self.scrolls and not self.typed:
            self.aside = self._shown()
        self._read()

    def _read(self) -> None:
        found = self._node(self.address)
        self.query_one(Detail).show(
            category_reading(found, self.beside, self.chosen, self.glyphs),
            () if self.beside else found.links(),
        )
        self.idle = frozenset(
            ({"open", "links"} if not self.query_one(Detail).has_links else set()) | ({"compare"} if not found.column else set())
        )

    def _node(self, address: Address) -> MatrixNode:
        found = node(self.pack, address)
        assert isinstance(found, MatrixNode)
        return found

    @on(Grid.Taken)
    def _follow(self) -> None:
        self.query_one(Detail).follow()

    def action_more(self) -> None:
        """Scroll the reading."""
        self.query_one(Detail).more()

    def action_compare(self) -> None:
        """Compare the selected category with the next one; after the last, stop."""
        at = self.query_one(Grid).at
        here = at[1] if at else ""
        others = [category for category in self.pack.categories if category != here]
        if here not in self.pack.categories:
            self.notify("Move to a category column first.", markup=False)
        elif self.beside not in others:
            self.beside = others[0]
        else:
            self.beside = others[others.index(self.beside) + 1] if self.beside != others[-1] else ""

    def action_filter(self) -> None:
        """Open the filter."""

        def take(chosen: Filter | None) -> None:
            self.chosen = chosen or Filter()

        self.ask(FilterDialog(self.pack, self.chosen), take)

    def go_up(self) -> None:
        """Go up one level: from a typed number, a comparison, a cell, then the matrix."""
        if self.leave_links():
            return
        if self.typed:
            self._type("")
        elif self.beside:
            self.beside = ""
        elif self.address.part:
            self.post_message(Up(self.address.parent))
        else:
            self.post_message(Up(Address(self.pack.matrix.topic)))

    def on_key(self, event: Key) -> None:
        """Go to a capability by its number, or to an activity by number and letter.

        Enter ends a number without a letter.
        """
        if self.typed and event.key == "enter":
            self._jump(self.typed)
        elif text := begun(self.typed, event.character or "", row_ids(self.pack)):
            self._type(text)
        else:
            if event.key != "escape":  # Its command only clears the number.
                self._type("")
            return
        event.stop()
        event.prevent_default()

    def _shown(self) -> str:
        if self.beside:
            return "c next, esc stops comparing"
        filtered = f"show: {self.chosen}" + ("" if self.chosen == Filter() else " (blank: hidden)")
        at = self.query_one(Grid).at
        if not self.scrolls or at is None or at[1] not in self.pack.categories:
            return filtered
        return f"category {list(self.pack.categories).index(at[1]) + 1} of {len(self.pack.categories)}; {filtered}"

    def _type(self, row: str) -> None:
        """Show what is typed of a row, or go to the row when no other begins like it."""
        if row in self.pack.activities and finished(row, row_ids(self.pack)):
            self._jump(row)
        elif row != self.typed:
            self.typed = row
            self.aside = f"jump to {row}_  (a letter, or enter)" if row else self._shown()

    def _jump(self, row: str) -> None:
        grid = self.query_one(Grid)
        self._type("")
        grid.focus()
        if row not in row_ids(self.pack):
            self.notify(f"No row is called {row}.", markup=False)
        elif not grid.move_to(row, (grid.at or ("", NAME_COLUMN))[1]):
            self.notify(f"{row} is hidden by the filter ({self.chosen}).", markup=False)
