"""The levels of open statistics by member and period.

Ranks, gaps and values that a claim is set beside.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.model.claims import Claim
from tui.model.period import Period
from tui.model.table import Number, Table, Where, added
from tui.text.lists import joined
from tui.text.numbers import ordinal

from .consistency import Consistency
from .described import dimension_noun
from .open_course import SAME, trend_consistency
from .working import Sentence, UsedCell, Working

LOW = 4
"""A level is low if it is in the lowest 1/LOW of its own periods.

It is not low if it is in the upper half, and undecided in between.
"""
MOST_PERIODS_SHOWN = 3
"""The most periods of a gap to show."""


class MemberLevel(NamedTuple):
    """A figure of a member in a period, and the cell that it comes from."""

    member: str
    period: Period | None
    value: Number
    cell: UsedCell


class MemberLevels(NamedTuple):
    """The levels of a dimension's members.

    Also the member and the period that a reading is about. `without` are left out of every comparison. `noun` is that of several members.
    """

    rows: tuple[MemberLevel, ...]
    member: str
    period: Period | None
    without: tuple[str, ...]
    noun: str

    @property
    def every(self) -> list[MemberLevel]:
        """All levels of the period."""
        return [row for row in self.rows if row.period == self.period]

    @property
    def compared(self) -> list[MemberLevel]:
        """The levels of the period that are compared."""
        return [row for row in self.every if row.member not in self.without]

    @property
    def member_level(self) -> MemberLevel | None:
        """The member's level in the period."""
        return next((row for row in self.compared if row.member == self.member), None)

    @property
    def up_to_now(self) -> list[MemberLevel]:
        """The levels that are compared, in the period and before it."""
        left = [row for row in self.rows if row.member not in self.without]
        return [row for row in left if self.period is None or (row.period is not None and row.period <= self.period)]


def levels(table: Table, column: int, dimension: str, where: Where, without: Sequence[str], period: Period | None) -> MemberLevels:
    """The levels of a dimension; the last period that has any, if none is given.

    The whole is one of them only where it is asked for.
    """
    others, member = {key: name for key, name in where.items() if key != dimension}, where.get(dimension, "")
    place = next(number for number, each in enumerate(table.dimensions) if each.id == dimension)
    rows = list(table.select(others))
    rows += [row for row in table.select({**others, dimension: member}) if row not in rows] if member else []
    found = tuple(
        MemberLevel(row.members[place], row.period, number, UsedCell(table.id, column, row.period, row.members))
        for row in rows
        if (number := row.cells[column].number) is not None
    )
    latest = max((row.period for row in found if row.period), default=None)
    return MemberLevels(found, member, period or latest, tuple(without), dimension_noun(table, dimension, 2))


def divided(found: MemberLevels, per: MemberLevels, times: int) -> MemberLevels:
    """Levels as a ratio to those of another table."""
    by = {(row.member, row.period): row.value for row in per.rows}
    rows = [row._replace(value=row.value * times / base) for row in found.rows if (base := by.get((row.member, row.period)))]
    latest = max((row.period for row in rows if row.period), default=None)
    at = found.period if any(row.period == found.period for row in rows) else latest
    return found._replace(rows=tuple(rows), period=at)


def read_levels(how: str, claim: Claim, found: MemberLevels) -> Working:
    """One reading of the levels."""
    if how == "areas":
        number = len(found.compared)
        return Working((number, f" {found.noun}"), number, cells=_cells(found.every), consistency=_fits(number == claim.value, claim))
    own = found.member_level
    if own is None:
        return Working((f"no figure for {found.member}", *_in(found.period)))
    match how:
        case "lowest" | "highest":
            return _ranked(claim, found, own, lowest=how == "lowest")
        case "low" | "high":
            return _among_periods(found, own, low=how == "low")
        case "gap":
            return _gap(claim, found)
    months = own.period.months[1] - own.period.months[0] + 1 if own.period and how == "monthly" else 1
    value: Number = own.value / months if months > 1 else own.value
    sentence: Sentence = (own.value, f" / {months} = ") if months > 1 else ()
    sentence += (value, f"{' a month' if how == 'monthly' else ''}, {own.member}", *((", ", own.period) if own.period else ()))
    if claim.value is None:
        return Working(sentence, value, cells=(own.cell,))
    same = abs(value - claim.value) <= abs(claim.value) * SAME
    sentence += (", the same level" if same else ", a different level",)
    return Working(sentence, value, cells=(own.cell,), consistency=_fits(same, claim))


