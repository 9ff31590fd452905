"""The headline of a table on Home: where it stands, how that compares with the year before, and the series behind it."""

from typing import NamedTuple

from tui.analysis.like_for_like import LikeForLike, compare_years
from tui.analysis.years import adds_up, known_periods, year_means
from tui.model.measures import Measure
from tui.model.table import Number, Series, Table
from tui.text.numbers import decimals, mean_places, points, rounded, signed_percent
from tui.text.periods import each, noun, when
from tui.text.units import heading_unit, measured, plain_figure, unit_in_words

YEARLY = ("year", "financial-year")
"""The frequencies whose periods are years themselves."""


class TableHeadline(NamedTuple):
    """The mean of the latest year's parts for what adds up, otherwise the latest figure.

    `words` are short, for a card; `in_full` have the unit. `change` is in per cent, or in points for percentages, and None without a year
    before; `base` says what it is compared with. `mean` says whether it is a mean.
    """

    value: Number
    words: str
    in_full: str
    unit: str
    series: Series
    mean: bool
    compared: LikeForLike | None = None
    change: Number | None = None
    change_words: str = ""
    base: str = ""


def table_headline(table: Table) -> TableHeadline | None:
    """The headline of a table's first figures; None for ratings, for a table without periods, and where nothing can be said of it all."""
    series, measure = headline_series(table), table.measures[table.main]
    known = known_periods(series)
    if measure is None or measure.kind == "rating" or not known:
        return None
    latest = known[-1]
    if adds_up(series, measure) and latest.frequency not in YEARLY:
        mean = year_means(series, measure)[series.years[-1]]
        if mean is None:
            return None
        value, per = rounded(mean, mean_places(series)), each(latest)
        words, in_full = f"{plain_figure(value, measure)} {per}", f"{measured(value, measure)} {per}"
        found = TableHeadline(value, words, in_full, f"{heading_unit(measure)} {per}", series, mean=True)
        return _compared(found, measure, whole=f"the same {noun(latest)}s of")
    level = series.at(latest)
    assert level is not None
    places = decimals(series.values)
    in_full = measured(level, measure, places)
    words = plain_figure(level, measure, places) if unit_in_words(measure) else in_full
    return _compared(TableHeadline(level, words, in_full, heading_unit(measure), series, mean=False), measure)


def headline_series(table: Table) -> Series:
    """The first figures by period: of the printed whole where there is one, otherwise of all members together."""
    return table.series(table.main, table.wholes) if len(table.wholes) == len(table.split) else table.main_series


def _compared(found: TableHeadline, measure: Measure, whole: str = "") -> TableHeadline:
    """The headline with its comparison: a mean with the same parts of the year before, any other figure with that of a year before."""
    series = found.series
    compared = compare_years(series, series.years[-1], measure)
    if compared is None:
        return found
    base = f"{whole} {compared.base_year}" if whole else when(compared.before[-1])
    if measure.percentage:
        return found._replace(
            compared=compared, change=rounded(compared.difference, 1), change_words=points(compared.difference), base=base
        )
    if compared.percent is None:
        return found._replace(compared=compared, base=base)
    change = rounded(compared.percent, 1)
    return found._replace(compared=compared, change=change, change_words=signed_percent(change), base=base)
