"""Totals, means and comparisons of a monthly series, and the usual range."""

from collections.abc import Iterable
from decimal import Decimal
from math import sqrt
from typing import NamedTuple

from tui.model.series import Month, Series

from .chance import CONFIDENCE
from .xmr import dependent, xmr

Number = int | float

DEPENDENT = "Neighbouring months are alike, so the usual range may be too narrow"
"""The caveat of the usual range.

The range is not widened for it: in a short series a real change also makes neighbours alike, and would hide itself.
"""
WINDOW = 12
"""Months of a rolling mean: a whole year, so that each season has the same weight."""


class LikeForLike(NamedTuple):
    """A comparison of the same months of two years: sums, difference and percentage.

    The percentage is None where the base is not above 0. `usual` is how far such a difference goes by chance: 1.96 sigma sqrt(2k) for k
    months, with sigma from the screened moving ranges of the whole series; None where there are none, and where the series has only `few`
    points, too few to judge. `correlation` is that of each month with the next (lag 1), None where nothing varies.
    """

    months: tuple[int, ...]
    year: int
    base_year: int
    total: Number
    base: Number
    difference: Number
    percent: float | None
    usual: float | None
    correlation: float | None = None
    few: int = 0

    @property
    def beyond(self) -> bool:
        """Whether the difference is larger than usual.

        Within the usual range it could be chance, or a change too small to see.
        """
        return self.usual is not None and abs(self.difference) > self.usual

    @property
    def by_chance(self) -> bool:
        """Whether the difference could be chance.

        It is within the usual range, or there are too few months to know the range.
        """
        return bool(self.few) or (self.usual is not None and not self.beyond)

    @property
    def dependent(self) -> bool:
        """Whether neighbouring months are so alike that the usual range may be too narrow."""
        return dependent(self.correlation)


class MonthReading(NamedTuple):
    """A month compared with others.

    `from_mean` is the distance from its year's mean; `rank` counts from the highest, and ties share a rank.
    """

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
    """The values that are not missing."""
    return tuple(value for value in values if value is not None)


def added(values: Iterable[Number]) -> Number:
    """The sum of figures as they are written: 0.1 and 0.2 make 0.3.

    Their binary fractions would not. Whole numbers stay whole.
    """
    figures = tuple(values)
    if all(isinstance(figure, int) for figure in figures):
        return sum(figures)
    return float(sum(Decimal(repr(figure)) for figure in figures))


def year_totals(series: Series) -> dict[int, Number | None]:
    """The sum of each calendar year's months; None for a year without a figure."""
    return series.once(_year_totals)


def _year_totals(series: Series) -> dict[int, Number | None]:
    return {year: added(found) if (found := known(series.year(year))) else None for year in series.years}


def year_means(series: Series) -> dict[int, float | None]:
    """The mean of each calendar year over the months with a figure, however few."""
    return series.once(_year_means)


def _year_means(series: Series) -> dict[int, float | None]:
    return {year: added(found) / len(found) if (found := known(series.year(year))) else None for year in series.years}


def covered(series: Series, year: int) -> tuple[int, ...]:
    """The months of a year that have a figure; 1 is January."""
    return tuple(month for month, value in enumerate(series.year(year), 1) if value is not None)


def read_month(series: Series, month: Month) -> MonthReading:
    """Compare a month with the same month of other years and with its own year.

    Its own year gives the mean and the rank.
    """
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
    """Compare a year with the one before, over the months that both have.

    None where they share no months.
    """
    shared = tuple(month for month in covered(series, year) if month in covered(series, year - 1))
    if not shared:
        return None
    total = added(known(tuple(series.at(Month(year, month)) for month in shared)))
    base = added(known(tuple(series.at(Month(year - 1, month)) for month in shared)))
    difference = added((total, -base))
    (period,) = xmr(series)
    reach = None if period.sigma is None else CONFIDENCE * period.sigma * sqrt(2 * len(shared))
    few = period.n if period.trial and reach is not None else 0
    percent = difference * 100 / base if base > 0 else None
    usual = None if few else reach
    return LikeForLike(shared, year, year - 1, total, base, difference, percent, usual, period.correlation, few)


def from_year_before(series: Series) -> Series:
    """Each month's difference from the same month a year before.

    None where either is missing. The series begins with the first month that has a difference.
    """
    differences = []
    for month, value in zip(series.months, series.values, strict=True):
        before = series.at(month.shift(-12))
        differences.append((month, None if value is None or before is None else added((value, -before))))
    first = next((at for at, (_, difference) in enumerate(differences) if difference is not None), len(differences))
    return Series(tuple(month for month, _ in differences[first:]), tuple(difference for _, difference in differences[first:]))


def rolling_means(series: Series) -> tuple[tuple[Month, float], ...]:
    """The mean of every twelve consecutive months with a figure, by the last month."""
    found: list[tuple[Month, float]] = []
    row: list[tuple[Month, Number]] = []
    for month, value in zip(series.months, series.values, strict=True):
        if value is None or (row and month != row[-1][0].shift(1)):
            row = []
        if value is not None:
            row = [*row, (month, value)][-WINDOW:]
            if len(row) == WINDOW:
                found.append((month, added(number for _, number in row) / WINDOW))
    return tuple(found)
