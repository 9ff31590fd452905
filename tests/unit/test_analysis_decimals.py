"""Sums, differences and shares of decimal figures come out as written.

Halves are neither gained nor lost on the way.
"""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tui.analysis.like_for_like import compare_years
from tui.analysis.member_shares import share_points
from tui.analysis.years import year_totals
from tui.model.period import Period, month
from tui.model.table import Series, added
from tui.text.numbers import decimals, rounded, share

TENTHS = st.lists(st.integers(-(10**9), 10**9), max_size=30)


@given(TENTHS)
def test_tenths_add_up_as_written(tenths: list[int]) -> None:
    assert added(value / 10 for value in tenths) == sum(tenths) / 10


def test_whole_numbers_stay_whole() -> None:
    assert added((1, 2)) == 3 and isinstance(added((1, 2)), int)
    assert added(()) == 0
    assert added((10**15, 1)) == 10**15 + 1
    assert added((0.1, 0.2)) == 0.3
    assert added((1, 0.5)) == 1.5


def test_totals_and_differences_carry_no_binary_rest() -> None:
    series = Series(tuple(month(2014 + place // 2, 1 + place % 2) for place in range(4)), (0.1, 0.2, 1.1, 3.3))
    assert list(year_totals(series).values()) == [0.3, 4.4]
    found = compare_years(series, Period("year", 2015))
    assert found and (found.total, found.base, found.difference) == (4.4, 0.3, 4.1)


@pytest.mark.parametrize("base", [0, -100])
def test_no_percentage_of_a_base_that_is_not_above_nought(base: int) -> None:
    found = compare_years(Series((month(2014, 1), month(2015, 1)), (base, -50)), Period("year", 2015))
    assert found and (found.difference, found.percent) == (-50 - base, None)


@pytest.mark.parametrize(
    ("values", "places"),
    [((), 0), ((None,), 0), ((1200, 10.0), 0), ((85.1, 83, None), 1), ((0.25, -0.5), 2), ((1e-7,), 7), ((1e300,), 0)],
)
def test_places_that_figures_are_written_with(values: tuple[float | None, ...], places: int) -> None:
    assert decimals(values) == places


@pytest.mark.parametrize("value", [1e28, -1e40, 1.5e300])
def test_no_figure_is_too_long_to_round(value: float) -> None:
    assert float(rounded(value)) == value
    assert rounded(value, 1) == value


@given(st.integers(0, 2000), st.sampled_from((200, 400, 800, 1000, 2000, 8121, 51102)))
def test_a_share_rounds_as_people_do(volume: int, whole: int) -> None:
    assume(volume == 0 or volume * 1000 >= whole)  # What is less than 0.1% has more places.
    tenths = Fraction(volume * 1000, whole) + Fraction(1, 2)
    assert share(volume / whole) == f"{tenths.numerator // tenths.denominator / 10:.1f}%"


def test_points_are_one_division() -> None:
    assert (share_points(349, 2000, 75, 1000), share_points(1651, 2000, 925, 1000)) == (9.95, -9.95)
