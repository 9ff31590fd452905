"""The texts that can be copied at an address: value, row, whole and address.

Each is one line of plain text.
"""

from typing import NamedTuple

from tui.analysis.months import year_means, year_totals
from tui.analysis.shares import shares, without
from tui.model.bridge import Table
from tui.model.pack import Pack
from tui.model.series import Disposals, Month
from tui.navigation.address import Address, disposal_parts
from tui.text.dates import short_month
from tui.text.numbers import decimals_of, mean_places, rounded, share
from tui.text.spans import plain
from tui.text.visible import legible

from .kinds import node_at_cursor
from .node import CopyKind
from .questions import ADDRESS as QUESTIONS
from .questions import questions_text
from .reading import disposal_reading, total_reading
from .tables import MEAN, WITHOUT, named

LIMIT = 8 * 1024
"""The most bytes to send to a terminal's clipboard.

Some terminals refuse more, and no text here needs more.
"""


class Copy(NamedTuple):
    """A text to copy, and what it is. `cut` says that its end did not fit."""

    what: CopyKind
    text: str
    cut: bool = False


def copies(pack: Pack, address: Address, cursor_at: tuple[str, ...] = ()) -> tuple[Copy, ...]:
    """The texts that can be copied at an address, shortest first, the address last.

    `cursor_at` is the cell under the cursor where there is a table.
    """
    found = [_fitted(what, text) for what, text in node_at_cursor(pack, address).copies(cursor_at) if text]
    return (*found, _fitted("address", str(address)))


def _fitted(what: CopyKind, text: str) -> Copy:
    # A line end or a control character could act as a command where it is pasted.
    shown = legible(" ".join(text.split()))
    raw = shown.encode("utf-8", "replace")
    return Copy(what, shown) if len(raw) <= LIMIT else Copy(what, raw[:LIMIT].decode("utf-8", "ignore"), cut=True)


def texts(pack: Pack, address: Address, cursor_at: tuple[str, ...]) -> tuple[tuple[CopyKind, str], ...]:
    """The texts of the kinds that have not moved."""
    thing, part = address.thing, address.part
    if str(address.local) == QUESTIONS:
        return (("text", questions_text(pack)),)
    if address.topic == "audit" and thing in pack.statistics:
        note = pack.statistics[thing].note
        return ("value", note.title), ("text", f"{note.title}. {note.definition} In {note.unit}.")
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
