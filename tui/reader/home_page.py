"""Home for the reader.

The audit's sentence for the board, a line for each topic, and the rest of the workshop."""

from collections.abc import Iterator

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.kinds import TOP, description, node
from tui.nodes.node import Node
from tui.nodes.record import Record, field, record_words

from .page import ReadingLine


def home_entries(pack: Pack, found: Node, record: Record) -> Iterator[ReadingLine]:
    """The lines of Home; each topic with its headlines."""
    for fact in node(pack, Address("audit")).record().facts[:1] if pack.claims else ():
        yield ReadingLine(f"{fact.label}: {fact.words}")
    yield ReadingLine("Topics:")
    said: dict[str, list[str]] = {}
    for topic, headline, *rest in record.grid.rows if record.grid else ():
        words = ", ".join(filter(None, map(record_words, rest)))
        said.setdefault(str(field(topic)), []).append(f"{record_words(headline)}: {words}" if words else "")
    for id, headlines in said.items():
        yield ReadingLine(". ".join((pack.topics[id].title, *filter(None, headlines))), Address(id))
    yield ReadingLine("The rest:")
    for kind in TOP:
        if kind not in ("home", "topic", "claim"):
            for address in description(kind).addresses(pack, HOME):
                yield ReadingLine(node(pack, address).title if kind != "help" else "Keys of the browser that draws on the screen", address)
    yield from (ReadingLine(f"{fact.label}: {fact.words}") for fact in record.facts if fact.label and fact.words)
