"""A mean over the periods of a longer one."""

from collections.abc import Iterator

from tui.analysis.means import mean_of
from tui.analysis.working import Working
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.table import Table

from .base import CheckFault
from .selector import AtPeriod, PeriodKey


class Mean(AtPeriod, frozen=True, kw_only=True, tag="mean"):
    """The mean of the figures of a period, such as the months of a year.

    Periods without a figure do not count. Percentages and rates are of periods of different sizes. Their plain mean can confirm a stated
    one, but it cannot show that it is wrong.
    """

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """Several figures of one period that may not be added up."""
        selection = self.selection(table, period)
        if len(selection.periods) not in (0, len(selection.numbers)) and not selection.additive:
            yield CheckFault("kind", "the table has several figures in each period", "where, so that one is left")

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The mean over the figures that there are."""
        return mean_of(self.selection(pack.tables[self.table]))
