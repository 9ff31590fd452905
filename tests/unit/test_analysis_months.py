"""Totals, means, ranks and like for like.

On the workshop's own tables and on awkward ones.
"""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.analysis.chance import of_two_counts
from tui.analysis.like_for_like import YearComparison, compare_years
from tui.analysis.period_reading import PeriodReading, read_period
from tui.analysis.rolling import from_year_before, rolling_means
from tui.analysis.usual import change_chance, usual_difference
from tui.analysis.xmr import xmr
from tui.analysis.years import covered, known, year_means, year_totals
from tui.model.measures import Measure
from tui.model.pack import Pack
from tui.model.period import Period, month, parse_period
from tui.model.table import Number, Series

VALUES = st.lists(st.none() | st.integers(0, 10**6), min_size=1, max_size=36)


def monthly(start: Period, *values: Number | None) -> Series:
    """A series from a month on."""
    return Series(tuple(start.shift(place) for place in range(len(values))), values)


def year(number: int) -> Period:
    """A calendar year."""
    return Period("year", number)


def like_for_like(series: Series, number: int) -> YearComparison | None:
    """A calendar year against the one before."""
    return compare_years(series, year(number))


def read_month(series: Series, at: Period) -> PeriodReading:
    """A month among others."""
    return read_period(series, at)


def numbered(found: dict[Period, Number | None] | dict[Period, float | None]) -> dict[int, float | None]:
    """Totals or means by the number of the year."""
    return {at.number: value for at, value in found.items()}


def table(pack: Pack, name: str) -> Series:
    """The figures of one of the workshop's monthly tables."""
    return pack.tables[name].main_series


@pytest.mark.parametrize(
    ("name", "months", "total", "base", "difference", "percent"),
    [
        ("collisions", (1, 2, 3), 3562, 3876, -314, -8.1),
        ("mobile-phones", (1, 2, 3, 4, 5), 804, 1174, -370, -31.5),
        ("seat-belts", (1, 2, 3, 4, 5), 429, 494, -65, -13.2),
    ],
)
def test_like_for_like(pack: Pack, name: str, months: tuple[int, ...], total: int, base: int, difference: int, percent: float) -> None:
    found = like_for_like(table(pack, name), 2015)
    assert found
    assert (tuple(each.part for each in found.periods), found.year, found.base_year) == (months, year(2015), year(2014))
    assert (found.total, found.base, found.difference) == (total, base, difference)
    assert found.percent == pytest.approx(percent, abs=0.05)


def test_like_for_like_needs_months_that_both_years_have(pack: Pack) -> None:
    assert like_for_like(table(pack, "collisions"), 2014) is None
    assert like_for_like(monthly(month(2014, 7), 1, 2, 3, None, None, None, 4, 5), 2015) is None
    gaps = like_for_like(Series((month(2014, 1), month(2014, 3), month(2015, 1), month(2015, 2), month(2015, 3)), (1, None, 5, 6, 7)), 2015)
    assert gaps and ([each.part for each in gaps.periods], gaps.total, gaps.base) == ([1], 5, 1)


def test_no_percentage_of_zero() -> None:
    found = like_for_like(Series((month(2014, 1), month(2015, 1)), (0, 5)), 2015)
    assert found and (found.difference, found.percent) == (5, None)


def test_years_of_the_workshop(pack: Pack) -> None:
    assert numbered(year_totals(table(pack, "collisions"))) == {2014: 15108, 2015: 3562}
    assert numbered(year_totals(table(pack, "mobile-phones"))) == {2014: 2397, 2015: 804}
    assert numbered(year_totals(table(pack, "seat-belts"))) == {2014: 973, 2015: 429}
    means = numbered(year_means(table(pack, "collisions")))
    assert means == {2014: 1259.0, 2015: pytest.approx(1187.33, abs=0.01)}
    assert numbered(year_means(table(pack, "mobile-phones"))) == {2014: 199.75, 2015: 160.8}
    assert [each.part for each in covered(table(pack, "collisions"), year(2015))] == [1, 2, 3]


def test_a_year_without_figures_has_no_total_and_no_mean() -> None:
    series = monthly(month(2014, 1), None, None)
    assert numbered(year_totals(series)) == numbered(year_means(series)) == {2014: None}
    assert covered(series, year(2014)) == ()
    assert numbered(year_totals(monthly(month(2014, 1), 0, 0))) == {2014: 0}
    assert known((None, 0, 1, None)) == (0, 1)


