"""A thing in full beside a dialog: its table, what else is known, and its trend."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from tui.model.pack import Pack
from tui.model.table import Series, Table
from tui.navigation.address import Address
from tui.navigation.table_parts import TablePart, part_at
from tui.nodes.kinds import node_at_cursor
from tui.nodes.node import Node
from tui.nodes.table_views.shapes import layouts
from tui.text.glyphs import Glyphs
from tui.text.spans import BLANK, Line, Span, plain
from tui.text.wrapping import wrap
from tui.widgets.pane import Pane

from .sizes import HIGH, WIDE

MOST_DRAWN_ROWS = 45
"""The most rows of a table; a longer one is left to its page."""
MOST_OF_LABEL = 32
"""The most characters before a colon that are a label and not part of a sentence."""

LEAST_CHART_ROWS, CHART_ROWS = 16, 24
"""The fewest and the most rows of the chart, with its title."""

TrendOfPart = tuple[Series, Table, TablePart]
"""The figures of a trend, their table and the part of it."""


class InFull(Vertical):
    """The text, and the chart of a trend below it where there is room."""

    def __init__(self, *, id: str | None = None, text: str, focus: bool = False, key: str = "space") -> None:
        super().__init__(id=id)
        self.text = Pane(id=text, focus=focus, key=key)

    def compose(self) -> ComposeResult:
        """The text, and a chart on a large terminal."""
        yield self.text
        if self.has_room:
            from tui.widgets.chart import Chart  # late: charts take long to load

            yield Chart(id="hit-trend")

    def fit(self, columns: int, rows: int) -> None:
        """Take as few of so many rows as the text and the chart need.

        The chart gives way to a long text, down to some rows.
        """
        needed, drawn = 1 + sum(len(wrap(line, columns)) for line in self.text.lines), 0
        for chart in self.query("#hit-trend"):
            drawn = max(LEAST_CHART_ROWS, min(CHART_ROWS, rows - needed)) if chart.display else 0
            chart.styles.height = drawn
        self.text.styles.height = min(needed, rows - drawn)

    @property
    def has_room(self) -> bool:
        """Whether the terminal has room for a chart."""
        return self.app.size.width >= WIDE and self.app.size.height >= HIGH

    def show(self, lines: Sequence[Line], trend: TrendOfPart | None, glyphs: Glyphs) -> None:
        """Show a text, and a trend if there is one."""
        self.text.show(lines)
        charts = self.query("#hit-trend")
        if not charts:
            return
        from tui.charts.plan import chart_title, plan
        from tui.widgets.chart import Chart

        chart = charts.first(Chart)
        drawn = None
        if trend and self.has_room:
            series, table, part = trend
            drawn = plan(series, measure=table.measures[table.place(part.column)])
            chart.glyphs, chart.plan, chart.month = glyphs, drawn, part.period
            chart.set_title(chart_title(drawn) if drawn else "")
        chart.display = drawn is not None
        needed = self.text.rows_needed
        self.text.styles.height = needed if drawn and needed <= self.size.height // 2 else None


def trend_of(found: Node) -> TrendOfPart | None:
    """The trend at an address: its figures, its table and the part of it."""
    if not found.in_table or found.address.thing not in found.pack.tables:
        return None
    table, part = _table(found)
    series = layouts(table)[0](table, part.period if part.period in table.periods else None).series(part)
    return (series, table, part) if series else None


def page_in_full(
    pack: Pack, address: Address, glyphs: Glyphs, columns: int, said: Sequence[Line] = (), *, most: int = MOST_DRAWN_ROWS
) -> tuple[Line, ...]:
    """Everything at an address that the lines `said` do not say already.

    A table of at most so many rows as its page draws it, then what `beatbook read` says of the thing.
    """
    from tui.reader.pages import page_of  # late: only large terminals have room for it

    found = node_at_cursor(pack, address)
    lines: list[Line] = []
    if found.in_table and address.thing in pack.tables:
        table, part = _table(found)
        layout = layouts(table)[0](table, part.period if part.period in table.periods else None)
        cells = layout.cells(columns, glyphs)
        if len(cells.rows) <= most and cells.width <= columns:
            lines += [*cells.lines(glyphs, "strong"), BLANK]
    try:
        entries = page_of(pack, found.address).entries
    except KeyError:  # A cell without a figure has no page of its own.
        entries = ()
    text = " ".join(plain(line) for line in (*said, *lines))
    drawn = found.address._replace(part="", period="") if found.in_table else None
    heading: tuple[Line, ...] = ()
    for entry in entries:
        if entry.text.endswith(":"):
            heading = (*((BLANK,) if lines and lines[-1] else ()), (Span(entry.text[:-1], "strong"),))
        elif not (_said(entry.text, text) or (drawn and entry.to and entry.to.within(drawn))):
            lines += [*heading, _labelled(entry.text) if entry.to is None else (Span(entry.text),)]
            heading = ()
    return tuple(lines[:-1] if lines and not lines[-1] else lines)


def _said(words: str, text: str) -> bool:
    """Whether a text has the words already, with their label or without it."""
    label, colon, rest = words.partition(": ")
    return words.rstrip(".") in text or bool(colon and len(label) <= MOST_OF_LABEL and rest.rstrip(".") in text)


def _labelled(words: str) -> Line:
    """A line with its label dimmed."""
    label, colon, rest = words.partition(": ")
    return (Span(f"{label}: ", "quiet"), Span(rest)) if colon and len(label) <= MOST_OF_LABEL else (Span(words),)


def _table(found: Node) -> tuple[Table, TablePart]:
    table = found.pack.tables[found.address.thing]
    return table, part_at(table, found.address.part, found.address.period)
