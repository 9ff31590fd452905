"""A grid of cells before it is drawn.

Columns and rows with keys, so that a cursor has a name.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tui.charts.pitch import TableColumns
from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span, SpanRole, width
from tui.text.wrapping import clip_distinct, fit

NAME, TOTAL, MEAN, BARS, SHAPE = "name", "total", "mean", "bars", "shape"
"""Keys of columns that are not figures of the table: a row's name, total, mean, bar and sparkline."""
WHOLE, WITHOUT = "", "\0"
"""The key of the row of all members, and the prefix of rows without some of them. Neither can be the name of a member."""
COLUMN_GAP = 1
"""Cells between two columns, which DataTable is not to add itself."""

SHORT_WORDS = {"with": "w.", "without": "w/o", "and": "&"}
"""Short forms of the words of headings that a word would otherwise be lost from."""


class GridColumn(NamedTuple):
    """A column: its key, heading and width in cells.

    A heading of two lines has its first one in `over`.
    """

    key: str
    title: str
    width: int
    right: bool = True
    over: str = ""


class GridRow(NamedTuple):
    """A row: its key, and one line of spans for each column.

    `below` is the second line of the first cell, where that has one. One that `heads` others stays in view over these.
    """

    key: str
    cells: tuple[Line, ...]
    below: Line = ()
    heads: bool = False


class Cells(NamedTuple):
    """A grid: columns, and rows with a line for each column."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]

    @property
    def width(self) -> int:
        """The cells that all columns take together."""
        return sum(column.width for column in self.columns)

    @property
    def height(self) -> int:
        """The lines of all rows."""
        return sum(1 + bool(row.below) for row in self.rows)

    @property
    def heading_lines(self) -> int:
        """The lines of the headings."""
        return 1 + any(column.over for column in self.columns)

    def lines(self, glyphs: Glyphs, headings: SpanRole) -> Iterator[Line]:
        """The headings in a role, then the rows, each cell as wide as its column."""
        if self.heading_lines > 1:
            yield tuple(Span(fit(each.over, each.width, glyphs, right=each.right), headings) for each in self.columns)
        yield tuple(Span(fit(each.title, each.width, glyphs, right=each.right), headings) for each in self.columns)
        for row in self.rows:
            spans: list[Span] = []
            for column, line in zip(self.columns, row.cells, strict=True):
                gap = Span(" " * max(0, column.width - width(line)))
                spans += [gap, *line] if column.right else [*line, gap]
            yield tuple(spans)
            if row.below:
                yield row.below


def fit_column(key: str, title: str, lines: Iterable[Line], *, right: bool = True, most: int | None = None, sign: str = "") -> GridColumn:
    """A column as wide as its heading and its longest cell, and the gap.

    At most `most` wide, and its heading then cut with the sign.
    """
    wide = max(cell_len(title), *(width(line) for line in lines), 0) + COLUMN_GAP
    if most is not None and cell_len(title) + COLUMN_GAP > most:
        (title,) = clip_distinct([title], most - COLUMN_GAP, sign)
    return GridColumn(key, title, wide if most is None else min(wide, most), right)


def halved(cells: Cells) -> Cells:
    """A grid with headings on two lines where that makes columns narrower."""
    columns = (
        _halved(column, max((width(row.cells[at]) for row in cells.rows), default=0)) if column.right else column
        for at, column in enumerate(cells.columns)
    )
    return cells._replace(columns=tuple(columns))


def _halved(column: GridColumn, longest: int) -> GridColumn:
    """A column with its heading on two lines, if that makes it narrower."""
    over, title = in_halves(column.title)
    wide = max(cell_len(over), cell_len(title), longest) + COLUMN_GAP
    return column._replace(over=over, title=title, width=wide) if over and wide < column.width else column


def in_halves(title: str) -> tuple[str, str]:
    """A heading on two lines, as narrow as whole words allow.

    A sign stays beside the word before it. The first line is empty for a single word.
    """
    words = title.split(" ")
    breaks = [at for at in range(1, len(words)) if cell_len(words[at]) > 1]
    found = [(" ".join(words[:at]), " ".join(words[at:])) for at in breaks]
    return min(found, key=lambda lines: max(map(cell_len, lines)), default=("", title))


def in_brief(title: str) -> str:
    """A heading with conventional short forms: `Violence w. injury`."""
    return " ".join(SHORT_WORDS.get(word, word) for word in title.split(" "))


def member_key(members: Sequence[str]) -> str:
    """The key of a row for some members."""
    return "\n".join(members)


def aligned(cells: Cells, fixed: int, room: int) -> tuple[Cells, int]:
    """A grid wider than its room, and the width to show.

    No figure is cut at an edge while it scrolls. The columns that scroll are as wide as the widest column of figures, or several times
    that, and a whole number of them is shown. A grid that fits stays as it is.
    """
    if cells.width <= room or fixed >= len(cells.columns):
        return cells, cells.width
    kept, moving = cells.columns[:fixed], cells.columns[fixed:]
    held = sum(column.width for column in kept)
    step = min(max((column.width for column in moving if column.right), default=moving[0].width), max(1, room - held))
    widened = tuple(column._replace(width=-(-column.width // step) * step) for column in moving)
    return cells._replace(columns=(*kept, *widened)), held + max(1, (room - held) // step) * step


def spread(cells: Cells, room: int) -> Cells:
    """A grid with two cells between figures that have one, where it has room for that."""
    first, *others = cells.columns
    wider = cells._replace(
        columns=(first, *(each._replace(width=each.width + _is_tight(cells, at)) for at, each in enumerate(others, start=1)))
    )
    return wider if wider.width <= room else cells


def _is_tight(cells: Cells, at: int) -> bool:
    """Whether a column of figures has its longest one cell from the column before."""
    column = cells.columns[at]
    return column.right and at > 1 and column.width <= COLUMN_GAP + max((width(row.cells[at]) for row in cells.rows), default=0)


def year_parts(cells: Cells) -> TableColumns | None:
    """The columns of the parts of a year, where they are equally wide; else None."""
    parts = [column for column in cells.columns[1:] if column.key.isdecimal()]
    if [column.key for column in parts[:2]] != ["1", "2"] or len({column.width for column in parts}) > 1:
        return None
    return TableColumns(cells.columns[0].width, cells.columns[1].width)
