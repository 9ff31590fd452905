"""Totals, means and comparisons of a monthly series. Differences only: whether one is more than chance is not said here."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from tui.model.series import Month, Series

Number = int | float


class LikeForLike(NamedTuple):
    """The same months of two years: their sums, the difference of the sums, and that in per cent (None where the base is not above 0)."""

    months: tuple[int, ...]
    year: int
    base_year: int
    total: Number
    base: Number
    difference: Number
    percent: float | None


class MonthReading(NamedTuple):
    """A month among its neighbours. `from_mean` is its distance from its year's mean; `rank` counts from the highest, ties sharing one."""

    month: Month
    value: Number | None
    year_before: Number | None
    year_after: Number | None
    mean: float | None
    from_mean: float | None
    rank: int | None
    ties: int
    of: int


def known(values: tuple[Number | None, ...]) -> tuple[Number, ...]:
    """The values that there are."""
    return tuple(value for value in values if value is not None)


def added(values: Iterable[Number]) -> Number:
    """The sum of figures as they are written: 0.1 and 0.2 make 0.3, which their binary fractions do not. Whole numbers stay whole."""
    figures = tuple(values)
    if all(isinstance(figure, int) for figure in figures):
        return sum(figures)
    return float(sum(Decimal(repr(figure)) for figure in figures))


def year_totals(series: Series) -> dict[int, Number | None]:
    """The sum of each calendar year's months, None for a year without a figure."""
    return {year: added(found) if (found := known(series.year(year))) else None for year in series.years}


def year_means(series: Series) -> dict[int, float | None]:
    """The mean of each calendar year over the months that have a figure, never over twelve for their own sake."""
    return {year: added(found) / len(found) if (found := known(series.year(year))) else None for year in series.years}


def covered(series: Series, year: int) -> tuple[int, ...]:
    """The months of a year that have a figure, 1 for January."""
    return tuple(month for month, value in enumerate(series.year(year), 1) if value is not None)


def read_month(series: Series, month: Month) -> MonthReading:
    """What a month's figure is beside the same month of the years around it, its year's mean and its year's other months."""
    value = series.at(month)
    year = known(series.year(month.year))
    mean = added(year) / len(year) if year else None
    return MonthReading(
        month=month,
        value=value,
        year_before=series.at(month.shift(-12)),
        year_after=series.at(month.shift(12)),
        mean=mean,
        from_mean=None if value is None or mean is None else value - mean,
        rank=None if value is None else 1 + sum(other > value for other in year),
        ties=sum(other == value for other in year) if value is not None else 0,
        of=len(year),
    )


def like_for_like(series: Series, year: int) -> LikeForLike | None:
    """A year against the one before, over the months that both have; None where they share none."""
    shared = tuple(month for month in covered(series, year) if month in covered(series, year - 1))
    if not shared:
        return None
    total = added(known(tuple(series.at(Month(year, month)) for month in shared)))
    base = added(known(tuple(series.at(Month(year - 1, month)) for month in shared)))
    difference = added((total, -base))
    return LikeForLike(shared, year, year - 1, total, base, difference, difference * 100 / base if base > 0 else None)
