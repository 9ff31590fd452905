"""The left part of the explorer: the grid, or one of the lists in its place."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Size
from textual.message import Message

from tui.analysis.matrix import Filter, silent_rows
from tui.model.capabilities import ALL_NEIGHBOURHOODS
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.matrix.said_of_columns import said_of_columns
from tui.nodes.matrix.sheet import NAME_COLUMN, MatrixSheet, matrix_sheet
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.numbers import plural
from tui.text.spans import Span
from tui.text.titled_blocks import groups_beside
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.compat import GivenSize
from tui.widgets.further import LEAST_FURTHER, Further
from tui.widgets.keys import answering
from tui.widgets.matrix_grid import MatrixGrid
from tui.widgets.pane import Pane

from .matrix_place import address_at, place_at
from .matrix_room import Explorer, explorer, grid_columns, stands_across
from .matrix_view import GRID, MatrixView, entries_of, key_of_next, view_title

if TYPE_CHECKING:
    from tui.nodes.matrix.lists import MatrixEntry

COMPARED_FROM = 80
"""The fewest columns of a grid that has a comparison below it."""
SIGNS_IN_LEGEND_FROM = 76
"""The fewest columns in which all signs are explained in one line; with fewer, those round the marks are in a corner of the grid."""
LEAST_COLUMNS = 20
"""The fewest columns for which lists are drawn; a smaller terminal shows a sentence instead of the page."""
LEAST_COMPARED = 5
"""The fewest rows in which a comparison is drawn: a heading and some links."""
LIST_FRAME = 2
"""The columns of a list besides its text."""
COMPARE_KEY, COMPARE_AGAIN = "c opens it", "c: next"


def hidden_rows(pack: Pack, chosen: Filter) -> str:
    """How many rows without a link are hidden, after a count of what is shown."""
    silent = 0 if chosen.silent_rows else len(silent_rows(pack))
    return f", {plural(silent, 'row')} hidden" if silent else ""


class AboutCell(GivenSize, Container):
    """Has the detail beside the grid or below it."""


class MatrixPane(GivenSize, Container):
    """The grid and the list, one of them shown; both select an address of the matrix."""

    BINDINGS: ClassVar[list[BindingType]] = answering(across=("category(-1)", "category(1)"))

    class Selected(Message):
        """The cursor came to an address."""

        def __init__(self, address: Address) -> None:
            super().__init__()
            self.address = address

    class Opened(Message):
        """An entry of the list was taken; the grid's cursor is on it."""

    def __init__(self, pack: Pack) -> None:
        super().__init__(id="matrix-pane")
        self.pack = pack
        self.view: MatrixView = GRID
        self.beside = ""
        """The column compared with the cursor's one; empty for the next."""
        self.compared_from = ("", NAME_COLUMN)
        """Where the cursor was when the comparison was opened."""
        self.below = 0
        """The rows below the grid that a comparison takes, with its title."""
        self.chosen, self.width, self.glyphs = Filter(), 0, BLOCKS
        self.shown = ("", "")
        self.sheet: MatrixSheet | None = None

    def compose(self) -> ComposeResult:
        """The grid and the list."""
        yield MatrixGrid(id="matrix")
        yield Choices(id="entries")
        yield Pane(id="compared")
        yield Further(id="said")

    @property
    def grid(self) -> MatrixGrid:
        """The grid."""
        return self.query_one(MatrixGrid)

    @property
    def entries(self) -> Choices:
        """The list."""
        return self.query_one(Choices)

    @property
    def pair(self) -> tuple[str, str]:
        """The two columns that are compared: the cursor's, or the first, and another."""
        at = self.grid.at[1]
        first = at if at in self.pack.columns else next(iter(self.pack.categories), "")
        others = self.others(first)
        return first, self.beside if self.beside in others else others[0] if others else ""

    def others(self, first: str) -> list[str]:
        """The other columns, from the next one on, all neighbourhoods last."""
        columns = list(self.pack.columns)
        at = columns.index(first) + 1 if first in columns else 0
        return sorted((column for column in (*columns[at:], *columns[:at]) if column != first), key=ALL_NEIGHBOURHOODS.__eq__)

    @property
    def goes_on(self) -> bool:
        """Whether another category can be compared with the same one."""
        return self.view == "compare" and len(self.others(self.pair[0])) > 1

    def prepare(self, chosen: Filter, columns: int, glyphs: Glyphs) -> MatrixSheet:
        """The grid in some columns, to be drawn once its rows are known."""
        self.sheet = matrix_sheet(self.pack, chosen, columns, glyphs, around=columns < SIGNS_IN_LEGEND_FROM)
        return self.sheet

    def divide(self, chosen: Filter, size: Size, legend: Callable[[], int], glyphs: Glyphs) -> Explorer:
        """How a screen is divided, with the grid prepared for its part of it.

        The rows of the legend are asked for once the grid is there.
        """
        sheet, across = self.prepare(chosen, grid_columns(size.width), glyphs), False
        if self.view == GRID and sheet.layout.scrolls and size.width > grid_columns(size.width):
            wide = matrix_sheet(self.pack, chosen, size.width, glyphs)
            if across := stands_across(wide, sheet, size.height):
                self.sheet = sheet = wide
        gaps = sum(map(sheet.begins_group, sheet.rows)) if self.view == GRID else 0
        needed = len(sheet.lines()) if self.view == GRID else None
        return explorer(size.width, size.height, legend(), needed, gaps, across=across)

    def draw(self, chosen: Filter, room: Explorer, glyphs: Glyphs) -> None:
        """Draw the grid, and the list if it is shown, in their room."""
        listed = self.view != GRID
        self.grid.display, self.entries.display = not listed, listed
        said = self.query_one(Further)
        said.display, said.glyphs, self.entries.styles.height = False, glyphs, "1fr"
        sheet = self.sheet or self.prepare(chosen, room.grid, glyphs)
        rows = room.height - 1 if room.beside else room.height - room.detail
        gaps = len(sheet.lines(gaps=True)) <= rows
        self.styles.width = room.grid if room.beside else "100%"
        self.styles.height = room.height if room.beside else rows
        left = rows - 1 - len(sheet.lines(gaps=gaps))
        self.below = left if room.grid >= COMPARED_FROM and not listed and left > LEAST_COMPARED and all(self.pair) else 0
        self.grid.styles.height = rows + 1 - self.below if self.below else "1fr"
        self.query_one("#compared").display = bool(self.below)
        self.grid.fill(sheet, rows - self.below, gaps=gaps)
        self.chosen, self.width, self.glyphs = chosen, room.grid, glyphs
        self.shown = ("", "")
        self._compare()
        if listed:
            found = list(entries_of(self.view, self.pack, chosen, self.pair, max(LEAST_COLUMNS, room.grid - LIST_FRAME), glyphs))
            if self.view == "compare":
                found += self._each_other(room.height - 1 - sum(len(entry.lines) for entry in found) if room.beside else 0)
            self.entries.fill((ListEntry(entry.address or "", entry.lines) for entry in found), self._to_mark(found), self._lead())
            self._say(room.height - 1 - sum(len(entry.lines) for entry in found) if room.beside else 0)
        links = plural(len(self.pack.links), "link") + (f", {len(self.pack.context)} of context" if chosen.context else "")
        self.grid.set_title("Activities and categories" if room.beside else "", f"{links}{hidden_rows(self.pack, chosen)}")
        key = key_of_next(self.view, self.pack)
        if self.goes_on:
            key = f"{COMPARE_AGAIN}  {key}" if room.grid >= COMPARED_FROM else COMPARE_AGAIN
        elif self.view == "category" and room.grid >= COMPARED_FROM:
            key = f"←→: category  {key}"
        self.entries.set_title(view_title(self.view, self.pack, self.pair), key)

    def divide_again(self, room: Explorer, needed: int) -> int:
        """Give the grid the rows that a detail below it leaves; returns the detail's.

        The detail has its share at most, and all that the grid would leave blank.
        """
        if room.beside or self.view != GRID or self.below:
            return room.detail
        rows = max(room.height - room.detail, min(room.height - needed, self.grid.from_top))
        self.styles.height = rows
        self.grid.uncover(rows)
        return room.height - rows

    def _compare(self) -> None:
        """Show the comparison below the grid, if there is room and another pair."""
        if self.below and self.pair != self.shown:
            self.shown = self.pair
            pane = self.query_one("#compared", Pane)
            pane.set_title(f"{view_title('compare', self.pack, self.pair)}, differences first", COMPARE_KEY)
            from tui.nodes.matrix.beside import beside_lines  # late: few terminals are so high

            lines = beside_lines(self.pack, *self.pair, self.chosen, self.width, self.below - 1, self.glyphs)
            left = self.below - 1 - len(lines)
            groups = tuple(said_of_columns(self.pack, self.pair)) if left >= LEAST_FURTHER else ()
            said = groups_beside(groups, self.width - LIST_FRAME, left, self.glyphs)
            others = ((Span(" "), *line) for entry in self._each_other(left - len(said)) for line in entry.lines)
            pane.show((*lines, *said, *others))

    def _each_other(self, left: int) -> "list[MatrixEntry]":
        """The first column beside each other one.

        Where what the report says of the two leaves room for it.
        """
        columns = self.width - LIST_FRAME
        if not all(self.pair):
            return []
        from tui.nodes.matrix.each_other import beside_each_other
        from tui.nodes.matrix.lists import MatrixEntry

        lines = beside_each_other(self.pack, self.pair[0], self.others(self.pair[0]), self.chosen, columns, self.glyphs)
        said = groups_beside(tuple(said_of_columns(self.pack, self.pair)), columns, left, self.glyphs)
        return [MatrixEntry(None, lines)] if lines and len(lines) + len(said) <= left else []

    def _say(self, left: int) -> None:
        """What the report says of two columns, in the rows below their comparison."""
        if self.view == "compare" and left >= LEAST_FURTHER:
            said = self.query_one(Further)
            said.display, self.entries.styles.height = True, "auto"
            said.show(said_of_columns(self.pack, self.pair), beside=True)

    @property
    def read_below(self) -> tuple[str, ...]:
        """The columns whose statements are read below the grid or the list."""
        return self.pair if self.below or self.view == "compare" else ()

    def take_focus(self) -> None:
        """Focus what is shown."""
        (self.grid if self.view == GRID else self.entries).focus()

    def action_category(self, by: int) -> None:
        """By category, select the category before or after the cursor's, at the top."""
        columns, at = list(self.pack.columns), self.grid.at[1]
        place = columns.index(at) + by if at in columns else 0
        if self.view == "category" and 0 <= place < len(columns):
            heading = Address("category", columns[place])
            self.entries.mark(heading)
            self.entries.lead_with(heading)

    @on(MatrixGrid.Moved)
    def _moved(self, event: MatrixGrid.Moved) -> None:
        event.stop()
        if (event.row, event.column) == self.grid.at and self.view == GRID:
            self._compare()
            self.post_message(self.Selected(address_at(event.row, event.column)))

    @on(Choices.Marked)
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()
        if self.view != GRID:
            self.grid.move_to(*self._place(event.address))
            self.post_message(self.Selected(event.address))

    @on(Choices.Chosen)
    def _chosen(self, event: Choices.Chosen) -> None:
        event.stop()
        self.grid.move_to(*(place_at(event.address) or self.grid.at))
        self.post_message(self.Opened())

    def _to_mark(self, found: "list[MatrixEntry]") -> Address | None:
        """The entry to select in a list: the cell, otherwise its category or its row."""
        row, column = self.grid.at
        there = [entry.address for entry in found if entry.address]
        near = [address_at(row, column), address_at("", column) if self.view == "category" else address_at(row, NAME_COLUMN)]
        of_row = [address for address in there if self.view != "category" and row and address.thing == row]
        return next((each for each in (*near, *of_row) if each in there), None)

    def _lead(self) -> Address | str:
        """In the list by category, the category of the cursor."""
        column = self.grid.at[1]
        return Address("category", column) if self.view == "category" and column in self.pack.columns else ""

    def _place(self, address: Address) -> tuple[str, str]:
        """Where the grid's cursor goes while a list's is on an address.

        A heading moves it along the heading's own axis only, and the columns that are compared stay.
        """
        row, column = place_at(address) or self.grid.at
        if self.view == "category" and address.topic == "category":
            return self.grid.at[0], column
        return row, self.grid.at[1] if self.view == "compare" or column == NAME_COLUMN else column
