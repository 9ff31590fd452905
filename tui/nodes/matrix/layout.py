"""How wide the columns of the matrix are, and what gives way first.

Words beside the marks go first, then the unbroken headings, then the long names of capabilities. Where the columns still do not fit,
headings have a third line, and whole columns scroll. Nothing ends in an ellipsis.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from tui.model.capabilities import WHOLE_COLUMN_TITLE, Category
from tui.model.pack import Pack
from tui.text.cells import cell_len, set_cell_size

from .headings import LINES, MOST_LINES, Breaking, ColumnHeading, heading_in, narrowest
from .signs import MARK_WIDTH, WORDS_WIDTH

MARKER = 1
"""The cell before the names, for the sign at the cursor's row."""
INDENTED = 2
LEAST_NAME = 16
"""The fewest cells of a name before the columns scroll."""
LEAST_BAR = 4
"""The fewest cells of a column: a bar of one cell, a space and a number of two digits."""
RIGHT_OF_LAST = 1
"""The blank cells after the last column, unless a title is whole without them."""
WIDEST_PART = 3
"""The part of the room beside the least name that one column may take: a third."""
TO_MORE = 3
"""The cells of a blank and of the arrow to columns out of view, beside their number."""
SPREAD = 6
"""The most cells that a column gets beyond its need."""
BREAKINGS: tuple[Breaking, ...] = ("words", "syllables")
"""How headings on three lines may be broken, the most readable first."""
WHOLE_SHORT = "As a whole"
"""The name of the row of whole categories, where there is too little room."""
BREAKS = (" & ", ", ", " and ", " (", ": ", "; ", " - ", " or ")
"""Where a name may end early, as a whole word before the rest."""
LEADING = (" with", " of", " to", " in", " for", " by", " on", " the")
"""Words that lead on to the next, so that no name ends with one."""


class SheetColumn(NamedTuple):
    """A column: its key, its width in cells with the gap after it, and its heading."""

    key: str
    width: int
    heading: ColumnHeading


class MatrixLayout(NamedTuple):
    """The widths of the matrix.

    `names` are the names of its rows as they are shown, and `room` is the cells beside them. Where the columns need more, they scroll.
    """

    name: int
    names: dict[str, str]
    columns: tuple[SheetColumn, ...]
    room: int
    words: bool

    @property
    def scrolls(self) -> bool:
        """Whether there is too little room for all columns."""
        return sum(column.width for column in self.columns) > self.room + 1

    def shown(self, first: int) -> tuple[SheetColumn, ...]:
        """The columns in sight from one on: at least that one."""
        if not self.scrolls:
            return self.columns[first:]
        ends = [*accumulate(column.width for column in self.columns[first:])]
        fitting = (place for place, end in enumerate(ends, 1) if end + _least_edge(len(ends) - place) <= self.room + 1)
        return self.columns[first : first + max((1, *fitting))]

    def edge(self, first: int) -> int:
        """The cells to the right of the columns in sight."""
        return self.room + 1 - sum(column.width for column in self.shown(first))

    @property
    def last_first(self) -> int:
        """The first column in sight once the last one is: with all before it that fit."""
        return next(first for first in range(len(self.columns)) if first + len(self.shown(first)) == len(self.columns))


def _least_edge(more: int) -> int:
    """The cells to the right of columns, where so many more are out of view."""
    return TO_MORE + len(str(more)) if more else 0


