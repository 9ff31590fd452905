"""A change of a figure between two periods, as a difference."""

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from tui.analysis.chance import Chance, chance_words
from tui.analysis.described import noun_of, who_and_when
from tui.analysis.member_shares import parts_of
from tui.analysis.selection import Selection
from tui.analysis.working import Amount, Difference, Percent, Sentence, UsedCell, Working
from tui.model.claims import Claim, Wording
from tui.model.pack import Pack
from tui.model.period import NotAPeriod, Period
from tui.model.report import Figure
from tui.model.table import Number, Series, Table, added
from tui.text.lists import joined
from tui.text.numbers import plural

from .base import COURSES, NUMBER_RELATIONS, Base, CheckFault
from .selector import AtPeriod, PeriodKey, period_of_check


class Compared(NamedTuple):
    """A figure and an earlier one: `unlike` says why the two cannot be compared."""

    now: Number
    before: Number
    sentence: Sentence
    when: Sentence
    cells: tuple[UsedCell, ...]
    unlike: str = ""

    @property
    def difference(self) -> Number:
        """The later figure less the earlier one."""
        return added((self.now, -self.before))


class Change(AtPeriod, frozen=True, kw_only=True, tag="change"):
    """The figure of a period less that of a base period.

    Without `base` it is the same period a year before: the table's column of that year, else its own earlier period, else what its column
    of changes says. A `base` that names that year may also be such a column, where the table has no row for it. Two counts of
    events are tested for chance. A rating rises where it is better on its scale, and its change is not a number.
    """

    relations = NUMBER_RELATIONS | COURSES
    orders_ratings: ClassVar[bool] = True
    base: PeriodKey | None = None

    def selected(self, table: Table, claim: Figure | Wording) -> Iterator[CheckFault]:
        """A number for the change of a rating."""
        found = [*super().selected(table, claim)]
        yield from found
        measure = self.selection(table).measure if not found else None
        if measure and measure.kind == "rating" and claim.relation in NUMBER_RELATIONS:
            yield CheckFault(
                "kind", "the difference between ratings is not a number", "a claim in words: rising (better), falling or stable"
            )

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """A period that is not given, and a base that the table does not have."""
        if period is None and len(table.periods) > 1:
            yield CheckFault("kind", "the check does not say which period changed", "period")
            return
        found = [*AtPeriod.single(self, table, period)]
        found += [] if found or self._beside_its_base(table) else [*self.period_faults(table, "base", self.base)]
        yield from found
        if found:
            return
        if self.base is not None and not self._beside_its_base(table):
            if str(self.base) == str(self.period):
                yield CheckFault("base", f"base is {self.base}, the period itself", "another period")
            yield from AtPeriod.single(self, table, self.base)
        elif self.compared(table) is None:
            yield CheckFault("kind", "the table has no figure for the year before", "base, or a table that has one")

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The difference, and for a word whether it could be chance."""
        table = pack.tables[self.table]
        found, measure = self.compared(table), self.selection(table).measure
        if found is None or found.unlike:
            return Working(
                (*found.sentence, f". {found.unlike}") if found else ("no figure for the base",), cells=found.cells if found else ()
            )
        if measure and measure.kind == "rating":
            side = "better" if found.difference > 0 else "worse" if found.difference else "the same"
            holds = {"rising": found.difference > 0, "falling": found.difference < 0, "stable": found.difference == 0}.get(claim.relation)
            return Working((*found.sentence, f": {side}"), None, holds, found.cells)
        sentence: Sentence = (*found.sentence, ": ", Difference(found.difference, measure))
        if found.before > 0 and not (measure and measure.percentage):
            sentence += (" (", Percent(found.difference * 100 / found.before), ")")
        chance = self.chance(pack)
        if chance:
            sentence += (f", {chance_words(chance) if chance.beyond or chance.usual else f'which {chance_words(chance)}'}",)
        holds = _course(found.difference, chance).get(claim.relation)
        points = bool(measure and measure.percentage)
        return Working(sentence, found.difference, holds, found.cells, unit="points" if points else "")

    def compared(self, table: Table) -> Compared | None:
        """The two figures in words; None where there is no earlier one."""
        selection = self.selection(table)
        now, earlier = selection.value, self._earlier(table, selection)
        if now is None or earlier is None:
            return None
        before, sentence, when, cells, unlike = earlier
        sentence = (*who_and_when(selection), ": ", Amount(now, selection.measure), ", ", *sentence, Amount(before, selection.measure))
        return Compared(now, before, sentence, when, (*selection.cells, *cells), unlike)

    def _earlier(self, table: Table, selection: Selection) -> tuple[Number, Sentence, Sentence, tuple[UsedCell, ...], str] | None:
        """The earlier figure of a comparison.

        With the words before it, its period, its cells, and why it is unlike the later one.
        """
        if self.base is not None and not self._beside_its_base(table):
            base = self.selection(table, self.base)
            return (
                None
                if base.value is None
                else (base.value, ("in ", base.span or "", " "), who_and_when(base), base.cells, _unlike(selection, base))
            )
        related, span = table.related(selection.column), selection.span
        when: Sentence = ("the year before ", span) if span else ("the period before",)
        if "previous" in related and (value := (base := self._beside(table, related["previous"])).value) is not None:
            return value, ("a year before ",), when, base.cells, ""
        year_before = span.years_later(-1) if span else None
        if year_before and (value := (base := self.select(table, year_before)).value) is not None:
            return value, ("a year before ",), who_and_when(base), base.cells, _unlike(selection, base)
        if (
            "change" in related
            and (change := (base := self._beside(table, related["change"])).value) is not None
            and selection.value is not None
        ):
            return added((selection.value, -change)), ("by the table's own change from ",), when, base.cells, ""
        return None

    def _beside_its_base(self, table: Table) -> bool:
        """Whether the base is a figure of the same row, in a column for the year before."""
        if self.base is None or self.period is None:
            return False
        try:
            base, before = period_of_check(table, self.base), period_of_check(table, self.period).years_later(-1)
        except NotAPeriod:
            return False
        related = table.related(self.selection(table).column)
        return base == before and not self.select(table, base).known and ("previous" in related or "change" in related)

    def _beside(self, table: Table, column: int) -> Selection:
        """The same rows in another column."""
        own = self.selection(table)
        return Selection(own.table, column, own.where, own.without, own.span)

    def earlier(self, pack: Pack) -> Base | None:
        """The earlier figure."""
        found = self.compared(pack.tables[self.table])
        return None if found is None or found.unlike else Base(found.before, found.when, found.cells)

    def chance(self, pack: Pack) -> Chance | None:
        """Whether the change is more than chance.

        By the usual range of the series for a change since a year before, otherwise as two counts of events.
        """
        from tui.analysis.usual import change_chance  # late, as reading a pack needs only the keys of a check

        table = pack.tables[self.table]
        found, selection = self.compared(table), self.selection(table)
        if found is None or found.unlike:
            return None
        span = selection.span
        year_before = span.years_later(-1) if span else None
        yearly = self.base is None or (year_before is not None and period_of_check(table, self.base) == year_before)
        series = selection.series if yearly else Series((), ())
        return change_chance(found.now, found.before, series, selection.measure, max(1, len(selection.periods)))


def _course(difference: Number, chance: Chance | None) -> dict[str, bool | None]:
    """What a difference says of a word.

    What could be chance does not prove that nothing rises or falls.
    """
    if chance is not None and not chance.beyond:
        return {"rising": None, "falling": None, "stable": True}
    return {"rising": difference > 0, "falling": difference < 0, "stable": False if chance else None}


def _unlike(selection: Selection, base: Selection) -> str:
    """Why two periods cannot be compared.

    They have figures for different parts of a year, or for different members.
    """
    if (lacking := _lacking(selection)) != (others_lacking := _lacking(base)):
        names = joined(sorted(lacking ^ others_lacking))
        return f"Only one of the two has a figure for {names}, so the sums are of different members"
    parts, others = ([_part(period, each.span) for period in each.periods] for each in (selection, base))
    if parts == others:
        return ""
    word = noun_of(selection.table)
    return f"The first has {plural(len(parts), word)} and the second {len(others)}, or other ones, so only the same {word}s can be compared"


def _lacking(selection: Selection) -> frozenset[str]:
    """The members that a sum lacks a figure of."""
    if len(selection.known) <= len(selection.periods):
        return frozenset()
    found = parts_of(selection.table, selection.column, selection.where, selection.without)
    return frozenset(name for period in selection.periods for name in found.get(period, ()))


def _part(period: Period, span: Period | None) -> int:
    """Where a period lies in a longer one, in days from its beginning.

    0 for the period itself.
    """
    return 0 if span is None or period == span else (period.first - span.first).days // 28
