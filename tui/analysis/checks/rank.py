"""A rank: the place of a member among the others, or of a period among the others."""

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from tui.analysis.chance import CHANCE
from tui.analysis.described import dimension_noun, who_and_when
from tui.analysis.ranks import Placing, Ranking, differ_beyond_chance, rank, rank_members
from tui.analysis.selection import Selection
from tui.analysis.spans import comparable, incomplete, nouns
from tui.analysis.working import Amount, Sentence, UsedCell, Working
from tui.model.claims import Claim
from tui.model.pack import Pack
from tui.model.table import Table
from tui.text.lists import joined
from tui.text.numbers import ordinal, plural

from .base import NUMBER_RELATIONS, CheckFault
from .selector import AtPeriod, PeriodKey

Among = Literal["members", "periods"]
_LOWEST = r"(?i)\b(lowest|fewest|least|smallest|shortest|bottom|quickest|fastest)\b"
"""Words for a rank that is counted from the lowest."""
MOST_MEMBERS_NAMED = 3
"""The most members to name where several have no figure."""


class Rank(AtPeriod, frozen=True, kw_only=True, tag="rank"):
    """A place in an order: of a member among others, or of a period.

    The member in `where` among those of its dimension, or `period` among the periods. It is counted from the highest, unless `order` or the
    printed words say the lowest. Members of the same figure share a place. The highest rating is the best of its scale.
    """

    relations = NUMBER_RELATIONS | {"highest", "lowest"}
    orders_ratings: ClassVar[bool] = True
    order: Literal["highest", "lowest"] | None = None
    among: Among | None = None

    def single(self, table: Table, period: PeriodKey | None) -> Iterator[CheckFault]:
        """A rank of nothing, or of a figure that does not exist."""
        if not self.where and period is None:
            yield CheckFault("kind", "the check does not say what is ranked", "where or period")
        elif self.among == "members" and not self.where:
            yield CheckFault("among", "among is members, but where names none", "where")
        elif self.among == "periods" and period is None:
            yield CheckFault("among", "among is periods, but the check names none", "period")
        elif period is None and len(table.periods) > 1:
            yield CheckFault("kind", "the check does not say in which period", "period")
        elif self.reading(table) == "members" and table.measures[table.place(self.column)] is None:
            what = "the rows have measures of their own, so they have no order"
            yield CheckFault("kind", what, "a column of one measure, or among: periods" if period else "a column of one measure")
        else:
            yield from super().single(table, period)

    def find(self, pack: Pack, claim: Claim) -> Working:
        """The place, and what it does not say."""
        table = pack.tables[self.table]
        lowest = self.lowest(claim)
        return self.by_members(table, lowest=lowest) if self.reading(table) == "members" else self.by_periods(table, lowest=lowest)

    def reading(self, table: Table) -> Among:
        """What is ranked: the members, where one is named.

        The check may say otherwise.
        """
        return self.among or ("members" if self.where else "periods")

    def lowest(self, claim: Claim) -> bool:
        """Whether it is counted from the lowest.

        As the check says, or else as the printed words do.
        """
        if self.order or claim.relation in ("highest", "lowest"):
            return (self.order or claim.relation) == "lowest"
        return bool(re.search(_LOWEST, claim.stated) or re.search(_LOWEST, claim.label))

    def by_members(self, table: Table, *, lowest: bool) -> Working:
        """The place among the members of the last dimension that `where` names."""
        selection = self.selection(table)
        *others, (dimension, member) = self.where.items()
        found = rank_members(selection.table, selection.column, dimension, selection.span, dict(others), self.without, lowest=lowest)
        own = found.of(member)
        if own is None:
            own = Placing(member, selection.value or 0, 1 + sum(_before(each, selection.value or 0, lowest) for each in found.places), 1)
        sentence: Sentence = (Amount(own.value, selection.measure), " for ", *who_and_when(selection))
        sentence += _placed(own, found.places, selection, lowest, dimension_noun(table, dimension, 2))
        sentence += (f", leaving out {joined(self.without[dimension])}",) if dimension in self.without else ()
        return Working((*sentence, *_unsaid(own, found, selection)), own.place, own.place == 1, _cells(table, selection, found, dimension))

    def by_periods(self, table: Table, *, lowest: bool) -> Working:
        """The place among the periods that have a figure."""
        selection = self.selection(table)
        periods = comparable(selection)
        places = rank([(str(period), value) for period, value in periods], lowest=lowest)
        own = next((each for each in places if each.member == str(selection.span)), None)
        if own is None:
            return Working((*who_and_when(selection), incomplete(selection)), cells=selection.cells)
        sentence: Sentence = (*who_and_when(selection), " has ", Amount(own.value, selection.measure))
        sentence += _placed(own, places, selection, lowest, nouns(selection, len(places)))
        cells = selection.used(tuple(period for period, _ in periods)) or selection.cells
        return Working((*sentence, *_ties(own)), own.place, own.place == 1, cells)


def _before(placing: Placing, value: float, lowest: bool) -> bool:
    return placing.value < value if lowest else placing.value > value


def _placed(own: Placing, places: tuple[Placing, ...], selection: Selection, lowest: bool, nouns: str) -> Sentence:
    """`, the 2nd lowest of 4 forces (lowest is Kent, 12)`."""
    end = "lowest" if lowest else "highest"
    others = [each for each in places if each.member != own.member]
    sentence: Sentence = (f", the {'' if own.place == 1 else f'{ordinal(own.place)} '}{end} of ", len(places), f" {nouns}")
    if others:
        sentence += (f" ({'next' if own.place == 1 else end} is {others[0].member}, ", Amount(others[0].value, selection.measure), ")")
    return sentence


def _ties(own: Placing) -> Sentence:
    return (f"; {plural(own.ties - 1, 'other has', 'others have')} the same figure",) if own.ties > 1 else ()


def _unsaid(own: Placing, found: Ranking, selection: Selection) -> Sentence:
    """What a rank does not say.

    Ties, members without a figure, and differences that could be chance.
    """
    sentence = _ties(own)
    if found.missing:
        names = joined(found.missing) if len(found.missing) <= MOST_MEMBERS_NAMED else f"{len(found.missing)} others"
        sentence += (f"; {names} {'has' if len(found.missing) == 1 else 'have'} no figure, and so no place",)
    near = [each for each in found.places if each.member != own.member and each.value != own.value]
    close = [each.member for each in near if differ_beyond_chance(own.value, each.value, selection.measure) is False]
    if close:
        names = joined(close) if len(close) <= MOST_MEMBERS_NAMED else f"{len(close)} others"
        sentence += (f"; the difference from {names} {CHANCE}",)
    return sentence


def _cells(table: Table, selection: Selection, found: Ranking, dimension: str) -> tuple[UsedCell, ...]:
    others = {key: member for key, member in selection.where.items() if key != dimension}
    placed = {each.member for each in found.places}
    at = next(place for place, each in enumerate(table.dimensions) if each.id == dimension)
    rows = table.select(others, selection.without, selection.span)
    return tuple(UsedCell(table.id, selection.column, row.period, row.members) for row in rows if row.members[at] in placed)
