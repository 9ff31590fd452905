"""The base of the layouts of a table.

How one shape of table is laid out in rows and columns.

A layout is a pure description: the screen, the shell and the slides draw what it gives. There is one file for each.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, NamedTuple, Self

from tui.analysis.rebasing import Rebases
from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.model.table import Series, Table
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.periods import when
from tui.text.spans import Line

from .cells import NAME, Cells
from .named_rows import NONE_NAMED, NamedRows, marked_rows

SeriesKey = tuple[int, tuple[tuple[str, str], ...]]
"""The column and the members of a series of a table."""
NO_REBASES: Mapping[SeriesKey, Rebases] = MappingProxyType({})


ROWS_OF_NOTES = 10
"""The rows that a drawing leaves to the notes below it, where it could be longer."""

LEAST_PICTURE = 4
"""The fewest rows for a drawing below a grid."""


class Sort(NamedTuple):
    """The column that rows are sorted by, and whether the highest comes first."""

    column: str
    highest: bool = True


class Layout:
    """A table laid out in cells.

    `period` and `sort` are the reader's choices, where there is a choice.
    """

    name: ClassVar[str] = "figures"
    """What the view shows, in a word, where its title says nothing."""
    sortable: ClassVar[bool] = False
    follows: ClassVar[bool] = False
    """Whether its drawing marks what is under the cursor."""
    heading_lines: int = 1
    """The lines of the headings of the grid that was laid out last."""
    compares_rows: ClassVar[bool] = False
    """Whether its drawing shows its rows beside each other, where a chart shows one."""
    under_chart: bool = False
    """Whether there is room for its drawing below a chart of one of its rows."""
    notes_beside: bool = False
    """Whether the notes on the table stand beside its drawing, not below."""
    rebases: Mapping[SeriesKey, Rebases] = NO_REBASES
    """Those that the reader tries, by series."""
    leading: str = ""
    """The column that the report makes a point of, if it is not the main one."""

    own: tuple[tuple[str, str], ...] = ()
    """The members of the report's own force, if the table has several."""
    ranked: str = ""
    """The column in which the report gives a row a rank, which names are sorted by first."""
    named: NamedRows = NONE_NAMED
    """The rows that the report names together."""
    window: str = ""
    """When the figures are, as the report says of a table without periods."""

    def __init__(self, table: Table, period: Period | None = None, sort: Sort | None = None) -> None:
        self.table = table
        self.period = period if period in self.choices else self.choices[-1] if self.choices else None
        self.sort = sort

    @property
    def charted(self) -> bool:
        """Whether a control chart can go with it."""
        return False

    @property
    def sparklines(self) -> bool:
        """Whether its rows have sparklines."""
        return False

    @property
    def arrows(self) -> bool:
        """Whether its cells have arrows for changes beyond chance."""
        return False

    @property
    def fixed(self) -> int:
        """How many columns stay while the others scroll: names and sparklines."""
        return 1 + self.sparklines

    @property
    def choices(self) -> tuple[Period, ...]:
        """The periods to choose from, where the layout shows one at a time."""
        return ()

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """The grid for a width in cells; it may be wider, and then scrolls."""
        raise NotImplementedError

    def roomy(self, cells: Cells, room: int, glyphs: Glyphs) -> Cells:
        """The grid where it has more room than it takes; most stay as they are."""
        return cells

    picture_rows: ClassVar[int] = LEAST_PICTURE
    """The fewest rows of a drawing below the grid, to which rows of the grid give way."""

    @property
    def height(self) -> int:
        """How many rows the grid has."""
        return len(self.cells(0, BLOCKS).rows)

    @property
    def least_rows(self) -> int:
        """How many rows stay in view where its drawing needs the room below them."""
        return self.height

    def rows_at(self, width: int) -> tuple[int, int]:
        """The height of the grid in so many cells, and the rows of it that stay in view."""
        more = self.heading_lines - 1
        return self.height + more, self.least_rows + more

    def part(self, row: str, column: str) -> TablePart:
        """The part of the table in a cell."""
        raise NotImplementedError

    def before(self, row: str, column: str) -> tuple[str, str] | None:
        """The cell that left goes to from another, if it is not the one beside it."""
        return None

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

    def marked_title(self, column: str, title: str, glyphs: Glyphs) -> str:
        """The title of a column, with an arrow if the rows are sorted by it."""
        if not self.sort or self.sort.column != column:
            return title
        return f"{title} {glyphs.down if self.sort.highest else glyphs.up}"

    def sorted_by(self, column: str) -> Self:
        """The layout sorted by a column.

        The highest first (names from A), then the other way, then as in the report.
        """
        first = not column.startswith(NAME)
        if self.sort is None or self.sort.column != column:
            return self.chosen(self.period, Sort(column, highest=first))
        return self.chosen(self.period, Sort(column, highest=not first) if self.sort.highest == first else None)

    @classmethod
    def first_sort(cls, table: Table) -> Sort | None:
        """The order to open a table in; None for the order of the report."""
        return None

    def chosen(self, period: Period | None, sort: Sort | None) -> Self:
        """The same layout with another period or order."""
        return type(self)(self.table, period, sort).trying(self.rebases).about(self.leading, self.own, self.ranked, self.named, self.window)

    def trying(self, rebases: Mapping[SeriesKey, Rebases]) -> Self:
        """The same layout, with the rebases that are tried on the table's series."""
        self.rebases = rebases
        return self

    def about(
        self, column: str, own: tuple[tuple[str, str], ...] = (), ranked: str = "", named: NamedRows = NONE_NAMED, window: str = ""
    ) -> Self:
        """The same layout, with the report's point, force, ranking, named rows and date."""
        self.leading, self.own, self.ranked, self.window = column, own, ranked, window
        # A drawing that marks what is under the cursor has other signs.
        self.named = NONE_NAMED if self.follows else named
        return self

    def with_own_row(self, cells: Cells, glyphs: Glyphs) -> Cells:
        """A grid with the row of the report's own force in bold, and named rows marked."""
        cells = marked_rows(cells, {self.place(TablePart((each,)))[0] for each in self.named.members}, glyphs)
        key = self.place(TablePart(self.own))[0] if self.own else None
        rows = (row._replace(cells=tuple(map(_bold, row.cells))) if row.key == key else row for row in cells.rows)
        return cells._replace(rows=tuple(rows)) if key else cells

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

    @property
    def note_rows(self) -> int:
        """The rows that its drawing leaves to the notes below it."""
        return 0 if self.notes_beside else ROWS_OF_NOTES

    def series_key(self, part: TablePart) -> SeriesKey:
        """The series of the part under the cursor, among those of the table."""
        return self.table.main, part.members

    def rebases_at(self, part: TablePart) -> Rebases:
        """The rebases of the series of a part."""
        return self.rebases.get(self.series_key(part), ())

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """Bars or a tally below the grid, in at most `rows` lines if that is given.

        Nothing where the grid says all.
        """
        return ()

    def in_words(self) -> tuple[Line, ...]:
        """What the rows say together, for below the grid; nothing where a chart says it."""
        return ()

    @property
    def title(self) -> str:
        """What is shown, where there is a choice: the period and the order.

        Empty otherwise.
        """
        return ""

    @property
    def dated_title(self) -> str:
        """The title, after the date of the figures of a table without periods."""
        return ", ".join(filter(None, (self.window, self.title)))


def _bold(line: Line) -> Line:
    return tuple(span._replace(role="strong") if span.role == "plain" else span for span in line)


def no_other_period(layout: Layout, by: int) -> str:
    """Why there is no later or earlier period to show."""
    if layout.period is None:
        return "This view shows all periods." if layout.table.periods else "The table has no periods."
    if len(layout.choices) == 1:
        return f"{when(layout.period)} is the only period."
    return f"{when(layout.period)} is the {'last' if by > 0 else 'first'} period."


def order_words(name: str, sort: Sort) -> str:
    """The order of rows in words: `by change, highest first`, `by district, A to Z`."""
    if sort.column.startswith(NAME):
        first = "Z to A" if sort.highest else "A to Z"
    else:
        first = "highest first" if sort.highest else "lowest first"
    return f"by {mid_sentence(name)}, {first}"
