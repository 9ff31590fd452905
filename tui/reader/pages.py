"""What the reader says at an address.

It is the record of the shell as lines, the most important first, with everywhere that it leads. Home, a topic and the
audit are lists to choose from, and have modules of their own.
"""

from collections.abc import Callable, Iterator, Set
from functools import partial

from tui.analysis.rebasing import Rebases
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.navigation.address import HOME, Address, NodeKind
from tui.nodes.kinds import description, node
from tui.nodes.node import Node
from tui.nodes.record import Fact, Record

from .audit_page import audit_entries
from .home_page import home_entries
from .keys_page import key_entries
from .page import ReadingLine, ReadingPage, leading_once, with_links
from .questions_page import asked_entries
from .rebases import trend_record
from .rows import after_number, in_or_out, row_entries
from .since_page import since_entries
from .topic_page import topic_entries

SAID_LAST = frozenset({"Caveat", "Unit", "Note", "Licence", "Also"})
"""The labels of what limits or explains the figures, said after them."""
SUMMARY = frozenset({"In short", "The whole"})
"""The labels that only say that a line is a summary."""
OWN: dict[str, Callable[[Pack, Node, Record], Iterator[ReadingLine]]] = {
    "home": home_entries,
    "topic": topic_entries,
    "audit": audit_entries,
    "questions": asked_entries,
    "since": since_entries,
    "help": key_entries,
}
"""The pages that are lists to choose from, by kind."""


def page_of(pack: Pack, address: Address, rebases: Rebases = ()) -> ReadingPage:
    """The page of an address, with the rebases that are tried on its trend.

    Raises KeyError for one that is not in the workshop.
    """
    found = node(pack, address)
    record, said = trend_record(pack, address, rebases) if found.in_table else (found.record(), ())
    own = OWN.get(found.kind) or partial(_described, rebases=rebases)
    links = tuple(ReadingLine(f"{link.why}: {link.title}", in_or_out(pack, link.address)) for link in found.links())
    lines = tuple(with_links(own(pack, found, record), links))
    entries = leading_once((*lines[:1], *said, *lines[1:]), {found.address})
    known = {entry.to for entry in entries if entry.to is not None} | {found.address}
    entries += _under("Links:", leading_once(links, known))
    known |= {entry.to for entry in entries if entry.to is not None}
    entries += tuple(_inside(pack, found, known))
    return ReadingPage(_titled(found, record), entries)


def _described(pack: Pack, found: Node, record: Record, *, rebases: Rebases) -> Iterator[ReadingLine]:
    """The facts, the table, and what limits them."""
    facts = tuple(fact for fact in record.facts if fact.label and fact.words)
    first = [fact_entry(fact) for fact in facts if fact.label not in SAID_LAST]
    yield from first
    if record.grid and record.grid.rows:
        yield from row_entries(pack, found, record.grid, rebases, " ".join(entry.text for entry in first))
    yield from (fact_entry(fact) for fact in facts if fact.label in SAID_LAST)


def fact_entry(fact: Fact) -> ReadingLine:
    """A fact with its label, which a summary does not need."""
    return ReadingLine(fact.words if fact.label in SUMMARY else f"{fact.label}: {fact.words}")


def _inside(pack: Pack, found: Node, known: Set[Address]) -> Iterator[ReadingLine]:
    """The things directly inside that no line has led to.

    Each kind has a heading. The cells of the matrix are on the pages of its rows, where the page of an activity has lines for them.
    """
    kinds: tuple[NodeKind, ...] = (*found.contains, *(("cell",) if found.kind == "capability" else ()))
    for kind in kinds if found.address != HOME else ():
        described, within = description(kind), found.address.parent if kind == "cell" else found.address
        places = [each for each in described.addresses(pack, within) if each not in known]
        if kind == "cell":
            places = [each for each in places if each.thing == found.address.thing]
        yield from _under(
            f"{capital(described.noun[1].partition(' of ')[0])}:",
            tuple(ReadingLine(after_number(pack, node(pack, each).crumb, each), each) for each in places),
        )


def _titled(found: Node, record: Record) -> str:
    """The title, after the word for its kind where it does not say that itself."""
    kind, _ = found.noun
    said = kind == "page" or kind in record.title.casefold() or (found.in_table and found.kind != "table")
    return record.title if said else f"{kind.capitalize()}: {record.title}"


def _under(heading: str, entries: tuple[ReadingLine, ...]) -> tuple[ReadingLine, ...]:
    return (ReadingLine(heading), *entries) if entries else ()
