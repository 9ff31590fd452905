"""The texts to copy from tables. This file goes when tables have moved."""

from tui.analysis.months import year_means, year_totals
from tui.analysis.shares import shares, without
from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Disposals, Month
from tui.navigation.address import Address, disposal_parts
from tui.text.dates import short_month
from tui.text.numbers import decimals_of, mean_places, rounded, share
from tui.text.spans import plain

from .kinds import node_at_cursor
from .node import CopyKind
from .reading import disposal_reading, total_reading
from .tables import MEAN, WITHOUT, named


def texts(pack: Pack, address: Address, cursor_at: tuple[str, ...]) -> tuple[tuple[CopyKind, str], ...]:
    """The texts of the kinds that have not moved."""
    thing, part = address.thing, address.part
    if thing in pack.old_tables and address.topic == pack.old_tables[thing].note.topic:
        return _table(pack, pack.old_tables[thing], part, cursor_at)
    return (("value", " › ".join(node_at_cursor(pack, address).trail)),)


def _table(pack: Pack, table: Table, part: str, cursor_at: tuple[str, ...]) -> tuple[tuple[CopyKind, str], ...]:
    if isinstance(table.data, Disposals):
        return _disposals(pack, table, table.data, part, cursor_at)
    data, places, finest = table.data, decimals_of(table.data), mean_places(table.data)
    at, key = named(part or str(data.years[-1]))
    year = int(at)
    total, mean = year_totals(data)[year], year_means(data)[year]
    months = {short_month(Month(year, at)): data.at(Month(year, at)) for at in range(1, 13)}
    figures = {name: value for name, value in (*months.items(), ("total", total), ("mean", mean)) if value is not None}
    unit = pack.measures[table.note.measure].unit
    texts = [f"{name} {_number(value, finest if name == MEAN else places)}" for name, value in figures.items()]
    row = f"{table.note.title}, {year}: {', '.join(texts)} {unit}."
    of_mean = not key.isdecimal() and MEAN in (key, *cursor_at[1:])
    value = data.at(Month(year, int(key))) if key.isdecimal() else mean if of_mean else total
    return ("value", "" if value is None else _number(value, finest if of_mean else places)), (
        "row",
        row if figures else f"{table.note.title}, {year}: no figure.",
    )


def _disposals(pack: Pack, table: Table, data: Disposals, part: str, cursor_at: tuple[str, ...]) -> tuple[tuple[CopyKind, str], ...]:
    names = {slug: name for name, slug in disposal_parts(data).items()}
    if part not in names:
        volumes = [row.volume for row in data.year(int(named(part)[0]))] if part else []
        return ("value", str(sum(volumes)) if volumes else ""), ("row", f"{table.note.title}. {plain(total_reading(table))}")
    if found := without(table) if cursor_at and cursor_at[0].startswith(WITHOUT) else None:
        data = found[1]
    row = next(row for row in shares(data) if row.disposal == names[part])
    year, _, of = (cursor_at[1] if len(cursor_at) > 1 else "").partition("-")
    value = names[part]
    if year.isdecimal() and int(year) in row.volumes:
        value = share(row.shares.get(int(year), 0.0)) if of else str(row.volumes[int(year)])
    return ("value", value), ("row", f"{table.note.title}. {plain(disposal_reading(table, row.disposal))}")


def _number(value: float, places: int) -> str:
    """A figure for a spreadsheet: no thousands separators, and a hyphen as minus."""
    return str(rounded(value, places))
