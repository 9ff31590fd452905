"""The rows of a table around a finding, with its cells marked.

As many columns are shown as fit.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from tui.text.cells import cell_len
from tui.text.glyphs import Glyphs
from tui.text.highlight import Finder
from tui.text.numbers import plural
from tui.text.spans import Line, Span, SpanRole
from tui.text.wrapping import fit

from .document import DocumentPlace, PrintedCell, PrintedTable
from .finding import CheckFinding
from .finding_lines import ROLES, SIGNS

ROWS = 30
"""How many rows of a long table are shown before and after the finding's."""
WIDEST = 32
"""The widest column of a table, in cells."""
TABLE_GAP = 2
CellRow = tuple[PrintedCell, ...]


class Marks(Struct, frozen=True):
    """Which places to mark, and how.

    `findings` are all that are marked with the sign of their verdict, by place. The `chosen` one stands out, or what the `finder` finds
    in the passage `here`.
    """

    here: DocumentPlace
    beside: frozenset[DocumentPlace] = frozenset()
    findings: Mapping[DocumentPlace, Sequence[CheckFinding]] = {}
    chosen: CheckFinding | None = None
    finder: Finder | None = None

    def of(self, place: DocumentPlace) -> SpanRole:
        """The role of what stands at a place."""
        if place == self.here:
            return "here"
        if place in self.beside:
            return "used"
        return ROLES[self.findings[place][0].verdict] if place in self.findings else "plain"

    def sign(self, place: DocumentPlace) -> str:
        """The sign of the worst verdict at a place."""
        return SIGNS[self.findings[place][0].verdict] if place in self.findings else ""


def table_lines(block: PrintedTable, marks: Marks, columns: int, glyphs: Glyphs, *, excerpt: bool = False) -> Iterator[Line]:
    """A table as lines, with the rows around those of the finding.

    An `excerpt` has only the rows with a mark. Rows that are left out are counted.
    """
    if block.title:
        yield (Span(block.title, "strong"),)
    marked = _marked(block, marks)
    numbers = _excerpt(block, marked) if excerpt else _around(block, marked)
    rows = [block.rows[number] for number in numbers]
    shown = _columns(rows, [column for _, column in marked], columns, marks)
    widths = {column: _width(rows, column, marks) for column in shown}
    for before, number in zip([-1, *numbers], numbers, strict=False):
        if number > before + 1:
            yield _left_out(number - before - 1, "row")
        yield tuple(_cells(block.rows[number], shown, widths, marks, glyphs))
    if numbers and (left := len(block.rows) - numbers[-1] - 1) > 0:
        yield _left_out(left, "row")
    if numbers and (left := len(block.rows[0]) - len(shown)) > 0:
        yield _left_out(left, "column")


def _marked(block: PrintedTable, marks: Marks) -> list[tuple[int, int]]:
    """The rows and columns of the cells with a mark, the finding's own first."""
    roles = ((row, column, marks.of(cell.place)) for row, cells in enumerate(block.rows) for column, cell in enumerate(cells))
    found = [(role != "here", row, column) for row, column, role in roles if role in ("here", "used")]
    return [(row, column) for _, row, column in sorted(found)]


def _around(block: PrintedTable, marked: Sequence[tuple[int, int]]) -> list[int]:
    here = marked[0][0] if marked else 0
    first, last = max(0, here - ROWS), min(len(block.rows), here + ROWS + 1)
    return [*([0] if first else []), *range(first, last)]


def _excerpt(block: PrintedTable, marked: Sequence[tuple[int, int]]) -> list[int]:
    rows = list(dict.fromkeys(row for row, _ in marked))
    kept = {0, *rows[:ROWS]} if block.rows else set()
    return sorted(kept)


def _left_out(number: int, what: str) -> Line:
    return (Span(f"{plural(number, what)} not shown", "quiet"),)


def _cells(row: CellRow, shown: list[int], widths: dict[int, int], marks: Marks, glyphs: Glyphs) -> Iterator[Span]:
    for number, column in enumerate(shown):
        cell = row[column]
        if number:
            yield Span(" " * TABLE_GAP)
        figure = column > 0 and any(sign.isdigit() for sign in cell.text)
        yield Span(fit(f"{cell.text}{marks.sign(cell.place)}", widths[column], glyphs, right=figure), marks.of(cell.place))


def _width(rows: Iterable[CellRow], column: int, marks: Marks) -> int:
    widths = (cell_len(cell.text) + len(marks.sign(cell.place)) for cell in (row[column] for row in rows))
    return min(WIDEST, max(widths, default=1)) or 1


def _columns(rows: Sequence[CellRow], marked: list[int], columns: int, marks: Marks) -> list[int]:
    """The columns to show where there is not room for all.

    The first, those with a mark, then the others from the left.
    """
    every = range(len(rows[0])) if rows else range(0)
    chosen: list[int] = []
    room = columns
    for column in dict.fromkeys([*([0] if every else []), *marked, *every]):
        if room <= TABLE_GAP:
            break
        cost = _width(rows, column, marks) + (TABLE_GAP if chosen else 0)
        if cost <= room or not chosen:
            chosen.append(column)
            room -= cost
    return sorted(chosen)
