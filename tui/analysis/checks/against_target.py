"""A figure against its target."""

from collections.abc import Iterator

from msgspec.structs import replace

from tui.analysis.described import noun_of, status, who_and_when
from tui.analysis.detectable_change import too_few
from tui.analysis.selection import Selection
from tui.analysis.targets import ASSURANCE, assurance, includes, meets_target
from tui.analysis.working import Amount, Difference, Sentence, UsedCell, Working
from tui.analysis.xmr import xmr
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.report import Figure
from tui.model.table import Number, Table, added

from .base import NUMBER_RELATIONS, CheckFault, Known
from .selector import AtPeriod, PeriodKey


class AgainstTarget(AtPeriod, frozen=True, kw_only=True, tag="against-target"):
    """A figure or a rating against its target.

    The table's column of targets, or `target`.

    The relation is met, missed, above or below, or for a figure how far off. A rating meets its target where it is no worse on its scale.
    Where there are enough periods, the limits also say whether the target will be met reliably, as in NHS England's Making Data Count.
    """

    relations = NUMBER_RELATIONS | {"met", "missed", "above", "below"}
    target: int | float | str | None = None

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """What is wrong with a target of ratings, or of figures."""
        if self.ratings(table) is None:
            yield from super().selected(table, claim)
        elif claim.relation in NUMBER_RELATIONS:
            yield CheckFault("kind", "the difference between ratings is not a number", "a relation such as met or missed")

    def ratings(self, table: Table) -> tuple[str, str, tuple[str, ...]] | None:
        """The rating and its target, and the scale that both are on, best first.

        None for anything else.
        """
        selection = self.selection(table)
        measure, related = selection.measure, table.related(selection.column)
        if measure is None or measure.kind != "rating" or len(selection.rows) != 1:
            return None
        (row,) = selection.rows
        rating = row.cells[selection.column].value
        target = self.target if self.target is not None else row.cells[related["target"]].value if "target" in related else None
        return (str(rating), str(target), measure.scale) if rating in measure.scale and target in measure.scale else None

    def faults(self, claim: Figure | Wording, statement: str, known: Known) -> Iterator[CheckFault]:
        """Words such as met, of a measure that does not say which way is better.

        Then those of the selection.
        """
        found = [*super().faults(claim, statement, known)]
        yield from found
        table = known.tables.get(self.table)
        measure = self.selection(table).measure if table and not found else None
        if measure and measure.better == "neutral" and measure.kind != "rating" and claim.relation in ("met", "missed"):
            what = f"the measure {measure.id} does not say which way is better, so its target is neither met nor missed"
            yield CheckFault("kind", what, "a measure that does, or a relation such as above")

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """A figure without a target."""
        if period is None and len(table.periods) > 1:
            yield CheckFault("kind", "the check does not say in which period", "period")
            return
        yield from super().single(table, period)
        if self.goal(table)[0] is None:
            yield CheckFault("kind", "the table has no target for this figure", "target, or a column of targets with one")

    def goal(self, table: Table) -> tuple[Number | None, tuple[UsedCell, ...]]:
        """The target and the cells that it comes from."""
        if self.target is not None:
            return None if isinstance(self.target, str) else self.target, ()
        own = self.selection(table)
        related = table.related(own.column)
        if "target" not in related:
            return None, ()
        goals = Selection(table, related["target"], own.where, own.without, own.span)
        return goals.value, goals.cells

    def find(self, pack: Pack, claim: Claim) -> Working:
        """Whether it is met, and how far off it is."""
        table = pack.tables[self.table]
        if rated := self.ratings(table):
            return self._rated(table, claim, *rated)
        selection = self.selection(table)
        value, measure, (target, cells) = selection.value, selection.measure, self.goal(table)
        assert value is not None and target is not None and measure is not None
        difference = added((value, -target))
        sentence: Sentence = (
            *who_and_when(selection),
            ": ",
            Amount(value, measure),
            *status(selection),
            " against a target of ",
            Amount(target, measure),
        )
        sentence += (": ", Difference(difference, measure)) if difference else ()
        holds: bool | None = {"above": difference > 0, "below": difference < 0}.get(claim.relation)
        if measure.better != "neutral":
            held = meets_target(value, target, measure.better)
            sentence += (", met" if held else ", missed", *self._in_limits(table, selection, target), *self._assured(selection, target))
            holds = {"met": held, "missed": not held}.get(claim.relation, holds)
        return Working(
            sentence,
            difference if claim.signed else abs(difference),
            holds,
            (*selection.cells, *cells),
            unit="points" if measure.percentage else "",
        )

    def _rated(self, table: Table, claim: Claim, rating: str, target: str, scale: tuple[str, ...]) -> Working:
        selection = self.selection(table)
        above = scale.index(target) - scale.index(rating)
        sentence: Sentence = (*who_and_when(selection), f": {rating} against a target of {target}, {'met' if above >= 0 else 'missed'}")
        holds = {"met": above >= 0, "missed": above < 0, "above": above > 0, "below": above < 0}.get(claim.relation)
        used = tuple(UsedCell(table.id, selection.column, row.period, row.members) for row in selection.rows)
        return Working(sentence, holds=holds, cells=used)

    def _in_limits(self, table: Table, selection: Selection, target: Number) -> Sentence:
        """That the limits which the report gives for the figure include the target."""
        related = table.related(selection.column)
        if not {"lower", "upper"} <= related.keys():
            return ()
        lower, upper = (replace(selection, column=related[each]).value for each in ("lower", "upper"))
        if lower is None or upper is None or not includes(lower, upper, target):
            return ()
        return (
            ", but the report's limits of ",
            Amount(lower, selection.measure),
            " to ",
            Amount(upper, selection.measure),
            " include the target",
        )

    def _assured(self, selection: Selection, target: Number) -> Sentence:
        """What the limits say of the target from now on."""
        better = selection.measure.better if selection.measure else "neutral"
        for phase in xmr(selection.series):
            if phase.n > 1 and phase.trial:
                return ("; ", *too_few(phase, noun_of(selection.table)), " how reliably it will be met")
            if found := assurance(phase, target, better):
                return (f"; {ASSURANCE[found]}",)
        return ()
