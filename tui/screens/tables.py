"""A topic with tables: a tab for each table, and one for the report's text."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.model.pack import Pack
from tui.navigation.address import Address
from tui.navigation.commands import Place
from tui.nodes.tables import MEAN, TOTAL
from tui.nodes.topic_list import items
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.widgets.detail import Detail
from tui.widgets.disposals_view import DisposalsView
from tui.widgets.grid import Grid
from tui.widgets.keys import bindings
from tui.widgets.messages import Open
from tui.widgets.panel import Panel
from tui.widgets.series_view import SeriesView
from tui.widgets.statements import Statements
from tui.widgets.table_view import TableView
from tui.widgets.tabs import tab_line

from .page import CursorPosition, Page

TEXT = "Report"
VIEWS = ("both", "chart", "table")


class TablesPage(Page):
    """The page of a topic with tables."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("tables")
    place: ClassVar[Place] = "tables"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.tables = {table.note.id: table for table in pack.old_topic_tables(address.topic)}
        self.told = any(item.address for item in items(pack, address.topic))
        self.view = 0
        self.tab = next(iter(self.tables))

    def body(self) -> ComposeResult:
        """Tabs over the three kinds of view, only one of which is shown."""
        yield Panel(id="tabs").data_bind(Page.glyphs)
        yield SeriesView(self.pack).data_bind(Page.glyphs)
        yield DisposalsView(self.pack).data_bind(Page.glyphs)
        yield Statements(self.pack, items(self.pack, self.address.topic)).data_bind(Page.finder)

    @property
    def cursor_at(self) -> CursorPosition:
        """The selected cell, or on the text's tab the link that has the focus."""
        return self._view().cursor_at if self.tab in self.tables else self.query_one(Detail).cursor_at

    @property
    def subject(self) -> Address:
        """The address, or the claim of the total or mean under the cursor.

        A year's total and mean share the year's address, but each one that the report prints is a claim of its own.
        """
        claim = self.address._replace(part=f"{MEAN if MEAN in self.cursor_at else TOTAL}-{self.address.part}")
        return claim if str(claim) in self.pack.claims else self.address

    def show(self, address: Address, cursor_at: CursorPosition = ()) -> None:
        """Show a table or part of one, or a statement.

        The address of the topic itself shows the last tab.
        """
        if address.thing and address.thing not in self.tables:
            # Select it first, or changing tabs would show the statement read last.
            self.query_one(Statements).mark(address)
            self._turn_to(TEXT)
            self.query_one(Detail).restore(cursor_at)
        else:
            self._turn_to(address.thing or self.tab, address.part, cursor_at)

    def redraw(self) -> None:
        """Draw the tables for the current width and glyphs."""
        self.query_one(SeriesView).redraw()
        self.query_one(DisposalsView).redraw()

    def action_next_table(self) -> None:
        """Show the next tab, wrapping round."""
        self._step(1)

    def action_previous_table(self) -> None:
        """Show the previous tab, wrapping round."""
        self._step(-1)

    def action_swap(self) -> None:
        """Show chart and table, only the chart, or only the table, in turn."""
        self.view = (self.view + 1) % len(VIEWS)
        for name in VIEWS:
            self.set_class(VIEWS[self.view] == name, f"-{name}")
        self.call_after_refresh(self.focus_main)

    def action_next_view(self) -> None:
        """Switch to the chart's next view; the breadcrumb names it.

        The views are the chart with limits, the figures alone and the difference from the year before.
        """
        if (table := self.tables.get(self.tab)) and table.kind == "series":
            self.query_one(SeriesView).next_view()
            self.aside = self._chart_view()

    def _chart_view(self) -> str:
        """The name of the chart's view; empty if no chart is shown."""
        table = self.tables.get(self.tab)
        return self.query_one(SeriesView).view_name if table and table.kind == "series" else ""

    def action_more(self) -> None:
        """Scroll the report's text, on its tab."""
        if self.tab == TEXT:
            self.query_one(Detail).more()

    def _step(self, by: int) -> None:
        tabs = [*self.tables, *([TEXT] if self.told else [])]
        self._turn_to(tabs[(tabs.index(self.tab) + by) % len(tabs)])

    def _view(self) -> SeriesView | DisposalsView:
        return self.query_one(SeriesView) if self.tables[self.tab].kind == "series" else self.query_one(DisposalsView)

    def _turn_to(self, tab: str, part: str = "", cursor_at: CursorPosition = ()) -> None:
        self.tab = tab
        table = self.tables.get(tab)
        series, disposals, statements = self.query_one(SeriesView), self.query_one(DisposalsView), self.query_one(Statements)
        kind = table.kind if table else TEXT
        # Hide by class: a display set on the widget would also show it on a terminal that is too small.
        for name, view in (("series", series), ("disposals", disposals), (TEXT, statements)):
            view.set_class(name != kind, "-away")
        self.query_one("#tabs", Panel).drawing = self._tabs
        if table is None:
            statements.choices.focus()
            self.address = statements.asked
        else:
            shown = self._view()
            shown.show(table, part, cursor_at)
            self.address = Address(self.address.topic, tab, shown.part)
        self.idle = self._idle()
        self.aside = self._chart_view()

    def _statement(self) -> str:
        """The id of the first statement about the current table; empty if none."""
        sections = self.pack.topics[self.address.topic].sections
        told = [statement.id for section in sections for statement in section.statements if statement.table == self.tab]
        return told[0] if told else ""

    @on(Grid.Taken)
    def _tell(self) -> None:
        if statement := self._statement():
            self.post_message(Open(Address(self.address.topic, statement)))

    def _idle(self) -> frozenset[str]:
        if self.tab == TEXT:
            return frozenset({"across", "swap", "view"} | (set() if self.query_one(Detail).has_links else {"open"}))
        charted = self.tables[self.tab].kind == "series"
        return frozenset({"scroll"} | (set() if charted else {"view"}) | (set() if self._statement() else {"open"}))

    def _tabs(self, width: int, glyphs: Glyphs) -> list[Line]:
        titles = {id: table.note.short for id, table in self.tables.items()} | ({TEXT: TEXT} if self.told else {})
        return [tab_line(titles, self.tab, width, glyphs)]

    @on(TableView.At)
    def _at(self, event: TableView.At) -> None:
        # Ignore late messages from a view that has just been left.
        if event.table is self.tables.get(self.tab):
            self.address = Address(self.address.topic, self.tab, event.part)

    @on(Statements.Read)
    def _read(self, event: Statements.Read) -> None:
        if self.tab == TEXT:
            self.address = event.address
            self.idle = self._idle()
