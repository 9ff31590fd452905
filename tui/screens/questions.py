"""The questions to ask the Force: a list, and why each is asked.

With the claims that it would settle.
"""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from tui.analysis.audit import audit
from tui.analysis.questions import BoardQuestion, claims_asked_about
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.across.since_items import SaidItem
from tui.nodes.across.since_lines import PROMISE, closed_rows, earlier_rows, item_lines, item_links
from tui.nodes.across.since_said import since_said
from tui.nodes.board_words import board_sentence
from tui.nodes.every_question import about_of, every_question, topic_of
from tui.nodes.further_reading import beside_questions, beside_statement, said_of_topics
from tui.nodes.links import Link
from tui.nodes.question_words import none_open, question_lines, question_links, question_rows, statements_behind
from tui.nodes.questions import QUESTIONS_PAGE
from tui.text.spans import Line, Span
from tui.text.titled_blocks import DetailBlock, TitledBlocks
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.detail import Detail
from tui.widgets.further import LEAST_FURTHER, Further
from tui.widgets.keys import bindings
from tui.widgets.messages import Up
from tui.widgets.titled import BESIDE_STYLE

from .page import Page
from .since_reading import BesideNeighbours
from .sizes import WIDE

OF_LAST_REPORT = "earlier:"
"""How the keys of the last report's questions begin in the list; ids have no colon."""
TO_AUDIT = " opens the audit, claim by claim."
NEAREST, EVERY_ONE = "This is the first of its topic.", "These are all the questions."
"""What is shown in place of a question about a claim."""
REPORT_SAYS = "What the report says"
THAT_REPORT_SAID = "What that report says"
ROWS_AROUND_QUESTIONS = 3
"""The breadcrumb, the rule of the list and the footer."""
FOR_CLAIMS = (160, 50)
"""The fewest columns and rows of a terminal with the reasons why the claims of a question are open."""


