"""The questions to ask the Force about claims that do not hold or are left open."""

from collections.abc import Iterator
from math import inf
from typing import TYPE_CHECKING, ClassVar

from tui.model.pack import Pack
from tui.navigation.address import Address, NodeKind
from tui.text.spans import Line, Span

from .links import Link, claim_address
from .node import CopyKind, Node, PaletteListing, SearchText

if TYPE_CHECKING:
    from tui.analysis.questions import BoardQuestion
    from tui.text.glyphs import Glyphs

    from .record import Record
    from .slide_content import SlideContent

QUESTIONS_PAGE = Address("audit", "questions")


class QuestionsNode(Node):
    """The list of questions, each with its reason and the claims that it is about."""

    kind: ClassVar[NodeKind] = "questions"
    palette: ClassVar[PaletteListing] = "never"

    @classmethod
    def addresses(cls, pack: Pack, within: Address) -> Iterator[Address]:
        if pack.claims:
            yield QUESTIONS_PAGE

    @property
    def title(self) -> str:
        return "Questions to ask the Force"

    @property
    def questions(self) -> "tuple[BoardQuestion, ...]":
        """The questions in the report's order."""
        from .every_question import every_question

        return every_question(self.pack)

    def search(self) -> SearchText:
        asked = tuple(question.question for question in self.pack.report.questions)
        return SearchText(asked, ("questions for the Force", "what to ask"), own=("ask question",))

    def record(self) -> "Record":
        from .across.since_lines import since_titles
        from .question_words import settles
        from .record import InWords, RecordColumn, RecordTable, record_of, text_fact

        columns = (
            RecordColumn("question", "Question"),
            RecordColumn("why", "Why", bare=True, before=" "),
            RecordColumn("claims", "About", bare=True, before=" "),
        )
        rows = tuple(
            (
                asked.question,
                InWords(asked.reason, asked.reason),
                InWords(tuple(each.claim.address for each in asked.findings), settles(asked)),
            )
            for asked in self.questions
        )
        facts = [text_fact(title, f"{each.sentence} {each.promises}".rstrip()) for title, each in since_titles(self.pack)]
        return record_of(self, tuple(facts), RecordTable("questions", "Questions", columns, rows))

    def lines(self, glyphs: "Glyphs", columns: int) -> tuple[Line, ...]:
        """Every question with its number and the reason, under the topic that raises it."""
        from tui.text.meeting import publication
        from tui.text.numbers import plural

        from .question_words import question_rows

        count = len(self.questions)
        lines: list[Line] = [(Span(self.title, "strong"),), (Span(f"{plural(count, 'question')}, in the report's order.", "quiet"),)]
        for row in question_rows(self.pack, columns, inf):
            lines += row.lines if row.asked else ((), *row.lines)
        lines += [(), (Span(f"Source: {publication(self.pack)}. The questions are ours.", "quiet"),)]
        return tuple(lines)

    def slide(self) -> "SlideContent":
        """The first questions, each with the topic that raises it."""
        from .every_question import topic_of
        from .question_slide import MOST_QUESTIONS, question_slide
        from .question_words import question_sentence

        asked = self.questions
        topics = [self.pack.topics[topic_of(self.pack, each)].title for each in asked]
        shown = [each.question for each in asked[:MOST_QUESTIONS]]
        return question_slide(shown, topics[:MOST_QUESTIONS], len(asked), question_sentence(self.pack))

    def links(self) -> tuple[Link, ...]:
        """From each question to the first claim that it is about, or to its table."""
        from .finding_words import claim_label

        def link(asked: "BoardQuestion") -> Link:
            if asked.table:
                return Link("About", (table := self.pack.tables[asked.table].spec).title, Address(table.topic or "", table.id))
            claim = asked.findings[0].claim
            return Link("Helps to settle" if asked.settles else "Bears on", claim_label(self.pack, claim), claim_address(claim))

        return tuple(map(link, self.questions))

    def copies(self, cursor: tuple[str, ...] = ()) -> tuple[tuple[CopyKind, str], ...]:
        """The question under the cursor, then all of them."""
        every = " ".join(f"{number}. {asked.question}" for number, asked in enumerate(self.questions, 1))
        under = self._under(cursor)
        return (("text", under.question), ("all", every)) if under else (("all", every),)

    def cited(self, cursor: tuple[str, ...] = ()) -> str:
        from tui.text.meeting import dated_report

        if (under := self._under(cursor)) is None:
            return super().cited(cursor)
        return f"{under.question} {under.reason} Our question to the Force about {dated_report(self.pack)}"

    def _under(self, cursor: tuple[str, ...]) -> "BoardQuestion | None":
        return next((asked for asked in self.questions if asked.id in cursor[:1]), None)

    def info(self) -> tuple[Line, ...]:
        from tui.text.glyphs import BLOCKS

        return ((), *self.preview(BLOCKS))
