"""A figure against its target."""

from collections.abc import Iterator

from tui.analysis.described import at, noun_of, status
from tui.analysis.selection import Selection
from tui.analysis.targets import ASSURANCE, assurance, met
from tui.analysis.unseen import too_few
from tui.analysis.working import Amount, Difference, Sentence, Used, Working
from tui.analysis.xmr import xmr
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.table import Number, Table, added

from .base import NUMBERS, Fault
from .selector import AtPeriod, PeriodKey


class AgainstTarget(AtPeriod, frozen=True, kw_only=True, tag="against-target"):
    """A figure against its target: the table's column of targets, or `target`. The relation is met, missed, above or below, or how far off.

    Where there are enough periods, the limits also say whether the target will be met reliably, as in NHS England's Making Data Count.
    """

    relations = NUMBERS | {"met", "missed", "above", "below"}
    target: int | float | None = None

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[Fault]:
        """A figure without a target, and a target of a measure that does not say which way is better."""
        if period is None and len(table.periods) > 1:
            yield Fault("kind", "the check does not say in which period", "period")
            return
        yield from super().single(table, period)
        selection = self.at(table, period)
        if self.goal(table)[0] is None:
            yield Fault("kind", "the table has no target for this figure", "target, or a column of targets with one")
        elif selection.measure and selection.measure.better == "neutral":
            what = f"the measure {selection.measure.id} does not say which way is better, so its target is neither met nor missed"
            yield Fault("kind", what, "a measure that does")

    def goal(self, table: Table) -> tuple[Number | None, tuple[Used, ...]]:
        """The target and the cells that it comes from."""
        if self.target is not None:
            return self.target, ()
        own = self.at(table)
        related = table.related(own.column)
        if "target" not in related:
            return None, ()
        goals = Selection(table, related["target"], own.where, own.without, own.span)
        return goals.value, goals.cells

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Whether it is met, and how far off it is."""
        table = pack.tables[self.table]
        selection = self.at(table)
        value, measure, (target, cells) = selection.value, selection.measure, self.goal(table)
        assert value is not None and target is not None and measure is not None
        difference = added((value, -target))
        said: Sentence = (
            *at(selection),
            ": ",
            Amount(value, measure),
            *status(selection),
            " against a target of ",
            Amount(target, measure),
        )
        said += (": ", Difference(difference, measure)) if difference else ()
        held = met(value, target, measure.better)
        said += (", met" if held else ", missed",)
        holds = {"met": held, "missed": not held, "above": difference > 0, "below": difference < 0}.get(claim.relation)
        said += self._assured(selection, target)
        return Working(said, abs(difference), holds, (*selection.cells, *cells), unit="points" if measure.percentage else "")

    def _assured(self, selection: Selection, target: Number) -> Sentence:
        """What the limits say of the target from now on."""
        better = selection.measure.better if selection.measure else "neutral"
        for phase in xmr(selection.series):
            if phase.n > 1 and phase.trial:
                return ("; ", *too_few(phase, noun_of(selection.table)), " how reliably it will be met")
            if found := assurance(phase, target, better):
                return (f"; {ASSURANCE[found]}",)
        return ()
