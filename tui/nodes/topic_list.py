"""The list of a topic: statements by section, and categories where it has them.

The topic of the matrix has the categories, with their characteristics. A filter shows the statements of one kind.
"""

from collections.abc import Iterator
from typing import NamedTuple

from tui.analysis.audit import of_place
from tui.analysis.standings import STANDINGS, standing_of
from tui.analysis.statement_kinds import COURSES_CLAIMED, StatementKind, count_kinds, statement_kinds
from tui.model.pack import Pack
from tui.model.report import Statement
from tui.navigation.address import Address
from tui.text.spans import Line, Span

from .draft_words import draft_span
from .standing_words import standing_span


class TopicEntry(NamedTuple):
    """An entry of the list, or a heading where there is no address."""

    address: Address | None
    title: str
    draft: bool = False

    def line(self, pack: Pack) -> Line:
        """The line of the entry, after the sign of its standing (blank without a claim)."""
        sign = standing_span(standing_of(of_place(pack, str(self.address))))
        return (sign, Span(f" {self.title}"), *draft_span(self.draft))


def items(pack: Pack, topic: str, kind: StatementKind | None = None) -> tuple[TopicEntry, ...]:
    """The list of a topic in the report's order, or of its statements of a kind.

    Categories come before the last section, the conclusions.
    """
    found: list[TopicEntry] = []
    sections = pack.topics[topic].sections
    for number, section in enumerate(sections, 1):
        if pack.matrix.topic == topic and number == len(sections):
            for category in pack.matrix.categories:
                whole = (TopicEntry(Address(topic, category.id), "The category as a whole"),) if kind is None else ()
                found += _under(f"Category: {category.title}", (*whole, *_of_kind(pack, category.characteristics, kind)))
        found += _under(section.title, _of_kind(pack, section.statements, kind))
    return tuple(found)


def statements_below(pack: Pack, address: Address) -> tuple[tuple[str, tuple[tuple[Line, ...], ...]], ...]:
    """What comes with a statement: the others of its section, then the next sections.

    Each under its heading, with its title and its text.
    """
    groups: list[tuple[str, list[Address]]] = [("", [])]
    for entry in items(pack, address.topic):
        if entry.address is None:
            groups.append((entry.title, []))
        elif entry.address.thing in pack.statements:
            groups[-1][1].append(entry.address)
    at = next((place for place, (_, under) in enumerate(groups) if address in under), None)
    if at is None:
        return ()
    others = [each for each in groups[at][1] if each != address]
    return tuple(
        (title, tuple(_in_full(pack, each) for each in under)) for title, under in (("Also in this section", others), *groups[at + 1 :])
    )


def _in_full(pack: Pack, address: Address) -> tuple[Line, ...]:
    statement = pack.statements[address.thing]
    return (standing_span(standing_of(of_place(pack, str(address)))), Span(f" {statement.title}", "strong")), (
        Span("  "),
        Span(statement.text),
    )


def topic_kinds(pack: Pack, topic: str) -> tuple[tuple[StatementKind, int], ...]:
    """The kinds of a topic's statements with their numbers, those of the audit first."""
    ids = [entry.address.thing for entry in items(pack, topic) if entry.address]
    counts = count_kinds(pack, (pack.statements[id] for id in ids if id in pack.statements))
    return tuple((kind, counts[kind]) for kind in (*STANDINGS, *COURSES_CLAIMED) if counts[kind])


def _of_kind(pack: Pack, statements: tuple[Statement, ...], kind: StatementKind | None) -> tuple[TopicEntry, ...]:
    shown = (each for each in statements if kind is None or kind in statement_kinds(pack, each))
    return tuple(TopicEntry(Address(pack.homes[each.id], each.id), each.title, each.draft) for each in shown)


def _under(title: str, entries: tuple[TopicEntry, ...]) -> Iterator[TopicEntry]:
    """Entries under a heading; without any there is none."""
    if entries:
        yield TopicEntry(None, title)
        yield from entries
