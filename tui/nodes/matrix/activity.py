"""An activity of a capability, across the kinds of neighbourhood."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.capabilities import MatrixLink, whole_of
from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.nodes.node import PaletteListing

from .address import MATRIX
from .not_mentioned import NO_OWN_LINK
from .row import MatrixRow
from .words import row_title

if TYPE_CHECKING:
    from tui.nodes.record import Record
    from tui.nodes.slide_content import SlideContent


class ActivityNode(MatrixRow):
    """An activity of the matrix."""

    kind: ClassVar[NodeKind] = "activity"
    weight: ClassVar[float] = 1.0
    noun: ClassVar[tuple[str, str]] = ("activity", "activities")
    palette: ClassVar[PaletteListing] = "typed"
    suggested: ClassVar[bool] = True
    search_words = "activity"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (MATRIX._replace(thing=activity.id) for activity in pack.capabilities[within.thing].activities)

    def its_links(self) -> tuple[MatrixLink, ...]:
        return tuple(link for (row, _), link in self.pack.links.items() if row == self.row)

    def deck(self) -> tuple[Address, ...]:
        """The activity and its cells with a link."""
        return (self.address, *(MATRIX._replace(thing=self.row, part=link.category) for link in self.its_links()))

    def record(self) -> "Record":
        from tui.nodes.record import data_fact, record_of

        from .records import cell_records
        from .score_words import row_score_facts

        found = self.pack.activities[self.row]
        whole = whole_of(found.id)
        facts = (
            data_fact("id", found.id),
            data_fact("text", found.text, "Text"),
            data_fact("capability", f"matrix/{whole}", "Capability", row_title(self.pack, whole)),
            *row_score_facts(self.pack, found.id),
        )
        return record_of(self, facts, cell_records(self.pack, found.id, self.wanted))

    def slide(self) -> "SlideContent":
        from tui.analysis.matrix import CellLink
        from tui.nodes.slide_content import SlideContent, short_sentence
        from tui.nodes.source import source_line

        from .about_whole import by_basis
        from .cell import in_large
        from .layout import shortened_name
        from .row_drawings import row_drawn
        from .sections import BRIEF_NAME
        from .whole import MATRIX_TITLE
        from .words import said_briefly

        found, links = self.pack.activities[self.row], self.its_links()
        core = [link for link in links if link.emphasis == "core"]
        first = next(iter(core if len(core) == 1 else links if len(links) == 1 else ()), None)
        name = shortened_name(found.title, BRIEF_NAME)
        if first is not None:
            said = [said_briefly(CellLink(first, inherited=False), each) for each in (found.title, name)]
        else:
            based = by_basis(links) or NO_OWN_LINK
            said = [f"{each}: {based}" for each in (found.title, name)]
        return SlideContent(
            (MATRIX_TITLE, self.pack.capabilities[whole_of(found.id)].title),
            self.title,
            large=in_large(first, self.pack.columns[first.category].title) if first else str(len(links)),
            words="" if first else "links" if links else "own links",
            sentence=short_sentence(said),
            full=found.text,
            drawing=row_drawn(self.pack, found.id),
            source=source_line(self.pack, found.sources),
        )
