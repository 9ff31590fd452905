"""Totals, means and comparisons of years, for series of every frequency."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.like_for_like import compare_years
from tui.analysis.period_reading import read_period
from tui.analysis.rolling import from_year_before, rolling_length, rolling_means
from tui.analysis.usual import change_chance, neighbour_chance, usual_difference
from tui.analysis.xmr import xmr
from tui.analysis.years import covered, year_means, year_totals
from tui.model.measures import Measure
from tui.model.period import Frequency, Period, parse_period
from tui.model.table import Series

VALUES = st.lists(st.none() | st.integers(0, 10**6), min_size=1, max_size=36)
PERCENT = Measure(id="x", title="X", unit="%", kind="percentage")
RATE = Measure(id="x", title="X", unit="crimes", kind="rate", per="1000 residents")
COUNT = Measure(id="x", title="X", unit="crimes")


def series(first: str, frequency: Frequency, *values: float | None, starts: int = 1) -> Series:
    """A series from a period on."""
    start = parse_period(first, frequency, starts)
    return Series(tuple(start.shift(place) for place in range(len(values))), values)


def by_year(found: dict[Period, float | None]) -> dict[str, float | None]:
    """Years by their names."""
    return {str(year): value for year, value in found.items()}


def test_months_of_a_financial_year_add_up_from_april() -> None:
    months = series("2014-01", "month", *range(1, 16), starts=4)
    assert by_year(year_totals(months)) == {"2013/14": 6, "2014/15": sum(range(4, 16))}
    assert by_year(year_means(months)) == {"2013/14": 2, "2014/15": 9.5}
    assert [str(period) for period in covered(months, months.years[0])] == ["2014-01", "2014-02", "2014-03"]


@pytest.mark.parametrize(
    ("first", "frequency", "starts", "expected"),
    [
        ("2014-Q3", "quarter", 1, {"2014": 3, "2015": 18, "2016": 7}),
        ("2014/15-Q3", "quarter", 4, {"2014/15": 3, "2015/16": 18, "2016/17": 7}),
        ("2014-H2", "half-year", 1, {"2014": 1, "2015": 5, "2016": 9, "2017": 13}),
        ("2014", "year", 1, {str(2013 + at): at for at in range(1, 8)}),
        ("2014/15", "financial-year", 4, {f"{2013 + at}/{14 + at}": at for at in range(1, 8)}),
    ],
)
def test_years_of_other_frequencies(first: str, frequency: Frequency, starts: int, expected: dict[str, float]) -> None:
    assert by_year(year_totals(series(first, frequency, *range(1, 8), starts=starts))) == expected


@pytest.mark.parametrize("measure", [PERCENT, RATE])
def test_what_may_not_be_added_has_neither_total_nor_mean(measure: Measure) -> None:
    months = series("2014-01", "month", 50, 60)
    assert by_year(year_totals(months, measure)) == by_year(year_means(months, measure)) == {"2014": None}
    assert read_period(months, months.periods[0], measure).mean is None


def test_twelve_months_to_each_month_are_never_added() -> None:
    """They overlap, so that a sum would count a month up to twelve times."""
    rolling = series("2014-01", "rolling-12", 100, 110, 120)
    assert set(year_totals(rolling, COUNT).values()) == {None}
    assert not rolling_means(rolling)


def test_twelve_months_to_each_month_have_the_usual_range_of_their_months() -> None:
    """Whichever of the two a report prints, a change has one margin."""
    counts = [100 + (at * 37) % 23 + 10 * (at % 12 == 5) for at in range(40)]
    months = series("2012-01", "month", *counts)
    to_each = series("2012-12", "rolling-12", *(sum(counts[at : at + 12]) for at in range(29)))
    now, before = counts[-1], counts[-13]
    assert to_each.values[-1] and to_each.values[-13]
    year = change_chance(to_each.values[-1], to_each.values[-13], to_each, COUNT)
    assert year == change_chance(to_each.values[-1], to_each.values[-13], months, COUNT, 12) and year and year.usual
    month = neighbour_chance(now - before, to_each)
    assert month == change_chance(now, before, months, COUNT) and month and month.usual


def test_twelve_months_to_a_month_that_share_none_are_two_counts() -> None:
    apart = Series((parse_period("2014-03", "rolling-12"), parse_period("2015-03", "rolling-12")), (400, 300))
    found = change_chance(300, 400, apart, COUNT)
    assert found and not found.usual and found.beyond and neighbour_chance(-100, apart) is None
    few = series("2014-01", "rolling-12", *range(400, 413))
    assert usual_difference(few).few == 0 and usual_difference(few).points == 12
    quarterly = Series(tuple(parse_period(f"2014-{month:02d}", "rolling-12") for month in (3, 6, 9, 12)), (400, 420, 390, 300))
    assert change_chance(300, 400, quarterly, COUNT) is None, "they overlap, and no months are known"


def test_quarters_like_for_like() -> None:
    quarters = series("2013-Q1", "quarter", 10, 12, 11, 13, 12, 11, 13, 12, 10, 11, 13, 12, 30, 31)
    found = compare_years(quarters, parse_period("2016", "year"))
    assert found and (found.total, found.base, found.difference) == (61, 23 - 2, 40)
    assert [str(period) for period in (*found.periods, *found.before)] == ["2016-Q1", "2016-Q2", "2015-Q1", "2015-Q2"]
    (phase,) = xmr(quarters)
    assert phase.sigma and found.usual == pytest.approx(1.96 * phase.sigma * sqrt(4)) and found.beyond
    assert compare_years(quarters, parse_period("2013", "year")) is None


def test_percentages_are_compared_in_their_last_shared_period() -> None:
    """Percentages are never added up.

    Their difference has no percentage of its own.
    """
    found = compare_years(series("2013-Q1", "quarter", 80, 81, 82, 83, 84, 85), parse_period("2014", "year"), PERCENT)
    assert found and (found.total, found.base, found.difference, found.percent) == (85, 81, 4, None)
    assert [str(period) for period in found.periods] == ["2014-Q2"]
    rates = compare_years(series("2013/14", "financial-year", 50.5, 60.6, starts=4), parse_period("2014/15", "financial-year", 4), RATE)
    assert rates and rates.percent == pytest.approx(20) and rates.difference == 10.1


def test_weeks_and_days_find_the_year_before() -> None:
    assert str(parse_period("2015-W07", "week").years_later(-1)) == "2014-W07"
    assert parse_period("2020-W53", "week").years_later(1) is None
    assert str(parse_period("2016-02-28", "day").years_later(-1)) == "2015-02-28"
    assert parse_period("2016-02-29", "day").years_later(-1) is None
    days = Series((parse_period("2014-07-16", "day"), parse_period("2015-07-16", "day")), (5, 8))
    found = compare_years(days, days.years[1])
    assert found and found.difference == 3


@pytest.mark.parametrize(
    ("frequency", "first", "length"), [("month", "2014-01", 12), ("quarter", "2014-Q1", 4), ("half-year", "2014-H1", 2)]
)
def test_rolling_means_are_over_a_whole_year(frequency: Frequency, first: str, length: int) -> None:
    found = series(first, frequency, *range(length + 1))
    assert rolling_length(found) == length
    assert rolling_means(found) == ((found.periods[-2], (length - 1) / 2), (found.periods[-1], (length + 1) / 2))
    assert rolling_length(series("2014", "year", 1, 2)) == 0


@given(VALUES)
def test_differences_from_the_year_before(values: list[int | None]) -> None:
    quarters = series("2014-Q1", "quarter", *values)
    differences = from_year_before(quarters)
    for period, difference in zip(differences.periods, differences.values, strict=True):
        now, before = quarters.value_at(period), quarters.value_at(period.shift(-4))
        assert difference == (None if now is None or before is None else now - before)
    assert not differences.values or differences.values[0] is not None


def test_a_quarter_is_ranked_in_its_year() -> None:
    quarters = series("2014-Q1", "quarter", 10, 30, 30, 20, 5)
    found = read_period(quarters, quarters.periods[1])
    assert (found.value, found.year_before, found.year_after, found.mean, found.from_mean, found.rank, found.ties, found.of) == (
        30, None, None, 22.5, 7.5, 1, 2, 4,
    )  # fmt: skip
    assert read_period(quarters, quarters.periods[0]).year_after == 5
