"""A capability: a numbered group of activities."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.capabilities import MatrixLink, whole_of
from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.navigation.address import Address, NodeKind
from tui.nodes.node import PaletteListing

from .address import MATRIX
from .not_mentioned import NO_LINK_SAID
from .row import MatrixRow

if TYPE_CHECKING:
    from tui.nodes.record import Record
    from tui.nodes.slide_content import SlideContent


class CapabilityNode(MatrixRow):
    """A capability of the matrix."""

    kind: ClassVar[NodeKind] = "capability"
    weight: ClassVar[float] = 0.95
    noun: ClassVar[tuple[str, str]] = ("capability", "capabilities")
    palette: ClassVar[PaletteListing] = "typed"
    suggested: ClassVar[bool] = True
    contains: ClassVar[tuple[NodeKind, ...]] = ("activity",)
    search_words = "capability activities"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (MATRIX._replace(thing=id) for id in pack.capabilities)

    def its_links(self) -> tuple[MatrixLink, ...]:
        return tuple(link for (row, _), link in self.pack.links.items() if whole_of(row) == self.row)

    def deck(self) -> tuple[Address, ...]:
        """The capability and its activities."""
        activities = self.pack.capabilities[self.row].activities
        return (self.address, *(MATRIX._replace(thing=activity.id) for activity in activities))

    def record(self) -> "Record":
        from tui.nodes.record import data_fact, record_of, text_fact

        from .records import across
        from .score_words import row_score_facts

        found = self.pack.capabilities[self.row]
        facts = (
            data_fact("text", found.text, "Text"),
            text_fact("Activities", str(len(found.activities))),
            *row_score_facts(self.pack, found.id),
        )
        grid = across(self.pack, (found.id, *(activity.id for activity in found.activities)), self.wanted)
        return record_of(self, facts, grid)

    def slide(self) -> "SlideContent":
        from tui.nodes.slide_content import SlideContent, short_sentence
        from tui.nodes.source import source_line

        from .about_whole import by_basis
        from .drawings import rows_drawn
        from .whole import MATRIX_TITLE

        found = self.pack.capabilities[self.row]
        number = len(self.its_links())
        return SlideContent(
            (MATRIX_TITLE,),
            self.title,
            large=str(number),
            words="link" if number == 1 else "links",
            sentence=short_sentence((capital(by_basis(self.its_links())) if number else NO_LINK_SAID,)),
            full=found.text,
            drawing=rows_drawn(self.pack, [found.id, *(activity.id for activity in found.activities)]),
            source=source_line(self.pack, found.sources),
        )
