"""Whether a figure is the highest or the lowest.

Of the members, or of the periods.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from tui.analysis.described import who_and_when
from tui.analysis.spans import comparable, incomplete, nouns
from tui.analysis.working import Amount, Sentence, Working
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.table import Table

from .base import CheckFault
from .rank import Among, Rank
from .selector import PeriodKey

_OVER_TIME = r"(?i)\b(its (own )?(highest|lowest|most|fewest|best|worst|peak)|since|ever|(on )?record (high|low))\b"
"""Words for the highest or lowest of a member's own periods."""


class Extreme(Rank, frozen=True, kw_only=True, tag="extreme"):
    """Whether a figure is the highest or the lowest.

    The figure is that of `period`, or of the member in `where`. With `among: members` it is one of the members in that period, with `among:
    periods` one of the periods of that member. Otherwise a claim that names the member compares members, unless it says so of time: `its
    highest`, `the lowest since 2010`. Where both can still be meant and they disagree, the claim is not settled. The highest rating is the
    best of its scale.
    """

    relations = frozenset({"highest", "lowest"})

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The highest or lowest, by each reading that is possible."""
        table, lowest = pack.tables[self.table], claim.relation == "lowest"
        readings = self.meant(table, claim)
        if readings == ["periods"]:
            return self._of_periods(table, lowest=lowest)
        first, *others = (
            self.by_members(table, lowest=lowest) if each == "members" else self._of_periods(table, lowest=lowest) for each in readings
        )
        first = replace(first, computed=self.selection(table).value)
        if not others or others[0].holds == first.holds:
            return first
        sentence = (*first.sentence, ". Of its own periods, ", *others[0].sentence, ". The report does not say which is meant")
        return Working(sentence, first.computed, None, (*first.cells, *others[0].cells))

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """Nothing to be the highest of."""
        found = [*super().single(table, period)]
        yield from found
        if not found and not self.readings(table):
            yield CheckFault("kind", "the check does not say which figure is the highest or lowest", "where or period")

    def readings(self, table: Table) -> list[Among]:
        """What it can be the highest of."""
        if self.among:
            return [self.among]
        found: list[Among] = ["members"] if self.where else []
        several = len(table.periods) > 1 or not found
        return [*found, "periods"] if self.period is not None and several else found

    def meant(self, table: Table, claim: Claim) -> list[Among]:
        """What the claim's words say that it is the highest of.

        All that it can be, where they do not say.
        """
        found = self.readings(table)
        words = f"{claim.label} {claim.stated}"
        if re.search(_OVER_TIME, words) or len(found) == 1:
            return found[-1:]
        return found[:1] if any(member.casefold() in words.casefold() for member in self.where.values()) else found

    def _of_periods(self, table: Table, *, lowest: bool) -> Working:
        selection = self.selection(table)
        measure, periods = selection.measure, comparable(selection)
        value = next((value for period, value in periods if period == selection.span), None)
        if value is None:
            return Working((*who_and_when(selection), incomplete(selection)), cells=selection.cells)
        where, end = (min if lowest else max)(periods, key=lambda each: each[1])
        sentence: Sentence = (*who_and_when(selection), " has ", Amount(value, measure))
        sentence += (
            f"; the {'lowest' if lowest else 'highest'} of ",
            len(periods),
            f" {nouns(selection, len(periods))} is ",
            Amount(end, measure),
        )
        sentence += () if value == end else (" in ", where)
        cells = (*selection.cells, *selection.used((where,)))
        return Working(sentence, value, value == end, tuple(dict.fromkeys(cells)))
