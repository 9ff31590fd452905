"""A p-chart of a table: a share by period, with limits from each period's cases."""

from functools import cached_property

from tui.analysis.p_chart import ShareChart
from tui.charts.p_plot import p_plot
from tui.model.period import Period
from tui.model.sentence_case import mid_sentence
from tui.navigation.table_parts import TablePart
from tui.text.glyphs import Glyphs
from tui.text.numbers import count, share
from tui.text.periods import noun, short, when
from tui.text.spans import Line, Span

from .cells import NAME, Cells
from .ratio_view import RatioView, over_words
from .ratio_words import ratio_title, share_chart_sentences, share_place_words, share_point_words, shares_by_period
from .reading import member_reading


class PChartView(RatioView):
    """The layout of a p-chart, a row for each period."""

    @cached_property
    def found(self) -> ShareChart:
        """What the plot shows."""
        chart = shares_by_period(self.table, self.ratio)
        assert chart is not None
        return chart

    @property
    def height(self) -> int:
        """The number of its periods."""
        return len(self.found.points)

    def cells(self, width: int, glyphs: Glyphs) -> Cells:
        """Each period's counts, its share, its limits, and on which side of them it is."""
        rows = [
            (
                short(point.period),
                count(point.part),
                count(point.cases),
                share(point.value),
                share(point.lower),
                share(point.upper),
                share_place_words(self.found, point),
            )
            for point in self.found.points
        ]
        first = noun(self.found.points[0].period).capitalize()
        return self.grid(
            first, [str(point.period) for point in self.found.points], rows, ("Share", "Lower", "Upper", "Limits"), width, glyphs
        )

    def part(self, row: str, column: str) -> TablePart:
        """The period of a row."""
        return TablePart((), self._period(row))

    def place(self, part: TablePart) -> tuple[str, str]:
        """The row of a period; the last one without a period."""
        periods = [point.period for point in self.found.points]
        return str(part.period if part.period in periods else periods[-1]), NAME

    @property
    def start(self) -> TablePart:
        """The last period."""
        return TablePart((), self.found.points[-1].period)

    def reading(self, part: TablePart, *, brief: bool = False) -> Line:
        """The period in words: its counts, its share and its limits."""
        point = next((each for each in self.found.points if each.period == part.period), None)
        if point is None:
            return member_reading(self.table, part, brief=brief)
        return Span(f"{when(point.period)}: ", "strong"), Span(f"{share_point_words(self.found, point)}.")

    @property
    def title(self) -> str:
        """The share that is shown."""
        return f"p-chart: {mid_sentence(ratio_title(self.table, self.ratio))}"

    def drawing(self, part: TablePart, width: int, glyphs: Glyphs, rows: int | None = None) -> tuple[Line, ...]:
        """The plot, and what it shows in words."""
        words = tuple(share_chart_sentences(self.table, self.ratio, self.found))
        return over_words(lambda room: p_plot(self.found, width, room, glyphs, part.period), words, width, rows)

    def _period(self, row: str) -> Period | None:
        return next((point.period for point in self.found.points if str(point.period) == row), None)
