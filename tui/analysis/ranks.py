"""The order of members in one period, and what that order does not say."""

from collections.abc import Sequence
from typing import NamedTuple

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number, Table, Where, Without, added

from .chance import of_two_counts


class Placing(NamedTuple):
    """A member and its figure.

    Members of the same figure share a place; `ties` counts them, itself among them.
    """

    member: str
    value: Number
    place: int
    ties: int


class Ranking(NamedTuple):
    """Members from the first place on.

    `missing` have no figure and so no place; `left_out` are the whole, which is no member beside the others, and those left out on purpose.
    """

    places: tuple[Placing, ...]
    missing: tuple[str, ...]
    left_out: tuple[str, ...]
    lowest: bool

    def of(self, member: str) -> Placing | None:
        """A member's place; None if it has none."""
        return next((placing for placing in self.places if placing.member == member), None)


def rank(values: Sequence[tuple[str, Number]], *, lowest: bool = False) -> tuple[Placing, ...]:
    """Named figures from the first place on, counted from the highest unless `lowest`."""
    ordered = sorted(values, key=lambda each: each[1], reverse=not lowest)
    firsts: dict[Number, int] = {}
    counts: dict[Number, int] = {}
    for number, (_, value) in enumerate(ordered, 1):
        firsts.setdefault(value, number)
        counts[value] = counts.get(value, 0) + 1
    return tuple(Placing(member, value, firsts[value], counts[value]) for member, value in ordered)


def rank_members(
    table: Table,
    column: int,
    dimension: str,
    period: Period | None = None,
    where: Where | None = None,
    without: Without | None = None,
    *,
    lowest: bool = False,
) -> Ranking:
    """The members of a dimension by their figures in a period or a longer span.

    A figure that several rows make is their sum; a member whose rows may not be added up is among the missing.
    """
    place = next(number for number, each in enumerate(table.dimensions) if each.id == dimension)
    others = {key: member for key, member in (where or {}).items() if key != dimension}
    found: dict[str, list[Number | None]] = {}
    for row in table.select(others, without, period):
        found.setdefault(row.members[place], []).append(row.cells[column].number)
    values, missing, longer = [], [], bool(table.periods) and period not in table.periods
    for member, numbers in found.items():
        known = [number for number in numbers if number is not None]
        if known and (len(numbers) == 1 or table.additive(column, over_time=longer)):
            values.append((member, added(known)))
        else:
            missing.append(member)
    every = table.members(dimension)
    left_out = [member for member in every if member == table.wholes.get(dimension) or member in (without or {}).get(dimension, ())]
    missing += [member for member in every if member not in found and member not in left_out]
    return Ranking(rank(values, lowest=lowest), tuple(missing), tuple(left_out), lowest)


def differ_beyond_chance(one: Number, other: Number, measure: Measure | None) -> bool | None:
    """Whether two figures differ by more than chance.

    None where that cannot be known, as for anything but counts of events.
    """
    if measure is None or not measure.events or not (isinstance(one, int) and isinstance(other, int)) or min(one, other) < 0:
        return None
    return of_two_counts(one, other).beyond
