"""A slide drawn small, beside other things."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.reactive import reactive

from tui.charts.kinds_of_chart import CHART_KINDS, ChartKind
from tui.nodes.slide_content import SlideContent
from tui.slides.tight import small_sheet
from tui.text.glyphs import BLOCKS, Glyphs
from tui.text.spans import Line

from .chart import Chart
from .panel import Panel, PanelDrawing
from .titled import Titled


class SlideView(Titled, Vertical):
    """A slide as it is rendered in the room there is, with its title in the rule."""

    glyphs: reactive[Glyphs] = reactive(BLOCKS, repaint=False)
    chart_kind: reactive[ChartKind] = reactive(CHART_KINDS[0], repaint=False)

    def compose(self) -> ComposeResult:
        """The lines, the chart and the lines below it."""
        yield Panel(classes="lines").data_bind(SlideView.glyphs)
        yield Chart(slide=True).data_bind(SlideView.glyphs, SlideView.chart_kind)
        yield Panel(classes="below").data_bind(SlideView.glyphs)

    def show(self, found: SlideContent | None, columns: int, rows: int, fewer: int | None = None) -> int:
        """Draw a slide in this many columns and rows, and return the rows that it takes.

        Without a slide there is nothing. Block letters and empty rows go where it is to have `fewer` rows.
        """
        laid = small_sheet(found, columns, rows, self.glyphs, fewer) if found and rows > 0 else None
        self.query_one(".lines", Panel).drawing = as_drawn(laid.lines[:rows] if laid else ())
        self.query_one(".below", Panel).drawing = as_drawn(laid.below if laid else ())
        chart = self.query_one(Chart)
        chart.display = laid is not None and laid.chart > 0
        chart.styles.height = laid.chart if laid else 0
        chart.plan = found.plan if found and laid and laid.chart else None
        chart.month = found.month if found else None
        return min(rows, laid.height) if laid else 0


def as_drawn(lines: tuple[Line, ...]) -> PanelDrawing:
    """Lines that are laid out already."""

    def draw(width: int, glyphs: Glyphs) -> tuple[Line, ...]:
        return lines

    return draw
