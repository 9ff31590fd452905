"""The audit: the counts, the claims and how they stand, and one in full."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical

from tui.analysis.audit import AuditFilter, audit, disagrees, worst
from tui.analysis.questions import claims_asked_about, questions
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.audit_list import audit_rows, entry_lines, row_detail
from tui.nodes.board_words import grounds_sentence, tally_lines
from tui.nodes.further_reading import beside_table
from tui.nodes.kinds import SINCE, node
from tui.nodes.links import claim_address
from tui.nodes.questions import QUESTIONS_PAGE
from tui.nodes.standing_words import STANDING_WORDS
from tui.nodes.table_statements import things_about
from tui.nodes.topic_list import statements_below
from tui.text.glyphs import Glyphs
from tui.text.spans import Line, Span
from tui.text.titled_blocks import TitledBlocks
from tui.text.wrapping import wrap
from tui.widgets.choices import Choices, Key, ListEntry
from tui.widgets.detail import Detail
from tui.widgets.keys import bindings
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.titled import BESIDE_STYLE

from .audit_filter import AuditFilterDialog
from .page import Page
from .since_reading import BesideNeighbours
from .sizes import WIDE

AUDIT_PAGE = Address("audit")
PAGES_INSIDE = {SINCE: "Earlier and later reports", QUESTIONS_PAGE: "Questions"}
"""Rows of the list that are pages, and what the detail of each is called."""
LEAST_LIST = 64
"""The least width of the list where the detail is beside it; half of the screen on a wide one."""
FOR_QUESTIONS = (160, 50)
"""The fewest columns and rows of a terminal with the questions below the claim."""
ROOMY = 24
"""The fewest rows of a terminal with the statements in the list."""
FOR_GROUNDS = 34
"""The fewest rows of a terminal with what the claims were tested on below the counts."""


class AuditPage(BesideNeighbours):
    """The page of the audit: the counts, the list, and a claim in full.

    The list has the claims, what matters first, with the way to the questions, then the open statistics.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("audit")
    place: ClassVar[Place] = "audit"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.chosen = AuditFilter()
        self.seen = False
        self.arrived: Address | None = None
        """The first claim of the page that the audit was opened from, until the cursor leaves it."""
        self.whose = ""
        """What that page shows."""
        self.claims: list[Address] = []
        """The claims that are listed, in their order."""
        self.disagreeing: frozenset[Address] = frozenset()
        """Those of them that differ from the data, or are only close."""

    def body(self) -> ComposeResult:
        """The tally, the list and the detail, which is beside the list if wide."""
        yield Panel(id="tally").data_bind(Page.glyphs)
        with Container(id="audit"):
            yield Choices(id="claims", leaps=True).data_bind(Page.finder)
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
        """Select the statistic in the address, or the first claim of the page before.

        A filter that hides it is cleared. Without either, the selection stays; on the first visit it is the most serious finding.
        """
        choices = self.query_one("#claims", Choices)
        choices.focus()
        wanted: Key | None = cursor[0] if cursor else address if address.thing else None
        arrived, self.whose = (None, "") if wanted else self._first_of_before()
        wanted = wanted or arrived
        if not (wanted or self.seen) and (found := worst(audit(self.pack))):
            wanted = claim_address(found.claim)
        self.seen = True
        if wanted and not choices.mark(wanted):
            self._choose(AuditFilter())
            choices.mark(wanted)
        self.arrived = arrived
        if arrived:
            choices.lead_with(arrived)
        self._read(choices.address)
        self.read_neighbours()
        if cursor[1:]:
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

    def step(self, by: int) -> None:
        """Go to the next or previous claim that differs from the data, or is only close."""
        self.query_one("#claims", Choices).step(self.disagreeing, by)

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
        if event.address == event.choices.marked:  # Skip a claim that the cursor has left since.
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
        return max(LEAST_LIST, self.app.size.width // 2) if self.app.size.width >= WIDE else 0

    def _list(self) -> None:
        rows = audit_rows(self.pack, self.chosen, statements=self.app.size.height >= ROOMY)
        columns = (self._list_width() or self.app.size.width) - 3
        entries = [ListEntry(row.address or "", entry_lines(self.pack, row, columns)) for row in rows]
        choices = self.query_one("#claims", Choices)
        choices.fill(entries, lead=self.arrived or "")
        # Below a short list, the rows that it leaves are the detail's.
        choices.styles.max_height = None if self._list_width() else 1 + sum(len(entry.lines) for entry in entries) or None
        self.claims = [row.address for row in rows if row.address and str(row.address) in self.pack.claims]
        every = audit(self.pack)
        self.disagreeing = frozenset(claim_address(each.claim) for each in every if disagrees(each) and self.chosen.shows(each))
        self.can_step = bool(self.disagreeing)
        topics = dict.fromkeys(finding.claim.topic for finding in every)
        self.aside = f"show: {self.chosen.in_words(topics, STANDING_WORDS)}"
        if not entries:
            self._read(None)

    def _read(self, address: Address | None) -> None:
        detail, choices = self.query_one(Detail), self.query_one("#claims", Choices)
        statistic = "Open statistics" if address in self._places() else "This claim"
        self.set_class(address is not None and address.thing in self.pack.open_statistics, "-statistic")
        detail.set_title(PAGES_INSIDE.get(address, statistic) if address else statistic)
        if address != self.arrived:
            self.arrived = None
        choices.set_title("Claims", self._place(address))
        self.query_one("#asked").display = self._asks() and address != QUESTIONS_PAGE
        columns = self.app.size.width - (self._list_width() + 3 if self._list_width() else 2)
        detail.show(*row_detail(self.pack, address, self.glyphs, columns), self._below(address))
        self.address = address if address in self._places() else AUDIT_PAGE
        asks = address not in self.claims or str(address) in claims_asked_about(self.pack)
        self.idle = frozenset({*(() if detail.has_links else ("open", "links")), *(() if asks else ("questions",))})

    def _below(self, address: Address | None) -> tuple[TitledBlocks, ...]:
        """The rest of the section of a claim's statement, for the room below it.

        What else is known of its table, if it is a claim of that.
        """
        if address is None or address not in self.claims or not self._list_width():
            return ()
        if address.thing in self.pack.tables:
            return beside_table(self.pack, address.thing)
        return statements_below(self.pack, Address(address.topic, address.thing)) if address.thing in self.pack.statements else ()

    def _place(self, address: Address | None) -> str:
        """Which of the listed claims is selected.

        On arrival, also of which topic or statement it is the first.
        """
        if address not in self.claims:
            return f"{len(self.claims)}"
        place = f"{self.claims.index(address) + 1} of {len(self.claims)}"
        if not self.arrived:
            return place
        return f"{place}, first of {self.whose}"

    def _asks(self) -> bool:
        """Whether there are questions, and room for them below the claim."""
        size = self.app.size
        return bool(questions(self.pack)) and size.width >= FOR_QUESTIONS[0] and size.height >= FOR_QUESTIONS[1]

    def _places(self) -> frozenset[Address]:
        """Rows with their own address below the audit: statistics, and the last report."""
        return frozenset((SINCE, *(Address("audit", id) for id in self.pack.open_statistics)))

    def _first_of_before(self) -> tuple[Address | None, str]:
        """The first claim of the page shown before, and its name.

        In the order of the list; of a statement, of a table, or of the topic.
        """
        before = self.before
        if before is None or str(before) in self.pack.claims:
            return before, "its statement"
        rows = audit_rows(self.pack, AuditFilter())
        claims = [row.address for row in rows if row.address and row.address.topic == before.topic and str(row.address) in self.pack.claims]
        if not claims:
            return None, ""
        things, whose = frozenset({before.thing}), "its statement"
        if table := self.pack.tables.get(before.thing):
            things, whose = things_about(self.pack, table), table.spec.short
        elif before.thing not in self.pack.statements:
            things = frozenset()
        first = next((each for each in claims if each.thing in things), claims[0])
        return first, whose if first != claims[0] else self.pack.topics[before.topic].title

    def _tally(self, width: int, glyphs: Glyphs) -> list[Line]:
        every = audit(self.pack)
        tally = [*tally_lines([finding for finding in every if self.chosen.shows(finding)], width, of=len(every))]
        if self.chosen != AuditFilter() or self.app.size.height < FOR_GROUNDS:
            return tally
        return [*tally, *wrap((Span(grounds_sentence(every), "quiet"),), width)]
