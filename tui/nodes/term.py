"""A term of the glossary.

What it stands for, who says so, and where the report uses it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.glossary import Term as Entry
from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.text.spans import Line, Span

from .links import Link, term_links
from .node import CopyKind, Node, PaletteListing, SearchText
from .term_list import other_names
from .term_uses import term_uses

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent

WHOSE = {
    "report": "The report gives the full name.",
    "usual": "The report does not spell this out; the meaning given is ours.",
    "unknown": "The report does not spell this out, and the meaning is uncertain.",
    "name": "",
}
"""Who gives the expansion, by the basis of the term."""


class TermNode(Node):
    """An abbreviation or a name."""

    kind: ClassVar[NodeKind] = "term"
    weight: ClassVar[float] = 1.0
    noun: ClassVar[tuple[str, str]] = ("term", "terms")
    palette: ClassVar[PaletteListing] = "typed"
    suggested: ClassVar[bool] = True
    search_words: ClassVar[str] = "term abbreviation meaning"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from (within._replace(thing=id) for id in pack.terms)

    @property
    def term(self) -> Entry:
        """The entry of the glossary."""
        return self.pack.terms[self.address.thing]

    @property
    def title(self) -> str:
        return self.term.term

    @property
    def uses(self) -> tuple[Link, ...]:
        """The statements and activities that use the term."""
        return term_uses(self.pack, self.term)

    @property
    def sources(self) -> tuple[str, ...]:
        return self.term.sources

    def search(self) -> SearchText:
        term = self.term
        expansion = (term.expansion,) if term.expansion else ()
        also = (f"Also: {', '.join(term.also)}",) if term.also else ()
        return SearchText((". ".join((*expansion, term.meaning)), *also), (*term.also, *expansion))

    def record(self) -> "Record":
        from .draft_words import draft_facts
        from .record import RecordColumn, RecordTable, data_fact, record_of

        term, others = self.term, other_names(self.term)
        facts = (
            data_fact("term", term.term),
            *draft_facts(term.draft),
            data_fact("expansion", term.expansion, "Stands for" if term.expansion else ""),
            data_fact("basis", term.basis, "Expansion" if WHOSE[term.basis] else "", WHOSE[term.basis]),
            data_fact("meaning", term.meaning, "Meaning"),
            data_fact("also", term.also, "Also" if others else "", ", ".join(others)),
        )
        columns = (RecordColumn("title", "Title", bare=True), RecordColumn("address", "Address", bare=True))
        rows = tuple((link.title, str(link.address)) for link in self.uses)
        return record_of(self, facts, RecordTable("uses", "Used in", columns, rows, aside=True))

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from .draft_words import draft_span
        from .source import source_line

        term = self.term
        lines: list[Line] = [(Span(term.term, "strong"), *draft_span(term.draft))]
        if term.expansion:
            lines.append((Span(term.expansion, "strong"),))
        if WHOSE[term.basis]:
            lines.append((Span(WHOSE[term.basis], "quiet"),))
        lines += [(), (Span(term.meaning),)]
        if others := other_names(term):
            lines += [(), (Span("Also: ", "quiet"), Span(", ".join(others)))]
        return (*lines, *(((), (Span(source_line(self.pack, term.sources), "quiet"),)) if term.sources else ()))

    def slide(self) -> "SlideContent":
        from .slide_content import SlideContent, clauses, short_sentence
        from .source import source_line

        term = self.term
        sentence = short_sentence((term.expansion or "", *clauses(term.meaning)) if term.expansion else clauses(term.meaning))
        further = term.meaning.removeprefix(sentence).strip()
        return SlideContent(
            self.trail[:-1],
            term.term,
            large=term.term,
            sentence=sentence,
            more=((Span(further),),) if further else (),
            cautions=(WHOSE[term.basis],) if WHOSE[term.basis] else (),
            source=source_line(self.pack, term.sources) if term.sources else "",
        )

    def links(self) -> tuple[Link, ...]:
        """Where it is used, and the other terms in its meaning."""
        term = self.term
        return (*self.uses, *term_links(self.pack, f"{term.expansion or ''} {term.meaning}", term.id))

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        term = self.term
        expansion = f"{term.expansion}. " if term.expansion else ""
        return ("value", term.expansion or term.meaning), ("row", f"{term.term}: {expansion}{term.meaning}")

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        return self.copies(cursor)[1][1]

    def where(self) -> tuple[Line, ...]:
        return super().where() or ((Span("The report does not define or list this separately.", "quiet"),),)

    def nearby(self) -> Iterator[Address]:
        return (link.address for link in self.uses)
