"""What a reading without a signal can have missed.

The table against a simulation, its shape, and the words that every reading uses.
"""

from functools import cache
from math import inf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.in_turn import few
from tui.analysis.detectable_change import AFTER, BASED, HALFWAY, POINTS, detectable_change, detectable_sigmas, no_signal, season_caution
from tui.analysis.in_words import piece_words
from tui.analysis.xmr import Phase, read_points

pytestmark = pytest.mark.slow

LEVEL = [9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 10, 9, 11, 10]
RUNS = 800


@cache
def flagged(n: int, baseline: int | None, size: float, after: int) -> float:
    """The share of simulated series in which the rules flag any point.

    The last points are so many sigmas higher.
    """
    random, found = np.random.default_rng(2015), 0
    for _ in range(RUNS):
        values = random.standard_normal(n)
        values[n - after :] += size
        (period,) = read_points(range(n), range(n), values.tolist(), baseline=baseline)
        found += bool(period.signals)
    return found / RUNS


@pytest.mark.parametrize(
    ("n", "baseline"), few([(12, None), (15, None), (17, None), (24, None), (33, None), (48, None), (20, 13), (40, 24), (27, 24)], 1)
)
def test_the_table_is_what_a_simulation_gives(n: int, baseline: int | None) -> None:
    """Four changes in five are found beyond what chance would flag.

    A reading without a signal becomes five times less likely.
    """
    size = detectable_sigmas(n, baseline)
    assert size
    after = n // 2 if baseline is None else n - baseline
    missed, unchanged = 1 - flagged(n, baseline, size, after), 1 - flagged(n, baseline, 0, after)
    assert missed / unchanged == pytest.approx(0.2, abs=0.05)


@pytest.mark.parametrize("n", few([12, 15, 24, 60], 2))
def test_no_power_is_claimed_that_is_not_there(n: int) -> None:
    """The change is found at least four times in five, as the words promise.

    Every signal counts as a find.
    """
    size = detectable_sigmas(n)
    assert size and flagged(n, None, size, n // 2) > 0.78


@pytest.mark.parametrize("n", few([14, 15, 17, 24], 2))
def test_a_later_change_is_harder_to_find(n: int) -> None:
    """Why the words say where the change begins, and that a later one could go unseen."""
    size = detectable_sigmas(n)
    assert size and flagged(n, None, size, 3) < 0.7


@pytest.mark.parametrize("n", range(1, 12))
def test_fewer_than_twelve_points_are_too_few(n: int) -> None:
    assert detectable_sigmas(n) is None
    assert detectable_sigmas(n + 20, n) is None
    assert detectable_sigmas(n, 20) is None


@given(st.integers(12, 1000), st.integers(1, 1000))
def test_more_points_never_find_less(n: int, more: int) -> None:
    assert (detectable_sigmas(n + more) or inf) <= (detectable_sigmas(n) or 0)
    for baseline in (12, 20, 60):
        assert (detectable_sigmas(baseline + n + more, baseline) or inf) <= (detectable_sigmas(baseline + n, baseline) or 0)


def test_a_baseline_as_long_as_the_series_is_none() -> None:
    assert detectable_sigmas(24, 24) == detectable_sigmas(24, 99) == detectable_sigmas(24)


def test_the_table_is_in_order() -> None:
    assert len(POINTS) == len(HALFWAY) and list(POINTS) == sorted(POINTS)
    assert all(len(sizes) == len(AFTER) for sizes in BASED.values())


def one(*values: float | None, baseline: int | None = None) -> Phase[int]:
    """A reading."""
    (period,) = read_points(range(len(values)), range(len(values)), values, baseline=baseline)
    return period


def test_sizes_are_in_the_units_of_the_series() -> None:
    found = detectable_change(one(*LEVEL))
    assert found and found.sigmas == detectable_sigmas(15)
    assert found.size == pytest.approx(found.sigmas * 19 / 14 / 1.128)
    assert found.percent == pytest.approx(found.size * 10)
    below = detectable_change(one(*(value - 100 for value in LEVEL)))
    assert below and below.percent is None and below.size == pytest.approx(found.size)


def said(period: Phase[int], *, percentage: bool = False, brief: bool = False) -> str:
    """The words of a reading without a signal."""
    return "".join(map(piece_words, no_signal(period, percentage=percentage, brief=brief)))


def test_no_signal_says_what_could_have_gone_unseen() -> None:
    assert said(one(*LEVEL)) == (
        "no signal; four times in five, the rules find a lasting change of about 3.1 (31% of the mean) that begins halfway; "
        "a smaller or later one could go unseen"
    )
    assert "of the mean) that begins after the baseline; a smaller" in said(one(*LEVEL, *LEVEL, baseline=15))
    assert said(one(*LEVEL), brief=True) == "no signal; a change under 3.1 may go unseen"
    assert said(one(*LEVEL), percentage=True, brief=True) == "no signal; a change under 3.1 percentage points may go unseen"


@pytest.mark.parametrize(
    ("values", "words", "brief"),
    [
        (LEVEL[:3], "3 months are too few for limits", ""),
        (LEVEL[:11], "11 months are too few to say what is unusual", "11 months are too few for signals"),
        ([5], "1 month is too few for limits", ""),
    ],
)
def test_too_few_to_judge(values: list[float], words: str, brief: str) -> None:
    """Too few of what: a change of two counts may be more than counting explains."""
    assert said(one(*values)) == f"no signal, but {words}"
    assert said(one(*values), brief=True) == (brief or words)


def test_a_short_baseline_is_too_short_to_judge_by() -> None:
    assert said(one(*LEVEL, *LEVEL, baseline=6)) == "no signal, but a baseline of 6 months is too short to judge by"


def test_a_series_without_variation_promises_no_power() -> None:
    assert said(one(*[5] * 20)) == "no signal"


@given(st.lists(st.integers(-20, 20), min_size=1, max_size=40))
def test_no_reading_takes_the_absence_of_a_signal_for_the_absence_of_a_change(values: list[int]) -> None:
    (period,) = read_points(range(len(values)), range(len(values)), values)
    if not period.signals and period.sigma:
        assert "too few" in said(period) or "could go unseen" in said(period)


@pytest.mark.parametrize(
    ("n", "noun", "a_year", "words"),
    [
        (23, "month", 12, "under 24 months, a season cannot be told apart from a change"),
        (24, "month", 12, ""),
        (7, "quarter", 4, "under 8 quarters, a season cannot be told apart from a change"),
        (3, "year", 1, ""),
    ],
)
def test_a_season_needs_two_years(n: int, noun: str, a_year: int, words: str) -> None:
    assert season_caution(n, noun, a_year) == words
