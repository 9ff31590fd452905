"""A preview of any address in a few lines, to show beside a list of results."""

from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Month, Series
from tui.navigation.address import Address, disposal_parts
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span

from .reading import disposal_reading, month_reading, notes, series_lines, total_reading, year_reading
from .tables import MEAN, named


def preview_lines(pack: Pack, address: Address, glyphs: Glyphs, columns: int) -> tuple[Line, ...]:
    """What the screen of an address shows; nothing for a whole screen."""
    if address.thing in pack.old_tables:
        table = pack.old_tables[address.thing]
        return (
            _of_table(pack, table, address.part),
            (),
            *(series_lines(pack, table) if table.kind == "series" else ()),
            *notes(pack, table),
        )
    return ()


def _of_table(pack: Pack, table: Table, part: str) -> Line:
    if isinstance(table.data, Series):
        if not part:
            return (Span(table.note.title, "title"),)
        year, key = named(part)
        if key.isdecimal():
            return month_reading(pack, table, Month(int(year), int(key)))
        return year_reading(pack, table, int(year), mean=key == MEAN)
    names = {slug: name for name, slug in disposal_parts(table.data).items()}
    return disposal_reading(table, names[part]) if part in names else total_reading(table)
