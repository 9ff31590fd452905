"""Months, series and disposals as data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.series import Disposal, Disposals, Month, Series

MONTHS = st.builds(Month, st.integers(100, 9000), st.integers(1, 12))


@given(MONTHS)
def test_a_month_reads_back(month: Month) -> None:
    assert Month.parse(str(month)) == month


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2014",
        "2014-13",
        "2014-00",
        "2014-1",
        "14-01",
        "2014/01",
        "2014-01-01",
        " 2014-01",
        "2014-01\n",
        "+014-01",
        "2014--1",
        "٢٠١٤-٠١",
    ],
)
def test_what_is_no_month(text: str) -> None:
    with pytest.raises(ValueError, match="month"):
        Month.parse(text)


@given(st.text("0129-٠²+ \n", max_size=8))
def test_any_text_is_a_month_or_a_value_error(text: str) -> None:
    try:
        month = Month.parse(text)
    except ValueError:
        return
    assert str(month) == text


@pytest.mark.parametrize(
    ("months", "found"),
    [(0, "2014-12"), (1, "2015-01"), (-12, "2013-12"), (-11, "2014-01"), (12, "2015-12"), (25, "2017-01"), (-24, "2012-12")],
)
def test_shift(months: int, found: str) -> None:
    assert str(Month(2014, 12).shift(months)) == found


@given(MONTHS, st.integers(-900, 900))
def test_shift_keeps_time_order_and_turns_back(month: Month, months: int) -> None:
    assert month.shift(months).shift(-months) == month
    assert (month.shift(months) > month) is (months > 0)


def test_a_series_knows_its_years_and_its_gaps() -> None:
    series = Series((Month(2014, 12), Month(2015, 2), Month(2015, 3)), (0, None, 5))
    assert series.years == (2014, 2015)
    assert [series.at(Month(2014, 12)), series.at(Month(2015, 1)), series.at(Month(2015, 2))] == [0, None, None]
    assert series.year(2015) == (None, None, 5, *[None] * 9)
    assert series.year(2016) == (None,) * 12
    assert Series((), ()).years == ()


def test_disposals_by_year_in_the_order_of_the_file() -> None:
    later, paid, cancelled = Disposal(2015, "a", "Paid", 1), Disposal(2014, "a", "Paid", 2), Disposal(2014, "a", "Cancelled", 3)
    data = Disposals((later, paid, cancelled))
    assert data.years == (2014, 2015)
    assert data.year(2014) == (paid, cancelled)
    assert data.year(2016) == ()
