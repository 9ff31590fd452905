"""Figures have as many digits as their spread needs, and are always readable."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.text.numbers import MINUS
from tui.text.precision import precision


@pytest.mark.parametrize(
    ("values", "spread", "value", "shown"),
    [
        ([200, 184, 211], 56.7, 212.93333, "212.9"),
        ([12000, 11500], 650.0, 11750.5, "11,751"),
        ([1, 0, 0], 0.1739, 0.0833333, "0.083"),
        ([-230.35294117647058, -118.9], 4.51, -160.25, "−160.25"),
        ([-230.35294117647058, -118.9], 45.1, -230.35294117647058, "−230.4"),
        ([85.1, 83.2], 120.0, 85.1, "85.1"),
        ([85.1, 83.2], 1.4, 84.18, "84.18"),
        ([0.00042, 0.00051], 0.00006, 0.000464, "0.000464"),
        ([9.9e298, 1.1e299], 1.43e298, 9.91875e298, "9.92 × 10^298"),
        ([9.9e298, 1.1e299], 1.43e298, 1.3713683e299, "1.371 × 10^299"),
        ([1e-12, 2e-12], 3e-13, -1.23456e-12, "−1.235 × 10^−12"),
        ([5, 5], 0, 5.0, "5"),
        ([0, 0], 0, 0.0, "0"),
        ([1e-12, 1e-12], 0, 0.0, "0"),
    ],
)
def test_digits(values: list[float], spread: float, value: float, shown: str) -> None:
    assert precision(values, spread)(value) == shown


def test_figures_have_their_unit() -> None:
    percent, pounds = replace(precision([85.1], 3.0), unit="%"), replace(precision([-1200], 300.0), unit="£")
    assert (percent(85.123), percent.difference(3.456)) == ("85.12%", "3.46 percentage points")
    assert (pounds(-1200), pounds(1200), pounds.difference(300)) == ("−£1,200", "£1,200", "£300")


SIZES = st.floats(-1e299, 1e299) | st.floats(-1e6, 1e6) | st.integers(-(10**9), 10**9) | st.floats(-1e-9, 1e-9)


@given(st.lists(SIZES, min_size=2, max_size=8), st.floats(0.001, 1))
def test_any_figures_are_short_and_right(values: list[float], part: float) -> None:
    spread = float(max(values)) - float(min(values))
    write = precision(values, spread * part)
    for value in values:
        shown = write(value)
        assert len(shown) <= 32
        digits, _, power = shown.replace(MINUS, "-").replace(",", "").partition(" × 10^")
        assert re.fullmatch(r"-?\d+(\.\d+)?", digits)
        back = Decimal(digits).scaleb(int(power or 0))
        assert abs(back - Decimal(repr(value))) <= max(
            Decimal(repr(spread * part)) / 100, abs(Decimal(repr(value))) / 10**14, 0 if spread else Decimal("1e-8")
        )
