"""What the page of a table's source adds. This file goes when tables have moved."""

from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Series
from tui.navigation.address import Address
from tui.text.dates import month
from tui.text.numbers import plural
from tui.text.spans import Line, Span

from .measure_lines import measure_blocks
from .node import block
from .reading import series_lines


def info_blocks(pack: Pack, address: Address) -> tuple[Line, ...]:
    """The blocks of the kinds that have not moved."""
    lines: list[Line] = []
    table = pack.old_tables.get(address.thing) if address.thing in pack.old_tables else None
    if table:
        lines += block("Window", _window(table))
        lines += block("Reading", list(series_lines(pack, table)) if isinstance(table.data, Series) else [])
    if table:
        lines += measure_blocks(pack, [table.note.measure], table.note.caveats)
    return tuple(lines)


def _window(table: Table) -> list[Line]:
    if not isinstance(table.data, Series):
        lines: list[Line] = [(Span(f"By year: {', '.join(map(str, table.data.years))}."),)]
    elif not table.data.months:
        return [(Span("The table has no months."),)]
    else:
        missing = sum(value is None for value in table.data.values)
        gaps = f", {plural(missing, 'month')} without a figure" if missing else ""
        first, last = table.data.months[0], table.data.months[-1]
        lines = [(Span(f"{month(first)} to {month(last)}: {plural(len(table.data.months), 'month')}{gaps}."),)]
    return [*lines, *((Span(f"{part.year} is a part year: {part.note}."),) for part in table.note.part_years)]
