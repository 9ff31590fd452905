"""A topic with tables: a tab for each table, and one for the report's text."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType

from tui.analysis.rebasing import Rebases
from tui.model.claims import PrintedFigure
from tui.model.pack import Pack
from tui.model.table import Table
from tui.navigation.address import Address, NodeKind
from tui.navigation.commands import Place
from tui.navigation.history import CursorPosition
from tui.navigation.table_parts import TablePart, part_at, table_steps
from tui.nodes.kinds import addresses, node_at_cursor
from tui.nodes.table_statements import statement_about, word_for_statement
from tui.nodes.table_views.cells import MEAN, TOTAL
from tui.nodes.table_views.layout import no_other_period
from tui.nodes.table_views.printed import printed_part
from tui.nodes.topic_list import items
from tui.text.glyphs import Glyphs
from tui.text.spans import Line
from tui.widgets.detail import Detail
from tui.widgets.grid import Grid
from tui.widgets.grid_area import GridArea
from tui.widgets.keys import bindings
from tui.widgets.messages import Open
from tui.widgets.notice import answer_key
from tui.widgets.panel import Panel
from tui.widgets.statements import Statements
from tui.widgets.table_view import TableView

from .page import Page
from .rebase_choice import rebase, wanted
from .statement_filter import filter_statements
from .table_tabs import REPORT_TAB, table_tabs

PAGE_VIEWS = ("both", "chart", "table")
WHOLE_TABLE = TablePart()
PART_KINDS: frozenset[NodeKind] = frozenset(("month", "year", "period", "member", "member-period"))
"""The kinds of parts of tables."""


class TablesPage(Page):
    """The page of a topic with tables."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("tables")
    place: ClassVar[Place] = "tables"

    def __init__(self, pack: Pack, address: Address) -> None:
        super().__init__(pack, address)
        self.tables = {table.id: table for table in pack.topic_tables(address.topic)}
        self.has_text = any(item.address for item in items(pack, address.topic))
        self.view = 0
        self.kept: tuple[CursorPosition, Address] | None = None
        """A cell, and the address that was asked for and is shown there."""
        self.tab = next(iter(self.tables))

    def body(self) -> ComposeResult:
        """Tabs over the table and the text, only one of which is shown."""
        yield Panel(self._tabs, id="tabs").data_bind(Page.glyphs)
        yield TableView(self.pack).data_bind(Page.glyphs, Page.chart_kind)
        yield Statements(self.pack, self.address.topic).data_bind(Page.finder, Page.glyphs)

    @property
    def cursor(self) -> CursorPosition:
        """The selected cell, or on the text's tab the link that has the focus."""
        return self.query_one(TableView).cursor if self.tab in self.tables else self.query_one(Detail).cursor

    @property
    def subject(self) -> Address:
        """The address, or the claim of the total or mean under the cursor.

        A year's total and mean share the year's address, but each one that the report prints is a claim of its own.
        """
        claim = self.address._replace(part=f"{MEAN if MEAN in self.cursor else TOTAL}-{self.address.part}")
        return claim if str(claim) in self.pack.claims else self.address

    def show(self, address: Address, cursor: CursorPosition = ()) -> None:
        """Show a table, part of one or a statement; the topic shows the last tab."""
        if address.thing and address.thing not in self.tables:
            # Select it first, or changing tabs would show the statement read last.
            self.query_one(Statements).mark(address)
            self._turn_to(REPORT_TAB)
            self.query_one(Detail).restore(cursor)
        else:
            tab = address.thing or self.tab
            table = self.tables.get(tab)
            part = self._part(table, address) if table else WHOLE_TABLE
            self._turn_to(tab, part, cursor)
            # A printed total is at the address of its period.
            self._keep(self._address(table, part) if table and str(address.local) in self.pack.claims else address.local)

    def _keep(self, address: Address) -> None:
        """Stay at an address without a cell of its own until the cursor moves.

        Such as a period of members.
        """
        if address != self.address and addresses(self.pack).get(address) in PART_KINDS:
            self.kept = (self.query_one(TableView).cursor, address)
            self.address = address

    def _part(self, table: Table, address: Address) -> TablePart:
        """The part of a table at an address.

        A printed total, mean or whole is shown where its figure is.
        """
        claim = self.pack.claims.get(str(address.local))
        if claim and isinstance(claim.check, PrintedFigure):
            return printed_part(table, claim.check)
        return part_at(table, address.part, address.period)

    def redraw(self) -> None:
        """Draw the table for the current width and glyphs."""
        self.query_one(TableView).redraw()
        self.query_one(Statements).redraw()

    def watch_glyphs(self, before: Glyphs, glyphs: Glyphs) -> None:
        """Nothing: the table draws itself again once it has the new glyphs."""

    def action_next_table(self) -> None:
        """Show the next tab, wrapping round."""
        self._step(1)

    def action_previous_table(self) -> None:
        """Show the previous tab, wrapping round."""
        self._step(-1)

    def action_swap(self) -> None:
        """Show chart and table, only the chart, or only the table, in turn."""
        if not self._on_table():
            return
        self.view = (self.view + 1) % len(PAGE_VIEWS)
        for name in PAGE_VIEWS:
            self.set_class(PAGE_VIEWS[self.view] == name, f"-{name}")
        self.query_one(TableView).share_rows()
        self.call_after_refresh(self.query_one(GridArea).take_focus)

    def action_next_view(self) -> None:
        """Switch to the next view of the table or its chart; the breadcrumb names it."""
        if self._on_table():
            self.query_one(TableView).next_view()
            self._update_view_name()

    def action_sort(self) -> None:
        """Sort the rows by the column under the cursor."""
        if self._on_table():
            if not self.query_one(TableView).layout_shown.sortable:
                self.notify("This view cannot be sorted.", markup=False)
            self.query_one(TableView).sort()
            self._update_view_name()

    def action_rebase(self) -> None:
        """Set a rebase at the cursor's period, or take it away."""
        if self._on_table():
            rebase(self, self.query_one(TableView), self._update_view_name)

    @property
    def rebases(self) -> Rebases:
        """The rebases at the address, which stands for the main column."""
        shown, table = self.query_one(TableView), self.tables.get(self.tab)
        return shown.rebases if table and shown.layout_shown.series_key(shown.part)[0] == table.main else ()

    @property
    def trend(self) -> Address:
        """The table, or the member under the cursor, over all periods."""
        return self._address(self.tables[self.tab], TablePart(self.query_one(TableView).part.members))

    def action_period(self, by: int) -> None:
        """Show an earlier or a later period."""
        if not self._on_table():
            return
        shown = self.query_one(TableView)
        before = shown.layout_shown.period
        shown.step_period(by)
        self._update_view_name()
        if shown.layout_shown.period == before:
            answer_key(self, no_other_period(shown.layout_shown, by))

    def _on_table(self) -> bool:
        """Whether a table is shown; on the report's tab it says what the key is for."""
        if self.tab not in self.tables:
            answer_key(self, "This key is for tables. Press tab for the next one.")
        return self.tab in self.tables

    def _update_view_name(self) -> None:
        self.query_one("#tabs", Panel).repaint()
        self._name_view()
        self.idle = self._idle()

    def _name_view(self) -> None:
        shown = self.query_one(TableView) if self.tab in self.tables else None
        self.aside, self.wanted = (shown.view_name, wanted(shown)) if shown else ("", frozenset())
        self.opens = word_for_statement(self.pack, self.tables[self.tab], shown.part) if shown else self.query_one(Detail).opens
        self.keeps_aside = shown is not None and shown.turned  # What the reader turned to is named, whatever the path to it.

    def action_filter(self) -> None:
        """Choose which kind of statements to list, on the report's tab."""
        filter_statements(self, self.query_one(Statements) if self.tab == REPORT_TAB else None)

    def step(self, by: int) -> None:
        """Go to the next or previous statement with the same sign, on the report's tab."""
        if self.tab == REPORT_TAB:
            self.query_one(Statements).step(by)
        else:
            super().step(by)

    def go_up(self) -> None:
        """Clear the filter of the report's tab, or else go up."""
        statements = self.query_one(Statements)
        if self.tab == REPORT_TAB and statements.kind and not self.leave_links():
            statements.show_kind(None)
        else:
            super().go_up()

    def action_more(self) -> None:
        """Scroll the report's text on its tab, and elsewhere page through the summary."""
        (self.query_one(Detail) if self.tab == REPORT_TAB else self.query_one(TableView)).more()

    def _step(self, by: int) -> None:
        tabs = [*self.tables, *([REPORT_TAB] if self.has_text else [])]
        self._turn_to(tabs[(tabs.index(self.tab) + by) % len(tabs)])

    def _turn_to(self, tab: str, part: TablePart = WHOLE_TABLE, cursor: CursorPosition = ()) -> None:
        self.tab, self.kept, self.can_step = tab, None, tab == REPORT_TAB
        table = self.tables.get(tab)
        shown, statements = self.query_one(TableView), self.query_one(Statements)
        # Hide by class: a display set on the widget would also show it on a terminal that is too small.
        shown.set_class(table is None, "-away")
        statements.set_class(table is not None, "-away")
        if table is None:
            statements.choices.focus()
            self.address = statements.requested
        else:
            shown.show(table, part, cursor)
            self.address = self._address(table, shown.part)
        self._update_view_name()

    @property
    def trail(self) -> tuple[str, ...]:
        """The crumbs, with every member of a row.

        The address of a row of several dimensions has only its first member.
        """
        trail = node_at_cursor(self.pack, self.address).trail
        names = [name for _, name in self.query_one(TableView).part.members] if self.tab in self.tables else []
        several = {names[0]: ", ".join(names)} if len(names) > 1 else {}
        return tuple(several.get(step, step) for step in trail)

    def _address(self, table: Table, part: TablePart) -> Address:
        first, second = table_steps(table).of(part)
        found = Address(self.address.topic, table.id, first, "", second)
        return found if not second or found in addresses(self.pack) else found._replace(period="")

    def _statement(self) -> str:
        """The id of the statement about the cell or the table; empty without one."""
        return statement_about(self.pack, self.tables[self.tab], self.query_one(TableView).part)

    @on(Grid.Taken)
    def _open_statement(self) -> None:
        if statement := self._statement():
            self.post_message(Open(Address(self.address.topic, statement)))

    def _idle(self) -> frozenset[str]:
        if self.tab == REPORT_TAB:
            text = {"across", "swap", "view", "sort", "rebase", "next-period", "previous-period"}
            return frozenset(text | (set() if self.query_one(Detail).has_links else {"open"}))
        shown = self.query_one(TableView)
        found = shown.layout_shown
        idle = {"filter-report"} | (set() if shown.has_views else {"view"}) | (set() if self._statement() else {"open"})
        idle |= (set() if found.sortable else {"sort"}) | (set() if shown.has_trend else {"rebase"})
        # The footer has room for one of the two: the later period, and at the last one the earlier.
        idle |= {"next-period" if not found.choices or found.period == found.choices[-1] else "previous-period"}
        return frozenset(idle | (set() if len(found.choices) > 1 else {"previous-period"}))

    def _tabs(self, width: int, glyphs: Glyphs) -> list[Line]:
        view = self.query_one(TableView)
        shown = view.layout_shown if view.table and self.tab in self.tables else None
        return [table_tabs(self.tables, self.tab, width, text=self.has_text, shown=shown, glyphs=glyphs)]

    @on(TableView.At)
    def _at(self, event: TableView.At) -> None:
        # Ignore late messages from a view that has just been left.
        if event.table is self.tables.get(self.tab):
            if self.kept and self.kept[0] == self.query_one(TableView).cursor:
                self.address = self.kept[1]
            else:
                self.kept, self.address = None, self._address(event.table, event.part)
            self._update_breadcrumb()
            # Rows have rebases of their own.
            self._name_view()

    @on(Statements.Read)
    def _read(self, event: Statements.Read) -> None:
        if self.tab == REPORT_TAB:
            self.address = event.address
            self.idle, self.opens = self._idle(), self.query_one(Detail).opens
