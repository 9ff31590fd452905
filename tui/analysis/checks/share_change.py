"""The change of a share between two periods, in percentage points."""

from collections.abc import Iterator

from msgspec.structs import replace

from tui.analysis.working import Amount, Percent, Points, Sentence, Working
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.table import Number, Table
from tui.text.units import unit_in_words

from .base import COURSES, NUMBER_RELATIONS, CheckFault
from .selector import PeriodKey, period_of_check
from .share import Share

STABLE = 0.05
"""The largest change of a stable share, as a fraction of the share.

A share that changes less is stable, however certain the change.
"""


class ShareChange(Share, frozen=True, kw_only=True, tag="share-change"):
    """The change of a share since a base period, in percentage points.

    The share of the members in `where` less their share in the base period. `stable` is within 5% of the earlier share; `rising`, `falling`
    and `changing` are beyond that and more than chance. Without `base` it is a year before.
    """

    relations = NUMBER_RELATIONS | COURSES | {"changing"}
    base: PeriodKey | None = None

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """The faults of both shares."""
        if period is None:
            yield CheckFault("kind", "the check does not say which period changed", "period")
            return
        base = self.base_of(table)
        if base is None or str(base) == str(period):
            what = f"base is {self.base}, the period itself" if base else "the check does not say what it is compared with"
            yield CheckFault("base" if base else "kind", what, "another period" if base else "base")
            return
        found = [*super().single(table, period)]
        if not found and not self._year_before(table):
            found = [*self.period_faults(table, "base", base)] or [*super().single(table, base)]
        yield from found

    def base_of(self, table: Table) -> PeriodKey | None:
        """The base period, as it is written."""
        span = self.selection(table).span
        earlier = span.years_later(-1) if span else None
        return self.base if self.base is not None else str(earlier) if earlier else None

    def _year_before(self, table: Table) -> bool:
        """Whether the base is the year before, in a column and not in rows."""
        span = self.selection(table).span
        return bool(
            span
            and "previous" in table.related(self.selection(table).column)
            and str(span.years_later(-1)) == str(self.base_of(table))
            and span.years_later(-1) not in table.periods
        )

    def volumes(self, table: Table, period: PeriodKey | None = None) -> tuple[Number, Number]:
        """The part and the whole.

        Those of the year before may be in a column of their own.
        """
        if period is None or str(period) != str(self.base_of(table)) or not self._year_before(table):
            return super().volumes(table, period)
        part, whole = (replace(each, column=table.related(each.column)["previous"]) for each in self.parts(table))
        return part.value or 0, whole.value or 0

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The change of the share, with its interval where the figures are counts."""
        from tui.analysis.member_shares import points_interval, share_points  # late, as reading a pack needs only the keys of a check

        table = pack.tables[self.table]
        base, measure = self.base_of(table), self.selection(table).measure
        (part, whole), (part_before, whole_before) = self.volumes(table), self.volumes(table, base)
        points = share_points(part, whole, part_before, whole_before)
        share, before = part * 100 / whole, part_before * 100 / whole_before
        sentence: Sentence = (
            Amount(part, measure),
            " / ",
            Amount(whole, measure),
            " = ",
            Percent(share),
            " in ",
            self.selection(table).span or "",
            ", ",
        )
        sentence += (Amount(part_before, measure), " / ", Amount(whole_before, measure), " = ", Percent(before), " in ")
        sentence += (period_of_check(table, base) if base is not None else "", ": ", Points(points))
        # A share of a stock is known exactly, so any change of it is a change.
        sure = stock = bool(measure and measure.stock)
        interval = None if stock else _counts(part, whole, part_before, whole_before)
        if interval:
            low, high = points_interval(*interval)
            sentence += (" (95% interval ", Points(low, brief=True), " to ", Points(high, brief=True), ")")
            sure = low > 0 or high < 0
        small = abs(points) <= before * STABLE
        changed = False if small else True if sure else None
        if claim.value is None:
            chance = (
                ""
                if stock
                else ", though beyond chance"
                if small and sure
                else ""
                if small
                else " and beyond chance"
                if sure
                else ", which may be chance"
            )
            sentence += (f", {'within' if small else 'outside'} 5% of the earlier share{chance}",)
        holds = {
            "rising": changed and points > 0,
            "falling": changed and points < 0,
            "changing": changed,
            "stable": None if changed is None else not changed,
        }.get(claim.relation)
        cells = (*self.cells(table), *self.cells(table, base))
        stable = claim.relation == "stable"
        return Working(sentence, share if stable else points, holds, cells, unit="percent" if stable else "points")

    def cautions(self, pack: Pack) -> Sentence:
        """What a part year's share cannot say.

        How few figures it has beside a whole year, and that some of what it counts may be unfinished.
        """
        from tui.analysis.member_shares import part_year_months  # late, as above

        table = pack.tables[self.table]
        base = self.base_of(table)
        months = part_year_months(table, table.place(self.column), self.selection(table).span, self.selection(table, base).span)
        if months is None:
            return ()
        number, worth = months
        unit = unit_in_words(measure) if (measure := self.selection(table).measure) else "cases"
        rate = f" {unit} are only {worth:.1f} months' worth at the {base} rate, so those not yet finished may explain part of the change"
        return (number, rate)


def _counts(*figures: Number) -> tuple[int, int, int, int] | None:
    part, whole, part_before, whole_before = figures
    if not all(isinstance(figure, int) and figure >= 0 for figure in figures) or part > whole or part_before > whole_before:
        return None
    return int(part), int(whole), int(part_before), int(whole_before)
