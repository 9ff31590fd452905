"""A topic for the reader: its tables, and its statements by title."""

from collections.abc import Iterator
from itertools import groupby

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.nodes.headline_cells import headline_words
from tui.nodes.kinds import node
from tui.nodes.node import Node
from tui.nodes.record import Record, record_words
from tui.text.numbers import plural

from .page import ReadingLine
from .rows import after_number


def topic_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """The lines of a topic; a statement is its title, and its number opens it.

    A table has its headline, which a picture shows on the screen.
    """
    yield from (ReadingLine(f"{fact.label}: {fact.words}") for fact in record.facts if fact.label and fact.words and fact.key != "tables")
    headlines = {headline.table: words for headline, words in headline_words(pack) if headline.table}
    for table in pack.topic_tables(found.address.topic):
        address = Address(found.address.topic, table.id)
        yield ReadingLine(". ".join(filter(None, (f"Table: {node(pack, address).title}", headlines.get(table.id)))), address)
    if pack.matrix.topic == found.address.topic:
        yield ReadingLine(f"Matrix: {node(pack, Address('matrix')).title}", Address("matrix"))
    rows = record.grid.rows if record.grid else ()
    for section, group in groupby(rows, lambda row: record_words(row[2])):
        held = tuple(group)
        yield ReadingLine(f"{section}, {plural(len(held), 'statement')}:" if section else f"{plural(len(held), 'statement')}:")
        yield from (_statement(pack, record_words(row[0]), Address.parse(record_words(row[1]))) for row in held)


def _statement(pack: Pack, title: str, address: Address) -> ReadingLine:
    return ReadingLine(after_number(pack, title, address), address)
