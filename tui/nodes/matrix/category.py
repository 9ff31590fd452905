"""A kind of neighbourhood.

A column of the matrix, and a page of the report's chapter on them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.capabilities import EMPHASES, WHOLE_COLUMN, MatrixLink
from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.nodes.links import Link, evidence_links, matrix_address, term_links
from tui.nodes.node import CopyKind, PaletteListing, SearchText
from tui.text.spans import Line

from .address import MATRIX
from .evidence import evidence_addresses, statements
from .node import MatrixNode
from .not_mentioned import inherited_here, not_mentioned_here
from .words import row_title

if TYPE_CHECKING:
    from tui.nodes.record import Record
    from tui.nodes.slide_content import SlideContent
    from tui.text.glyphs import Glyphs


class CategoryNode(MatrixNode):
    """A category, at its own address or at that of the report's chapter."""

    kind: ClassVar[NodeKind] = "category"
    weight: ClassVar[float] = 1.0
    noun: ClassVar[tuple[str, str]] = ("category", "categories")
    palette: ClassVar[PaletteListing] = "typed"
    suggested: ClassVar[bool] = True
    contains: ClassVar[tuple[NodeKind, ...]] = ("statement",)
    search_words = "neighbourhood category activities characteristics"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        for id in pack.columns:
            yield Address("category", id)
            if id in pack.categories:
                yield Address(pack.matrix.topic, id)

    @property
    def column(self) -> str:
        return self.address.thing

    @property
    def in_chapter(self) -> bool:
        """Whether this is its page in the report's chapter."""
        return self.address.topic == self.pack.matrix.topic

    @property
    def title(self) -> str:
        return self.pack.columns[self.column].title

    @property
    def parent(self) -> Address:
        return self.address.parent if self.in_chapter else MATRIX

    def search(self) -> SearchText | None:
        if self.in_chapter:
            return None
        category = self.pack.columns[self.column]
        passages = (category.text, *(statement.text for statement in category.characteristics))
        chapter = (self.address._replace(topic=self.pack.matrix.topic),) if self.column in self.pack.categories else ()
        return SearchText(passages, (category.short, f"Activities in {category.title}"), also=chapter)

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        if not self.in_chapter:
            return super().lines(glyphs, columns)
        from .about_category import chapter_lines

        return chapter_lines(self.pack, self.column)

    def record(self) -> "Record":
        from tui.analysis.matrix import cell_link, ranked
        from tui.nodes.record import data_fact, list_facts, record_of

        from .records import ranked_grid

        found = self.pack.columns[self.column]
        links = ranked(self.pack, found.id, self.wanted)
        cells = [cell_link(self.pack, activity, found.id) for activity in self.pack.activities]
        silent, inherited = cells.count(None), sum(cell.inherited for cell in cells if cell)
        facts = (
            data_fact("text", found.text, "Text"),
            *list_facts("Characteristic", "characteristics", (statement.text for statement in found.characteristics)),
            data_fact("inherited", inherited, "Inherited" if inherited else "", inherited_here(inherited)),
            data_fact("silent", silent, "Not mentioned" if silent else "", not_mentioned_here(silent)),
        )
        ids = (*found.sources, *(source for statement in found.characteristics for source in statement.sources))
        return record_of(self, facts, ranked_grid(self.pack, links), sources=ids)

    def slide(self) -> "SlideContent":
        from tui.analysis.matrix import ranked
        from tui.nodes.slide_content import SlideContent, SlidePicture, short_sentence
        from tui.nodes.slide_pictures.texts import text_picture
        from tui.nodes.source import source_line

        from .about_whole import emphases_in_words
        from .drawings import links_pictured
        from .whole import MATRIX_TITLE

        found, links = self.pack.columns[self.column], ranked(self.pack, self.column)
        tally = {emphasis: sum(link.emphasis == emphasis for link in links) for emphasis in EMPHASES}
        return SlideContent(
            (MATRIX_TITLE,),
            found.title,
            large=found.title,
            sentence=short_sentence((emphases_in_words(tally) or "No activity is named here",)),
            full=found.text,
            source=source_line(self.pack, found.sources),
        ).pictured(links_pictured(self.pack, links, found.text) if links else SlidePicture(text_picture(found.text)))

    def links(self) -> tuple[Link, ...]:
        if self.column not in self.pack.categories:
            return (Link("Topic", self.pack.topics[self.pack.matrix.topic].title, Address(self.pack.matrix.topic)),)
        if not self.in_chapter:
            of_whole = self.pack.links.get((WHOLE_COLUMN, self.column))
            evidence = evidence_links(self.pack, of_whole.evidence) if of_whole else ()
            return (*evidence, Link("Topic", f"{self.title} in the report", Address(self.pack.matrix.topic, self.column)))
        from tui.analysis.matrix import ranked

        return (
            Link("Matrix", f"the column {self.title}", Address("category", self.column)),
            *(
                Link("Matrix", row_title(self.pack, link.activity), matrix_address(link))
                for link in ranked(self.pack, self.column)
                if link.activity
            ),
            *term_links(self.pack, self.pack.columns[self.column].text),
        )

    def deck(self) -> tuple[Address, ...]:
        """The category and its cells with a link."""
        return (self.address, *(matrix_address(link) for link in self._its_links() if link.activity))

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        return ("value", self.title), ("text", self.pack.columns[self.column].text)

    @property
    def sources(self) -> tuple[str, ...]:
        return self.pack.columns[self.column].sources

    def nearby(self) -> Iterator[Address]:
        yield from statements(self.pack, (each.id for each in self.pack.columns[self.column].characteristics))
        yield from evidence_addresses(self.pack, self._its_links())

    def _its_links(self) -> tuple[MatrixLink, ...]:
        return tuple(link for (_, category), link in self.pack.links.items() if category == self.column)
