"""The grid of a table with what stands around it.

Where the grid is hidden, the area takes its keys, so that the cursor still moves on the chart.
"""

from typing import ClassVar, Protocol, cast

from textual.binding import BindingType
from textual.containers import Container
from textual.geometry import Offset

from tui.model.period import Period
from tui.navigation.table_parts import TablePart
from tui.nodes.table_views.layout import Layout

from .grid import Grid
from .keys import answering
from .reading import Reading
from .table_chart import TableChart

STEPS = {"left": -1, "right": 1}
"""How many periods an arrow moves on a chart that stands alone."""


def neighbour(periods: tuple[Period, ...], period: Period, by: int, *, years: bool) -> Period:
    """The period before or after another in a chart; the same one at an edge.

    Where the `years` stand side by side, both ends of a year are edges.
    """
    place = periods.index(period) + by
    if not 0 <= place < len(periods) or (years and periods[place].year != period.year):
        return period
    return periods[place]


class _HasCursor(Protocol):
    """The view of a table: its layout, and the part under its cursor."""

    @property
    def layout_shown(self) -> Layout:
        """The layout of the current table."""

    @property
    def part(self) -> TablePart:
        """The part of the table under the cursor."""


class GridArea(Container, can_focus=True):
    """Has the focus in place of a hidden grid.

    On a chart, left and right go from period to period. They cross the ends of years, but not where the years stand side by side: January
    is there at the left edge, and December at the right one.
    """

    BINDINGS: ClassVar[list[BindingType]] = answering(
        move=("walk('up')", "walk('down')"),
        across=("walk('left')", "walk('right')"),
        ends=("edge(0)", "edge(-1)"),
        open=("take",),
    )

    def allow_focus(self) -> bool:
        """Whether the grid is hidden."""
        return self.screen.has_class("-chart")

    def take_focus(self) -> None:
        """Focus the grid, or this where the grid is hidden."""
        (self if self.allow_focus() else self.query_one(Grid)).focus()

    @property
    def cursor_spot(self) -> Offset:
        """The words about the cell under the cursor."""
        return self.query_one(Reading).region.offset - self.region.offset

    def action_walk(self, way: str) -> None:
        """Move to the next period of the chart, or as the hidden grid would."""
        periods, period = self._periods, self._shown.part.period
        if way in STEPS and period in periods:
            self._go_to(neighbour(periods, period, STEPS[way], years=self._years_beside))
        else:
            getattr(self.query_one(Grid), f"action_cursor_{way}")()

    def action_edge(self, place: int) -> None:
        """Move to the first or the last period of the chart."""
        period = self._shown.part.period
        here = [each for each in self._periods if not self._years_beside or period is None or each.year == period.year]
        if here:
            self._go_to(here[place])

    @property
    def _years_beside(self) -> bool:
        """Whether the chart has the years side by side."""
        plan = self.query_one(TableChart).plan
        return plan is not None and plan.view == "pairs"

    @property
    def _shown(self) -> _HasCursor:
        return cast(_HasCursor, self.parent)

    @property
    def _periods(self) -> tuple[Period, ...]:
        series = self._shown.layout_shown.series(self._shown.part)
        return series.periods if series else ()

    def _go_to(self, period: Period) -> None:
        part = self._shown.part._replace(period=period, mean=False)
        self.query_one(Grid).move_to(*self._shown.layout_shown.place(part))

    def action_take(self) -> None:
        """Open what the cell under the cursor opens."""
        self.query_one(Grid).action_select_cursor()
