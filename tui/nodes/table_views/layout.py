"""The base of the layouts of a table.

How one shape of table is laid out in rows and columns.

A layout is a pure description: the screen, the shell and the slides draw what it gives. There is one file for each.
"""

from typing import ClassVar, NamedTuple

from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Series, Table
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line

from .cells import NAME, Cells


class Sort(NamedTuple):
    """The column that rows are sorted by, and whether the highest comes first."""

    column: str
    highest: bool = True


class Layout:
    """A table laid out in cells.

    `period` and `sort` are the reader's choices, where there is a choice.
    """

    sortable: ClassVar[bool] = False
    sparklines: ClassVar[bool] = False
    follows: ClassVar[bool] = False
    """Whether its drawing marks what is under the cursor."""
    fixed: ClassVar[int] = 1
    """How many columns stay while the others scroll."""

    def __init__(self, table: Table, period: Period | None = None, sort: Sort | None = None) -> None:
        self.table = table
        self.period = period if period in self.choices else self.choices[-1] if self.choices else None
        self.sort = sort

    @property
    def charted(self) -> bool:
        """Whether a control chart can go with it."""
        return False

    @property
    def choices(self) -> tuple[Period, ...]:
        """The periods to choose from, where the layout shows one at a time."""
        return ()

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """The grid for a width in cells; it may be wider, and then scrolls."""
        raise NotImplementedError

    @property
    def height(self) -> int:
        """How many rows the grid has."""
        return len(self.cells(0, BLOCKS).rows)

    @property
    def least_rows(self) -> int:
        """How many rows stay in view where its drawing needs the room below them."""
        return self.height

    def part(self, row: str, column: str) -> TablePart:
        """The part of the table in a cell."""
        raise NotImplementedError

    def place(self, part: TablePart) -> tuple[str, str]:
        """The keys of the row and column of a part.

        The column's are the first cell's where it has none.
        """
        raise NotImplementedError

    @property
    def turned(self) -> bool:
        """Whether rows and columns have changed places, for want of width."""
        return False

    def sort_key(self, column: str) -> str:
        """The column to sort by when the cursor is in one.

        Empty where there is nothing to sort by.
        """
        return column

    @property
    def start(self) -> TablePart:
        """The part to begin with."""
        return TablePart()

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """A part in words."""
        raise NotImplementedError

    def series(self, part: TablePart) -> Series | None:
        """The series to chart for the part under the cursor; None where there is none."""
        return None

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """Bars or a tally below the grid, in at most `rows` lines if that is given.

        Nothing where the grid says all.
        """
        return ()

    @property
    def title(self) -> str:
        """What is shown, where there is a choice: the period and the order.

        Empty otherwise.
        """
        return ""


def order_words(name: str, sort: Sort) -> str:
    """The order of rows in words: `by change, highest first`, `by district, A to Z`."""
    if sort.column.startswith(NAME):
        first = "Z to A" if sort.highest else "A to Z"
    else:
        first = "highest first" if sort.highest else "lowest first"
    return f"by {mid_sentence(name)}, {first}"
