"""What became of the last report's questions, and of this one's in the next.

Its address is that of a page, but it is in no list: whether there is anything to say depends on the library.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.model.sentence_case import capital
from tui.navigation.address import Address, NodeKind
from tui.text.spans import Line, Span

from .links import Link
from .node import Node, PaletteListing, SearchText

if TYPE_CHECKING:
    from tui.text.glyphs import Glyphs

    from .across.since_items import SaidItem
    from .across.since_said import CheckedQuestions
    from .record import InWords, Record
    from .slide_content import SlideContent

NO_OTHER = "There is no earlier or later report of {} in the library."
NOT_READ = "The other reports of the library have not been read yet."


class SinceNode(Node):
    """The questions and promises of neighbouring reports, checked against each other."""

    kind: ClassVar[NodeKind] = "since"
    palette: ClassVar[PaletteListing] = "never"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        """None: it is known only once the library has been read."""
        return iter(())

    @property
    def several(self) -> "tuple[tuple[str, CheckedQuestions], ...]":
        """The neighbouring reports, each under a title."""
        from .across.since_lines import since_titles

        return since_titles(self.pack)

    @property
    def _nothing(self) -> str:
        """Why there is nothing to say."""
        from .across.since_said import NOT_YET, since_said

        return NOT_READ if self.pack.once(since_said) is NOT_YET else NO_OTHER.format(self.pack.report.force)

    @property
    def title(self) -> str:
        found = self.several
        return found[0][0] if found else "Earlier and later reports"

    @property
    def crumb(self) -> str:
        return "Earlier and later reports"

    def search(self) -> SearchText | None:
        return None

    def record(self) -> "Record":
        from .record import RecordColumn, RecordTable, record_of, text_fact

        facts = [text_fact(title, f"{each.sentence} {each.promises}".rstrip()) for title, each in self.several]
        facts = facts or [text_fact("Reports", self._nothing)]
        columns = (RecordColumn("question", "Question"), RecordColumn("group", "Status"), RecordColumn("said", "Said"))
        rows = tuple(
            (item.title, group.title.rpartition(" (")[0], _said(item))
            for _, each in self.several
            for group in each.groups
            for item in group.items
        )
        return record_of(self, tuple(facts), RecordTable("checked", "What was checked", columns, rows, block=True))

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        from .across.since_lines import checked_lines

        found = self.several
        if not found:
            return ((Span(self._nothing, "quiet"),),)
        lines = [line for title, each in found for line in ((), *checked_lines(each, title))]
        return (*lines[1:], (), (Span(f"Sources: {'; '.join(each.source for _, each in found)}.", "quiet"),))

    def slide(self) -> "SlideContent":
        """The questions of the last report that are still open."""
        from .slide_content import SlideContent
        from .slide_pictures.texts import labelled_picture

        found = self.several
        if not found:
            return SlideContent(("For discussion",), self.crumb, sentence=self._nothing)
        title, each = found[0]
        entries = [(group.title, item.title) for group in each.groups for item in group.items if item.title in _asked(each)]
        return SlideContent(
            ("For discussion",),
            title,
            large=str(each.count("open")),
            words="still open",
            sentence=capital(each.brief),
            drawing=labelled_picture(entries) if entries else None,
            source=f"Sources: {each.source}.",
        )

    def links(self) -> tuple[Link, ...]:
        from .across.since_lines import checked_links

        return checked_links(each for _, each in self.several)


def _said(item: "SaidItem") -> "InWords":
    """The sentences about a question or a promise, each with its place."""
    from .record import InWords

    said = tuple({"what": line.label, "words": line.words, "place": str(line.address) if line.address else None} for line in item.lines)
    return InWords(said, " ".join(f"{line.label}: {line.words}.{f' See {line.address}' if line.address else ''}" for line in item.lines))


def _asked(checked: "CheckedQuestions") -> frozenset[str]:
    return frozenset(item.title for item in checked.said.values())
