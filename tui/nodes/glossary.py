"""The glossary: every term with its meaning."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.text.spans import BLANK, Line, Span

from .node import PREVIEW, Node
from .term_list import term_lines, terms_in_order

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent


class GlossaryNode(Node):
    """The list of terms."""

    kind: ClassVar[NodeKind] = "glossary"
    contains: ClassVar[tuple[NodeKind, ...]] = ("term",)
    search_words: ClassVar[str] = "terms abbreviations names"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        if pack.terms:
            yield Address("glossary")

    @property
    def title(self) -> str:
        return "Glossary"

    def record(self) -> "Record":
        from tui.text.numbers import plural

        from .record import InWords, RecordColumn, RecordTable, record_of, text_fact

        columns = (
            RecordColumn("term", "Term", bare=True),
            RecordColumn("address", "Address"),
            RecordColumn("expansion", "Expansion", bare=True),
            RecordColumn("meaning", "Meaning", bare=True, before=". "),
            RecordColumn("basis", "Basis"),
        )
        rows = tuple(
            (term.term, InWords(str(self.address._replace(thing=term.id)), ""), term.expansion, term.meaning, InWords(term.basis, ""))
            for term in terms_in_order(self.pack)
        )
        return record_of(self, (text_fact("Terms", plural(len(rows), "term")),), RecordTable("terms", "Terms", columns, rows))

    def preview(self, glyphs: "Glyphs", columns: int = PREVIEW) -> tuple[Line, ...]:
        """The terms, with what each is short for."""
        from tui.text.numbers import plural

        terms = terms_in_order(self.pack)
        head = (Span(self.title, "strong"), Span(f"  {plural(len(terms), 'term')}", "quiet"))
        return (head, BLANK, *term_lines(terms, columns, meanings=True))

    def slide(self) -> "SlideContent":
        from .slide_content import SlideContent

        bases = [term.basis for term in self.pack.terms.values()]
        sentence = f"The report spells out {bases.count('report')}; for {bases.count('usual')}, the usual meaning given is ours."
        return SlideContent((self.title,), self.title, str(len(bases)), "", "abbreviations and names of the service", sentence)