def _ranked(claim: Claim, found: MemberLevels, own: MemberLevel, *, lowest: bool) -> Working:
    at, end = found.compared, "lowest" if lowest else "highest"
    place = 1 + sum(row.value < own.value if lowest else row.value > own.value for row in at)
    others = sorted((row for row in at if row is not own), key=lambda row: row.value, reverse=not lowest)
    sentence: Sentence = (
        own.value,
        f" for {own.member}",
        *((" in ", own.period) if own.period else ()),
        f", the {_nth(place)}{end} of ",
        len(at),
    )
    if others:
        sentence += (f" ({'next' if place == 1 else end} is {others[0].member}, ", others[0].value, ")")
    sentence += (f", leaving out {joined(found.without)}",) if found.without else ()
    fits = place == (1 if claim.value is None else claim.value)
    return Working(sentence, own.value if claim.value is None else place, cells=_cells(found.every), consistency=_fits(fits, claim))


def _among_periods(found: MemberLevels, own: MemberLevel, *, low: bool) -> Working:
    """A level compared with the earlier levels of its member."""
    periods = [row for row in found.up_to_now if row.member == own.member]
    ranked = sorted(periods, key=lambda row: row.value, reverse=not low)
    place = 1 + sum(row.value < own.value if low else row.value > own.value for row in periods)
    end = "lowest" if low else "highest"
    sentence: Sentence = (own.value, f" for {own.member}", *_in(own.period), f", the {_nth(place)}{end} of ")
    sentence += (len(periods), " periods since ", min(row.period for row in periods if row.period))
    sentence += (f" ({end} is ", ranked[0].value, *_in(ranked[0].period), ")") if place > 1 else ()
    consistency: Consistency = "in line" if place * LOW <= len(periods) else "not in line" if place * 2 > len(periods) else "mixed"
    return Working(sentence, own.value, cells=_cells(periods), consistency=consistency if len(periods) > 1 else None)


def _gap(claim: Claim, found: MemberLevels) -> Working:
    """A member's distance from the mean of the others in its last periods.

    Whether it is above or below, and whether the distance grows.
    """
    rows = found.up_to_now
    gaps: list[tuple[Period, float]] = []
    for period in sorted({row.period for row in rows if row.period})[-MOST_PERIODS_SHOWN:]:
        own = next((row.value for row in rows if row.period == period and row.member == found.member), None)
        others = [row.value for row in rows if row.period == period and row.member != found.member]
        if own is not None and others:
            gaps.append((period, own - added(others) / len(others)))
    sentence: Sentence = (f"{found.member} against the mean of the others: ",)
    for number, (period, gap) in enumerate(gaps):
        sentence += (", " if number else "", round(abs(gap), 2), f" {'above' if gap > 0 else 'below'} in ", period)
    sizes = [abs(gap) for _, gap in gaps]
    steps = [after - before for before, after in pairwise(sizes)]
    one_side = len({gap > 0 for _, gap in gaps}) == 1
    consistency = trend_consistency(claim.relation, steps, sizes[:-1]) if one_side else "mixed" if steps else None
    shown = {period for period, _ in gaps}
    # Across the mean, a smaller distance says nothing: the member may have moved further than ever.
    computed = sizes[-1] - sizes[-2] if steps and one_side else None
    return Working(sentence, computed, cells=_cells(row for row in rows if row.period in shown), consistency=consistency)


def _in(period: Period | None) -> Sentence:
    return (" in ", period) if period else ()


def _nth(place: int) -> str:
    """The prefix of a rank: empty for the first, `2nd ` for the second."""
    return "" if place == 1 else f"{ordinal(place)} "


def _cells(rows: Iterable[MemberLevel]) -> tuple[UsedCell, ...]:
    return tuple(row.cell for row in rows)


def _fits(fits: bool, claim: Claim) -> Consistency | None:
    """The consistency of a claim that is a number or a word for a rank."""
    judged = claim.value is not None or claim.relation in ("highest", "lowest")
    return ("in line" if fits else "not in line") if judged else None
