"""The matrix explorer: a grid of activities and categories, and the same as lists.

The detail explains the cell, row or column of the cursor.
"""

from typing import ClassVar, get_args

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.events import Key
from textual.reactive import var

from tui.analysis.matrix import Filter, linked_cells, next_link, row_ids
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.kinds import node
from tui.nodes.matrix.detail import PaneRoom, further, matrix_detail, rows_taken
from tui.nodes.matrix.drawings import around_marks_explained, signs_explained
from tui.nodes.matrix.node import MatrixNode
from tui.nodes.matrix.rows_begun import rows_begun
from tui.nodes.matrix.said_of_columns import said_of_selection
from tui.nodes.matrix.signs import ToExplain
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.widgets.detail import Detail
from tui.widgets.detail_rows import link_rows
from tui.widgets.frame import KeyBar
from tui.widgets.keys import bindings
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.messages import Up
from tui.widgets.panel import Panel

from .filter import FilterDialog
from .matrix_pane import LIST_FRAME, AboutCell, MatrixPane, hidden_rows
from .matrix_place import address_at, place_at
from .matrix_room import Explorer, grid_columns
from .matrix_view import GRID, MatrixView, in_brackets, key_of_next, next_view, words_beside_marks
from .page import Page
from .row_typing import begun, finished


