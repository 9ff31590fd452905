"""Figures, ordinals and dates in words."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.model.period import Period
from tui.model.table import Series
from tui.text.dates import date
from tui.text.numbers import (
    MINUS,
    count,
    in_millions,
    mean_places,
    ordinal,
    percent,
    plural,
    points,
    rounded,
    rounded_limit,
    share,
    share_briefly,
    signed,
    signed_percent,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (-0.0, "0"),
        (999, "999"),
        (1200, "1,200"),
        (-31, "−31"),
        (-1200, "−1,200"),
        (85.1, "85.1"),
        (10.0, "10"),
        (-0.25, "−0.25"),
        (1e-7, "0.0000001"),
        (10**12, "1,000,000,000,000"),
        (1e12, "1,000,000,000,000"),
        (999999999999.5, "999,999,999,999.5"),
    ],
)
def test_count(value: float, expected: str) -> None:
    assert count(value) == expected


def test_only_differences_have_signs() -> None:
    assert [signed(value) for value in (474, -31, 0, 0.4)] == ["+474", "−31", "0", "+0.4"]
    assert [percent(3.6), signed_percent(3.6), signed_percent(-8.8), signed_percent(0)] == ["3.6%", "+3.6%", "−8.8%", "0%"]


@pytest.mark.parametrize(
    ("value", "places", "found"),
    [
        (0.5, 0, 1),
        (1.5, 0, 2),
        (2.5, 0, 3),
        (-0.5, 0, -1),
        (-2.5, 0, -3),
        (0.49, 0, 0),
        (1258.5, 0, 1259),
        (-8.1011, 1, -8.1),
        (17.45, 1, 17.5),
        (8.05, 1, 8.1),
        (1.005, 2, 1.01),
        (1e12, 0, 10**12),
        (7, 1, 7),
    ],
)
def test_halves_round_away_from_zero(value: float, places: int, found: float) -> None:
    assert rounded(value, places) == found
    assert isinstance(rounded(value, places), float if places else int)


@given(st.integers(-(10**15), 10**15))
def test_count_keeps_every_digit(number: int) -> None:
    assert int(count(number).replace(",", "").replace(MINUS, "-")) == number


@given(st.floats(-1e12, 1e12), st.integers(0, 3))
def test_rounding_goes_no_further_than_half_a_unit(value: float, places: int) -> None:
    assert abs(rounded(value, places) - value) <= 0.5 / 10**places * 1.001 + 1e-3 * (abs(value) > 1e9)


@pytest.mark.parametrize(
    ("part", "expected"),
    [(0, "0.0%"), (8930 / 51102, "17.5%"), (611 / 8121, "7.5%"), (0.4, "40.0%"), (1, "100.0%"), (0.001, "0.1%"), (0.0004, "0.04%"),
     (3 / 51102, "0.006%"), (1e-6, "0.0001%"), (1e-12, "0.0%")],
)  # fmt: skip
def test_share(part: float, expected: str) -> None:
    assert share(part) == expected


def test_a_share_among_larger_ones_is_not_more_precise_than_they_are() -> None:
    found = [share_briefly(part) for part in (0, 3 / 51102, 0.00049, 0.0005, 8930 / 51102, 1)]
    assert found == ["0.0%", "<0.1%", "<0.1%", "0.1%", "17.5%", "100.0%"]


def test_means_of_finer_figures_have_two_decimal_places() -> None:
    years = tuple(Period("year", number) for number in (2014, 2015))
    assert [mean_places(Series(years, values)) for values in ((22.1459, 13.2), (0.12345, 0.1), (7, 1200), (85.1, 83))] == [2, 2, 0, 1]


@pytest.mark.parametrize(
    ("value", "expected"), [(-9.95, "−10.0"), (2.04, "+2.0"), (0, "0.0"), (0.05, "+0.1"), (-0.04, "0.0"), (0.04, "0.0"), (100, "+100.0")]
)
def test_points_have_a_name_and_no_sign_where_they_round_to_nothing(value: float, expected: str) -> None:
    assert points(value) == f"{expected} points"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (1, "st"),
        (2, "nd"),
        (3, "rd"),
        (4, "th"),
        (11, "th"),
        (12, "th"),
        (13, "th"),
        (21, "st"),
        (34, "th"),
        (43, "rd"),
        (111, "th"),
        (122, "nd"),
    ],
)
def test_ordinal(number: int, expected: str) -> None:
    assert ordinal(number) == f"{number}{expected}"


def test_plural() -> None:
    assert [plural(0, "month"), plural(1, "month"), plural(2, "month")] == ["0 months", "1 month", "2 months"]
    assert plural(1200, "activity", "activities") == "1,200 activities"


def test_dates() -> None:
    assert date(dt.date(2015, 6, 16)) == "16 June 2015"
    assert date(dt.date(2015, 9, 1)) == "1 September 2015"


@pytest.mark.parametrize(
    ("level", "outside", "places", "expected"),
    [
        (50.28, [50], 0, 50.3),
        (50.04, [50], 0, 50.04),
        (49.6, [50], 0, 49.6),
        (105.98, [110], 0, 106),
        (50.28, [], 0, 50),
        (50.28, [None, 30, 70], 1, 50.3),
        (50.28, [50.28], 0, 50),
        (21.1677, [21.1717], 2, 21.168),
        (21.1741, [21.1744], 2, 21.17),
    ],
)
def test_a_limit_is_printed_apart_from_what_is_outside(level: float, outside: list[float | None], places: int, expected: float) -> None:
    assert rounded_limit(level, outside, places) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("upper 13,575,653", "upper 13.6m"),
        ("£1,234,567.50 and −247,123,400", "£1.23m and −247m"),
        ("mean 999,999", "mean 999,999"),
        ("2,013,999,000", "2,014m"),
    ],
)
def test_long_figures_can_be_in_millions(text: str, expected: str) -> None:
    assert in_millions(text) == expected
