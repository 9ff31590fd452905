"""The columns of a grid that is too wide for its room: which are in view first."""

from collections.abc import Sequence

from tui.model.table import Table
from tui.text.cells import cell_len

from .cells import Cells, aligned, halved
from .chance import figure_column
from .headings import HEADINGS

WEIGHTS = {None: 0, "target": 1, "change": 2}
"""Which columns come first beside a figure: the figure, its target, its change; the others as in the report."""
USUAL_TENTHS, LONG_TIMES = 9, 2
"""How many tenths of the names are of usual length, and how many times as long others are long."""
MANY_NAMES = 10
"""The fewest names of which a few can be exceptions."""
BRIEF_HEADINGS = {HEADINGS["previous"]: "Before"}


def by_weight(table: Table) -> tuple[int, ...]:
    """The places of a table's columns: each figure, then what relates to it."""

    def order(place: int) -> tuple[int, int]:
        return figure_column(table, place), WEIGHTS.get(table.columns[place].relation, len(WEIGHTS))

    return tuple(sorted(range(len(table.columns)), key=order))


def brief_heading(title: str) -> str:
    """A heading, or a shorter one that says the same."""
    return BRIEF_HEADINGS.get(title, title)


def name_cells(names: Sequence[str], most: int) -> int:
    """The cells for names and a gap: at most `most`, fewer where few names are long.

    Two names of 60 cells among 43 of 20 would leave little room for bars.
    """
    lengths = sorted(map(cell_len, names))
    usual = lengths[(len(lengths) - 1) * USUAL_TENTHS // 10] if lengths else 0
    few_long = len(lengths) >= MANY_NAMES and lengths[-1] > LONG_TIMES * usual
    return min(most, max(most // 2, usual + 1)) if few_long else most


def most_in_view(cells: Cells, fixed: int, room: int) -> Cells:
    """A grid with headings on two lines, if more of its columns are in view with them."""
    narrow = halved(cells)
    return narrow if _in_view(narrow, fixed, room) > _in_view(cells, fixed, room) else cells


def _in_view(cells: Cells, fixed: int, room: int) -> int:
    """How many columns are in view before the grid scrolls."""
    widened, shown = aligned(cells, fixed, room)
    ends = [sum(column.width for column in widened.columns[: at + 1]) for at in range(len(widened.columns))]
    return sum(end <= shown for end in ends)
