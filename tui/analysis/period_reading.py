"""One period of a series beside its own year and the same period of others."""

from typing import NamedTuple

from tui.model.measures import Measure
from tui.model.period import Period
from tui.model.table import Number, Series, added

from .years import averaged, year_values


class PeriodReading(NamedTuple):
    """A period compared with others.

    `mean` is that of its year, None for a measure that may not be added up; `rank` counts from the highest of the year, and ties share a
    rank.
    """

    period: Period
    value: Number | None
    year_before: Number | None
    year_after: Number | None
    mean: float | None
    from_mean: float | None
    rank: int | None
    ties: int
    of: int


def read_period(series: Series, period: Period, measure: Measure | None = None) -> PeriodReading:
    """Compare a period with its neighbours in time."""
    value = series.value_at(period)
    year = year_values(series, period.year)
    mean = added(year) / len(year) if year and averaged(series, measure) else None
    before, after = period.years_later(-1), period.years_later(1)
    return PeriodReading(
        period=period,
        value=value,
        year_before=series.value_at(before) if before else None,
        year_after=series.value_at(after) if after else None,
        mean=mean,
        from_mean=None if value is None or mean is None else value - mean,
        rank=None if value is None else 1 + sum(other > value for other in year),
        ties=sum(other == value for other in year) if value is not None else 0,
        of=len(year),
    )
