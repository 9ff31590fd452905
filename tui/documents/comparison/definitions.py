"""What a table counts, held against what the earlier one counted.

Its title, the names of its rows and columns, and their units.
"""

from collections import Counter
from collections.abc import Iterator

from tui.documents.document import DocumentPlace
from tui.documents.finding import CheckFinding
from tui.documents.grid import TableReading
from tui.documents.line import TableLine

from .cell_keys import line_words
from .cell_pairs import CellPairs, one_heading
from .changes import ReportChanges
from .side import ReportSide
from .units import line_units, named_units

_UNITS = {"%": "per cent", "points": "percentage points", "£": "pounds", "€": "euros", "$": "dollars", "": "a number"}


def definition_changes(
    found: CellPairs, now: ReportSide, earlier: ReportSide, changes: ReportChanges, *, divided: bool
) -> Iterator[CheckFinding]:
    """What says that two tables count different things."""
    reading, past = found.pair.now.reading, found.pair.earlier.reading
    if _retitled(found, now, earlier, divided=divided):
        titles = found.pair.now.title, found.pair.earlier.title
        yield changes.defined(reading.table.place, "The title of the table", *titles, past.table.place)
    for line in found.renamed:
        if earlier.restated and line.column is not reading.turned:
            continue
        name, was = (each.columns[at] if line.column else each.rows[at] for each, at in ((reading, line.now), (past, line.earlier)))
        what = "name" if line_words(name) != line_words(was) else "period"
        axis = "column" if line.column is not reading.turned else "row"
        where = heading_place(reading, line.now, column=line.column), heading_place(past, line.earlier, column=line.column)
        yield changes.defined(where[0], f"The {what} of a {axis}", _name(name), _name(was), where[1])
    yield from _units(found, changes)


def heading_place(reading: TableReading, at: int, *, column: bool) -> DocumentPlace:
    """Where the name of a row or a column stands.

    Its first cell where no one cell has the name.
    """
    line = reading.columns[at] if column else reading.rows[at]
    upright = column is not reading.turned
    cells = [row[line.at] for row in reading.table.rows] if upright else list(reading.table.rows[line.at])
    named = [cell.place for cell in cells if cell.text and cell.text.strip("*_ ") == line.name]
    return named[0] if named else reading.place(0, at) if column else reading.place(at, 0)


def _retitled(found: CellPairs, now: ReportSide, earlier: ReportSide, *, divided: bool) -> bool:
    """Whether a table has a new title.

    Not where the other report has it as a heading or a caption of the table, and not where a table has been divided.
    """
    one, other = found.pair.now, found.pair.earlier
    title, past = one.title, other.title
    if not title or not past or earlier.restated:
        return False
    if one.title_words == other.title_words:
        return named_units(title) != named_units(past)
    if divided and (one.title_words >= other.title_words or other.title_words >= one.title_words):
        return False
    return one.title_words not in earlier.headings and other.title_words not in now.headings


def _name(line: TableLine) -> str:
    return " ".join((*line.outer, *line.words))


def _units(found: CellPairs, changes: ReportChanges) -> Iterator[CheckFinding]:
    """The columns, or else the rows, whose unit is another one now."""
    now, past = found.pair.now.reading, found.pair.earlier.reading
    lines: dict[tuple[bool, int, int], Counter[tuple[str, str]]] = {}
    for (row, column), (old_row, old_column) in found.cells.items():
        value, old = now.values[row][column], past.values[old_row][old_column]
        if value is not None and old is not None:
            # The same figures with and without a sign for their unit are only printed in another way.
            differ = not value.interval.meets(old.interval) or bool(value.unit and old.unit)
            units: tuple[str, str] = (value.unit, old.unit) if differ else ("", "")
            for each in ((True, column, old_column), (False, row, old_row)):
                lines.setdefault(each, Counter())[units] += 1
    renamed = {(line.column, line.now) for line in found.renamed}
    changed = [
        (*each, words) for each, counts in lines.items() if each[:2] not in renamed and (words := _other(found, each, counts)) is not None
    ]
    columns = [each for each in changed if each[0]]
    if len(columns) > 1 and len(columns) == len(now.columns):
        yield changes.defined(now.table.place, f"The unit of {found.pair.now.name}", *columns[0][3], past.table.place)
        return
    for column, at, to, words in columns or changed:
        line = now.columns[at] if column else now.rows[at]
        where = heading_place(now, at, column=column), heading_place(past, to, column=column)
        yield changes.defined(where[0], f"The unit of {line.name or 'a column'}", *words, where[1])


def _other(found: CellPairs, each: tuple[bool, int, int], counts: Counter[tuple[str, str]]) -> tuple[str, str] | None:
    """The two units of a line in words.

    None where neither its heading nor most of its figures differ in unit.
    """
    column, at, to = each
    now, past = found.pair.now.reading, found.pair.earlier.reading
    line, was = (now.columns[at], past.columns[to]) if column else (now.rows[at], past.rows[to])
    if line_units(line) != line_units(was) and not (found.uncertain and one_heading(line, was)):
        return _name(line), _name(was)
    differing = {units: count for units, count in counts.items() if units[0] != units[1]}
    if sum(differing.values()) * 2 <= counts.total():
        return None
    unit, past_unit = max(differing, key=lambda pair: differing[pair])
    return _UNITS.get(unit, unit), _UNITS.get(past_unit, past_unit)
