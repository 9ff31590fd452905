"""A total: the figures of members or periods added up."""

from tui.analysis.described import added_up
from tui.analysis.working import Working
from tui.model.claims import Claim
from tui.model.pack import Pack

from .selector import AtPeriod


class Total(AtPeriod, frozen=True, kw_only=True, tag="total"):
    """The sum of the figures in a period, or of all of them without one.

    Percentages, rates, means and scores have no sum.
    """

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The sum over the figures that there are."""
        selection = self.selection(pack.tables[self.table])
        return Working(added_up(selection), selection.value, cells=selection.cells)
