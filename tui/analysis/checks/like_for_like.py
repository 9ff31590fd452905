"""Like for like: a year against the same periods of the year before."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from tui.analysis.chance import CHANCE, Chance, chance_words
from tui.analysis.described import member_names, noun_of
from tui.analysis.working import Amount, Difference, Percent, PeriodSpan, Sentence, Unit, Working
from tui.analysis.years import shared
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.period import Period
from tui.model.table import Table
from tui.text.numbers import mean_places, plural, rounded

from .base import COURSES, NUMBER_RELATIONS, Base, CheckFault
from .selector import PeriodKey, Selector, period_of_check
from .trend import no_series

if TYPE_CHECKING:
    from tui.analysis.like_for_like import YearComparison as Compared


class LikeForLike(Selector, frozen=True, kw_only=True, tag="like-for-like"):
    """A year of a table against the same parts of the year before.

    The last year if none is given; the parts are months, quarters or half-years. The result is a difference, or in per cent with `by:
    percent`; where `by` is not given, it is what the claim's unit says. Figures that may not be added up are compared in their last period
    alone.
    """

    relations = NUMBER_RELATIONS | COURSES
    period: PeriodKey | None = None
    by: Literal["difference", "percent"] | None = None

    def selected(self, table: Table, claim: object) -> Iterator[CheckFault]:
        """A year that shares no periods with the one before."""
        found = [*no_series(self, table), *self.period_faults(table, "period", self.period)]
        yield from found
        series = self.series(table)
        if not found and not any(shared(series, year) for year in self._years(table)):
            years = [str(year) for year in table.years if shared(series, year)]
            what = (
                f"period is {self.period}, but the year before has no figures to compare"
                if self.period
                else "no two years have the same periods"
            )
            yield CheckFault("period" if self.period else "kind", what, f"a year that can be compared ({', '.join(years) or 'none'})")

    def _years(self, table: Table) -> list[Period]:
        """The years that may be compared, the preferred one first."""
        return [period_of_check(table, self.period).year] if self.period is not None else list(reversed(table.years))

    def compared(self, table: Table) -> "Compared | None":
        """The comparison; None where nothing can be compared."""
        from tui.analysis.like_for_like import compare_years, judged_by_counts  # late, as reading a pack needs only the keys of a check

        selection = self.select(table)
        found = (compare_years(selection.series, year, selection.measure) for year in self._years(table))
        first = next((each for each in found if each), None)
        return judged_by_counts(first, table, selection.column, selection.where)

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The difference, against how far it goes by chance."""
        table = pack.tables[self.table]
        found, selection = self.compared(table), self.select(table)
        assert found is not None
        measure, noun, who = selection.measure, noun_of(table), member_names(selection)
        sentence: Sentence = (f"{who}, ",) if who else ()
        sentence += (
            PeriodSpan(found.periods[0], found.periods[-1]),
            ": ",
            Amount(found.total, measure),
            ", a year before ",
            Amount(found.base, measure),
        )
        sentence += (": ", Difference(found.difference, measure))
        if found.percent is not None:
            sentence += (" (", Percent(found.percent), ")")
        holds = None
        if found.chance is not None and not found.chance.usual:
            sentence += (f", {chance_words(found.chance)}",)
        elif found.usual is None:
            few = f"; {plural(found.few, noun)} {'is' if found.few == 1 else 'are'} too few to judge"
            sentence += (few if found.few else ", and there is no usual range to compare it with",)
        else:
            usual = rounded(found.usual, mean_places(selection.series))
            sentence += (
                ", beyond" if found.beyond else ", within",
                " the usual ±",
                Amount(usual) if measure and measure.percentage else Amount(usual, measure),
            )
            sentence += (" points",) if measure and measure.percentage else ()
            sentence += () if found.beyond else (f": {CHANCE}",)
            sentence += (f". {found.caution}",) if found.caution else ()
            up, down = found.difference > 0, found.difference < 0
            # A difference that could be chance does not prove that nothing rises or falls.
            words = {"rising": up if found.beyond else None, "falling": down if found.beyond else None, "stable": not found.beyond}
            holds = words.get(claim.relation)
        percentage = bool(measure and measure.percentage)
        in_percent = self.by == "percent" or (self.by is None and claim.unit == "%" and not percentage)
        unit: Unit = "percent" if in_percent else "points" if percentage else ""
        return Working(
            sentence, found.percent if in_percent else found.difference, holds, selection.used((*found.before, *found.periods)), unit=unit
        )

    def chance(self, pack: Pack) -> Chance | None:
        """How far the difference goes by chance; None where that is not known."""
        table = pack.tables[self.table]
        found = self.compared(table)
        return found.chance if found else None

    def earlier(self, pack: Pack) -> Base | None:
        """The sum of the year before."""
        table = pack.tables[self.table]
        found = self.compared(table)
        if found is None:
            return None
        return Base(found.base, (PeriodSpan(found.before[0], found.before[-1]),), self.select(table).used(found.before))
