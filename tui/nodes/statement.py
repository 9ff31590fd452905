"""A statement: one thing that the report says, with its figures and claims."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.model.report import Statement as Entry
from tui.navigation.address import Address, NodeKind
from tui.text.figures import figure_in_full

from .links import Link, statement_links
from .node import CopyKind, Node, PaletteListing, SearchText
from .senses import senses

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs
    from tui.text.spans import Line

    from .record import Record
    from .slide_content import SlideContent


class StatementNode(Node):
    """A statement of a topic, or a characteristic of a category."""

    kind: ClassVar[NodeKind] = "statement"
    weight: ClassVar[float] = 1.0
    noun: ClassVar[tuple[str, str]] = ("statement", "statements")
    palette: ClassVar[PaletteListing] = "never"
    contains: ClassVar[tuple[NodeKind, ...]] = ("figure",)

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        if not within.thing:
            found = (statement for section in pack.topics[within.topic].sections for statement in section.statements)
        elif within.topic == pack.matrix.topic:
            found = (statement for statement in pack.categories[within.thing].characteristics)
        else:  # The category's own page, whose characteristics have their addresses in the topic.
            return
        yield from (Address(pack.homes[statement.id], statement.id) for statement in found)

    @property
    def statement(self) -> Entry:
        """The statement as the pack has it."""
        return self.pack.statements[self.address.thing]

    @property
    def title(self) -> str:
        return self.statement.title

    @property
    def sources(self) -> tuple[str, ...]:
        return self.statement.sources

    def search(self) -> SearchText:
        statement = self.statement
        passages = (statement.text, *map(figure_in_full, statement.figures), *statement.caveats)
        said = senses(self.pack, statement)
        return SearchText(passages, context=headings(self.pack)[statement.id], measured=bool(statement.figures), senses=said)

    def record(self) -> "Record":
        from .statement_record import statement_record

        return statement_record(self, self.statement)

    def lines(self, glyphs: "Glyphs", columns: int) -> "tuple[Line, ...]":
        from .statement_lines import statement_lines

        return statement_lines(self.pack, self.statement, columns=columns, glyphs=glyphs)

    def slide(self) -> "SlideContent":
        from .statement_slide import statement_slide

        return statement_slide(self.pack, self.statement)

    def links(self) -> tuple[Link, ...]:
        return statement_links(self.pack, self.statement)

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        from .source import source_line

        statement = self.statement
        row = f"{statement.title}. {restated(statement)}. {source_line(self.pack, statement.sources)}"
        return ("text", statement.text), ("row", row)

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        from tui.analysis.audit import of_place

        from .finding_words import contradicted

        return f"{restated(self.statement)}. {contradicted(of_place(self.pack, str(self.address)))}".rstrip()

    def info(self) -> "tuple[Line, ...]":
        from .statement_lines import statement_info

        return statement_info(self.pack, self.statement)

    def nearby(self) -> Iterator[Address]:
        """The statements that it follows from, then those that follow from it."""
        for id in (*self.statement.follows, *self.pack.followers.get(self.statement.id, ())):
            yield Address(self.pack.homes[id], id)


def restated(statement: Entry) -> str:
    """The text of a statement marked as ours, with the report's words for it.

    `Robbery is down by 31 offences (restated; the report's words: “31 offences”)`. A draft has the report's words.
    """
    text = statement.text.rstrip(".")
    if statement.draft:
        return text
    words = (*(each.printed for each in statement.figures), *(each.printed for each in statement.claims))
    printed = dict.fromkeys(f"“{each}”" for each in words)
    return f"{text} (restated; the report's words: {', '.join(printed)})" if printed else f"{text} (restated)"


def headings(pack: Pack) -> dict[str, str]:
    """The headings above each statement, by its id."""
    return pack.once(_headings)


def _headings(pack: Pack) -> dict[str, str]:
    sections = ((section, topic) for topic in pack.report.topics for section in topic.sections)
    found = {statement.id: f"{section.title} {topic.title}" for section, topic in sections for statement in section.statements}
    return found | {each.id: category.title for category in pack.matrix.categories for each in category.characteristics}
