"""A topic of the report: what it is about, its tables, and its statements."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.model.report import Statement
from tui.model.report import Topic as Chapter
from tui.navigation.address import Address, NodeKind
from tui.text.figures import figure_in_full
from tui.text.spans import Line, Span

from .kinds import addresses
from .node import CopyKind, Node, SearchText

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent


class TopicNode(Node):
    """A chapter of the workshop."""

    kind: ClassVar[NodeKind] = "topic"
    weight: ClassVar[float] = 1.1
    noun: ClassVar[tuple[str, str]] = ("topic", "topics")
    suggested: ClassVar[bool] = True
    contains: ClassVar[tuple[NodeKind, ...]] = ("statement", "table")

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield from map(Address, pack.topics)

    @property
    def topic(self) -> Chapter:
        """The topic as the pack has it."""
        return self.pack.topics[self.address.topic]

    @property
    def title(self) -> str:
        return self.topic.title

    @property
    def statements(self) -> tuple[tuple[str, Statement], ...]:
        """Its statements with their headings.

        The characteristics of the categories are among those of the matrix's topic.
        """
        found = [(section.title, statement) for section in self.topic.sections for statement in section.statements]
        if self.pack.matrix.topic == self.topic.id:
            found += [(category.title, statement) for category in self.pack.matrix.categories for statement in category.characteristics]
        return tuple(found)

    @property
    def headings(self) -> tuple[str, ...]:
        """The headings of the report that it comes from."""
        return tuple(dict.fromkeys(self.pack.entries[id].heading for _, statement in self.statements for id in statement.sources))

    @property
    def sources(self) -> tuple[str, ...]:
        """Where its headlines are in the report."""
        pack, found = self.pack, list[str]()
        for headline in self.topic.headlines:
            found += pack.tables[headline.table].spec.sources if headline.table else ()
            for id in (*headline.figures, *headline.claims):
                found += pack.statements[id.partition("/")[0]].sources
        return tuple(dict.fromkeys(found))

    @property
    def start(self) -> Address:
        """For a topic with tables, its first statement.

        It has a tab for each table and one for its text, and its own address means whichever tab was open last.
        """
        from .topic_list import items

        if not self.pack.topic_tables(self.topic.id):
            return self.address
        return next((item.address for item in items(self.pack, self.topic.id) if item.address), self.address)

    def search(self) -> SearchText:
        return SearchText((self.topic.about, ". ".join(section.title for section in self.topic.sections)))

    def record(self) -> "Record":
        from .record import Fact, InWords, RecordColumn, RecordTable, data_fact, record_of, text_fact
        from .without_target import caveats_of

        topic = self.topic
        tables = tuple(f"{topic.id}/{table.id}" for table in self.pack.topic_tables(topic.id))
        facts = [data_fact("about", topic.about, "About"), Fact("Tables" if tables else "", ", ".join(tables), "tables", tables)]
        if topic.ladder:
            rungs = tuple({"level": rung.level, "body": rung.body, "takes": rung.takes} for rung in topic.ladder.rungs)
            facts.append(Fact("", "", "ladder", rungs))
            facts += [text_fact(f"{topic.ladder.title}, {rung.level}", f"{rung.body}: {rung.takes}") for rung in topic.ladder.rungs]
        titles = ("Title", "Address", "Section", "Text", "Figures", "Caveats")
        rows = tuple(
            (
                statement.title,
                f"{topic.id}/{statement.id}",
                section,
                statement.text,
                InWords(self._figures(statement), "; ".join(map(figure_in_full, statement.figures))),
                InWords(statement.caveats, " ".join(caveats_of(self.pack, statement))),
            )
            for section, statement in self.statements
        )
        grid = RecordTable("statements", "Statements", tuple(RecordColumn(title.lower(), title) for title in titles), rows, block=True)
        return record_of(self, tuple(facts), grid)._replace(place="; ".join(self.headings))

    def _figures(self, statement: Statement) -> tuple[dict[str, str | int | float | None], ...]:
        return tuple(
            {
                "label": figure.label,
                "address": f"{self.topic.id}/{statement.id}/{figure.id}",
                "value": figure.value,
                "upto": figure.upto,
                "unit": figure.unit,
                "window": figure.window,
                "printed": figure.printed,
            }
            for figure in statement.figures
        )

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        return (Span(self.title, "strong"),), (Span(self.topic.about),)

    def slide(self) -> "SlideContent":
        """What the topic says, with its changes, kinds or tiers, or its headlines."""
        from .topic_slide import topic_slide

        # The headings above all the others: a slide has one row for them.
        heads = dict.fromkeys(heading.partition(", ")[0] for heading in self.headings)
        source = f"Source: {'; '.join(heads)}." if heads else ""
        return topic_slide(self.pack, self.topic, source)

    def deck(self) -> tuple[Address, ...]:
        """The topic, its statements and its tables, in the order of the report."""
        return tuple(
            each for each, kind in addresses(self.pack).items() if each.within(self.address) and kind in (self.kind, *self.contains)
        )

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        from .headline_cells import headline_figure

        figure = headline_figure(self.pack, self.topic) or self.title
        return ("value", figure), ("row", ". ".join(self._headlines)), ("text", self.topic.about)

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        return ". ".join((self.title, *self._headlines))

    @property
    def _headlines(self) -> tuple[str, ...]:
        """Its headlines on Home in words, each after its label."""
        from .headline_cells import headline_words

        return tuple(f"{headline.label}: {words}" for headline, words in headline_words(self.pack) if headline in self.topic.headlines)

    def where(self) -> tuple[Line, ...]:
        return (*(((Span(f"Under {'; '.join(self.headings)}."),),) if self.headings else ()), *super().where())
