"""The audit: the board's sentence, the claims with verdicts, and one in full."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from tui.analysis.audit import AuditFilter, audit, of_place, worst
from tui.analysis.questions import questions
from tui.analysis.relations import VERDICTS
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.audit_list import audit_rows, entry_lines, row_detail
from tui.nodes.board_words import board_others, board_sentence, tally_line
from tui.nodes.kinds import node
from tui.nodes.links import claim_address
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.verdict_words import verdict_word
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.detail import Detail
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.titled import BESIDE_STYLE

from .audit_filter import AuditFilterDialog
from .page import Page
from .sizes import WIDE

AUDIT_PAGE = Address("audit")
LEAST_LIST = 64
"""The least width of the list where the detail is beside it; two fifths of the screen on a wide one."""
FOR_QUESTIONS = (160, 50)
"""The fewest columns and rows of a terminal with the questions below the claim."""
ROOMY = 20
"""The fewest rows of a terminal with room for the board's sentence below the tally."""


class AuditPage(Page):
    """The page of the audit: board sentence and tally, list, detail.

    The list has the questions, then the claims, what matters first, then the open statistics.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("audit")
    place: ClassVar[Place] = "audit"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.chosen = AuditFilter()
        self.seen = False

    def body(self) -> ComposeResult:
        """The tally, the list and the detail, which is beside the list if wide."""
        yield Panel(id="tally").data_bind(Page.glyphs)
        with Container(id="audit"):
            yield Choices(id="claims").data_bind(Page.finder)
            with Vertical(classes=BESIDE_STYLE):
                yield Detail(headed=False).data_bind(Page.glyphs, Page.finder)
                yield Pane(id="asked", key="w").data_bind(Page.glyphs, Page.finder)

    @property
    def cursor(self) -> CursorPosition:
        """The selected claim or statistic, and the link if the links have the focus."""
        return (str(self.query_one("#claims", Choices).marked), *self.query_one(Detail).cursor)

    @property
    def subject(self) -> Address:
        """The selected claim or statistic, or the audit itself if there is none."""
        return self.query_one("#claims", Choices).address or AUDIT_PAGE

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Select the statistic in the address, or a claim of the page shown before.

        A filter that hides it is cleared. Without either, the selection stays; on the first visit it is the most serious finding.
        """
        choices = self.query_one("#claims", Choices)
        choices.focus()
        wanted: Key | None = cursor[0] if cursor else address if address.thing else self._first(self.before)
        if not (wanted or self.seen) and (found := worst(audit(self.pack))):
            wanted = claim_address(found.claim)
        self.seen = True
        if wanted and not choices.mark(wanted):
            self._choose(AuditFilter())
            choices.mark(wanted)
        if cursor[1:]:
            self._read(choices.address)
            self.query_one(Detail).restore(cursor[1:])

    def redraw(self) -> None:
        """Draw the tally and the list for the current width and glyphs."""
        self.query_one("#tally", Panel).drawing = self._tally
        self._list()
        asked = self.query_one("#asked", Pane)
        asked.set_title("Questions to ask the Force", "w lists them")
        if self._asks():
            asked.show(node(self.pack, QUESTIONS_PAGE).lines(self.glyphs, self.app.size.width - self._list_width() - 3)[1:])
        if self.seen:
            self._read(self.query_one("#claims", Choices).address)

    def action_filter(self) -> None:
        """Open the filter."""

        def take(chosen: AuditFilter | None) -> None:
            self._choose(chosen or AuditFilter())

        self.ask(AuditFilterDialog(self.pack, self.chosen), take)

    def action_more(self) -> None:
        """Scroll the detail."""
        self.query_one(Detail).more()

    @on(Choices.Marked, "#claims")
    def _marked(self, event: Choices.Marked) -> None:
        self._read(event.address)

    @on(Choices.Chosen, "#claims")
    def _follow(self) -> None:
        self.query_one(Detail).follow()

    def _choose(self, chosen: AuditFilter) -> None:
        self.chosen = chosen
        self._list()
        self.query_one("#tally", Panel).drawing = self._tally

    def _list_width(self) -> int:
        """The width of the list beside the detail; 0 where the detail is below it."""
        return max(LEAST_LIST, self.app.size.width * 2 // 5) if self.app.size.width >= WIDE else 0

    def _list(self) -> None:
        rows = audit_rows(self.pack, self.chosen)
        columns = (self._list_width() or self.app.size.width) - 3
        entries = [
            ListEntry(row.address, entry_lines(self.pack, row, columns)) if row.address else ListEntry.heading(row.title) for row in rows
        ]
        choices = self.query_one("#claims", Choices)
        choices.set_title("Claims", "w lists what to ask" if questions(self.pack) else "")
        choices.fill(entries)
        topics = dict.fromkeys(finding.claim.topic for finding in audit(self.pack))
        self.aside = f"show: {self.chosen.in_words(topics, {each: verdict_word(each) for each in VERDICTS})}"
        if not entries:
            self._read(None)

    def _read(self, address: Address | None) -> None:
        detail = self.query_one(Detail)
        detail.set_title("This claim")
        self.query_one("#asked").display = self._asks() and address != QUESTIONS_PAGE
        columns = self.app.size.width - (self._list_width() + 3 if self._list_width() else 2)
        detail.show(*row_detail(self.pack, address, self.glyphs, columns))
        self.address = address if address in self._places() else AUDIT_PAGE
        self.idle = frozenset() if detail.has_links else frozenset({"open", "links"})

    def _asks(self) -> bool:
        """Whether there are questions, and room for them below the claim."""
        size = self.app.size
        return bool(questions(self.pack)) and size.width >= FOR_QUESTIONS[0] and size.height >= FOR_QUESTIONS[1]

    def _places(self) -> frozenset[Address]:
        """Rows with their own address below the audit: questions and statistics."""
        return frozenset((QUESTIONS_PAGE, *(Address("audit", id) for id in self.pack.open_statistics)))

    def _first(self, of: Address | None) -> Address | None:
        if of is None or str(of) in self.pack.claims:
            return of
        return next((claim_address(finding.claim) for finding in of_place(self.pack, str(of._replace(part="")))), None)

    def _tally(self, width: int, glyphs: Glyphs) -> list[Line]:
        every = audit(self.pack)
        tally = [tally_line([finding for finding in every if self.chosen.shows(finding)], width, of=len(every))]
        if self.chosen != AuditFilter() or self.app.size.height < ROOMY:
            return tally
        words = " ".join(filter(None, (board_sentence(every), board_others(every))))
        return [*tally, *wrap((Span(words),), width)]
