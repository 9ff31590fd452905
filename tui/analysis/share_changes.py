"""Whether the change of a printed share could be chance, by the counts beside it."""

from tui.model.period import Period
from tui.model.table import Table, Where

from .chance import Chance
from .member_shares import points_interval
from .ratios import ratios
from .xmr import LEAST_FOR_LIMITS
from .year_before import figure_a_year_before

PartOfWhole = tuple[int, int]
"""How many of how many: the two counts of a share."""


def of_two_shares(now: PartOfWhole | None, before: PartOfWhole | None) -> Chance | None:
    """Test the difference of two shares; None where the counts of one are not known."""
    if now is None or before is None:
        return None
    interval = points_interval(*now, *before)
    reach = (interval.high - interval.low) / 2
    return Chance(reach, reach, not interval.low <= 0 <= interval.high, interval=interval)


def share_counts(table: Table, column: int, where: Where | None, period: Period | None, *, year_before: bool = False) -> PartOfWhole | None:
    """The counts of a share, of the period or of the same one a year before.

    None for a column that is no share of two other columns, and where these have no counts that could make one.
    """
    found = next((each for each in ratios(table) if each.column == column and each.share), None)
    if found is None or period is None:
        return None
    if year_before:
        part, whole = (figure_a_year_before(table, place, where, period) for place in (found.part, found.whole))
    else:
        part, whole = (table.cell(place, where, period).number for place in (found.part, found.whole))
    return (part, whole) if isinstance(part, int) and isinstance(whole, int) and 0 <= part <= whole > 0 else None


def too_short(values: tuple[object, ...]) -> bool:
    """Whether a series has too few figures for limits, which would judge its changes."""
    return sum(value is not None for value in values) < LEAST_FOR_LIMITS


def share_chance(table: Table, column: int, where: Where | None, period: Period | None) -> Chance | None:
    """The test of the change of a share on a year before.

    None where the series is long enough for limits.
    """
    if not too_short(table.series(column, where).values):
        return None
    return of_two_shares(share_counts(table, column, where, period), share_counts(table, column, where, period, year_before=True))