def matrix_layout(pack: Pack, rows: Sequence[str], room: int, spread: int = SPREAD, *, tight: bool = False) -> MatrixLayout:
    """The widest layout that fits in `room` cells.

    No column gets more than `spread` cells beyond its need. Where it is `tight`, names give way before columns scroll.
    """
    attempts = tuple(_attempts(pack, rows, room))
    for at, (names, spoken) in enumerate((*attempts, *(_tighter(pack, rows, room) if tight else ()))):
        gap, name = 2 if spoken else 1, _width(names)
        least = max(WORDS_WIDTH if spoken else MARK_WIDTH, LEAST_BAR)
        last = at >= len(attempts) - 1
        widths = _widths(pack, room - name + 1, gap, least, shorter=last)  # The last column needs no gap.
        if widths is not None:
            spare = max(0, room - name - sum(widths) + 1 - RIGHT_OF_LAST)
            each = min(spread, spare // max(1, len(widths) + 1))
            columns = tuple(_column(column, width + each) for column, width in zip(pack.columns.values(), widths, strict=True))
            return MatrixLayout(name + min(spread, spare - each * len(widths)), names, columns, room - name, spoken)
    broken = [_scrolling(pack, rows, room, breaking) for breaking in BREAKINGS]
    return max(broken, key=lambda found: len(found.shown(0)))  # Words are broken only where more columns then fit.


def _scrolling(pack: Pack, rows: Sequence[str], room: int, breaking: Breaking) -> MatrixLayout:
    """As many columns as fit beside the names, each as wide as its title needs.

    A title that would take too much of the room is replaced by the shorter name, and the names of the rows leave room for two columns.
    """
    most = max(LEAST_BAR, (room - LEAST_NAME) // WIDEST_PART)
    widths = {}
    for column in pack.columns.values():
        title = narrowest(column.title, breaking, MOST_LINES)
        cells = title if title <= most else min(title, narrowest(column.short, breaking, MOST_LINES))
        widths[column.id] = 1 + max(LEAST_BAR, min(cells, most))
    name = max(LEAST_NAME, room - _least_edge(len(widths)) - sum(sorted(widths.values())[-2:]))
    activities = (cell_len(f"{id} {pack.row_title(id)}") for id in rows if id in pack.activities)
    names = _names(pack, rows, full=False, indent=0, cells=min(room // 2, name - MARKER - 1, max(LEAST_NAME, *activities)))
    name = min(_width(names), name)
    columns = tuple(_column(column, widths[column.id], MOST_LINES) for column in pack.columns.values())
    return MatrixLayout(name, names, columns, room - name, words=False)


def _attempts(pack: Pack, rows: Sequence[str], room: int) -> Iterator[tuple[dict[str, str], bool]]:
    """The names of the rows, and whether marks have words, from the roomiest on."""
    every = [_names(pack, rows, full=True, indent=indent, cells=room // 2) for indent in (INDENTED, 0)]
    every.append(_names(pack, rows, full=False, indent=0, cells=room // 2))
    yield from ((names, spoken) for spoken in (True, False) for names in every)


def _tighter(pack: Pack, rows: Sequence[str], room: int) -> Iterator[tuple[dict[str, str], bool]]:
    """Ever shorter names, without words beside marks."""
    yield from ((_names(pack, rows, full=False, indent=0, cells=cells), False) for cells in range(room // 2 - 1, LEAST_NAME - 1, -1))


def _widths(pack: Pack, room: int, gap: int, least: int, *, shorter: bool) -> list[int] | None:
    """The width of each column, or None if they do not fit in `room`.

    Titles are broken between words; with `shorter`, inside words or replaced by short ones where there is no room for that.
    """
    levels = [
        sorted(
            max(least, cells) + gap
            for cells in (narrowest(column.short, "words"), narrowest(column.title, "syllables"), narrowest(column.title, "words"))
        )
        for column in pack.columns.values()
    ]
    best = [each[-1] for each in levels]
    if sum(best) <= room:
        return best
    if not shorter:
        return None
    widths, whole = [each[0] for each in levels], [cell_len(column.title) for column in pack.columns.values()]
    for level in (1, 2):
        for at in sorted(range(len(widths)), key=lambda at: (levels[at][level] < whole[at] + gap, levels[at][level] - widths[at])):
            blank = 0 if levels[at][level] == whole[at] + gap else RIGHT_OF_LAST
            if sum(widths) - widths[at] + levels[at][level] <= room - blank:
                widths[at] = levels[at][level]
    return widths if sum(widths) <= room else None


def _names(pack: Pack, rows: Sequence[str], *, full: bool, indent: int, cells: int) -> dict[str, str]:
    """The rows by id and title, where `full` at any length.

    Otherwise no capability is wider than the widest activity."""
    activities = {id: f"{' ' * indent}{id} {pack.row_title(id)}" for id in rows if id in pack.activities}
    widest = max(map(cell_len, (*activities.values(), WHOLE_COLUMN_TITLE)))
    most = cells if full else min(cells, max(LEAST_NAME, widest))
    found: dict[str, str] = {}
    for id in rows:
        name = activities.get(id) or (f"{id} {pack.row_title(id)}" if id else pack.row_title(id))
        found[id] = shortened_name(name, most) if id or cell_len(name) <= most else WHOLE_SHORT
    return found


def shortened_name(name: str, cells: int) -> str:
    """The name in at most `cells` cells: to a natural break, or to a whole word."""
    if cell_len(name) <= cells:
        return name
    ends = [name.rfind(mark, cells // 3, cells + len(mark)) for mark in BREAKS] if name.isascii() else []
    at = max(ends, default=-1)
    if at < 0:
        start = set_cell_size(name, cells)
        at = start.rfind(" ") if " " in start[cells // 3 :] else len(start)
    kept = name[:at].rstrip(" ,&(:;-")
    return next((kept.removesuffix(word) for word in LEADING if kept.endswith(word)), kept)


def _width(names: dict[str, str]) -> int:
    return MARKER + 1 + max(map(cell_len, names.values()), default=LEAST_NAME)


def _column(column: Category, width: int, lines: int = LINES) -> SheetColumn:
    return SheetColumn(column.id, width, heading_of(column, width - 1, lines))


def heading_of(column: Category, cells: int, lines: int = LINES) -> ColumnHeading:
    """The title of a column on its lines, or its shorter name where that is too wide."""
    short = (*("",) * (lines - 1), shortened_name(column.short, cells))
    return heading_in(column.title, cells, lines) or heading_in(column.short, cells, lines) or short
