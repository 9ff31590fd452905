"""The periods of tables that a period in a query means, of whatever frequency.

Wholly: a period that lies in the one asked for, such as the months of a quarter, or a year that is asked for. In part: one of many that do,
or the year around it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.model.period import Period as Span

from .periods import PeriodMeant

WHOLLY, PARTLY = 1.0, 0.5
"""How well a thing answers for a period, wholly or in part."""
LONGEST_MONTHS = 6
"""The longest period, in months, that is answered by each of its parts, not by the table."""
YEARS = frozenset(("year", "financial-year"))
TOO_MANY = frozenset(("day", "week"))
"""Frequencies of which a month has several: the table answers for them."""


class PeriodAnswer(NamedTuple):
    """How well a part of a table answers for a period.

    Also whether its table answers better.
    """

    fit: float
    table: bool = False


def answers(asked: PeriodMeant, held: Span, *, has_years: bool) -> PeriodAnswer | None:
    """How a period of a table answers for the one asked for; None where it does not.

    `has_years` says whether the table has calendar years as well: they then answer for whole years, not their parts.
    """
    if held.frequency in YEARS:
        fit = WHOLLY if inside(asked, held) else PARTLY if asked.span and touches(asked, held) else 0.0
        return PeriodAnswer(fit) if fit else None
    if (asked.whole and has_years) or not touches(asked, held):
        return None
    if not inside(asked, held):
        return PeriodAnswer(PARTLY)
    long = len(asked.span) > LONGEST_MONTHS or held.frequency in TOO_MANY
    return PeriodAnswer(PARTLY if long else WHOLLY, table=long)


def touches(asked: PeriodMeant, held: Span) -> bool:
    """Whether any month of a period was asked for."""
    return any(map(asked.has, _months(held)))


def inside(asked: PeriodMeant, held: Span) -> bool:
    """Whether every month of a period was asked for.

    For a period of a year, with its year.
    """
    return (bool(asked.span) or held.frequency not in YEARS) and all(map(asked.has, _months(held)))


def has_figures(asked: PeriodMeant, held: Iterable[Span]) -> bool:
    """Whether any of the periods of tables has figures for the one asked for.

    Not the year around it.
    """
    return any(inside(asked, each) if each.frequency in YEARS else touches(asked, each) for each in held)


def _months(held: Span) -> Iterator[Span]:
    """The calendar months of a period; of the twelve months to one, that one."""
    first, last = held.months
    for number in range(last if held.frequency == "rolling-12" else first, last + 1):
        yield Span("month", number)
