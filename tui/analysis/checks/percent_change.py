"""A change of a figure between two periods, in per cent."""

from typing import ClassVar

from msgspec.structs import replace

from tui.analysis.working import Working
from tui.model.claims import Claim
from tui.model.pack import Pack

from .change import Change


class PercentChange(Change, frozen=True, kw_only=True, tag="percent-change"):
    """The change of a figure from a base period, in per cent of the base.

    Its keys are those of `change`. Ratings have no percentages.
    """

    orders_ratings: ClassVar[bool] = False

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The change in per cent."""
        table = pack.tables[self.table]
        working, found = super().find(pack, claim), self.compared(table)
        if working.computed is None or found is None:
            return working
        if found.before <= 0:
            return replace(working, sentence=(*working.sentence, ", which has no percentage"), computed=None)
        return replace(working, computed=found.difference * 100 / found.before, unit="percent")
