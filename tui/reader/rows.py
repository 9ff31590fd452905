"""The rows of a record as entries: what each says, and the address that it is."""

import re
from collections.abc import Iterator, Mapping, Sequence

from tui.analysis.rebasing import Rebases
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.kinds import addresses, description
from tui.nodes.node import Node
from tui.nodes.record import InWords, RecordCell, RecordTable, record_words, value
from tui.nodes.record_lines import row_words

from .page import ReadingLine
from .series import beside_mean

_FIGURE = re.compile(r"[0-9][0-9.,]*[0-9]|[0-9]")


def row_entries(pack: Pack, node: Node, grid: RecordTable, rebases: Rebases = (), said: str = "") -> Iterator[ReadingLine]:
    """A heading and the rows of a table, which lead to their own addresses.

    `said` is what the page has said before.
    """
    aside = beside_mean(pack, node, rebases)
    lines = []
    for row in grid.rows:
        place = address_in(pack, node.address, row)
        named = node.address if place is None and record_words(row[0]) == node.address.thing else place
        words = after_number(pack, f"{_said(grid, row, place)}{aside.get(place, '')}", named)
        # The page's own row leads nowhere, but its figures are said, unless they have been.
        if place != node.address:
            lines.append(ReadingLine(words, place))
        elif not node.in_table or not set(_FIGURE.findall(words)) <= set(_FIGURE.findall(said)):
            lines.append(ReadingLine(words))
    yield from (ReadingLine(f"{grid.title}:"), *lines) if lines else ()


def in_or_out(pack: Pack, address: Address) -> Address:
    """An address as a number opens it: with its workshop if that is another one."""
    return address.local if address.workshop in ("", pack.id) else address


def after_number(pack: Pack, words: str, place: Address | None) -> str:
    """Words that follow the number of a line.

    A digit would be heard as part of it, so the kind comes first: `Capability 3 Presence`, `Year 2014`, `Term (816)`.
    """
    if place is None or not words.lstrip("(“")[:1].isdecimal():
        return words
    noun = description(addresses(pack)[place]).noun[0] if place in addresses(pack) else "period"
    return f"{noun.capitalize()} {words}"


def _said(grid: RecordTable, row: Sequence[RecordCell], place: Address | None) -> str:
    """A row without addresses.

    Its number opens its own, and those of its evidence are on its page."""
    columns = tuple(column._replace(bare=column.bare or grid.block) for column in grid.columns)
    cells = [InWords(value(cell), "") if _is_address(cell, place) else cell for cell in row]
    if not record_words(cells[0]):
        first = next((at for at, cell in enumerate(cells) if record_words(cell)), 0)
        columns, cells = columns[first:], cells[first:]
    return row_words(grid._replace(columns=columns), cells)


def _is_address(cell: RecordCell, place: Address | None) -> bool:
    found = value(cell)
    return record_words(cell) == str(place) or (isinstance(found, tuple) and any(isinstance(each, Mapping) for each in found))


def address_in(pack: Pack, here: Address, row: Sequence[RecordCell]) -> Address | None:
    """The address of a row.

    One that a cell holds, or the place inside this one that a cell names:
    `roads/collisions/2014-07`, or `2014-07` in `roads/collisions`, or `1c` in the matrix.
    """
    known = addresses(pack)
    texts = [found for cell in row if isinstance(found := value(cell), str) and found and len(found) <= 400]
    for text in texts:
        try:
            place = Address.parse(text)
        except ValueError:
            continue
        if place.thing and (place.local in known or place.workshop not in ("", pack.id)):
            return in_or_out(pack, place)
    for text in texts:
        for above in (here, here.parent):
            steps = (*above.local.steps, text.casefold().replace("/", "-").replace(" ", "-"))
            if len(steps) <= 4 and (place := _address(steps)) in known and place != here:
                return place
    return None


def _address(steps: tuple[str, ...]) -> Address:
    topic, thing, part, period = (*steps, "", "", "")[:4]
    return Address(topic, thing, part, "", period)
