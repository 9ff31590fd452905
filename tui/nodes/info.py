"""The source of an address: places in the report, window, measure, licence."""

from collections.abc import Iterable

from tui.model.bridge import Table
from tui.model.outline import Entry
from tui.model.pack import Pack
from tui.model.series import Series
from tui.navigation.address import Address
from tui.text.dates import date, month
from tui.text.glyphs import BLOCKS
from tui.text.meeting import document
from tui.text.numbers import plural
from tui.text.spans import Line, Span

from .audit_list import lines_of
from .kinds import node_at_cursor
from .measure_lines import measure_blocks
from .node import PREVIEW, block
from .questions import ADDRESS as QUESTIONS
from .reading import series_lines
from .source import anchor, entries, entry_line, reference

GAP: Line = ()


def info_lines(pack: Pack, address: Address, original: tuple[Line, ...] = ()) -> tuple[Line, ...]:
    """The whole page, with the original paragraphs; each line is one paragraph."""
    found = node_at_cursor(pack, address)
    lines: list[Line] = [(Span(" › ".join(found.trail), "title"),), (Span(f"Address: {address}", "muted"),)]
    lines += block("Where to find it in the report", found.where())
    lines += [GAP, *original] if original else []
    lines += found.info()
    by = f"{document(pack)}, by {pack.author}" if pack.author else document(pack)
    told = f"{by}; workshop of {date(pack.held)}." if pack.held else f"{by}."
    lines += block("The document", [(Span(told),), *((Span(licence.title),) for licence in pack.licences)])
    return tuple(lines)


def paragraph_lines(pack: Pack, paragraphs: Iterable[tuple[Entry, tuple[str, ...]]], trouble: str) -> tuple[Line, ...]:
    """The original paragraphs, each under its name, or the reason why there are none."""
    lines: list[Line] = [(Span("The original text", "strong"),)]
    for entry, told in paragraphs:
        lines += [GAP, (Span(f"{reference(entry)}, {anchor(pack, entry)}", "muted"),)]
        lines += [(Span(line),) for line in told] or [(Span("These lines are empty.", "note"),)]
    return (*lines, (Span(trouble, "note"),)) if trouble else tuple(lines)


def info_blocks(pack: Pack, address: Address) -> tuple[Line, ...]:
    """The blocks of the kinds that have not moved."""
    lines: list[Line] = []
    if address.topic == "audit" and (address.thing in pack.statistics or str(address) == QUESTIONS):
        lines += [GAP, *lines_of(pack, str(address), BLOCKS, PREVIEW)]
    table = pack.old_tables.get(address.thing) if address.thing in pack.old_tables else None
    if table:
        lines += block("Window", _window(table))
        lines += block("Reading", list(series_lines(pack, table)) if isinstance(table.data, Series) else [])
    if table:
        lines += measure_blocks(pack, [table.note.measure], table.note.caveats)
    return tuple(lines)


def sources(pack: Pack, address: Address) -> tuple[str, ...]:
    """The sources of the kinds that have not moved."""
    thing = address.thing
    if thing in pack.old_tables:
        return pack.old_tables[thing].note.sources
    return ()


def standing(pack: Pack, address: Address) -> list[Line]:
    """The places of the kinds that have not moved."""
    if found := entries(pack, node_at_cursor(pack, address).sources):
        return [entry_line(pack, entry) for entry in found]
    return []


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
