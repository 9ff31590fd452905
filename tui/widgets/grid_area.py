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

STEPS = {"left": -1, "right": 1}
"""How many periods an arrow moves on a chart that stands alone."""


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

    On a chart, left and right go from period to period, across the ends of years.
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
            place = periods.index(period) + STEPS[way]
            if 0 <= place < len(periods):
                self._go_to(periods[place])
        else:
            getattr(self.query_one(Grid), f"action_cursor_{way}")()

    def action_edge(self, place: int) -> None:
        """Move to the first or the last period of the chart."""
        if self._periods:
            self._go_to(self._periods[place])

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
