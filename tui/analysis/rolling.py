"""Views of a series that take out the season.

Means over a year, and differences from the year before, also those that figures of twelve months imply.
"""

from collections import deque
from itertools import pairwise

from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.table import Number, Series, added

from .years import known_periods


def rolling_length(series: Series) -> int:
    """How many periods a rolling mean is over.

    A whole year, so that each season has the same weight.

    0 for a series without seasons, which has no rolling mean: one figure a year, or figures that are for twelve months already.
    """
    if not series.periods:
        return 0
    frequency = series.periods[0].frequency
    length = {"day": 365, "week": 52}.get(frequency) or PERIODS_A_YEAR.get(frequency, 0)
    return length if length > 1 and frequency != "rolling-12" else 0


def rolling_means(series: Series) -> tuple[tuple[Period, float], ...]:
    """The mean of every whole year of consecutive periods, by the last of them.

    Every period of such a year has a figure.
    """
    length = rolling_length(series)
    found: list[tuple[Period, float]] = []
    row: deque[Number] = deque(maxlen=length)
    due = None
    for period in known_periods(series) if length else ():
        if period != due:
            row.clear()
        row.append(series.value_at(period) or 0)
        due = period.shift(1)
        if len(row) == length:
            found.append((period, added(row) / length))
    return tuple(found)


def from_year_before(series: Series) -> Series:
    """Each period's difference from the same period a year before.

    None where either is missing. The series begins with the first period that has a difference.
    """
    differences: list[Number | None] = []
    for period, value in zip(series.periods, series.values, strict=True):
        earlier = period.years_later(-1)
        before = series.value_at(earlier) if earlier else None
        differences.append(None if value is None or before is None else added((value, -before)))
    first = next((at for at, difference in enumerate(differences) if difference is not None), len(differences))
    return Series(series.periods[first:], tuple(differences[first:]))


def overlaps(series: Series) -> bool:
    """Whether figures of twelve months share some of them.

    Those to each month do, those to each December do not.
    """
    if not series.periods or series.periods[0].frequency != "rolling-12":
        return False
    return any(after.number - before.number < PERIODS_A_YEAR["month"] for before, after in pairwise(known_periods(series)))


def months_from_year_before(series: Series) -> Series:
    """How far each month is from that of the year before.

    From the figures of the twelve months to each month, of which neighbours share eleven. For percentages and means it is a twelfth
    of that, as for their changes.
    """
    known = {period.number: series.value_at(period) for period in known_periods(series)}
    steps = [
        (number, added((value, -before)))
        for number, value in known.items()
        if value is not None and (before := known.get(number - 1)) is not None
    ]
    return Series(tuple(Period("month", number) for number, _ in steps), tuple(step for _, step in steps))