@pytest.mark.parametrize(
    ("at", "rank", "ties"),
    [("2014-12", 1, 1), ("2014-03", 2, 1), ("2014-04", 12, 1), ("2015-01", 1, 1), ("2015-03", 2, 1), ("2015-02", 3, 1)],
)
def test_rank_in_the_year(pack: Pack, at: str, rank: int, ties: int) -> None:
    found = read_month(table(pack, "collisions"), parse_period(at, "month"))
    assert (found.rank, found.ties, found.of) == (rank, ties, 12 if at.startswith("2014") else 3)


def test_ties_share_a_rank(pack: Pack) -> None:
    phones = table(pack, "mobile-phones")
    july, september = (read_month(phones, month(2014, number)) for number in (7, 9))
    assert (july.value, september.value) == (191, 191)
    assert (july.rank, july.ties) == (september.rank, september.ties) == (8, 2)


def test_a_month_among_its_neighbours(pack: Pack) -> None:
    january = read_month(table(pack, "collisions"), month(2014, 1))
    assert (january.value, january.year_before, january.year_after, january.mean, january.from_mean) == (1329, None, 1245, 1259.0, 70.0)
    assert read_month(table(pack, "collisions"), month(2015, 1)).year_before == 1329


def test_a_missing_month_is_not_nought() -> None:
    series = monthly(month(2014, 1), 0, None, 10)
    gap, nought = read_month(series, month(2014, 2)), read_month(series, month(2014, 1))
    assert (gap.value, gap.rank, gap.from_mean, gap.ties, gap.of) == (None, None, None, 0, 2)
    assert (nought.value, nought.rank, nought.from_mean) == (0, 2, -5.0)
    outside = read_month(series, month(2030, 1))
    assert (outside.value, outside.mean, outside.of) == (None, None, 0)


@given(VALUES)
def test_totals_means_and_ranks_agree(values: list[int | None]) -> None:
    series = monthly(month(2013, 5), *values)
    totals, means = year_totals(series), year_means(series)
    assert sum(known(tuple(totals.values()))) == sum(known(tuple(values)))
    for each in series.years:
        months = [read_month(series, at) for at in covered(series, each)]
        assert (totals[each] is None) == (means[each] is None) == (not months)
        assert sorted(found.rank for found in months if found.rank) == sorted(
            1 + sum(other.value > found.value for other in months if other.value is not None) for found in months if found.value is not None
        )
        assert all(found.rank and found.rank >= 1 and found.rank + found.ties - 1 <= found.of for found in months)


@pytest.mark.parametrize(
    ("name", "usual", "beyond"), [("collisions", 366.03, False), ("mobile-phones", 185.79, True), ("seat-belts", 182.50, False)]
)
def test_how_far_a_difference_usually_goes(pack: Pack, name: str, usual: float, beyond: bool) -> None:
    found = like_for_like(table(pack, name), 2015)
    assert found and found.usual == pytest.approx(usual, abs=0.005)
    assert found.beyond is beyond


def test_the_usual_difference_follows_the_months_and_the_scale() -> None:
    values = [10, 12, 11, 14, 9, 10, 12, 13, 11, 10, 12, 11]
    one, four = monthly(month(2014, 1), *values, 12), monthly(month(2014, 1), *values, 12, 11, 13, 12)
    tenfold = monthly(month(2014, 1), *(value * 10 for value in values), 120)
    found, scaled = like_for_like(one, 2015), like_for_like(tenfold, 2015)
    assert found and scaled and found.usual and scaled.usual == pytest.approx(found.usual * 10)
    (period,) = xmr(four)
    longer = like_for_like(four, 2015)
    assert longer and period.sigma and longer.usual == pytest.approx(1.96 * period.sigma * 8**0.5)


