"""Home: topics and what to ask; with more room changes, trends and the matrix."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus

from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.across.since_said import NOT_YET, SinceSaid, since_said
from tui.nodes.home_layout import TREND_HEADING, HomePane
from tui.nodes.home_plan import PADDING, RULE_CELLS, HomePlan, PaneContent, home_plans, pane_id, rows_in_all
from tui.nodes.home_since import ASKED_PANES, with_last_report
from tui.nodes.kinds import node
from tui.text.cells import cell_len
from tui.text.numbers import plural
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.frame_lines import continues_at
from tui.widgets.keys import bindings
from tui.widgets.messages import Go

from .page import Page
from .since_reading import BesideNeighbours

TOPICS = pane_id("left", "topics")
"""The pane of the topics, which every terminal has."""
TRENDS = "Trends"


class HomePage(BesideNeighbours):
    """The workshop at a glance, in panes that tab goes round."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("home")
    place: ClassVar[Place] = "home"

    def __init__(self, pack: Pack, address: Address = HOME) -> None:
        super().__init__(pack, address)
        self._visited = {TOPICS}
        """The panes that have had the focus: they keep their place."""

    def body(self) -> ComposeResult:
        """The panes that a terminal of this size has, in one or two columns."""
        with Horizontal():
            for column, rooms in self._rooms():
                with Vertical(id=column):
                    yield from (self._pane(column, room) for room in rooms)

    @property
    def plan(self) -> HomePlan:
        """The panes and what they hold, for the size that the page is drawn for.

        The terminal may have another one already, with other panes.
        """
        return self.pack.once(home_plans).plan(self.drawn, self.glyphs, self._make_plan)

    @property
    def trail(self) -> tuple[str, ...]:
        """The crumb of the workshop."""
        return self.plan.trail

    def _make_plan(self) -> HomePlan:
        from tui.nodes.home_planning import plan_home  # late: it needs the audit, which a kept plan does not

        return plan_home(self.pack, self.drawn, self.glyphs)

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Focus the topics, or the pane that had the focus: home has a single address."""
        pane = next(iter(self.query(f"#{cursor[0]}").results(Choices)), None) if cursor else None
        if pane and pane.mark(cursor[1]):
            pane.focus()
        else:
            self.query_one(f"#{TOPICS}").focus()
        self.watch_reads_others()

    def watch_reads_others(self) -> None:
        """Read what became of the last report's questions, if there are others."""
        if not (self.is_mounted and self.several and self.reads_others):
            return
        found = self.pack.once(since_said)
        self.read_neighbours() if found is NOT_YET else self.show_neighbours(found)

    def show_neighbours(self, found: SinceSaid) -> None:
        """Say in a rule what became of the last report's questions.

        And on top how many workshops there are.
        """
        if id := self._asked:
            self._head(self.query_one(f"#{id}", Choices), self.plan.panes[id])
        self._update_frame()

    @property
    def _asked(self) -> str:
        """The id of the pane of the questions, or of the audit; empty without either."""
        ids = [pane_id("left", room.id) for room in self.plan.shape.left if room.id in ASKED_PANES]
        return ids[-1] if ids else ""

    def _head(self, pane: Choices, content: PaneContent) -> None:
        title, fact, _ = content
        pane.set_title(title, with_last_report(self.pack, title, fact, self.plan.left) if pane.id == self._asked else fact)

    @property
    def cursor(self) -> CursorPosition:
        """The pane with the focus and its selected entry."""
        pane = self.focused
        return (pane.id or "", str(pane.marked)) if isinstance(pane, Choices) else ()

    @property
    def subject(self) -> Address:
        """The selected entry of the pane with the focus."""
        pane = self.focused if isinstance(self.focused, Choices) else self.query_one(f"#{TOPICS}", Choices)
        return pane.address or self.address

    def redraw(self) -> None:
        """Divide the room for the size of the terminal, and fill the panes."""
        missing = False
        for column, rooms in self._rooms():
            holder = self.query_one(f"#{column}")
            new = [self._pane(column, room) for room in rooms if not self.query(f"#{pane_id(column, room.id)}")]
            if new:
                holder.mount(*new)
                holder.sort_children(key=lambda pane: self._place(pane.id))
                missing = True
        if missing:
            self.call_after_refresh(self._fill_all)
        else:
            self._fill_all()

    def _place(self, id: str | None) -> int:
        ids = [pane_id(column, room.id) for column, rooms in self._rooms() for room in rooms]
        return ids.index(id) if id in ids else len(ids)

    def _rooms(self) -> tuple[tuple[str, tuple[HomePane, ...]], ...]:
        shape = self.plan.shape
        return ("left", shape.left), ("right", shape.right)

    def _pane(self, column: str, room: HomePane) -> Choices:
        """An empty pane, with its rule: Textual styles it once, where it is mounted."""
        id = pane_id(column, room.id)
        pane = Choices(id=id).data_bind(Page.finder)
        pane.set_title(self.plan.panes[id].title if id in self.plan.panes else TRENDS)
        pane.styles.height = room.rows or "1fr"
        return pane

    def _fill_all(self) -> None:
        """Fill the panes; trends that are not kept wait for the first paint."""
        plan = self.plan
        two = bool(plan.shape.right)
        self.query_one("#left").styles.width = plan.left + PADDING if two else "1fr"
        self.query_one("#right").set_class(two, "-beside")
        self.query_one("#right").set_class(not two, "-away")
        ids = [pane_id(column, room.id) for column, rooms in self._rooms() for room in rooms]
        for pane in self.query(Choices):
            pane.set_class(pane.id not in ids, "-away")
        for column, rooms in self._rooms():
            for room in rooms:
                pane = self.query_one(f"#{pane_id(column, room.id)}", Choices)
                pane.styles.height = room.rows or "1fr"
                if room.id != "trends":
                    self._fill(pane, plan.panes[pane_id(column, room.id)])
                elif kept := plan.panes.get(self._trends_id(column)):
                    self._fill(pane, kept)
                else:
                    pane.set_title(TRENDS)
                    self.call_after_refresh(self._fill_trends)
        self._update_fact()
        if self.focused is None:
            self.focus_main()

    def _fill(self, pane: Choices, content: PaneContent) -> None:
        self._head(pane, content)
        pane.fill(ListEntry(entry.address or "", entry.lines) for entry in content.entries)
        if pane.id not in self._visited:
            pane.highlighted = None  # A mark in every pane would say nothing.

    def _fill_trends(self) -> None:
        """Draw the trends, unless the terminal has become too small for them meanwhile."""
        for column, rooms in self._rooms():
            for room in rooms:
                if room.id == "trends":
                    id = self._trends_id(column)
                    if id not in self.plan.panes:
                        self.plan.panes[id] = self._trends(column, room)
                    self._fill(self.query_one(f"#{pane_id(column, room.id)}", Choices), self.plan.panes[id])

    def _trends_id(self, column: str) -> str:
        """Where the plan has the trends, once they are drawn in a kind."""
        return f"{pane_id(column, 'trends')} {self.chart_kind}"

    def _trends(self, column: str, room: HomePane) -> PaneContent:
        from tui.widgets.home_trends import trend_entries  # late: plotext takes long to import

        chart = self.plan.shape.trend_rows
        least = (room.rows - 1) // (chart + TREND_HEADING) if room.rows else 0
        entries = trend_entries(self.pack, self.plan.columns(column), chart, self.glyphs, self.chart_kind, least)
        shown = (room.rows - 1) // max(len(entry.lines) for entry in entries) if room.rows and entries else len(entries)
        return PaneContent(TRENDS, f"{shown} of {len(entries)}" if shown < len(entries) else str(len(entries)), entries)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark the first entry of a pane that has the focus for the first time."""
        pane = event.widget
        if isinstance(pane, Choices) and pane.id not in self._visited:
            self._visited.add(pane.id or "")
            pane.action_first()

    @on(Choices.Chosen)
    def _open(self, event: Choices.Chosen) -> None:
        self.post_message(Go(event.address))

    @on(Choices.Marked, f"#{TOPICS}")
    def _marked(self) -> None:
        self._update_fact()

    @property
    def trends_drawn(self) -> str:
        """The kind in which the trends are drawn; empty where there is no room for any."""
        return self.chart_kind if any(room.id == "trends" for _, rooms in self._rooms() for room in rooms) else ""

    def watch_chart_kind(self) -> None:
        """Draw the trends in another kind."""
        if self.is_mounted:
            self.redraw()

    def watch_forward_to(self) -> None:
        """Show the address that `forward` opens."""
        if self.is_mounted:
            self._update_frame()

    def _update_fact(self) -> None:
        """Say in the rule of the topics what the figures are of.

        And which topic it is where not all are in view.
        """
        topics = self.query_one(f"#{TOPICS}", Choices)
        keys = [entry.key for entry in topics.entries if entry.key]
        plan = self.plan
        _, fact, cards = plan.panes[TOPICS]
        if topics.marked in keys and plan.shape.left[0].rows - 1 < rows_in_all(cards):
            place = f"{keys.index(topics.marked) + 1} of {len(keys)}"
            both = f"{fact}   {place}"
            fact = both if fact and cell_len(both) + RULE_CELLS <= plan.left else place
        topics.set_title("Topics", fact)
        self._update_frame()

    def _titled(self, following: Address) -> str:
        """The title of a page; of one in another workshop, its address."""
        return str(following) if following.workshop else node(self.pack, following).title

    def _update_frame(self) -> None:
        """Say above and below the panes what there is beyond this page."""
        last = continues_at(self.forward_to, self._titled)
        others = plural(self.workshops, "workshop") if self.reads_others and self.workshops > 1 else ""
        self.aside, self.keeps_aside = "; ".join(filter(None, (last, others))), bool(last)
        self.wanted = frozenset({*(["forward"] if last else ()), *(["library"] if self.several else ())})
