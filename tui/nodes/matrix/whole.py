"""The capability matrix as a whole.

Activities down, kinds of neighbourhood across.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.nodes.links import Link
from tui.nodes.node import CopyKind, SearchText, block
from tui.text.numbers import plural
from tui.text.spans import Line, Span

from .address import MATRIX
from .node import MatrixNode

if TYPE_CHECKING:
    from tui.nodes.record import Record
    from tui.nodes.slide_content import SlideContent

MATRIX_TITLE = "Capability matrix"


class WholeMatrix(MatrixNode):
    """The matrix."""

    kind: ClassVar[NodeKind] = "matrix"
    contains: ClassVar[tuple[NodeKind, ...]] = ("capability", "cell", "category")
    search_words = "activities categories capabilities links"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        if pack.has_matrix:
            yield MATRIX

    @property
    def title(self) -> str:
        return MATRIX_TITLE

    @property
    def crumb(self) -> str:
        return "Matrix"

    def search(self) -> SearchText:
        return SearchText()

    def record(self) -> "Record":
        from tui.analysis.matrix import row_ids
        from tui.nodes.record import line_fact, record_of, text_fact

        from .about_whole import link_counts, links_by_category
        from .records import across
        from .score_words import matrix_score_facts
        from .signs import MEANING

        facts = (
            *(line_fact(line, "The whole") for line in link_counts(self.pack, self.wanted)),
            *(line_fact(line, "The whole") for line in links_by_category(self.pack, self.wanted)),
            *(text_fact(f"Emphasis {emphasis}", meaning) for emphasis, meaning in MEANING.items()),
            *matrix_score_facts(self.pack),
        )
        return record_of(self, facts, across(self.pack, row_ids(self.pack), self.wanted))

    def slide(self) -> "SlideContent":
        from tui.nodes.slide_content import SlideContent, short_sentence
        from tui.nodes.source import source_line

        from .about_whole import links_by_basis, size_in_words
        from .drawings import matrix_pictured

        links, activities = self.pack.links, self.pack.activities
        named = len({activity for activity, _ in links if activity in activities})
        these = "this matters" if named == 1 else "these matter"
        said = f"The report says where {these}; silence does not mean no." if named < len(activities) else links_by_basis(links.values())
        return SlideContent(
            (MATRIX_TITLE,),
            MATRIX_TITLE,
            large=f"{named} of {len(activities)}" if named else "",
            words=plural(len(activities), "activity", "activities").partition(" ")[2] if named else "",
            sentence=short_sentence((said if named else links_by_basis(links.values()),)) if links else "No links.",
            full=size_in_words(self.pack),
            source=source_line(self.pack, self.sources),
        ).pictured(matrix_pictured(self.pack))

    @property
    def sources(self) -> tuple[str, ...]:
        matrix = self.pack.matrix
        every = (each.sources for part in (matrix.categories, matrix.capabilities) for each in part)
        return tuple(dict.fromkeys(source for sources in every for source in sources))

    def info(self) -> tuple[Line, ...]:
        from .about_whole import NO_SCORES  # late: only this page needs it

        return () if self.pack.scores else block("Importance and regularity", [(Span(NO_SCORES),)])

    def links(self) -> tuple[Link, ...]:
        topic = self.pack.topics[self.pack.matrix.topic]
        return (Link("Topic", topic.title, Address(topic.id)),)

    def deck(self) -> tuple[Address, ...]:
        """The matrix, its capabilities and its categories."""
        capabilities = (MATRIX._replace(thing=id) for id in self.pack.capabilities)
        return (self.address, *capabilities, *(Address("category", id) for id in self.pack.columns))

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        return ()
