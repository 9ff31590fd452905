"""One measure through all reports of a force, and beside those of other forces."""

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widget import Widget

from tui.analysis.across.comparison import MeasureComparison
from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.nodes.across.comparison_page import ComparisonView
from tui.nodes.kinds import node
from tui.text.numbers import plural
from tui.text.spans import Line, Span
from tui.widgets.chart import Chart
from tui.widgets.choices import Choices, ListEntry
from tui.widgets.detail import Detail
from tui.widgets.keys import bindings
from tui.widgets.messages import Open, Up
from tui.widgets.pane import Pane
from tui.widgets.panel import Panel
from tui.widgets.titled_box import TitledBox

from . import compare_room as room
from .compare_reading import ComparisonFailed, ComparisonRead, ReadSoFar, read_comparison
from .compare_words import ScrollingWords
from .page import Page


class ComparePage(ScrollingWords):
    """The page of comparisons; the panes share its rows.

    What is not there yet is read beside the keys.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("compare")
    place: ClassVar[Place] = "compare"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.view: ComparisonView | None = None
        self.only_revised = self.counts = False
        self.wanted_cursor: CursorPosition = ()
        self.chart_rows = 0

    def body(self) -> ComposeResult:
        """The reports over time, the forces, their other measures, and the words."""
        with TitledBox(id="over-time"):
            yield Panel(self._period_heads, id="period-heads").data_bind(Page.glyphs)
            yield Choices(id="periods").data_bind(Page.finder)
            yield Panel(self._period_key, id="period-key").data_bind(Page.glyphs)
            yield Chart(id="joined").data_bind(Page.glyphs, Page.chart_kind)
            yield Detail(headed=False, id="period").data_bind(Page.glyphs, Page.finder)
        with TitledBox(id="forces"):
            yield Panel(self._force_heads, id="force-heads").data_bind(Page.glyphs)
            yield Choices(id="force-rows").data_bind(Page.finder)
            yield Pane(id="funnel", focus=True).data_bind(Page.glyphs)
        with TitledBox(id="multiples"):
            yield Detail(headed=False, id="other-measures").data_bind(Page.glyphs, Page.finder)
        with TitledBox(id="words"):
            yield Detail(headed=False, id="in-words").data_bind(Page.glyphs, Page.finder)

    @property
    def boxes(self) -> list[TitledBox]:
        """The panes from the top."""
        return list(self.query(TitledBox))

    @property
    def columns(self) -> int:
        """The cells of a row in a list."""
        return max(1, self.app.size.width - room.BESIDE_ROWS)

    @property
    def cursor(self) -> CursorPosition:
        """The row of the pane with the focus, and the link if the links have it."""
        pane = self.focused
        if isinstance(pane, Choices):
            return (str(pane.marked),)
        row = str(self.query_one("#periods", Choices).marked)
        return (row, *(pane.cursor if isinstance(pane, Detail) and pane.id == "period" else ()))

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Show a comparison, and select the row of a cursor."""
        changed = address != self.address or self.view is None
        self.address, self.wanted_cursor = address, cursor
        if changed:
            self.view = None
            self._fill()
            self.run_worker(
                partial(read_comparison, self.pack, address, self.post_message), thread=True, exclusive=True, group="comparison"
            )
        else:
            self._select()

    def redraw(self) -> None:
        """Draw all panes for the current size and glyphs."""
        self._fill()

    @on(ComparisonRead)
    def _compared(self, event: ComparisonRead) -> None:
        if event.address == self.address:
            self._take(event.found)

    @on(ReadSoFar)
    def _read_so_far(self, event: ReadSoFar) -> None:
        if self.view is None:
            self.boxes[0].set_title("Reading the reports", f"{event.done} of {plural(event.of, 'report')}")

    @on(ComparisonFailed)
    def _not_compared(self, event: ComparisonFailed) -> None:
        self.aside = "not compared"
        self.notify(event.sentence, markup=False, severity="warning")

    def _take(self, found: MeasureComparison) -> None:
        self.view = ComparisonView(found)
        self._fill()
        self._select()
        self.read_neighbours()

    def _select(self) -> None:
        """Put the cursor where it was, or else on the period that one comes from."""
        periods, forces = self.query_one("#periods", Choices), self.query_one("#force-rows", Choices)
        row, *link = self.wanted_cursor or ("",)
        if row and forces.mark(row):
            forces.focus()
        else:
            if not (row and periods.mark(row)) and self.view:
                periods.mark(self.view.begin_at(self.before))
            periods.focus()
            self.query_one("#period", Detail).restore(tuple(link))

    def _fill(self) -> None:
        """Fill every pane, and share the rows among them."""
        view = self.view
        self.aside, self.wanted = view.aside if view else "", frozenset({"links"})
        entries = view.period_entries(self.columns, self.glyphs, only_revised=self.only_revised) if view else ()
        self.query_one("#periods", Choices).fill(ListEntry(key, lines) for key, lines in entries)
        forces = view.force_entries(self.columns, self.glyphs, counts=self.counts) if view else ()
        self.query_one("#force-rows", Choices).fill(ListEntry(key, lines) for key, lines in forces)
        multiples, words = self.query_one("#other-measures", Detail), self.query_one("#in-words", Detail)
        multiples.show(view.multiples(self.columns, self.glyphs) if view else (), view.measure_links if view else ())
        words.show(view.words(self.glyphs) if view else (), view.links if view else ())
        self.query_one("#joined", Chart).plan = view.plan if view else None
        for name in ("period-heads", "period-key", "force-heads"):
            self.query_one(f"#{name}", Panel).repaint()
        self.idle = view.idle if view else frozenset({"filter", "rates", "swap", "view"})
        for box in self.boxes[1:]:
            box.display = bool(view and view.has_pane(str(box.id)))
        self._read_period()
        self._share()

    def _title(self, box: TitledBox, *, closed: bool) -> None:
        """The title of a pane; beside it what a key does, or that the pane is closed."""
        title, note = "Reading the reports", ""
        if self.view:
            title, note = self.view.pane_title(str(box.id), self.columns, self.glyphs, only_revised=self.only_revised, counts=self.counts)
        if closed and self.view and box.id == "forces":
            title = self.view.forces_title(self.columns - room.BESIDE_CLOSED)
        box.set_title(title, room.CLOSED if closed else note)

    def _share(self) -> None:
        """Give each pane its rows."""
        shown, rows = [box for box in self.boxes if box.display], self.app.size.height - room.FRAME_ROWS
        needs = [room.PaneNeed(*(room.TITLE_ROW + each for each in self._needed(str(box.id)))) for box in shown]
        focused = next((place for place, box in enumerate(shown) if self.focused in box.walk_children()), 0)
        chart = min(room.TALLEST_CHART, rows - sum(each.wanted for each in needs))
        self.set_class(bool(self.view and self.view.is_long) and chart >= room.CHART_ROWS and not self.has_class("-charted"), "-both")
        self.chart_rows = chart if self.has_class("-both") else 0
        self.query_one("#joined").styles.height = self.chart_rows or "1fr"
        needs[0] = needs[0]._replace(wanted=needs[0].wanted + self.chart_rows)
        for box, need, height in zip(shown, needs, room.pane_rows(needs, focused, rows), strict=True):
            box.styles.height = height
            self._title(box, closed=height <= room.LEAST_WORDS < need.wanted)
            if box.id == "over-time":
                self._share_periods(height - room.TITLE_ROW)
            elif box.id == "forces" and self.has_class("-funnel"):
                drawn = self.view.funnel(self.columns, height - room.TITLE_ROW, self.glyphs) if self.view else ()
                self.query_one("#funnel", Pane).show(drawn or ((Span(room.NO_ROOM, "quiet"),),))
        self.call_after_refresh(self.name_key_for_more)

    def _needed(self, box: str) -> tuple[int, int]:
        """The rows below the title of a pane: the fewest that say something, and all."""
        view = self.view
        if view is None:
            return room.HEAD_ROWS, room.HEAD_ROWS
        match box:
            case "over-time":
                return room.over_time_rows(len(self._key()), self._lines_of("periods"), self._detail_rows())
            case "forces" if self.has_class("-funnel"):
                return room.FUNNEL_ROWS, room.FUNNEL_ROWS
            case "forces":
                return 1 + min(view.number_of_forces, room.MOST_LISTED_FORCES), 1 + self._lines_of("force-rows")
            case "multiples":
                first, several = view.first_multiples(self.columns, self.glyphs), len(view.multiples(self.columns, self.glyphs))
                return first + 1, several + len(view.measure_links)
        return room.LEAST_WORDS - room.TITLE_ROW, view.words_rows(self.columns, self.glyphs)

    def _lines_of(self, name: str) -> int:
        return sum(len(entry.lines) for entry in self.query_one(f"#{name}", Choices).entries)

    def _key(self) -> tuple[Line, ...]:
        return self.view.period_key(self.columns, self.glyphs, only_revised=self.only_revised) if self.view else ()

    def _detail_rows(self) -> int:
        return room.rows_of_detail(self.view.most_detail(self.columns, self.glyphs), alone=self.view.is_alone) if self.view else 0

    def _share_periods(self, rows: int) -> None:
        """The rows of the list, and of the selected period below it."""
        detail, periods = self.query_one("#period", Detail), self.query_one("#periods", Choices)
        listed, wanted = self._lines_of("periods"), self._detail_rows()
        left = rows - room.HEAD_ROWS - len(self._key()) - self.chart_rows
        least = room.ALONE_DETAIL if self.view and self.view.is_alone else room.LEAST_DETAIL
        below = wanted if left - listed >= wanted else max(min(least, left // 2), min(wanted, left - listed))
        self.query_one("#period-key").styles.height = len(self._key())
        detail.styles.height = max(0, below, left - listed)
        periods.styles.height = max(0, min(listed, left - below))

    def watch_focused(self, focused: Widget | None) -> None:
        """Give the pane with the focus its rows."""
        super().watch_focused(focused)
        if self.is_mounted and self.view:
            self._share()

    def action_filter(self) -> None:
        """Show only the periods that were revised, or all."""
        if self.view is None:
            return
        if not self.view.found.series.revisions:
            self.notify("No report has revised a figure of an earlier one.", markup=False)
            return
        self.only_revised = not self.only_revised
        self._fill()

    def action_rates(self) -> None:
        """Show the counts with their populations, or the rates again."""
        forces = self.view and self.view.found.forces
        if forces and not forces.worked_out:
            self.notify("The reports print these figures as they are compared; there are no counts.", markup=False)
        elif forces:
            self.counts = not self.counts
            self._fill()

    def action_swap(self) -> None:
        """Show the chart of the latest figures, or the rows again."""
        if self.view and self.view.plan:
            self.toggle_class("-charted")
            self.query_one("#period" if self.has_class("-charted") else "#periods").focus()

    def action_next_view(self) -> None:
        """Show the funnel plot, or the bars again."""
        if self.view and self.view.found.forces and self.view.found.forces.funnel:
            self.toggle_class("-funnel")
            self.query_one("#funnel" if self.has_class("-funnel") else "#force-rows").focus()
            self._share()
        else:
            self.notify("A funnel plot needs counts and populations of five forces or more.", markup=False)

    def go_up(self) -> None:
        """Leave the links if they have the focus, otherwise go to the table."""
        if not self.leave_links():
            self.post_message(Up(node(self.pack, self.address).parent))

    @on(Choices.Marked, "#periods")
    def _marked(self) -> None:
        self._read_period()

    @on(Choices.Chosen, "#periods")
    def _follow(self) -> None:
        self.query_one("#period", Detail).follow()

    @on(Choices.Chosen, "#force-rows")
    def _open_force(self, event: Choices.Chosen) -> None:
        if self.view and (address := self.view.address_of_force(event.name)):
            self.post_message(Open(address))

    def _read_period(self) -> None:
        detail, chart = self.query_one("#period", Detail), self.query_one("#joined", Chart)
        at = self.view.period(str(self.query_one("#periods", Choices).marked)) if self.view else None
        if self.view and at:
            detail.show(*self.view.detail(at, self.glyphs))
            self.call_after_refresh(self.name_key_for_more)
            chart.month = at.period
        else:
            detail.show(())

    def _period_heads(self, width: int, glyphs: object) -> list[Line]:
        return list(self.view.period_heads(self.columns, self.glyphs)) if self.view else [()] * room.HEAD_ROWS

    def _period_key(self, width: int, glyphs: object) -> tuple[Line, ...]:
        return self._key()

    def _force_heads(self, width: int, glyphs: object) -> list[Line]:
        return [self.view.force_head(self.columns, self.glyphs, counts=self.counts)] if self.view else [(Span(""),)]
