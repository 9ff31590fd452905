"""A cell of the matrix.

An activity or a capability in a kind of neighbourhood, with a link or without.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.capabilities import Activity, Capability, MatrixLink
from tui.model.pack import Pack
from tui.model.sentence_case import capital, mid_sentence, whole_sentence
from tui.navigation.address import Address, NodeKind
from tui.nodes.kinds import node
from tui.nodes.links import Link, evidence_links
from tui.nodes.node import CopyKind, PaletteListing, SearchText
from tui.text.spans import Line, Span

from .address import MATRIX
from .evidence import evidence, evidence_addresses, sources_of
from .node import MatrixNode
from .not_mentioned import EACH_MENTIONED, HERE, MENTIONED_SEPARATELY, NOT_MENTIONED
from .row import MatrixRow, row_text
from .words import as_whole, found_words, link_words, row_title, said_briefly

if TYPE_CHECKING:
    from tui.analysis.matrix import CellLink
    from tui.nodes.record import Record
    from tui.nodes.slide_content import SlideContent

ONE_SENTENCE_ROW = 78
"""The most characters of a sentence that takes one row of a terminal of 80 columns."""


class CellNode(MatrixNode):
    """A cell of the matrix."""

    kind: ClassVar[NodeKind] = "cell"
    weight: ClassVar[float] = 0.8
    noun: ClassVar[tuple[str, str]] = ("matrix cell", "matrix cells")
    palette: ClassVar[PaletteListing] = "never"
    has_name: ClassVar[bool] = False
    search_words = "link activity category"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (MATRIX._replace(thing=row, part=column) for row in (*pack.capabilities, *pack.activities) for column in pack.columns)

    @property
    def row(self) -> str:
        return self.address.thing

    @property
    def column(self) -> str:
        return self.address.part

    @property
    def link(self) -> MatrixLink | None:
        """Its own link, or one of a whole around it; None where the report is silent."""
        return self.found.link if self.found else None

    @property
    def found(self) -> "CellLink | None":
        """Its link, and whether it is inherited."""
        from tui.analysis.matrix import cell_link

        return cell_link(self.pack, self.row, self.column, self.wanted)

    @property
    def whose(self) -> str:
        """Whose its link is: `stated`, `inferred, for all of capability 4`."""
        assert self.found
        return found_words(self.found).whose

    @property
    def of(self) -> Activity | Capability:
        """Its activity or capability."""
        return self.pack.activities.get(self.row) or self.pack.capabilities[self.row]

    @property
    def title(self) -> str:
        return f"{self.crumb}: {row_title(self.pack, self.row)}"

    @property
    def crumb(self) -> str:
        return self.pack.columns[self.column].title

    def search(self) -> SearchText:
        if link := self.pack.links.get((self.row, self.column)):
            return SearchText((f"{link.emphasis}, {link.basis}. {link.reason}",))
        return SearchText((NOT_MENTIONED,), own=(self.row, self.crumb))

    def record(self) -> "Record":
        from tui.nodes.record import RecordColumn, RecordTable, data_fact, record_of

        from .records import EVIDENCE, of_wholes
        from .words import not_counted

        row, where, found = self.of, self.pack.columns[self.column], self.found
        link = found.link if found else None
        whole = of_wholes(self.pack, row.id, where.id, found)
        meaning = ": ".join(filter(None, (link.emphasis, not_counted(link)))) if link else NOT_MENTIONED
        facts = (
            data_fact("row", row.id, "Row", f"{row.id} {row.title}"),
            data_fact("category", where.id, "Category", where.title),
            data_fact("emphasis", link.emphasis if link else None, "Emphasis", meaning),
            data_fact("basis", link.basis if link else None, "Basis" if link else ""),
            data_fact(
                "inherited",
                found.inherited if found else None,
                "Inherited" if found and found.inherited else "",
                as_whole(link) if link else "",
            ),
            data_fact("reason", link.reason if link else None, "Reason" if link else ""),
            data_fact("of_capability", whole, "Also said" if whole else ""),
            data_fact("text", row.text, "Text"),
        )
        columns = tuple(RecordColumn(key, label) for key, label in EVIDENCE.items())
        grid = RecordTable("evidence", "Evidence", columns, evidence(self.pack, link), block=True, aside=True)
        ids = (*(source for id in (link.evidence if link else ()) for source in self.pack.statements[id].sources), *row.sources)
        return record_of(self, facts, grid, sources=ids)

    def slide(self) -> "SlideContent":
        from tui.nodes.slide_content import MOST_WORDS, SlideContent, clauses, short_sentence, stopped
        from tui.nodes.source import source_line

        from .layout import shortened_name
        from .row_drawings import cell_drawn
        from .sections import BRIEF_NAME
        from .signs import basis_words
        from .whole import MATRIX_TITLE

        found, where = self.found, self.pack.columns[self.column].title
        title = f"{row_title(self.pack, self.row)}, {where}"
        slide = SlideContent(
            (MATRIX_TITLE,),
            title,
            large=in_large(found.link if found else None, where),
            drawing=cell_drawn(self.pack, self.row, self.column),
        )
        if found is None:
            return slide._replace(sentence=short_sentence((f"{capital(NOT_MENTIONED)}: {mid_sentence(HERE)}", *clauses(HERE))), full=HERE)
        link = found.link
        texts = " ".join(text for _, _, text in evidence(self.pack, link))
        names = (self.of.title, shortened_name(self.of.title, BRIEF_NAME))
        whole, shorter = (stopped(said_briefly(found, name)) for name in names)
        return slide._replace(
            # One activity has one name in all its cells where its sentence takes one row of a usual terminal.
            sentence=whole if len(whole) <= ONE_SENTENCE_ROW and len(whole.split()) <= MOST_WORDS else short_sentence((whole, shorter)),
            more=((Span(link.reason),),),
            full=texts,
            cautions=(whole_sentence(basis_words(link)), *((link.reason,) if link.basis == "inferred" else ())),
            source=source_line(self.pack, sources_of(self.pack, link)),
        )

    def links(self) -> tuple[Link, ...]:
        return evidence_links(self.pack, self.link.evidence) if self.link else ()

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        value = link_words(self.pack, self.row, self.column).bracketed
        return ("value", f"{value}: {self.link.reason}" if self.link else value), ("row", row_text(self.pack, self.row))

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        """What a citation says; without a link, whose places follow it."""
        said = super().cited(cursor)
        return said if self.link or not self.sources else f"{said}. {EACH_MENTIONED}"

    @property
    def sources(self) -> tuple[str, ...]:
        if self.link:
            return sources_of(self.pack, self.link)
        return (*self.of.sources, *self.pack.columns[self.column].sources)

    def where(self) -> tuple[Line, ...]:
        found = super().where()
        return ((Span(MENTIONED_SEPARATELY, "quiet"),), *found) if found and not self.link else found

    def nearby(self) -> Iterator[Address]:
        row = node(self.pack, self.parent)
        assert isinstance(row, MatrixRow)
        yield from evidence_addresses(self.pack, sorted(row.its_links(), key=lambda link: link.category != self.column))


def in_large(link: MatrixLink | None, column: str) -> str:
    """A cell in large words: `Core: high demand`, without `or volume`.

    What we inferred is a question: `Core? High demand`.
    """
    from tui.nodes.slide_content import QUESTION

    from .layout import BREAKS

    says = capital(link.emphasis if link else NOT_MENTIONED)
    brief = next((column.partition(each)[0] for each in BREAKS if each in column), column)
    return f"{says}{QUESTION} {capital(brief)}" if link and link.basis == "inferred" else f"{says}: {mid_sentence(brief)}"
