"""The line chart of a series, and the only module that uses plotext.

It is imported with the first screen that draws a chart.
"""

from textual.app import ComposeResult, RenderResult
from textual.color import Color
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive, var
from textual.theme import Theme
from textual.widget import Widget
from textual_plotext import PlotextPlot

from tui.charts.plan import Plan
from tui.charts.signals import sign
from tui.model.period import Period
from tui.text.glyphs import BLOCKS, Glyphs

MOST_DRAWINGS = 30
"""How many charts are kept drawn."""


class Plot(PlotextPlot):
    """A plotext chart in the theme's colours, with gaps for missing months."""

    plan: reactive[Plan | None] = reactive(None)
    glyphs: reactive[Glyphs] = reactive(BLOCKS)

    def __init__(self) -> None:
        super().__init__()
        self.theme = "clear"
        self._drawn: dict[tuple[Plan, Glyphs, Size], RenderResult] = {}
        """The last charts: the cursor often returns to a row that it has just left."""

    def on_mount(self) -> None:
        """Redraw in the new colours when the theme changes."""
        self.app.theme_changed_signal.subscribe(self, self._recolour)

    def _recolour(self, theme: Theme) -> None:
        self._drawn.clear()
        self.refresh()

    def render(self) -> RenderResult:
        """Draw the chart at the current size."""
        plan = self.plan
        if plan is None or self.size.width < 20 or self.size.height < 4:
            return Content("")
        key = (plan, self.glyphs, self.size)
        if key not in self._drawn:
            if len(self._drawn) == MOST_DRAWINGS:
                del self._drawn[next(iter(self._drawn))]
            self._drawn[key] = self._draw(plan)
        return self._drawn[key]

    def _draw(self, plan: Plan) -> RenderResult:
        plot = self.plt
        plot.clear_figure()
        plot.frame(False)
        plot.xaxes(False, False)
        plot.yaxes(False, False)
        for limit in plan.limits:
            plot.plot([0, plan.last], [limit, limit], marker=self.glyphs.limit, color=self._colour("secondary"))
        plot.plot([0, plan.last], [plan.mean, plan.mean], marker=self.glyphs.rule, color=self._colour("accent"))
        for run in plan.smooth:
            plot.plot(list(run.places), list(run.values), marker=self.glyphs.limit, color=self._colour("secondary"))
        for run in plan.targets:
            plot.plot(list(run.places), list(run.values), marker=self.glyphs.target, color=self._colour("success"))
        for run in plan.runs:
            plot.plot(list(run.places), list(run.values), marker=self.glyphs.plot, color=self._colour("primary"))
        for mark in plan.marks:
            shown = sign(mark.special, mark.side, self.glyphs)
            plot.scatter([mark.place], [mark.value], marker=shown, color=self._colour("warning"))
        plot.xlim(0, plan.last)
        plot.ylim(plan.low, plan.high)
        levels = plan.labels(self.size.height - 1)
        plot.yticks([at for at, _ in levels], [label for _, label in levels])
        ticks = plan.ticks(self.size.width)
        plot.xticks([at for at, _ in ticks], [label for _, label in ticks])
        return super().render()

    def _colour(self, token: str) -> str | tuple[int, int, int]:
        colour = Color.parse(self.app.theme_variables[token])
        return "default" if colour.ansi is not None else colour.rgb


class Pointer(Widget):
    """One line below a plot that points at the month under the table's cursor."""

    # Here, not in a page's style sheet: a slide with a chart may be the first page.
    DEFAULT_CSS = "Pointer { height: 1; }"

    plan: reactive[Plan | None] = reactive(None)
    month: reactive[Period | None] = reactive(None)
    glyphs: reactive[Glyphs] = reactive(BLOCKS)

    def render(self) -> RenderResult:
        """Draw the pointer, or nothing if the month is not on the chart."""
        return Content(self.plan.pointer(self.month, self.size.width, self.glyphs) if self.plan and self.month else "")


class Chart(Vertical):
    """The plot and its pointer."""

    plan: var[Plan | None] = var(None)
    month: var[Period | None] = var(None)
    glyphs: var[Glyphs] = var(BLOCKS)

    def compose(self) -> ComposeResult:
        """The plot over the pointer."""
        yield Plot().data_bind(Chart.plan, Chart.glyphs)
        yield Pointer().data_bind(Chart.plan, Chart.month, Chart.glyphs)
