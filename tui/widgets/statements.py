"""A topic's statements, with the selected one in full and the chart."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Vertical
from textual.geometry import Size
from textual.message import Message
from textual.reactive import var

from tui.analysis.audit import audit
from tui.analysis.standings import ClaimStanding, standing
from tui.analysis.statement_kinds import StatementKind
from tui.analysis.statement_standing import standing_at
from tui.model.pack import Pack
from tui.navigation.address import HOME, Address
from tui.nodes.further_reading import OPEN_TITLE, beside_statement, beside_topic, why_not_settled
from tui.nodes.kinds import node
from tui.nodes.standing_words import KIND_WORDS, brief_legend, standings_legend
from tui.nodes.statement_sign import standing_title
from tui.nodes.topic_chart import TopicChart
from tui.nodes.topic_list import items
from tui.text.cells import cell_len
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.highlight import Finder
from tui.text.spans import Line, Span, plain
from tui.text.titled_blocks import blocks_that_fit

from .choices import Choices
from .detail import Detail
from .further import LEAST_FURTHER, Further
from .leading_charts import leading_pictures
from .panel import Panel
from .statement_entries import is_cut, statement_entries, with_texts
from .topic_layout import TopicLayout, room_for_chart, room_for_larger, topic_layout

_AROUND = 3
"""The cells of a rule around its title."""
_LIST_AROUND = 4
"""The cells of the list around its lines, with the scrollbar."""
_ROWS_AROUND = 5
"""The rows of the page around the list, with its rule, the legend and the tabs."""
_TITLE = 13
"""The cells of the list's title in its rule, and of the rule around it, less those around the list."""
ANY_ROWS = 1_000
MORE_TEXT = 2
"""The rows more that the list and the detail need beside a chart that could be briefer."""
_EDGE = "▌"
"""Marks a row that is not in the pane with the focus."""