class MatrixPage(Page):
    """The page of the matrix: a grid or a list, the detail and the signs.

    The detail follows the cursor: a cell, an activity, a capability, a category or the whole matrix.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("matrix")
    place: ClassVar[Place] = "matrix"

    chosen: var[Filter] = var(Filter(), init=False)

    def body(self) -> ComposeResult:
        """The grid or a list, with the detail below or beside it, over the signs."""
        with Container(id="explorer"):
            yield MatrixPane(self.pack)
            with AboutCell(id="about-cell"):
                yield Detail(headed=False).data_bind(Page.glyphs, Page.finder)
        yield Panel(id="legend").data_bind(Page.glyphs)

    def on_mount(self) -> None:
        """Set the legend, then show the address."""
        self.typed, self.room = "", self._divided()
        self.can_step = bool(self.pack.links)
        self.query_one("#legend", Panel).drawing = self._legend
        super().on_mount()

    @property
    def pane(self) -> MatrixPane:
        """The grid or the list."""
        return self.query_one(MatrixPane)

    @property
    def grid(self) -> MatrixGrid:
        """The grid."""
        return self.pane.grid

    @property
    def view(self) -> MatrixView:
        """The view that is shown."""
        return self.pane.view

    @property
    def cursor(self) -> CursorPosition:
        """The cursor's row and column, the view, and the link if the links have the focus."""
        return (*self.grid.at, self.view, self.pane.beside, *self.query_one(Detail).cursor)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Put the cursor on an address; a filter that hides it is cleared."""
        row, column = place_at(address) or self.grid.at
        if not self.grid.move_to(row, column):
            self.chosen = Filter(bases=self.chosen.bases)
            self.grid.move_to(row, column)
        if cursor:
            self.grid.move_to(*cursor[:2])
        view = next((each for each in get_args(MatrixView) if each in cursor[2:3]), GRID)
        self._show(view, "".join(cursor[3:4]))
        self.query_one(Detail).restore(cursor[4:])

    def watch_chosen(self) -> None:
        """Draw what the filter shows, and name it."""
        self.redraw()

    def _divided(self) -> Explorer:
        """How the screen is divided at its size."""
        size, glyphs = self.app.size, self.glyphs
        return self.pane.divide(self.chosen, size, lambda: len(self._legend(size.width, glyphs)), glyphs)

    def redraw(self) -> None:
        """Draw the view for the current size and glyphs."""
        room = self.room = self._divided()
        self.set_class(room.beside, "-split")
        self.pane.draw(self.chosen, room, self.glyphs)
        self.query_one("#legend", Panel).refresh(layout=True)
        self.query_one(KeyBar).titles = {"compare": "next category"} if self.pane.goes_on else {}
        self.aside = self._shown()
        self._read()

    def _show(self, view: MatrixView, beside: str = "") -> None:
        """Show a view, with a column to compare with."""
        if (view, beside) != (self.view, self.pane.beside):
            self.pane.view, self.pane.beside = view, beside
            self.redraw()
        self.pane.take_focus()
        if view == GRID:
            self.address = address_at(*self.grid.at)
            self._read()

    @on(MatrixPane.Selected)
    def _selected(self, event: MatrixPane.Selected) -> None:
        self.address = event.address
        self._read()

    @on(MatrixPane.Opened)
    def _opened(self) -> None:
        self._show(GRID)

    def _read(self) -> None:
        found, room, detail = node(self.pack, self.address), self.room, self.query_one(Detail)
        assert isinstance(found, MatrixNode)
        links = found.links()
        columns = self.app.size.width - 2 - (room.grid + 1 if room.beside else 0)
        links_below = len([*link_rows(links, None, columns, self.glyphs, headed=False, roomy=False)])
        rows = room.height - 2 - links_below if room.beside else room.detail - 1 - links_below
        pane = PaneRoom(columns, rows, room.beside, self.view == "scores", self.view == "category")
        around = said_of_selection(self.pack, found.row, found.column, self.pane.read_below)
        said = around if room.beside and not pane.scores_first else ()
        lines = matrix_detail(self.pack, found.row, found.column, self.chosen, pane, self.glyphs)
        left = self.pane.divide_again(room, needed := 1 + rows_taken(lines, columns) + links_below) - needed
        lines = (*lines, *further(self.pack, found.row, found.column, self.chosen, pane._replace(rows=left), self.glyphs))
        detail.show(lines, links, said)
        detail.set_title(self._what(found), "" if room.beside else self._rows_seen())
        self.idle = frozenset(({"open", "links"} if not links else set()) | ({"context"} if not self.pack.context else set()))

    def _what(self, found: MatrixNode) -> str:
        """What the detail is about, with the number of a link among all."""
        what = "This cell" if found.row and found.column else "This row" if found.row else "This category" if found.column else "The matrix"
        cells = linked_cells(self.pack, self.chosen)
        at = (found.row, found.column)
        return f"{what}, link {cells.index(at) + 1} of {len(cells)}" if at in cells else what

    def _rows_seen(self) -> str:
        """Which rows of the grid are in sight, if not all, and how many are hidden."""
        first, last, number = self.grid.seen
        if self.view != GRID or last - first + 1 == number:
            return ""
        return f"rows {first} to {last} of {number}{hidden_rows(self.pack, self.chosen)}"

    def _legend(self, width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        if self.view == "scores" and self.pack.scores:
            from tui.nodes.matrix.scored import scores_legend  # late: few reports print scores

            return scores_legend(self.pack.scores, width, glyphs)
        words = words_beside_marks(self.view, self.pack, self.pane.pair, self.chosen, grid_columns(width) - LIST_FRAME, glyphs)
        filtered = self.chosen.emphases != Filter().emphases or not self.chosen.bases >= Filter().bases
        signs = ToExplain(self.chosen.context, filtered, bars=False, blank=False)
        if words != "none":
            return around_marks_explained(width, glyphs, signs) if words == "some" else ()
        sheet = self.pane.sheet or self.pane.prepare(self.chosen, grid_columns(width), glyphs)
        blank, around = (False, True) if self.view != GRID else (not sheet.explains_blank, not sheet.explains_around)
        return signs_explained(width, glyphs, signs._replace(bars=sheet.has_bars, blank=blank, around=around))

    @on(MatrixGrid.Taken)
    def _follow(self) -> None:
        self.query_one(Detail).follow()

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    def step(self, by: int) -> None:
        """Go to the next link, or to the one before."""
        found = next_link(self.pack, self.chosen, *self.grid.at, by)
        if found is None:
            self.notify("There is no link after this one." if by > 0 else "There is no link before this one.", markup=False)
        else:
            self.grid.move_to(*found)
            if self.view != GRID:  # In the grid its own message brings the cell.
                self._show(GRID)

    def action_silent(self) -> None:
        """Hide the rows without a link of their own, or show them again.

        By category, these are the statements that name no activity. Scores cover every activity.
        """
        if self.view == "scores":
            self.notify("The scores cover all activities. In the other views, s hides the rows without a link.", markup=False)
            return
        self.chosen = self.chosen._replace(silent_rows=not self.chosen.silent_rows)
        self.notify(f"Rows without a link: {'shown' if self.chosen.silent_rows else 'hidden'}.", markup=False)

    def action_context(self) -> None:
        """Show our own reading, or hide it again."""
        if self.pack.context:
            self.chosen = self.chosen._replace(bases=self.chosen.bases ^ frozenset({"context"}))

    def action_next_view(self) -> None:
        """Show the next view; after the last, the grid."""
        self._show(next_view(self.view, self.pack), self.pane.beside)

    def action_compare(self) -> None:
        """Compare the cursor's category with the next one; after the last, begin again."""
        if self.view != "compare":
            self.pane.compared_from = self.grid.at
        first, second = self.pane.pair
        others = self.pane.others(first)
        if not others:
            self.notify("There is only one category.", markup=False)
        elif self.view != "compare":
            self._show("compare", second)
        else:
            self._show("compare", others[(others.index(second) + 1) % len(others)])

    def action_filter(self) -> None:
        """Open the filter."""

        def take(chosen: Filter | None) -> None:
            self.chosen = chosen or Filter()

        self.ask(FilterDialog(self.pack, self.chosen, self.glyphs), take)

    def go_up(self) -> None:
        """Go up one level: from a typed number, a list, a cell, then the matrix."""
        if self.leave_links():
            return
        if self.typed:
            self._type("")
        elif self.view != GRID:
            if self.view == "compare":
                self.grid.move_to(*self.pane.compared_from)
            self._show(GRID)
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
        chosen = "" if self.chosen == Filter() else f"show: {self.chosen}"
        views = in_brackets(self.view, self.pack) if self.room.beside else key_of_next(self.view, self.pack) if self.view == GRID else ""
        return "; ".join(part for part in (chosen, views) if part)

    def _type(self, row: str) -> None:
        """Show what is typed of a row, or go to the row when no other begins like it."""
        if row in self.pack.activities and finished(row, row_ids(self.pack)):
            self._jump(row)
        elif row != self.typed:
            self.typed = row
            if row:
                detail = self.query_one(Detail)
                detail.set_title("Go to a row")
                detail.show(rows_begun(self.pack, row))
            else:
                self._read()

    def _jump(self, row: str) -> None:
        self._type("")
        if row not in row_ids(self.pack):
            self.notify(f"No row is called {row}.", markup=False)
        elif not self.grid.move_to(row, self.grid.at[1]):
            self.notify(f"{row} is hidden by the filter ({self.chosen}).", markup=False)
        self._show(GRID)
