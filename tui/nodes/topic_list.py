"""The list of a topic: statements by section, and categories where it has them.

The topic of the matrix has the categories, with their characteristics.
"""

from typing import NamedTuple

from tui.analysis.audit import of_place
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.text.spans import Line, Span

from .draft_words import draft_span
from .verdict_words import sign_of


class TopicEntry(NamedTuple):
    """An entry of the list, or a heading where there is no address."""

    address: Address | None
    title: str
    draft: bool = False

    def line(self, pack: Pack) -> Line:
        """The line of the entry, after the sign of its verdict (blank without a claim)."""
        return (sign_of(of_place(pack, str(self.address))), Span(f" {self.title}"), *draft_span(self.draft))


def items(pack: Pack, topic: str) -> tuple[TopicEntry, ...]:
    """The list of a topic in the report's order.

    Categories come before the last section, the conclusions.
    """
    found: list[TopicEntry] = []
    sections = pack.topics[topic].sections
    for number, section in enumerate(sections, 1):
        if pack.matrix.topic == topic and number == len(sections):
            found += _categories(pack, topic)
        found.append(TopicEntry(None, section.title))
        found += [TopicEntry(Address(topic, statement.id), statement.title, statement.draft) for statement in section.statements]
    return tuple(found)


def _categories(pack: Pack, topic: str) -> list[TopicEntry]:
    found = []
    for category in pack.matrix.categories:
        found += [TopicEntry(None, f"Category: {category.title}"), TopicEntry(Address(topic, category.id), "The category as a whole")]
        found += [TopicEntry(Address(topic, statement.id), statement.title, statement.draft) for statement in category.characteristics]
    return found
