"""The change of a table's figure since a year before.

Tested for chance on the table's own figures.
"""

from typing import NamedTuple

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number, Table, Where, added

from .chance import Chance
from .printed import comparable_figure
from .share_changes import share_chance
from .usual import change_chance
from .year_before import figure_a_year_before


class TableChange(NamedTuple):
    """A figure, the same a year before, and their difference with its test.

    None where it cannot be tested.

    `percent` is None where the base is not above 0, and for percentages, whose difference is in percentage points.
    """

    now: Number
    before: Number
    difference: Number
    percent: float | None
    chance: Chance | None

    def verdict(self, measure: Measure) -> str:
        """`better` or `worse`, only for a change beyond chance; otherwise empty."""
        if self.chance is None or not self.chance.beyond or measure.better == "neutral" or not self.difference:
            return ""
        return "better" if (self.difference > 0) == (measure.better == "higher") else "worse"


def change_at(table: Table, column: int, where: Where | None = None, period: Period | None = None) -> TableChange | None:
    """The change of one figure.

    From the column of the year before, or else from the table's own earlier period, or its column of changes.

    None where neither is there.
    """
    now = comparable_figure(table, column, where or {}, period, table.cell(column, where, period).number)
    before = figure_a_year_before(table, column, where, period)
    if now is None or before is None:
        return None
    members = table.select(where, None, period)[0].members
    measure = table.measure(column, members)
    difference = added((now, -before))
    percent = difference * 100 / before if before > 0 and not (measure and measure.percentage) else None
    chance = change_chance(now, before, table.series(column, where), measure) or share_chance(table, column, where, period)
    return TableChange(now, before, difference, percent, chance)