def test_a_season_does_not_widen_the_usual_difference() -> None:
    """From twelve differences on, the range is that of the differences."""
    random = Random(2014)
    season = [0, 0, 0, 0, 0, 900, 0, 0, 0, 0, 0, 1500]
    noise = [1000 + random.randrange(-40, 41) for _ in range(36)]
    plain, seasonal = (
        monthly(month(2013, 1), *noise),
        monthly(month(2013, 1), *(at + each for at, each in zip(noise, season * 3, strict=True))),
    )
    for found in (plain, seasonal):
        (apart,) = xmr(from_year_before(found))
        usual = usual_difference(found)
        assert usual.differences and usual.sigma == apart.sigma and usual.reach(3) == pytest.approx(1.96 * (apart.sigma or 0) * 3**0.5)
    assert usual_difference(plain) == usual_difference(seasonal)
    early = usual_difference(monthly(month(2013, 1), *noise[:23]))
    (phase,) = xmr(monthly(month(2013, 1), *noise[:23]))
    assert not early.differences and early.sigma == pytest.approx((phase.sigma or 0) * 2**0.5), "eleven differences are too few"


def test_a_change_is_judged_by_its_series_and_by_counting_while_that_is_short() -> None:
    deaths = Measure(id="m", title="M", short="M", unit="people", kind="count", better="lower")
    six = Series(tuple(parse_period(str(year), "year") for year in range(2010, 2016)), (7587, 7171, 6058, 5444, 5635, 4320))
    short = change_chance(4320, 5635, six, deaths)
    assert short and (short.usual, short.beyond, short.few, round(short.most)) == (False, True, "6 years", 196)
    assert change_chance(4320, 5635, Series(six.periods[-2:], (5635, 4320)), deaths) == of_two_counts(4320, 5635), (
        "two totals are no series"
    )
    years = Series(tuple(parse_period(str(year), "year") for year in range(2002, 2016)), (4300, 5600) * 7)
    long = change_chance(4320, 5635, years, deaths)
    assert long and (long.usual, long.beyond, long.few) == (True, False, "")
    assert change_chance(4.1, 3.2, six, Measure(id="m", title="M", short="M", unit="%", kind="percentage", better="lower")) is None


def test_a_series_that_does_not_vary_has_no_usual_difference() -> None:
    found = like_for_like(monthly(month(2014, 1), *[5] * 13), 2015)
    assert found and (found.usual, found.beyond) == (None, False)


def test_differences_from_the_year_before(pack: Pack) -> None:
    found = from_year_before(table(pack, "collisions"))
    assert (found.periods, found.values) == ((month(2015, 1), month(2015, 2), month(2015, 3)), (-84, -46, -184))
    gaps = from_year_before(Series((month(2014, 1), month(2014, 2), month(2015, 1), month(2015, 2), month(2015, 3)), (1, 2, 0.3, None, 5)))
    assert (gaps.periods, gaps.values) == ((month(2015, 1), month(2015, 2), month(2015, 3)), (-0.7, None, None))
    assert from_year_before(monthly(month(2014, 1), 1, 2)) == Series((), ())


def test_rolling_means(pack: Pack) -> None:
    found = rolling_means(table(pack, "collisions"))
    assert [at for at, _ in found] == [month(2014, 12), month(2015, 1), month(2015, 2), month(2015, 3)]
    assert found[0][1] == 1259 and found[-1][1] == pytest.approx((15108 - 314) / 12)
    assert rolling_means(monthly(month(2014, 1), *range(11))) == ()
    assert rolling_means(monthly(month(2014, 1), *range(11), None, *range(11))) == ()
    broken = monthly(month(2014, 1), *range(11)), month(2015, 1)
    assert rolling_means(Series((*broken[0].periods, broken[1]), (*broken[0].values, 5))) == ()


def test_neighbours_that_are_alike_are_noticed(pack: Pack) -> None:
    correlations = {name: xmr(table(pack, name))[0].correlation for name in ("collisions", "mobile-phones", "seat-belts")}
    assert correlations == pytest.approx({"collisions": 0.01, "mobile-phones": 0.45, "seat-belts": -0.12}, abs=0.006)
    phones, belts = like_for_like(table(pack, "mobile-phones"), 2015), like_for_like(table(pack, "seat-belts"), 2015)
    assert phones and phones.dependent and belts and not belts.dependent


def test_correlation_leaves_out_pairs_with_a_gap() -> None:
    def correlation(months: tuple[int, ...], *values: float) -> float | None:
        return xmr(Series(tuple(month(2014, number) for number in months), values))[0].correlation

    assert correlation((1, 2), 5, 5) is None
    assert correlation((1, 3, 5), 1, 2, 3) == 0
    assert correlation((1, 2, 4), 1, 1, 4) == pytest.approx(1 / 6)
    assert correlation((1, 2, 3), 1e200, 2e200, 3e200) is None
