"""The workshop as a whole: the meeting, what the report contains, and the headlines of its topics."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address, Kind
from tui.text.dates import date
from tui.text.numbers import count
from tui.text.spans import Line, Span

from .node import Node, SearchText

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent


class Workshop(Node):
    """The workshop, at the address `home`."""

    kind: ClassVar[Kind] = "home"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        yield HOME

    @property
    def title(self) -> str:
        return self.pack.title

    @property
    def trail(self) -> tuple[str, ...]:
        """The force, the kind of meeting and its date."""
        report = self.pack.report
        return (f"{report.force} · {report.title} · {date(report.held)}",)

    def search(self) -> SearchText:
        report = self.pack.report
        dates = f"Held on {date(report.held)}, reported on {date(report.reported)}"
        return SearchText((f"{report.force}, {report.board}", dates, f"{report.author}, {report.office}"), (report.title, self.pack.id))

    @property
    def contents(self) -> dict[str, int]:
        """How many things of each sort the report has."""
        pack = self.pack
        return {
            "topics": len(pack.topics),
            "statements": len(pack.statements),
            "claims": len(pack.claims),
            "tables": len(pack.old_tables),
            "activities": len(pack.activities),
            "categories": len(pack.categories),
            "links": len(pack.links),
            "terms": len(pack.terms),
        }

    def record(self) -> "Record":
        from .headline_cells import COLUMNS, headline_rows
        from .record import Grid, is_, record_of

        report, contents = self.pack.report, self.contents
        facts = (
            is_("id", self.pack.id, "Workshop"),
            is_("force", report.force, "Force"),
            is_("board", report.board, "Board"),
            is_("held", report.held.isoformat(), "Held", date(report.held)),
            is_("reported", report.reported.isoformat(), "Reported", date(report.reported)),
            is_("author", report.author, "Author", f"{report.author}, {report.office}"),
            is_("office", report.office),
            is_("contents", contents, "Contents", ", ".join(f"{count(number)} {noun}" for noun, number in contents.items())),
        )
        return record_of(self, facts, Grid("headlines", "Headlines", COLUMNS, headline_rows(self.pack)))

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        return ((Span(self.trail[0], "title"),),)

    def slide(self) -> "SlideContent":
        """The title slide: the force, the date and the board."""
        from .slide_content import SlideContent

        report, outline = self.pack.report, self.pack.outline
        return SlideContent(
            (),
            report.title,
            large=report.force,
            unit=report.title,
            sentence=date(report.held),
            more=((Span(report.board),), (Span(f"{outline.title}, {date(report.reported)}, {report.author}", "muted"),)),
            source=f"Source: {outline.title}, {outline.publisher}.",
        )
