"""Tables, rows and columns of the earlier report that this one does not have."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.documents.document import DocumentPlace
from tui.documents.finding import CheckFinding, Unchecked
from tui.documents.line import TableLine

from .cell_keys import exact_words, line_words, naming_words
from .cell_pairs import CellPairs
from .changes import GONE_LINE, GONE_TABLE, NOT_COMPARED, ReportChanges
from .definitions import heading_place
from .side import ReportSide, SideTable

PERHAPS_UNREAD = "parts of this report could not be read, and the table may be among them"


def disappeared(
    now: ReportSide, earlier: ReportSide, pairs: Sequence[CellPairs], changes: ReportChanges
) -> Iterator[CheckFinding | Unchecked]:
    """What the earlier report has and this one has not."""
    kept = {id(each.pair.earlier) for each in pairs}
    everywhere = {words for table in now.tables for words in _names(table)}
    parts = {each.pair.earlier.place for each in pairs}
    lost = [table for table in earlier.tables if id(table) not in kept and not (table.place in parts and table.title_words in now.headings)]
    hidden = len(now.document.unread)
    titles = Counter(table.title_words for table in earlier.tables)
    for table in lost:
        if hidden > 0:
            hidden -= 1
            yield Unchecked(NOT_COMPARED, table.reading.figures, PERHAPS_UNREAD)
        elif not _in_text(now, table):
            what = f"The table {table.name}" if table.title else f"A{table.name[1:]}"
            under = f" under “{table.heading}”" if table.heading and titles[table.title_words] > 1 else ""
            yield changes.gone(DocumentPlace(), f"{what}{under}", table.title or table.name, table.place, weight=GONE_TABLE)
    for table in earlier.tables:
        if id(table) in kept:
            yield from _lines(table, [each for each in pairs if each.pair.earlier is table], everywhere, changes)


def _lines(
    table: SideTable, pairs: Sequence[CellPairs], everywhere: set[tuple[str, ...]], changes: ReportChanges
) -> Iterator[CheckFinding]:
    """The rows and columns of a table without a match anywhere."""
    cells = {at for each in pairs for at in each.cells.values()}
    renamed = {(line.column, line.earlier) for each in pairs for line in each.renamed}
    place = pairs[0].pair.now.place
    for column, lines in ((False, table.reading.rows), (True, table.reading.columns)):
        matched = {at[1 if column else 0] for at in cells}
        for at, line in enumerate(lines):
            if at in matched or (column, at) in renamed or not _named(line) or _key(line) in everywhere or _printed(line, pairs):
                continue
            what = f"The {'column' if column is not table.reading.turned else 'row'} “{line.name}”"
            yield changes.gone(place, what, line.name, heading_place(table.reading, at, column=column), weight=GONE_LINE)


def _printed(line: TableLine, pairs: Sequence[CellPairs]) -> bool:
    """Whether a column of this report's table has the words of a line.

    Its heading may have been cut in two.
    """
    words = set(line_words(line))
    tables = [each.pair.now.reading.table.rows for each in pairs if each.uncertain]
    return any(
        words.issubset(each for cell in column if cell.text for each in exact_words(cell.text))
        for rows in tables
        for column in zip(*rows, strict=True)
    )


def _named(line: TableLine) -> bool:
    """Whether a line names something other than a period."""
    return bool(line_words(line)) and line.role != "text" and not line.virtual


def _key(line: TableLine) -> tuple[str, ...]:
    return tuple(naming_words(line.name)) or line_words(line)


def _names(table: SideTable) -> Iterator[tuple[str, ...]]:
    for line in (*table.reading.rows, *table.reading.columns):
        yield _key(line)


def _in_text(now: ReportSide, table: SideTable) -> bool:
    """Whether this report has most rows of a table elsewhere, with their figures.

    Then it has only not been read as a table.
    """
    rows = [
        " ".join((row.name, *(value.text for value in values if value is not None)))
        for row, values in zip(table.reading.rows, table.reading.values, strict=True)
        if row.name and any(value is not None for value in values)
    ]
    return sum(map(now.has_words, rows)) * 2 > len(rows) > 1
