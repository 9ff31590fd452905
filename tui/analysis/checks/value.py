"""A value: one figure of a table."""

from tui.analysis.described import added_up
from tui.analysis.working import Working
from tui.model.claims import Claim
from tui.model.pack import Pack

from .selector import AtPeriod


class Value(AtPeriod, frozen=True, kw_only=True, tag="value"):
    """One figure of a table, or the sum of several.

    A sum where a longer period or fewer members are given and the figures may be added up.
    """

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The figure."""
        selection = self.selection(pack.tables[self.table])
        return Working(added_up(selection), selection.value, cells=selection.cells)