class QuestionsPage(BesideNeighbours):
    """The page of the questions; the cursor moves from one to the next."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("questions")
    place: ClassVar[Place] = "questions"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.asked = {asked.id: asked for asked in every_question(pack)}
        self.earlier: dict[str, SaidItem] = {}
        """The questions of the report before, by their keys in the list."""
        self.promised: dict[str, SaidItem] = {}
        """Its promises, in the same way."""

    def body(self) -> ComposeResult:
        """The list, and the reason beside or below it."""
        with Container(id="asking"):
            with Vertical(id="asked-first"):
                yield Choices(id="questions", leaps=True).data_bind(Page.finder)
                yield Further(id="further").data_bind(Page.glyphs)
            with Vertical(classes=BESIDE_STYLE):
                yield Detail(headed=False).data_bind(Page.glyphs, Page.finder)

    @property
    def cursor(self) -> CursorPosition:
        """The selected question, and the link if the links have the focus."""
        return (str(self.query_one("#questions", Choices).marked), *self.query_one(Detail).cursor)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Select the question of a cursor, or of the claim selected in the audit.

        Without either the selection stays.
        """
        choices = self.query_one("#questions", Choices)
        choices.focus()
        choices.mark(cursor[0] if cursor else self._of_claim_before())
        if not cursor and (claim := self._claim_before()) and claim in self.pack.claims and claim not in claims_asked_about(self.pack):
            self.notify(f"No question is about that claim. {NEAREST if self._of_claim_before() else EVERY_ONE}", markup=False)
        self._read()
        self.query_one(Detail).restore(cursor[1:])
        self.address = QUESTIONS_PAGE
        self.read_neighbours()

    def redraw(self) -> None:
        """Draw the list for the current width."""
        wide = self.app.size.width >= WIDE and bool(self.asked)
        columns = (self.app.size.width * 3 // 5 if wide else self.app.size.width) - 3
        room = self.app.size.height - ROWS_AROUND_QUESTIONS
        rows = question_rows(self.pack, columns, room if wide else 0)
        entries = [ListEntry(row.asked.id if row.asked else "", row.lines) for row in rows]
        entries = entries or [ListEntry("", line) for line in _none_open(self.pack, columns)]
        entries += self._of_last_report(columns)
        self.query_one("#questions", Choices).fill(entries)
        listed = sum(len(entry.lines) for entry in entries)
        self._share_page(room, listed, wide=wide)
        self.aside = "ours, not the report's"
        self._read()

    def _of_last_report(self, columns: int) -> list[ListEntry]:
        """The questions of the report before, below those of this one."""
        before = self.pack.once(since_said).before
        self.earlier = {f"{OF_LAST_REPORT}{id}": item for id, item in before.said.items()} if before else {}
        self.promised = {f"{OF_LAST_REPORT}{PROMISE}{each.item.number}": each.item for each in before.promised} if before else {}
        rows = (*(earlier_rows(before, columns, OF_LAST_REPORT) if before else ()), *closed_rows(self.pack, columns))
        return [ListEntry(row.key, row.lines) for row in rows]

    def _share_page(self, room: int, rows: int, *, wide: bool) -> None:
        """Give the rows that a short list leaves to what the audit finds.

        In one column, to the reason.
        """
        groups = beside_questions(self.pack) if wide and room - rows >= LEAST_FURTHER else ()
        first = self.query_one("#asked-first")
        first.set_class(bool(groups), "-shared")
        self.query_one("#questions").styles.height = rows + 1 if groups else None
        self.query_one("#asking").set_class(not wide, "-stacked")
        first.styles.height = rows + 1 if not wide and rows + 1 < room * 3 // 5 else None
        self.query_one(Further).show(groups)

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    def go_up(self) -> None:
        """Leave the links if they have the focus, otherwise go to the audit."""
        if not self.leave_links():
            self.post_message(Up(QUESTIONS_PAGE.parent))

    @on(Choices.Marked, "#questions")
    def _marked(self, event: Choices.Marked) -> None:
        self._read()

    @on(Choices.Chosen, "#questions")
    def _follow(self) -> None:
        self.query_one(Detail).follow()

    def _claim_before(self) -> str:
        """What was selected in the audit, if the page was opened there."""
        return self.cursor_before[0] if self.before == QUESTIONS_PAGE.parent and self.cursor_before else ""

    def _of_claim_before(self) -> str:
        """The question of the claim selected in the audit, or the first of its topic."""
        claim = self._claim_before()
        settling = [asked.id for asked in self.asked.values() if claim in {each.claim.address for each in asked.findings}]
        near = [asked.id for asked in self.asked.values() if topic_of(self.pack, asked) == claim.partition("/")[0]]
        return next(iter((*settling, *near)), "")

    @property
    def selected(self) -> BoardQuestion | None:
        """The question under the cursor; None if there are none."""
        return self.asked.get(str(self.query_one("#questions", Choices).marked))

    def _below(self, asked: BoardQuestion) -> Sequence[TitledBlocks]:
        """The statements behind a question, and on a wide terminal what is around them.

        If there is room, why its claims are open.
        """
        size = self.app.size
        behind = statements_behind(self.pack, asked, claims=size.width >= FOR_CLAIMS[0] and size.height >= FOR_CLAIMS[1])
        about = about_of(self.pack, asked)
        around = beside_statement(self.pack, about if asked.table else about.parent, listed=False) if size.width >= WIDE else ()
        return ((REPORT_SAYS, behind), *around)

    def _read(self) -> None:
        choices, detail = self.query_one("#questions", Choices), self.query_one(Detail)
        for noun, found in (("question", self.earlier), ("promise", self.promised)):
            if earlier := found.get(str(choices.marked)):
                self._read_earlier(earlier, noun, len(found))
                return
        asked = self.selected
        place = f"{list(self.asked).index(asked.id) + 1} of {len(self.asked)}" if asked else ""
        choices.set_title("Questions to ask the Force", place)
        detail.set_title("This question" if asked else REPORT_SAYS)
        if asked is None:
            detail.show((), (), said_of_topics(self.pack))
        else:
            detail.show(question_lines(self.pack, asked), question_links(self.pack, asked), self._below(asked))
        self.idle = frozenset() if detail.has_links else frozenset({"open", "links"})

    def _read_earlier(self, item: SaidItem, noun: str, every: int) -> None:
        """Show what became of a question or a promise of the report before."""
        detail = self.query_one(Detail)
        self.query_one("#questions", Choices).set_title("Questions to ask the Force", f"{noun} {item.number} of {every} of the last report")
        detail.set_title(f"A {noun} of the last report")
        said: DetailBlock = ((Span(item.place, "strong"),), (Span("  "), Span(item.text)))
        below = ((THAT_REPORT_SAID, (said,)),) if item.text else ()
        detail.show(
            item_lines(item),
            (*item_links(item), Link("Asked in" if noun == "question" else "Promised in", item.place, item.address)),
            below,
        )
        self.idle = frozenset()


def _none_open(pack: Pack, columns: int) -> list[tuple[Line, ...]]:
    """What stands in the list where there are no questions: why, and what to do."""
    findings = audit(pack)
    said: list[Line] = [(Span(none_open(pack)),)]
    if findings:
        said += [(Span(board_sentence(findings, brief=True)),), (Span("a", "strong"), Span(TO_AUDIT, "quiet"))]
    return [tuple(wrap(line, columns)) for line in said]
