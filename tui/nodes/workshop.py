"""The workshop as a whole.

The meeting, what the report contains, and the headlines of its topics.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address, NodeKind
from tui.text.dates import date
from tui.text.meeting import dated_report, dated_words, dates, masthead, writer
from tui.text.numbers import amount
from tui.text.periods import explained
from tui.text.spans import Line, Span

from .node import Node, SearchText

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Fact, Record
    from .slide_content import SlideContent


class WorkshopNode(Node):
    """The workshop, at the address `home`."""

    kind: ClassVar[NodeKind] = "home"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield HOME

    @property
    def title(self) -> str:
        return self.pack.title

    @property
    def trail(self) -> tuple[str, ...]:
        """The force, the kind of meeting and its date."""
        return (masthead(self.pack),)

    def search(self) -> SearchText:
        report = self.pack.report
        passages = (", ".join(filter(None, (report.force, report.board))), dates(self.pack), writer(self.pack))
        return SearchText(tuple(filter(None, passages)), (report.title, self.pack.id))

    @property
    def contents(self) -> dict[str, int]:
        """How many things of each sort the report has."""
        pack = self.pack
        return {
            "topics": len(pack.topics),
            "statements": len(pack.statements),
            "claims": len(pack.claims),
            "tables": len(pack.report_tables),
            "activities": len(pack.activities),
            "categories": len(pack.categories),
            "links": len(pack.links),
            "terms": len(pack.terms),
        }

    def record(self) -> "Record":
        from .headline_cells import COLUMNS, headline_rows
        from .record import RecordTable, data_fact, record_of

        report, contents = self.pack.report, self.contents
        facts = (
            data_fact("id", self.pack.id, "Workshop"),
            data_fact("force", report.force, "Force"),
            data_fact("board", report.board or None, "Board"),
            *self._dates(),
            data_fact("author", self.pack.author or None, "Author" if writer(self.pack) else "", writer(self.pack)),
            data_fact("office", report.office or None),
            data_fact("contents", contents, "Contents", ", ".join(amount(number, noun) for noun, number in contents.items() if number)),
        )
        return record_of(self, facts, RecordTable("headlines", "Headlines", COLUMNS, headline_rows(self.pack)))

    def _dates(self) -> "Iterator[Fact]":
        """When it was held and reported, and the period that it covers where it does."""
        from .record import data_fact

        for key, label, day in (("held", "Held", self.pack.held), ("reported", "Reported", self.pack.reported)):
            yield data_fact(key, day.isoformat() if day else None, label if day else "", date(day) if day else "")
        if covers := self.pack.covers:
            yield data_fact("covers", str(covers), "Covers", explained(covers))

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        return ((Span(self.trail[0], "strong"),),)

    def slide(self) -> "SlideContent":
        """The title slide: the subject, who met and when, and what each topic says."""
        from .slide_content import SlideContent
        from .slide_pictures.texts import brief_pictures, labelled_picture
        from .slide_story import story_lines

        report, said = self.pack.report, story_lines(self.pack)
        return SlideContent(
            (),
            report.board or report.force,
            large=report.title,
            sentence=", ".join(filter(None, (report.force if report.board else "", dated_words(self.pack)))),
            drawing=labelled_picture(said, contents=True),
            briefs=brief_pictures(said),
            source=f"Source: {', by '.join(filter(None, (dated_report(self.pack), self.pack.author)))}.",
        )
