"""A topic with tables: a tab for each of them, and a last one for what the report says about them."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.address import Address
from tui.commands import Place
from tui.display.glyphs import Glyphs
from tui.display.spans import Line
from tui.display.tables import MEAN, TOTAL
from tui.display.tabs import tab_line
from tui.display.topic import items
from tui.model.pack import Pack
from tui.screens.page import Page, Spot, bindings
from tui.widgets.detail import Detail
from tui.widgets.disposals_view import DisposalsView
from tui.widgets.grid import Grid
from tui.widgets.messages import Open
from tui.widgets.panel import Panel
from tui.widgets.series_view import SeriesView
from tui.widgets.statements import Statements
from tui.widgets.table_view import TableView

TEXT = "Report"
VIEWS = ("both", "chart", "table")


class TablesPage(Page):
    """One table at a time, or the topic's statements."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("tables")
    place: ClassVar[Place] = "tables"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.tables = {table.note.id: table for table in pack.topic_tables(address.topic)}
        self.told = any(item.address for item in items(pack, address.topic))
        self.view = 0
        self.tab = next(iter(self.tables))

    def body(self) -> ComposeResult:
        """Tabs over the three kinds of view, one of which is on show."""
        yield Panel(id="tabs").data_bind(Page.glyphs)
        yield SeriesView(self.pack).data_bind(Page.glyphs)
        yield DisposalsView(self.pack).data_bind(Page.glyphs)
        yield Statements(self.pack, items(self.pack, self.address.topic)).data_bind(Page.finder)

    @property
    def spot(self) -> Spot:
        """The cell under the cursor of the table on show, or the link below the report's text while the keys go to the links."""
        return self._view().spot if self.tab in self.tables else self.query_one(Detail).spot

    @property
    def subject(self) -> Address:
        """A total or a mean that the report prints is a claim of its own; its year is the address of both."""
        claim = self.address._replace(part=f"{MEAN if MEAN in self.spot else TOTAL}-{self.address.part}")
        return claim if str(claim) in self.pack.claims else self.address

    def show(self, address: Address, spot: Spot = ()) -> None:
        """A table, a month, a year or a disposal of it, or a statement; the topic alone shows the tab where one was."""
        if address.thing and address.thing not in self.tables:
            # Marked first, so that turning to the text does not stop at the statement that was read before.
            self.query_one(Statements).mark(address)
            self._turn_to(TEXT)
            self.query_one(Detail).restore(spot)
        else:
            self._turn_to(address.thing or self.tab, address.part, spot)

    def redraw(self) -> None:
        """Draw the table for the width."""
        self.query_one(SeriesView).redraw()
        self.query_one(DisposalsView).redraw()

    def action_next_table(self) -> None:
        """The tab to the right, after the last the first."""
        self._step(1)

    def action_previous_table(self) -> None:
        """The tab to the left."""
        self._step(-1)

    def action_swap(self) -> None:
        """Chart and table, chart alone, table alone."""
        self.view = (self.view + 1) % len(VIEWS)
        for name in VIEWS:
            self.set_class(VIEWS[self.view] == name, f"-{name}")
        self.call_after_refresh(self.focus_main)

    def action_next_view(self) -> None:
        """The chart with limits, the figures alone, the difference from the year before; the breadcrumb says which."""
        if (table := self.tables.get(self.tab)) and table.kind == "series":
            self.query_one(SeriesView).next_view()
            self.aside = self._chart_view()

    def _chart_view(self) -> str:
        """Which view the chart is drawn in; nothing where there is none on show."""
        table = self.tables.get(self.tab)
        return self.query_one(SeriesView).view_name if table and table.kind == "series" else ""

    def action_more(self) -> None:
        """Scroll the text of the report's tab."""
        if self.tab == TEXT:
            self.query_one(Detail).more()

    def _step(self, by: int) -> None:
        tabs = [*self.tables, *([TEXT] if self.told else [])]
        self._turn_to(tabs[(tabs.index(self.tab) + by) % len(tabs)])

    def _view(self) -> SeriesView | DisposalsView:
        return self.query_one(SeriesView) if self.tables[self.tab].kind == "series" else self.query_one(DisposalsView)

    def _turn_to(self, tab: str, part: str = "", spot: Spot = ()) -> None:
        self.tab = tab
        table = self.tables.get(tab)
        series, disposals, statements = self.query_one(SeriesView), self.query_one(DisposalsView), self.query_one(Statements)
        kind = table.kind if table else TEXT
        # By class: a display set on the widget itself would show it below the smallest size too.
        for name, view in (("series", series), ("disposals", disposals), (TEXT, statements)):
            view.set_class(name != kind, "-away")
        self.query_one("#tabs", Panel).drawing = self._tabs
        if table is None:
            statements.choices.focus()
            self.address = statements.asked
        else:
            shown = self._view()
            shown.show(table, part, spot)
            self.address = Address(self.address.topic, tab, shown.part)
        self.idle = self._idle()
        self.aside = self._chart_view()

    def _statement(self) -> str:
        """The id of the first statement that speaks of the table on show, empty where none does."""
        sections = self.pack.topics[self.address.topic].sections
        told = [statement.id for section in sections for statement in section.statements if statement.table == self.tab]
        return told[0] if told else ""

    @on(Grid.Taken)
    def _tell(self) -> None:
        if statement := self._statement():
            self.post_message(Open(Address(self.address.topic, statement)))

    def _idle(self) -> frozenset[str]:
        if self.tab == TEXT:
            return frozenset({"across", "swap", "view"} | (set() if self.query_one(Detail).leads else {"open"}))
        charted = self.tables[self.tab].kind == "series"
        return frozenset({"scroll"} | (set() if charted else {"view"}) | (set() if self._statement() else {"open"}))

    def _tabs(self, width: int, glyphs: Glyphs) -> list[Line]:
        titles = {id: table.note.short for id, table in self.tables.items()} | ({TEXT: TEXT} if self.told else {})
        return [tab_line(titles, self.tab, width, glyphs)]

    @on(TableView.At)
    def _at(self, event: TableView.At) -> None:
        # A view that was just left may still have something to say.
        if event.table is self.tables.get(self.tab):
            self.address = Address(self.address.topic, self.tab, event.part)

    @on(Statements.Read)
    def _read(self, event: Statements.Read) -> None:
        if self.tab == TEXT:
            self.address = event.address
            self.idle = self._idle()
