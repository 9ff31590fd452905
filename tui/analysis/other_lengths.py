"""The same figures by longer or shorter periods, in another table of the report.

Collisions by month can show no signal where the same collisions by week show some. Whoever reads one of the two should know of the other.
"""

from typing import NamedTuple

from tui.model.pack import Pack
from tui.model.period import Frequency
from tui.model.table import Table

from .seasons import level_phases

NEARLY_ALL = 0.95
"""The part of the days of one table that the other has to cover: weeks seldom begin with a year."""
PARTS_OF_A_YEAR: tuple[Frequency, ...] = ("day", "week", "month", "quarter")


class OtherLength(NamedTuple):
    """Another table of the same figures, with how many of its periods stand out."""

    table: Table
    flagged: int
    of: int

    @property
    def words(self) -> str:
        """`by week, 18 of 52 stand out`, `by month, none stands out`."""
        name = self.table.spec.period.frequency
        if not self.flagged:
            return f"by {name}, none stands out"
        return f"by {name}, {self.flagged} of {self.of} {'stands' if self.flagged == 1 else 'stand'} out"


def other_length(pack: Pack, table: Table) -> OtherLength | None:
    """The table whose signals say otherwise: some where this one has none, or none.

    None where there is no such table of the same measure and dates, and where one of the two has too few points to judge.
    """
    own = _signals(table)
    if own is None:
        return None
    found = (each for each in pack.topic_tables(table.spec.topic or "") if each is not table and _alike(table, each))
    return next((OtherLength(each, *read) for each in found if (read := _signals(each)) and bool(read[0]) != bool(own[0])), None)


def _alike(one: Table, other: Table) -> bool:
    """Whether two tables have one measure over the same days, by different periods."""
    frequencies = {each.spec.period.frequency for each in (one, other)}
    if len(frequencies) < 2 or one.measures[one.main] != other.measures[other.main] or not all(map(_by_period, (one, other))):
        return False
    spans = [(series.periods[0].first, series.periods[-1].last) for series in (one.main_series, other.main_series)]
    (first, last), (other_first, other_last) = spans
    shared = (min(last, other_last) - max(first, other_first)).days
    return shared >= NEARLY_ALL * max((last - first).days, (other_last - other_first).days)


def _by_period(table: Table) -> bool:
    return not table.dimensions and table.spec.period.frequency in PARTS_OF_A_YEAR and len(table.main_series.periods) > 1


def _signals(table: Table) -> tuple[int, int] | None:
    """How many periods stand out, of how many; None for too few, or none at all."""
    if not _by_period(table):
        return None
    phase = next(iter(level_phases(table.main_series)), None)
    return None if phase is None or phase.trial or not phase.has_limits else (len(phase.signals), phase.n)
