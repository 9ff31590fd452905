"""What the page of a table's source says.

Its window, its reading, what is counted, and its caveats.
"""

from tui.model.table import EMPTY, Table
from tui.navigation.table_parts import TablePart
from tui.text.numbers import count, plural
from tui.text.periods import noun, span
from tui.text.plurals import several
from tui.text.spans import Line, Span

from .measure_lines import about_measure
from .node import block
from .table_views.describe import part_reading, summary
from .table_views.notes import caveats, marks, unadded_note


def info(table: Table, part: TablePart) -> tuple[Line, ...]:
    """The blocks of the page: the reading of the part first, then of the whole table."""
    head = (part_reading(table, part),) if part.members or part.period else ()
    whole = [line for line in summary(table) if line not in head]
    lines: list[Line] = []
    if part.members:
        lines += (*block("Reading", list(head)), *block("The whole table", whole))
    else:
        lines += block("Reading", [*head, *whole])
    lines += block("Window", table_window(table))
    measures = {each.id: each for each in (*table.measures, *table.by_member.values()) if each}
    for measure in measures.values():
        lines += block(f"What is counted: {measure.title}", about_measure(measure))
    lines += block("How to read it", [(Span(words),) for words in (unadded_note(table), marks(table)) if words])
    lines += block("Caveats", [(Span(caveat, "quiet"),) for caveat in caveats(table, part_years=False)])
    return tuple(lines)


def table_window(table: Table) -> list[Line]:
    """The periods that a table covers and its members, and which figures are missing."""
    gaps = sum(row.cells[table.main] == EMPTY for row in table.rows)
    missing = f", {plural(gaps, 'row')} without a figure" if gaps else ""
    names = [f"{count(len(table.members(each.id)))} {several(each)}" for each in table.split]
    if not table.periods:
        return [(Span(f"{', '.join(names) or plural(len(table.rows), 'row')}{missing}."),)]
    if not names:
        missing = f", {plural(gaps, noun(table.periods[0]))} without a figure" if gaps else ""
    over = "" if not names else f", {', '.join(names)}"
    lines: list[Line] = [(Span(f"{span(table.periods)}: {plural(len(table.periods), noun(table.periods[0]))}{over}{missing}."),)]
    return [*lines, *((Span(f"{part.year} is a part year: {part.note}."),) for part in table.spec.part_years)]
