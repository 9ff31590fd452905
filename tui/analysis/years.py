"""Totals and means of the years of a series, calendar or financial.

Also which parts of a year have figures.
"""

from collections.abc import Iterable

from tui.model.measures import Measure
from tui.model.period import PERIODS_A_YEAR, Period
from tui.model.table import Number, Series, added


def known(values: Iterable[Number | None]) -> tuple[Number, ...]:
    """The values that are not missing."""
    return tuple(value for value in values if value is not None)


def adds_up(series: Series, measure: Measure | None = None) -> bool:
    """Whether the figures of several periods may be added up.

    Only counts and money, which is what no measure stands for, and no stocks. The twelve months to one month overlap those to the next.
    """
    return averaged(series, measure) and not (measure is not None and measure.stock)


def averaged(series: Series, measure: Measure | None = None) -> bool:
    """Whether several periods have a mean: where they may be added up, and for stocks."""
    return (measure is None or measure.additive) and not any(period.frequency == "rolling-12" for period in series.periods[:1])


def year_values(series: Series, year: Period) -> tuple[Number, ...]:
    """The figures that a year has."""
    return series.once(_by_year).get(year, ())


def year_totals(series: Series, measure: Measure | None = None) -> dict[Period, Number | None]:
    """The sum of each year.

    None for a year without a figure, and for a measure that may not be added up.
    """
    sums = series.once(_sums) if adds_up(series, measure) else {}
    return {year: sums.get(year) for year in series.years}


def year_means(series: Series, measure: Measure | None = None) -> dict[Period, float | None]:
    """The mean of each year over the periods with a figure, however few.

    None for a year without a figure, and for a measure that has no mean over periods.
    """
    sums = series.once(_sums) if averaged(series, measure) else {}
    return {year: sums[year] / len(values) if (values := year_values(series, year)) and year in sums else None for year in series.years}


def whole_year_mean(series: Series, year: Period) -> float | None:
    """The plain mean of a year's figures; None unless each of its parts has one."""
    values = year_values(series, year)
    return added(values) / len(values) if values and len(values) == PERIODS_A_YEAR.get(series.periods[0].frequency) else None


def covered(series: Series, year: Period) -> tuple[Period, ...]:
    """The periods of a year that have a figure."""
    return series.once(_covered).get(year, ())


def shared(series: Series, year: Period) -> list[tuple[Period, Period]]:
    """The periods of a year with a figure, each with that of the year before.

    Only where the year before has one too.
    """
    pairs = ((period, period.years_later(-1)) for period in covered(series, year))
    return [(period, before) for period, before in pairs if before and series.value_at(before) is not None]


def known_periods(series: Series) -> tuple[Period, ...]:
    """The periods that have a figure."""
    return tuple(period for period, value in zip(series.periods, series.values, strict=True) if value is not None)


def _covered(series: Series) -> dict[Period, tuple[Period, ...]]:
    found: dict[Period, list[Period]] = {}
    for period in known_periods(series):
        found.setdefault(period.year, []).append(period)
    return {year: tuple(periods) for year, periods in found.items()}


def _by_year(series: Series) -> dict[Period, tuple[Number, ...]]:
    return {year: known(map(series.value_at, periods)) for year, periods in series.once(_covered).items()}


def _sums(series: Series) -> dict[Period, Number]:
    return {year: added(values) for year, values in series.once(_by_year).items()}