class Statements(Container):
    """The list, the chart and the detail.

    Posts `Read` when another statement is selected.
    """

    finder: var[Finder | None] = var(None)
    glyphs: var[Glyphs] = var(BLOCKS, init=False)

    class Read(Message):
        """An item was shown; `address` is its own, or that of the requested figure."""

        def __init__(self, address: Address) -> None:
            super().__init__()
            self.address = address

    class Wanted(Message):
        """An item was opened, but there is no room for its detail."""

    def __init__(self, pack: Pack, topic: str, chart: TopicChart | None = None, *, glance: bool = False) -> None:
        """A topic's statements; a `glance` is left out where it has no room."""
        super().__init__()
        self.pack = pack
        self.topic = topic
        self.chart = chart
        self.glance = glance
        self.kind: StatementKind | None = None
        """The kind of statements that are listed; None for all."""
        self.items = items(pack, topic)
        self.total = sum(bool(item.address) for item in self.items)
        """How many entries there are of every kind."""
        self.shape = TopicLayout()
        self.without_chart = False
        """Whether the reader has hidden the chart."""
        self.listed: tuple[Size, bool] | None = None
        """What the list was filled for: the size of the terminal, and whether the chart is hidden."""
        self.in_full = False
        """Whether each statement in the list has its text."""
        self.has_reasons = False
        """Whether it is said below the list why claims are not settled."""
        self._drawn_for: tuple[int, Glyphs] | None = None
        self._body: tuple[Line, ...] = ()
        """The chart as it was drawn last: a move only marks another of its rows."""
        self.requested = HOME
        """The address requested last. Its figure stays highlighted until the cursor moves on."""

    def compose(self) -> ComposeResult:
        """The list over the legend, then the chart, then the detail."""
        with Vertical(id="list"):
            yield Choices(id="items").data_bind(Statements.finder)
            yield Further(id="further").data_bind(Statements.glyphs)
            yield Panel(id="legend")
        if self.chart:
            yield Panel(id="drawing").data_bind(Statements.glyphs)
        yield Detail().data_bind(Statements.finder, Statements.glyphs)

    def on_mount(self) -> None:
        """Draw the chart and the legend; the list is filled for the size of the terminal."""
        used = {standing(each) for each in audit(self.pack) if each.claim.topic == self.topic}
        self.query_one("#legend", Panel).drawing = lambda width, glyphs: standings_legend(width, used)
        for panel in self.query("#drawing").results(Panel):
            panel.drawing = self._drawing

    def redraw(self) -> None:
        """Divide the room for the size of the terminal."""
        every = items(self.pack, self.topic)
        self.shape = topic_layout(
            self.app.size,
            self.total,
            len(every) - self.total,
            self._chart_rows,
            titles=max((cell_len(plain(item.line(self.pack))) for item in every if item.address), default=0),
            chart_columns=self.chart.wants if self.chart and not self.without_chart else 0,
        )
        self.set_class(self.shape.beside, "-columns")
        self.set_class(self.shape.cramped, "-cramped")
        self.query_one("#list").styles.height = self.shape.list_rows or None
        self.query_one("#list").styles.width = self.shape.list_columns or None
        self.query_one("#legend").set_class(not self.shape.legend, "-away")
        for panel in self.query("#drawing").results(Panel):
            assert self.chart
            panel.set_class(not self._chart_rows(self.shape.detail_columns), "-away")
        self.watch_glyphs()
        if self.listed != (self.app.size, self.without_chart):
            self.listed = self.app.size, self.without_chart
            self.show_kind(self.kind)
        if self.requested != HOME:
            self._show(self.requested._replace(part=""))

    def watch_glyphs(self) -> None:
        """Explain the bars of the chart with the signs that they are drawn with."""
        for panel in self.query("#drawing").results(Panel):
            if self.chart:
                panel.set_title(self.chart.title, self.chart.legend(self.glyphs))

    def _chart_body(self, width: int) -> tuple[Line, ...]:
        """The chart: larger on a page with rows to spare, brief on a crowded one."""
        if self.chart is None:
            return ()
        for larger in self.chart.larger if self.shape.beside else ():
            if room_for_larger(self.app.size, len(drawn := larger(width, self.glyphs))):
                return drawn
        whole, brief = self.chart.body(width, self.glyphs), self.chart.brief
        if brief is None or room_for_chart(self.app.size, len(whole), MORE_TEXT):
            return whole
        shorter = brief(width, self.glyphs)
        return shorter if room_for_chart(self.app.size, len(shorter)) else whole

    def _chart_rows(self, width: int) -> int:
        rows = len(self._chart_body(width))
        return 0 if self.without_chart or (self.glance and not room_for_chart(self.app.size, rows)) else rows

    def swap(self) -> None:
        """Hide the chart, or show it again.

        The list and the detail share its rows.
        """
        self.without_chart = not self.without_chart
        self.redraw()

    def show_kind(self, kind: StatementKind | None) -> None:
        """List the statements of a kind; None lists all."""
        self.kind, self.items = kind, items(self.pack, self.topic, kind)
        columns = self._list_columns
        entries = statement_entries(self.pack, self.items, columns, spaced=self.shape.spaced)
        longer = with_texts(self.pack, entries, columns, self.app.size.height - _ROWS_AROUND) if self.shape.spaced else []
        self.in_full = bool(longer)
        entries = longer or entries
        self.choices.fill(entries)
        self._share_list(sum(len(entry.lines) for entry in entries), columns)
        shown = sum(bool(item.address) for item in self.items)
        fact = str(self.total) if kind is None else f"{shown} of {self.total}: {KIND_WORDS[kind]}"
        used = {found for item in self.items if item.address and (found := self._standing(item.address))}
        title = "Statements"
        if kind is None and not self.shape.legend:
            title, fact = _titled(columns, used, fact)
        self.choices.set_title(title, fact)

    def _share_list(self, rows: int, columns: int) -> None:
        """Give the rows below a short list to further reading."""
        left = self.app.size.height - _ROWS_AROUND - rows
        groups = beside_topic(self.pack, self.topic) if self.shape.legend and left >= LEAST_FURTHER else ()
        # What does not fit whole leaves the reasons to the selected statement.
        self.has_reasons = bool(groups) and len(blocks_that_fit(groups, columns, ANY_ROWS, self.glyphs)) <= left
        groups = groups if self.has_reasons else tuple(group for group in groups if group[0] != OPEN_TITLE)
        self.query_one("#list").set_class(bool(groups), "-shared")
        self.choices.styles.height = rows + 1 if groups else None
        self.query_one(Further).show(groups)

    @property
    def _list_columns(self) -> int:
        """The cells of the list for its lines."""
        return (self.shape.list_columns - 1 if self.shape.beside else self.app.size.width) - _LIST_AROUND

    @property
    def choices(self) -> Choices:
        """The list."""
        return self.query_one("#items", Choices)

    def mark(self, address: Address) -> bool:
        """Select an item and highlight its figure, if the address has one.

        Returns whether the item is in the list. A filter that hides it is cleared.
        """
        item = address._replace(part="")
        if self.kind and not any(entry.address == item for entry in self.items):
            self.show_kind(None)
        self.requested = address
        found = self.choices.mark(item)
        if found:
            self._show(item)  # At once: if only the figure or a link has changed, the cursor does not move and posts nothing.
        return found

    def step(self, by: int) -> None:
        """Select the next or previous statement with the same sign, wrapping round."""
        entries = [item.address for item in self.items if item.address]
        here = self.choices.address
        if here in entries:
            alike = self._standing(here)
            self.choices.step([each for each in entries if self._standing(each) == alike], by)

    def _standing(self, address: Address) -> ClaimStanding | None:
        return standing_at(self.pack, str(address)).shown

    @on(Choices.Marked, "#items")
    def _marked(self, event: Choices.Marked) -> None:
        event.stop()
        # Skip an item that the cursor has left since, and the requested item, which is shown already.
        if event.address == self.choices.marked and event.address != self.requested._replace(part=""):
            self._show(event.address)

    def _show(self, item: Address) -> None:
        if self.requested._replace(part="") != item:
            self.requested = item
        address = self.requested
        found, detail = node(self.pack, address), self.query_one(Detail)
        columns = self.shape.detail_columns or self.app.size.width
        title, *rest = found.lines(self.glyphs, columns)
        named = self.shape.beside and cell_len(plain(title)) + _AROUND <= columns
        standing = standing_title(self.pack, item)
        detail.set_title(plain(title) if named else "This statement", standing)
        links, said = found.links(), self.pack.statements.get(item.thing)
        below = (
            (
                *beside_statement(self.pack, item, listed=self.in_full, reasons=not self.has_reasons),
                *leading_pictures(self.pack, links, columns, self.app.size.height, self.glyphs, said.figures if said else ()),
            )
            if self.shape.beside
            else why_not_settled(self.pack, item)
        )
        untitled = named or not (self.shape.cramped or is_cut(title, self._list_columns))
        detail.show(rest if untitled else (title, *rest), links, below)
        for panel in self.query("#drawing").results(Panel):
            panel.repaint()
        self.post_message(self.Read(address))

    def _drawing(self, width: int, glyphs: Glyphs) -> list[Line]:
        """The chart, with the row of the selected statement marked at the left edge."""
        assert self.chart
        marked = self.chart.names.get(self.requested.thing)
        edge = _EDGE if glyphs.unicode else ">"
        if (width, glyphs) != self._drawn_for:
            self._drawn_for, self._body = (width, glyphs), self._chart_body(width - 1)
        return [(Span(edge if marked and line and line[0].text.rstrip() == marked else " ", "strong"), *line) for line in self._body]

    @on(Choices.Chosen, "#items")
    def _follow(self, event: Choices.Chosen) -> None:
        event.stop()
        detail = self.query_one(Detail)
        if detail.display:
            detail.follow()
        else:
            self.post_message(self.Wanted())


def _titled(columns: int, used: set[ClaimStanding], fact: str) -> tuple[str, str]:
    """The title of a list, and what its signs mean.

    That stands in place of the title where not all of it fits beside it.
    """
    (row, *more) = standings_legend(columns, used) or ((),)
    whole = plain(row)
    if not more and columns - _TITLE < cell_len(whole):
        return whole, ""
    return "Statements", plain(brief_legend(max(1, columns - _TITLE), used)) or fact
