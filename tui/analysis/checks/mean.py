"""A mean over the periods of a longer one, or over its months."""

from collections.abc import Iterator
from typing import Literal

from tui.analysis.means import mean_of, monthly_mean
from tui.analysis.selection import Selection
from tui.analysis.working import Working
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.period import MONTHS
from tui.model.table import Table
from tui.navigation.address import quoted

from .base import CheckFault
from .selector import AtPeriod, PeriodKey

MADE_OF_MONTHS = tuple(frequency for frequency, months in MONTHS.items() if months > 1)
"""The frequencies of periods that are made of several months."""


class Mean(AtPeriod, frozen=True, kw_only=True, tag="mean"):
    """The mean of the figures of a period, such as the months of a year.

    Periods without a figure do not count. Percentages and rates are of periods of different sizes. Their plain mean can confirm a stated
    one, but it cannot show that it is wrong. With `each: month` it is for each month, where the table has longer periods: 600 a month of
    half-years with 3,500 and 3,700.
    """

    each: Literal["", "month"] = ""

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """Several figures of one period that may not be added up."""
        selection = self.selection(table, period)
        if len(selection.periods) not in (0, len(selection.numbers)) and not selection.additive:
            yield CheckFault("kind", "the table has several figures in each period", "where, so that one is left")
        elif self.each and (table.spec.period.frequency not in MADE_OF_MONTHS or not _adds_up(selection)):
            yield CheckFault("each", f"each is {quoted(self.each)}", "a table of quarters, half-years or years, whose figures add up")

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The mean over the figures that there are."""
        selection = self.selection(pack.tables[self.table])
        return monthly_mean(selection) if self.each else mean_of(selection)


def _adds_up(selection: Selection) -> bool:
    """Whether figures are shared out over months: neither percentages nor levels."""
    measure = selection.measure
    return selection.value is not None and measure is not None and measure.additive and not measure.stock
